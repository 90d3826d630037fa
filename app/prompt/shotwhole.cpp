#include "app/prompt/shotwhole.h"

#include "app/prompt/shotgrammar.h"
#include "app/prompt/shottimes.h"

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

/// The seconds in a match of one of the forms; a form's first group is their number.
std::optional<double> secondsBy(const QList<QRegularExpression>& forms, const ShotText& text)
{
    for (const QRegularExpression& form : forms) {
        for (auto matches = form.globalMatch(text.plain); matches.hasNext();) {
            const auto match = matches.next();
            if (!text.isQuoted(match.capturedStart()))
                return match.captured(1).toDouble();
        }
    }
    return {};
}

/// "Total: 12 s", "Duration: 12 seconds" at the start of a line or a sentence.
std::optional<double> clipUnderKey(const ShotText& text)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    bool begins = true;
    for (qsizetype at = 0; at < text.plain.size(); ++at) {
        const QChar sign = text.plain.at(at);
        if (begins && !text.isQuoted(at)) {
            const qsizetype end =
                std::max(grammar.totals.endAt(text.plain, at), grammar.timingKeys.endAt(text.plain, at));
            const qsizetype limit = text.lineEnd(at);
            qsizetype colon = end;
            while (end > 0 && colon < limit && QStringView(u" *_").contains(text.plain.at(colon)))
                ++colon;
            if (end > 0 && colon < limit && QStringView(u":=").contains(text.plain.at(colon))) {
                ++colon;
                while (colon < limit && QStringView(u" *_~").contains(text.plain.at(colon)))
                    ++colon;
                const auto time = timeAt(text, colon, limit);
                if (time && time->sure && time->from > 0 && !time->to)
                    return time->from;
                if (time && time->sure && time->to && time->from == 0)
                    return time->to;
            }
        }
        begins = sign == u'\n' || QStringView(u".;!?|([,").contains(sign) ||
                 (begins && (sign == u' ' || QStringView(u"*_-#>\u2022").contains(sign)));
    }
    return {};
}

} // namespace

StatedWhole wholeIn(const QString& words)
{
    const ShotText text(words);
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    StatedWhole whole;
    whole.each = secondsBy(grammar.eachForms, text);
    if (!whole.each)
        whole.clip = clipUnderKey(text);
    if (!whole.each && !whole.clip)
        whole.clip = secondsBy(grammar.clipForms, text);
    return whole;
}

} // namespace rushes::prompts

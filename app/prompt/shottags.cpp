#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

/// The time in an opening tag: "[shot 1 | 0-4s]", "[shot duration=4]".
std::optional<StatedTime> timeOfTag(const ShotText& text, Slice inner)
{
    for (qsizetype at = inner.start; at < inner.end; ++at) {
        const bool begins = at == inner.start || !text.plain.at(at - 1).isLetterOrNumber();
        const auto time = begins ? timeAt(text, at, inner.end) : std::optional<StatedTime>();
        if (time && time->sure)
            return time;
    }
    return {};
}

/// A number under a key for the length: "[shot duration=4]", "[shot seconds=\"4\"]".
std::optional<double> secondsOfTag(const QString& words)
{
    static const QRegularExpression length(
        u"(?:duration|length|seconds|dur|sec|s)\\s{0,2}=\\s{0,2}[\"']?(\\d{1,3}(?:\\.\\d{1,3})?)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(words);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

} // namespace

ShotParts tagShots(const QString& prompt)
{
    static const QRegularExpression pair(
        u"\\[\\s{0,3}([\\p{L} ]{1,20}?)\\s{0,3}[#_-]?\\s{0,2}(\\d{0,3})((?:[\\s:|,][^\\[\\]\\n]{0,100})?)\\]"
        "([^\\[]*(?:\\[(?!\\s{0,3}/)[^\\[]*)*)\\[\\s{0,3}/\\s{0,3}\\1\\s{0,3}[#_-]?\\s{0,2}(?:\\2)?\\s{0,3}\\]"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    ShotParts result;
    if (!prompt.contains(u"[/"_s) && !prompt.contains(u"[ /"_s))
        return result;
    const ShotText text(prompt);
    QStringList beside;
    qsizetype last = 0;
    for (auto pairs = pair.globalMatch(prompt); pairs.hasNext();) {
        const auto match = pairs.next();
        const QString name = match.captured(1).toLower();
        if (ShotGrammar::builtIn().names.endAt(name, 0) != name.size())
            continue;
        if (result.shots.isEmpty())
            result.before = cleanedScene(text, {0, match.capturedStart()});
        else
            beside.append(cleaned(text, {last, match.capturedStart()}));
        ShotPart shot = partIn(match.captured(4).trimmed());
        if (const auto time = timeOfTag(text, {match.capturedStart(3), match.capturedEnd(3)}))
            shot.time = time;
        else if (const auto seconds = secondsOfTag(match.captured(3)))
            shot.seconds = seconds;
        else if (const QString words = cleaned(text, {match.capturedStart(3), match.capturedEnd(3)});
                 words.contains(QRegularExpression(u"\\p{L}"_s)))
            shot.text = words.mid(words.indexOf(QRegularExpression(u"\\p{L}"_s))) + u'\n' + shot.text;
        result.shots.append(shot);
        last = match.capturedEnd();
    }
    if (result.shots.size() < 2)
        return {};
    beside.append(cleaned(text, {last, text.plain.size()}));
    beside.removeAll(QString());
    result.after = beside.join(u'\n');
    return result;
}

} // namespace rushes::prompts

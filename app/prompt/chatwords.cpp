#include "app/prompt/chatwords.h"

#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotheads.h"
#include "app/prompt/shottext.h"

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr qsizetype longestLine = 400;

/// True where one of the words stands at this place as a whole word.
bool begins(QStringView set, const ShotText& text, qsizetype at, qsizetype* end = nullptr)
{
    const WordSet words = ShotGrammar::builtIn().chat.value(set.toString());
    const qsizetype after = words.endAt(text.plain, at);
    if (end)
        *end = after;
    return after > 0;
}

/// The same anywhere in the slice.
bool has(QStringView set, const ShotText& text, Slice slice)
{
    for (qsizetype at = slice.start; at < slice.end; ++at) {
        const bool starts =
            at == slice.start || !text.plain.at(at - 1).isLetter() || isUnspaced(text.plain.at(at));
        if (starts && begins(set, text, at))
            return true;
    }
    return false;
}

/// The sentences of a line with their end marks.
QList<Slice> sentencesIn(const ShotText& text, Slice line)
{
    QList<Slice> sentences;
    qsizetype start = line.start;
    for (qsizetype at = line.start; at < line.end; ++at) {
        const bool ends =
            QStringView(u".!?").contains(text.plain.at(at)) &&
            (at + 1 == line.end || text.plain.at(at + 1) == u' ' || text.text.at(at).unicode() > 0x7f);
        if (!ends)
            continue;
        sentences.append(text.trimmed({start, at + 1}));
        start = at + 1;
    }
    if (const Slice rest = text.trimmed({start, line.end}); !rest.isEmpty())
        sentences.append(rest);
    sentences.removeIf([](const Slice& one) { return one.isEmpty(); });
    return sentences;
}

/// Skips what a sentence may start with: ¡ ¿ and emphasis.
qsizetype afterOpeningSigns(const ShotText& text, Slice sentence)
{
    qsizetype at = sentence.start;
    while (at < sentence.end && QStringView(u"\u00A1\u00BF*_#> ").contains(text.plain.at(at)))
        ++at;
    return at;
}

/// The end of an assent: "Sure!", "Of course, here is …".
qsizetype afterAssent(const ShotText& text, Slice sentence)
{
    const qsizetype start = afterOpeningSigns(text, sentence);
    qsizetype end = -1;
    if (!begins(u"assents", text, start, &end) || end > sentence.end)
        return start;
    while (end < sentence.end && QStringView(u" ,!.-:\u3001").contains(text.plain.at(end)))
        ++end;
    return end;
}

/// True where nothing follows a colon: "Here is your shot list: noir, …" describes the film, and "9:16" is an
/// aspect ratio.
bool endsAtItsColon(const ShotText& text, Slice sentence)
{
    for (qsizetype at = sentence.start; at + 1 < sentence.end; ++at) {
        const bool figures = at > sentence.start && text.plain.at(at - 1).isDigit();
        if (text.plain.at(at) == u':' && !(figures && text.plain.at(at + 1).isDigit()) &&
            !text.trimmed({at + 1, sentence.end}).isEmpty())
            return false;
    }
    return true;
}

/// True for a line that is only a greeting; `assented`: an assent was found in this line or above.
bool isGreeting(const ShotText& text, Slice line, bool& assented)
{
    constexpr qsizetype longestAssent = 24;
    const QList<Slice> sentences = sentencesIn(text, line);
    bool all = !sentences.isEmpty();
    for (const Slice& sentence : sentences) {
        const qsizetype at = afterAssent(text, sentence);
        const bool agrees = at > afterOpeningSigns(text, sentence);
        const bool only = agrees && sentence.end - at < longestAssent &&
                          text.plain.at(sentence.end - 1) != u':' &&
                          (at >= sentence.end || text.plain.at(sentence.end - 1) == u'!');
        assented = assented || agrees;
        const bool offers = endsAtItsColon(text, sentence) && begins(u"offers", text, at) &&
                            has(u"things", text, {at, sentence.end}) &&
                            (assented || has(u"yours", text, {at, sentence.end}));
        all = all && (only || offers);
    }
    return all;
}

} // namespace

QString withoutGreeting(const QString& words, QStringList& left)
{
    const ShotText text(words);
    bool assented = false;
    qsizetype from = 0;
    for (const Slice& line : text.lines) {
        const Slice said = text.trimmed(line);
        if (said.isEmpty() || text.isRule(said))
            continue;
        if (said.size() > longestLine || !isGreeting(text, said, assented))
            break;
        left.append(text.typed(said));
        from = line.end;
    }
    return from > 0 ? words.mid(from).trimmed() : words;
}

QString withoutFarewell(const QString& words, QStringList& left)
{
    const ShotText text(words);
    qsizetype paragraph = -1; // start of the last paragraph
    for (auto line = text.lines.crbegin(); line != text.lines.crend(); ++line) {
        const Slice said = text.trimmed(*line);
        if (said.isEmpty() || text.isRule(said)) {
            if (paragraph >= 0)
                break;
            continue;
        }
        paragraph = line->start;
    }
    if (paragraph < 0)
        return words;
    const qsizetype start = afterDecoration(text, paragraph, text.lineEnd(paragraph));
    const Slice first{start, text.lineEnd(start)};
    if (words.size() - start > longestLine || first.isEmpty() || text.isQuoted(start))
        return words;
    const qsizetype at = afterAssent(text, first);
    const Slice whole{at, words.size()};
    const bool isOfTheList = !left.isEmpty() || has(u"things", text, whole) || has(u"changes", text, whole);
    if (!begins(u"farewells", text, at) || !isOfTheList)
        return words;
    left.append(words.mid(paragraph).trimmed());
    const QString rest = words.left(paragraph);
    const ShotText before(rest);
    Slice kept = before.trimmed({0, rest.size()});
    // A rule above the paragraph is removed with it.
    while (!kept.isEmpty() && before.isRule({before.lineStart(kept.end - 1), kept.end}))
        kept = before.trimmed({0, before.lineStart(kept.end - 1)});
    return before.typed(kept);
}

} // namespace rushes::prompts

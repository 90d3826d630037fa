#include "app/library/worddiff.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// A word, a punctuation mark, or the white space between them.
struct Token
{
    QString text = {};
    bool isSpace = false;
    bool isWord = false;
};

bool isSign(char32_t code)
{
    switch (QChar::script(code)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

void append(QList<Token>& tokens, const QString& text)
{
    const bool isSpace = std::all_of(text.cbegin(), text.cend(), [](QChar one) { return one.isSpace(); });
    const bool isWord = std::any_of(text.cbegin(), text.cend(),
                                    [](QChar one) { return one.isLetterOrNumber() || one.isSurrogate(); });
    if (isSpace && !tokens.isEmpty() && tokens.constLast().isSpace)
        tokens.last().text += text;
    else
        tokens.append({text, isSpace, isWord});
}

QList<Token> tokensOf(const QString& text)
{
    QList<Token> tokens;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype next = finder.toNextBoundary();
        const qsizetype to = next > from ? next : text.size();
        QString rest = text.mid(from, to - from);
        // QTextBoundaryFinder does not split sequences of kana.
        while (!rest.isEmpty()) {
            const qsizetype length = rest.size() > 1 && rest.at(0).isHighSurrogate() ? 2 : 1;
            const char32_t code =
                length == 2 ? QChar::surrogateToUcs4(rest.at(0), rest.at(1)) : rest.at(0).unicode();
            if (!isSign(code))
                break;
            append(tokens, rest.left(length));
            rest.remove(0, length);
        }
        if (!rest.isEmpty())
            append(tokens, rest);
        from = to;
    }
    return tokens;
}

constexpr qsizetype mostCells = 9'000'000; // size of the table; longer texts count as different as a whole

/// Marks the tokens, without white space, that both lists have in the same order.
void mark(const QList<Token>& a, const QList<Token>& b, const std::vector<int>& inA,
          const std::vector<int>& inB, std::vector<bool>& sameA, std::vector<bool>& sameB)
{
    auto first = size_t(0);
    auto endA = inA.size();
    auto endB = inB.size();
    const auto equal = [&](size_t i, size_t j) { return a.at(inA[i]).text == b.at(inB[j]).text; };
    const auto take = [&](size_t i, size_t j) {
        sameA[static_cast<size_t>(inA[i])] = true;
        sameB[static_cast<size_t>(inB[j])] = true;
    };
    while (first < endA && first < endB && equal(first, first)) {
        take(first, first);
        ++first;
    }
    while (endA > first && endB > first && equal(endA - 1, endB - 1))
        take(--endA, --endB);
    const size_t rows = endA - first;
    const size_t columns = endB - first;
    if (rows == 0 || columns == 0 || static_cast<qsizetype>(rows * columns) > mostCells)
        return;
    std::vector<unsigned short> longest((rows + 1) * (columns + 1), 0);
    const auto at = [&](size_t i, size_t j) -> unsigned short& { return longest[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;)
            at(i, j) = equal(first + i, first + j) ? static_cast<unsigned short>(at(i + 1, j + 1) + 1)
                                                   : std::max(at(i + 1, j), at(i, j + 1));
    }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        if (equal(first + i, first + j))
            take(first + i++, first + j++);
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
}

std::vector<int> wordsIn(const QList<Token>& tokens)
{
    std::vector<int> places;
    for (int i = 0; i < tokens.size(); ++i) {
        if (!tokens.at(i).isSpace)
            places.push_back(i);
    }
    return places;
}

/// White space between two differing words counts as differing.
QList<DiffRun> runsOf(const QList<Token>& tokens, const std::vector<bool>& same)
{
    QList<DiffRun> runs;
    const auto differs = [&](qsizetype i) {
        return i >= 0 && i < tokens.size() && !tokens.at(i).isSpace && !same[static_cast<size_t>(i)];
    };
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const bool other = tokens.at(i).isSpace ? differs(i - 1) && differs(i + 1) : differs(i);
        if (!runs.isEmpty() && runs.constLast().differs == other)
            runs.last().text += tokens.at(i).text;
        else
            runs.append({tokens.at(i).text, other});
    }
    return runs;
}

int wordsThatDiffer(const QList<Token>& tokens, const std::vector<bool>& same)
{
    int words = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i)
        words += tokens.at(i).isWord && !same[static_cast<size_t>(i)] ? 1 : 0;
    return words;
}

} // namespace

WordDiff wordDiff(const QString& a, const QString& b)
{
    const QList<Token> tokensA = tokensOf(a);
    const QList<Token> tokensB = tokensOf(b);
    std::vector<bool> sameA(static_cast<size_t>(tokensA.size()), false);
    std::vector<bool> sameB(static_cast<size_t>(tokensB.size()), false);
    mark(tokensA, tokensB, wordsIn(tokensA), wordsIn(tokensB), sameA, sameB);
    return {runsOf(tokensA, sameA), runsOf(tokensB, sameB),
            std::max(wordsThatDiffer(tokensA, sameA), wordsThatDiffer(tokensB, sameB))};
}

QList<DiffRun> shortened(const QList<DiffRun>& runs, int around)
{
    QList<DiffRun> result;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const DiffRun& run = runs.at(i);
        const QStringList words = run.text.split(u' ');
        const bool isFirst = i == 0;
        const bool isLast = i == runs.size() - 1;
        const bool isAll =
            isFirst && isLast; // all words differ: common characters at both ends are still equal
        const int kept = isAll ? 2 * around : (isFirst ? 0 : around) + (isLast ? 0 : around);
        if (run.differs || words.size() <= kept + 2) {
            result.append(run);
            continue;
        }
        const QString head = isFirst && !isAll ? QString() : words.mid(0, around + 1).join(u' ') + u' ';
        const QString tail =
            isLast && !isAll ? QString() : u' ' + words.mid(words.size() - around - 1).join(u' ');
        result.append({head + u'…' + tail, false});
    }
    return result;
}

} // namespace rushes

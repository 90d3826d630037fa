#include "app/store/takesearch.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype mostWords = 64;     // of a query; a pasted page has more
constexpr qsizetype longestWord = 1000; // characters of a word in a query

/// Letters with several spellings, and invisible characters. SQLite handles accents.
constexpr std::array<std::pair<QStringView, QStringView>, 21> foldings = {{
    {u"ё", u"е"},     {u"Ё", u"Е"},     {u"ı", u"i"},     {u"İ", u"i"},  {u"ß", u"ss"}, {u"ẞ", u"ss"},
    {u"æ", u"ae"},    {u"Æ", u"ae"},    {u"œ", u"oe"},    {u"Œ", u"oe"}, {u"ø", u"o"},  {u"Ø", u"o"},
    {u"ł", u"l"},     {u"Ł", u"l"},     {u"đ", u"d"},     {u"Đ", u"d"},  {u"ʼ", u"’"},  {u"ـ", u""},
    {u"\u00ad", u""}, {u"\ufe0f", u""}, {u"\u2060", u""},
}};

/// For GLOB: scripts without spaces between words, and Korean, whose words include others.
constexpr QStringView unspacedRange = u"\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u318f"
                                      "\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff"
                                      "\uf900-\ufaff\uff66-\uffdc\U00020000-\U0003ffff";
/// For GLOB: digits and letters of scripts with spaces, also full-width.
constexpr QStringView spacedRange =
    u"0-9A-Za-z\u00c0-\u058f\u1e00-\u1fff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a";

constexpr char16_t fullWidth = 0xfee0; // offset of the full-width form

/// True for scripts without spaces between words.
bool isUnspaced(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

bool isForTheIndex(const QString& word)
{
    bool letters = false;
    for (const char32_t letter : word.toUcs4()) {
        if (isUnspaced(QChar::script(letter)))
            return false;
        letters = letters || QChar::isLetterOrNumber(letter);
    }
    return letters;
}

bool isOfAnotherWidth(QChar letter)
{
    return letter >= QChar(0xff01) && letter <= QChar(0xffef);
}

/// Full-width to normal letters: "ＡＩ" to "AI", and half-width to normal kana: "ｶﾒﾗ" to "カメラ".
QString usualWidth(const QString& word)
{
    QString usual;
    for (qsizetype i = 0; i < word.size();) {
        qsizetype end = i;
        while (end < word.size() && isOfAnotherWidth(word.at(end)) == isOfAnotherWidth(word.at(i)))
            ++end;
        const QString part = word.mid(i, end - i);
        usual += isOfAnotherWidth(word.at(i)) ? part.normalized(QString::NormalizationForm_KC) : part;
        i = end;
    }
    return usual;
}

/// "AI" to "ＡＩ".
QString wide(QString word)
{
    for (QChar& letter : word) {
        if (letter > u' ' && letter <= u'~')
            letter = QChar(static_cast<char16_t>(letter.unicode() + fullWidth));
    }
    return word;
}

/// "カメラ" to "ｶﾒﾗ".
QString halfKatakana(const QString& word)
{
    static const QHash<QChar, QChar> halves = [] {
        QHash<QChar, QChar> made;
        for (char16_t half = 0xff61; half <= 0xff9f; ++half)
            made.insert(QString(QChar(half)).normalized(QString::NormalizationForm_KC).at(0), QChar(half));
        return made;
    }();
    QString half;
    for (const QChar letter : word.normalized(QString::NormalizationForm_D))
        half += halves.value(letter, letter);
    return half;
}

QStringList wordsOf(const QString& search)
{
    QStringList words = foldedText(search.normalized(QString::NormalizationForm_C))
                            .simplified()
                            .split(u' ', Qt::SkipEmptyParts)
                            .mid(0, mostWords);
    for (QString& word : words)
        word.truncate(longestWord);
    return words;
}

/// The spellings of a word in different widths.
QStringList waysOf(const QString& word)
{
    const QString usual = usualWidth(word);
    QStringList ways = {word};
    for (const QString& way : {usual, wide(usual), halfKatakana(usual)}) {
        if (!ways.contains(way))
            ways.append(way);
    }
    return ways;
}

} // namespace

QString foldedText(QString text)
{
    for (const auto& [from, to] : foldings)
        text.replace(from.toString(), to.toString());
    return text;
}

QString foldedSql(const QString& expression)
{
    QString folded = u"t"_s;
    for (const auto& [from, to] : foldings)
        folded = u"replace(%1, '%2', '%3')"_s.arg(folded, from, to);
    // Most texts have none of them, which is checked much faster.
    return u"(SELECT CASE WHEN t GLOB '*[\u00a0-\U0010ffff]*' THEN %1 ELSE t END FROM (SELECT %2 AS t))"_s
        .arg(folded, expression);
}

QString runsSql(const QString& expression)
{
    return u"(SELECT CASE WHEN t GLOB '*[%1][%2]*' OR t GLOB '*[%2][%1]*' THEN (WITH RECURSIVE "
           "letters(i, letter, was) AS (SELECT 1, substr(t, 1, 1), substr(t, 1, 1) GLOB '[%1]' UNION ALL "
           "SELECT i + 1, substr(t, i + 1, 1), letter GLOB '[%1]' FROM letters WHERE i < min(length(t), "
           "20000)) SELECT group_concat(CASE WHEN (letter GLOB '[%1]') = was THEN letter ELSE ' ' || letter "
           "END, '') FROM letters) ELSE '' END FROM (SELECT %3 AS t))"_s.arg(unspacedRange, spacedRange,
                                                                             expression);
}

QString searchExpression(const QString& search)
{
    QStringList parts;
    for (const QString& word : wordsOf(search)) {
        const QString usual = usualWidth(word);
        if (!isForTheIndex(usual))
            continue;
        QStringList ways;
        for (QString way : {usual, wide(usual)}) {
            const QString asked = u'"' + way.replace(u'"', u"\"\""_s) + u"\" *"_s;
            if (!ways.contains(asked))
                ways.append(asked);
        }
        parts.append(ways.size() == 1 ? ways.constFirst() : u'(' + ways.join(u" OR "_s) + u')');
    }
    return parts.join(u" AND "_s);
}

QList<QStringList> anywhereWords(const QString& search)
{
    QList<QStringList> words;
    for (const QString& word : wordsOf(search)) {
        if (!isForTheIndex(usualWidth(word)))
            words.append(waysOf(word));
    }
    return words;
}

} // namespace rushes

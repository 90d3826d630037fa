#include "app/prompt/language.h"

#include "app/base/builtindata.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Language)
};

/// The data of one language in resources/data/languages.json. Why no library: on the rows of tst_advice CLD2
/// has 49 of 57 right and libexttextcat 39; a spoken line is too short for them.
struct Language
{
    QString name = {};
    bool spoken = false; ///< by Kling: text that also fits this language is no evidence for another one
    QStringList words = {};
    QStringList greetings = {}; ///< short lines of dialogue that only this language has
    QString letters = {};       ///< letters that no word of English or Spanish has
};

const QList<Language>& languages()
{
    static const QList<Language> all = [] {
        QList<Language> read;
        const QByteArray json = builtInData(u"languages.json"_s);
        const QJsonArray listed = QJsonDocument::fromJson(json).object()[u"languages"].toArray();
        for (const QJsonValue& value : listed) {
            Language language{value[u"name"].toString(),
                              value[u"spoken"].toBool(),
                              value[u"words"].toString().split(u' '),
                              {},
                              value[u"letters"].toString()};
            for (const QJsonValue& greeting : value[u"greetings"].toArray())
                language.greetings.append(greeting.toString());
            read.append(language);
        }
        return read;
    }();
    return all;
}

/// The name of a script that Kling does not speak; null for other scripts.
const char* nameOf(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Cyrillic:
        return QT_TRANSLATE_NOOP("Language", "a language in Cyrillic letters");
    case QChar::Script_Arabic:
        return QT_TRANSLATE_NOOP("Language", "a language in Arabic letters");
    case QChar::Script_Hebrew:
        return QT_TRANSLATE_NOOP("Language", "Hebrew");
    case QChar::Script_Thai:
        return QT_TRANSLATE_NOOP("Language", "Thai");
    case QChar::Script_Devanagari:
        return QT_TRANSLATE_NOOP("Language", "Hindi or another language in Devanagari letters");
    case QChar::Script_Greek:
        return QT_TRANSLATE_NOOP("Language", "Greek");
    case QChar::Script_Bengali:
        return QT_TRANSLATE_NOOP("Language", "Bengali");
    case QChar::Script_Tamil:
        return QT_TRANSLATE_NOOP("Language", "Tamil");
    case QChar::Script_Telugu:
        return QT_TRANSLATE_NOOP("Language", "Telugu");
    case QChar::Script_Gujarati:
        return QT_TRANSLATE_NOOP("Language", "Gujarati");
    case QChar::Script_Gurmukhi:
        return QT_TRANSLATE_NOOP("Language", "Punjabi");
    case QChar::Script_Armenian:
        return QT_TRANSLATE_NOOP("Language", "Armenian");
    case QChar::Script_Georgian:
        return QT_TRANSLATE_NOOP("Language", "Georgian");
    case QChar::Script_Ethiopic:
        return QT_TRANSLATE_NOOP("Language", "a language in Ethiopic letters");
    case QChar::Script_Khmer:
        return QT_TRANSLATE_NOOP("Language", "Khmer");
    case QChar::Script_Lao:
        return QT_TRANSLATE_NOOP("Language", "Lao");
    case QChar::Script_Myanmar:
        return QT_TRANSLATE_NOOP("Language", "Burmese");
    default:
        return nullptr;
    }
}

QString byScript(const QString& line)
{
    int letters = 0;
    QHash<const char*, int> counts;
    for (const uint point : line.toUcs4()) {
        if (!QChar::isLetter(point) && !QChar::isMark(point))
            continue;
        ++letters;
        if (const char* name = nameOf(QChar::script(point)))
            ++counts[name];
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.value() >= 2 && count.value() * 2 > letters)
            return Words::tr(count.key());
    }
    return {};
}

/// The words of a line, with their capitals.
QStringList wordsOf(const QString& line)
{
    QStringList words;
    QString word;
    const QString ended = line + u' ';
    for (const QChar c : ended) {
        if (c.isLetter() || c.isMark())
            word.append(c);
        else if ((c == u'\'' || c == u'\u2019') && !word.isEmpty())
            word.append(u'\'');
        else if (!word.isEmpty())
            words.append(std::exchange(word, QString()));
    }
    return words;
}

/// A bit for each language that has the word, by index in languages().
using Speakers = quint32;

Speakers spokenByKling()
{
    static const Speakers spoken = [] {
        Speakers bits = 0;
        for (qsizetype i = 0; i < languages().size(); ++i)
            bits |= languages().at(i).spoken ? 1U << i : 0;
        return bits;
    }();
    return spoken;
}

const QHash<QString, Speakers>& knownWords()
{
    static const QHash<QString, Speakers> words = [] {
        QHash<QString, Speakers> known;
        for (qsizetype i = 0; i < languages().size(); ++i) {
            for (const QString& word : languages().at(i).words)
                known[word] |= 1U << i;
        }
        return known;
    }();
    return words;
}

Speakers byLetters(const QString& word)
{
    Speakers found = 0;
    for (const QChar c : word) {
        for (qsizetype i = 0; c.unicode() >= 0x80 && i < languages().size(); ++i)
            found |= languages().at(i).letters.contains(c) ? 1U << i : 0;
    }
    return found;
}

/// The number of different words of a line that a language has.
struct Hits
{
    int all = 0;
    int own = 0; ///< of these, words that no language spoken by Kling has
};

/// The different words of a line, each with whether it may be a name: capitalised and not the first word.
QHash<QString, bool> differentWords(const QStringList& said)
{
    QHash<QString, bool> words;
    for (qsizetype i = 0; i < said.size(); ++i) {
        const QString lower = said.at(i).toLower();
        const bool name = i > 0 && said.at(i).at(0).isUpper();
        words.insert(lower, words.value(lower, true) && name);
    }
    return words;
}

QList<Hits> hitsOf(const QStringList& said, const QHash<QString, bool>& words)
{
    QList<Hits> hits(languages().size());
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        Speakers speakers = knownWords().value(word.key());
        if (!word.value() && !(speakers & spokenByKling()))
            speakers |= byLetters(word.key());
        for (qsizetype i = 0; i < hits.size(); ++i) {
            if (speakers & (1U << i)) {
                ++hits[i].all;
                hits[i].own += speakers & spokenByKling() ? 0 : 1;
            }
        }
    }
    const QString whole = u' ' + said.join(u' ').toLower() + u' ';
    for (qsizetype i = 0; i < hits.size(); ++i) {
        for (const QString& greeting : languages().at(i).greetings) {
            if (whole.contains(u' ' + greeting + u' '))
                hits[i] = {qMax(hits.at(i).all, 3), qMax(hits.at(i).own, 2)};
        }
    }
    return hits;
}

QString byWords(const QString& line)
{
    const QStringList said = wordsOf(line);
    const QHash<QString, bool> words = differentWords(said);
    const QList<Hits> hits = hitsOf(said, words);
    qsizetype best = -1;
    int mostSpoken = 0; // of any language that Kling speaks
    for (qsizetype i = 0; i < hits.size(); ++i) {
        if (languages().at(i).spoken)
            mostSpoken = qMax(mostSpoken, hits.at(i).all);
        else if (best < 0 || hits.at(i).all > hits.at(best).all)
            best = i;
    }
    const Hits& most = hits.at(best);
    const bool clear = most.own >= 2 && most.all > mostSpoken && qsizetype(3) * most.all >= words.size();
    return clear ? Words::tr(languages().at(best).name.toUtf8().constData()) : QString();
}

} // namespace

QString unspokenLanguage(const QString& line)
{
    const QString composed = line.normalized(QString::NormalizationForm_C);
    const QString name = byScript(composed);
    return name.isEmpty() ? byWords(composed) : name;
}

QString namedLanguage(const QString& tone)
{
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("Language", "German"),     QT_TRANSLATE_NOOP("Language", "French"),
        QT_TRANSLATE_NOOP("Language", "Italian"),    QT_TRANSLATE_NOOP("Language", "Portuguese"),
        QT_TRANSLATE_NOOP("Language", "Russian"),    QT_TRANSLATE_NOOP("Language", "Ukrainian"),
        QT_TRANSLATE_NOOP("Language", "Arabic"),     QT_TRANSLATE_NOOP("Language", "Hebrew"),
        QT_TRANSLATE_NOOP("Language", "Hindi"),      QT_TRANSLATE_NOOP("Language", "Bengali"),
        QT_TRANSLATE_NOOP("Language", "Urdu"),       QT_TRANSLATE_NOOP("Language", "Thai"),
        QT_TRANSLATE_NOOP("Language", "Vietnamese"), QT_TRANSLATE_NOOP("Language", "Indonesian"),
        QT_TRANSLATE_NOOP("Language", "Dutch"),      QT_TRANSLATE_NOOP("Language", "Swedish"),
        QT_TRANSLATE_NOOP("Language", "Danish"),     QT_TRANSLATE_NOOP("Language", "Norwegian"),
        QT_TRANSLATE_NOOP("Language", "Finnish"),    QT_TRANSLATE_NOOP("Language", "Polish"),
        QT_TRANSLATE_NOOP("Language", "Czech"),      QT_TRANSLATE_NOOP("Language", "Hungarian"),
        QT_TRANSLATE_NOOP("Language", "Romanian"),   QT_TRANSLATE_NOOP("Language", "Greek"),
        QT_TRANSLATE_NOOP("Language", "Turkish"),    QT_TRANSLATE_NOOP("Language", "Persian"),
        QT_TRANSLATE_NOOP("Language", "Latin"),      QT_TRANSLATE_NOOP("Language", "Danish or Norwegian")};
    static const QRegularExpression pattern = [] {
        QStringList all;
        for (const char* name : names)
            all.append(QLatin1StringView(name));
        // Only a complete "in German" counts: "in German uniform" is a costume, "in German-accented English"
        // an accent.
        return QRegularExpression(
            u"(?<!\\w)(?:speak(?:s|ing)(?: in)?(?: \\w{1,20})? (?<spoken>%1)(?![\\s-]{1,3}accent)|"
            "in(?: \\w{1,20})? (?<told>%1)(?=\\s{0,3}(?:$|[^\\w\\s-]|(?:and|with|but|then|to)\\b)))(?!\\w)"_s
                .arg(all.join(u'|')),
            QRegularExpression::CaseInsensitiveOption);
    }();
    const QRegularExpressionMatch match = pattern.match(tone);
    const QString found = match.captured(u"spoken"_s) + match.captured(u"told"_s);
    for (const char* name : names) {
        if (found.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0)
            return Words::tr(name);
    }
    return {};
}

} // namespace rushes

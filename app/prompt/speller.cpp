#include "app/prompt/speller.h"

#include "app/prompt/marks.h"
#include "app/prompt/vocabulary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QStringEncoder>

#ifdef RUSHES_HUNSPELL
#include <hunspell/hunspell.hxx>
#endif

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// A user's own words are some ten thousand at most; a larger number means that something else was pasted.
constexpr qsizetype mostRemembered = 50'000;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isLetter(const QString& text, qsizetype at)
{
    const QChar c = text.at(at);
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

std::optional<Dictionary> dictionaryIn(const QString& folder, const QString& language)
{
    const QString stem = QDir(folder).absoluteFilePath(language);
    if (QFileInfo(stem + u".aff"_s).isReadable() && QFileInfo(stem + u".dic"_s).isReadable())
        return Dictionary{language, stem + u".aff"_s, stem + u".dic"_s};
    return {};
}

std::optional<Dictionary> found(const QStringList& folders, const QString& language)
{
    for (const QString& folder : folders) {
        if (auto dictionary = dictionaryIn(folder, language))
            return dictionary;
    }
    return {};
}

std::optional<Dictionary> ofLanguage(const QStringList& folders, const QString& language)
{
    for (const QString& folder : folders) {
        const QStringList files =
            QDir(folder).entryList({language + u".dic"_s, language + u"_*.dic"_s}, QDir::Files, QDir::Name);
        for (const QString& file : files) {
            if (auto dictionary = dictionaryIn(folder, file.chopped(4)))
                return dictionary;
        }
    }
    return {};
}

QList<TextRange> wordsOf(const QString& text)
{
    QList<TextRange> words;
    for (qsizetype i = 0; i < text.size();) {
        const TextRange word = wordAt(text, i);
        if (word.length > 0)
            words.append(word);
        i = word.length > 0 ? word.start + word.length : i + 1;
    }
    return words;
}

/// Ranges that the spelling check ignores, in the order of the text.
QList<TextRange> exempt(const QString& text)
{
    QList<TextRange> ranges;
    for (const Span& span : Vocabulary::builtIn().spans(text)) {
        if (span.kind != SpanKind::Dialogue)
            ranges.append({span.start, span.length});
    }
    for (const Dialogue& dialogue : dialogues(text))
        ranges.append({dialogue.start, dialogue.lineStart - dialogue.start});
    std::sort(ranges.begin(), ranges.end(),
              [](const TextRange& a, const TextRange& b) { return a.start < b.start; });
    return ranges;
}

/// Every word of every phrase in Kling's vocabulary.
const QSet<QString>& vocabularyWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> all;
        for (const Phrase& phrase : Vocabulary::builtIn().entries()) {
            for (const QString& way : phrase.words + phrase.also) {
                for (const TextRange& word : wordsOf(way))
                    all.insert(way.mid(word.start, word.length).toCaseFolded());
            }
        }
        return all;
    }();
    return words;
}

} // namespace

#ifdef RUSHES_HUNSPELL

class Speller::Engine
{
public:
    Engine(const QByteArray& affixes, const QByteArray& words)
        : m_hunspell(affixes.constData(), words.constData())
        , m_encode(m_hunspell.get_dict_encoding().c_str())
        , m_decode(m_hunspell.get_dict_encoding().c_str())
    {
        // For an encoding unknown to Qt only ASCII words can be checked.
        m_plainOnly = !m_encode.isValid() || !m_decode.isValid();
        if (m_plainOnly) {
            m_encode = QStringEncoder(QStringConverter::Utf8);
            m_decode = QStringDecoder(QStringConverter::Utf8);
        }
    }

    bool knows(const QString& word)
    {
        const auto isPlain = [](QChar c) { return c.unicode() < 128; };
        if (m_plainOnly && !std::all_of(word.cbegin(), word.cend(), isPlain))
            return true;
        const QByteArray bytes = m_encode.encode(word);
        // A word that the dictionary's encoding cannot represent is from another language.
        if (m_encode.hasError()) {
            m_encode.resetState();
            return true;
        }
        return m_hunspell.spell(bytes.toStdString());
    }

    QStringList suggestions(const QString& word)
    {
        const QByteArray bytes = m_encode.encode(word);
        QStringList words;
        for (const std::string& found : m_hunspell.suggest(bytes.toStdString()))
            words.append(m_decode.decode(QByteArrayView(found.data(), qsizetype(found.size()))));
        return words;
    }

private:
    Hunspell m_hunspell;
    QStringEncoder m_encode;
    QStringDecoder m_decode;
    bool m_plainOnly = false;
};

Result<std::shared_ptr<Speller>> Speller::load(const Dictionary& dictionary)
{
    for (const QString& path : {dictionary.affixes, dictionary.words}) {
        if (!QFileInfo(path).isReadable())
            return failure(ErrorKind::NotReadable, QDir::toNativeSeparators(path));
    }
    auto engine =
        std::make_unique<Engine>(QFile::encodeName(dictionary.affixes), QFile::encodeName(dictionary.words));
    return std::shared_ptr<Speller>(new Speller(std::move(engine)));
}

#else

class Speller::Engine
{
public:
    static bool knows(const QString&) { return true; }
    static QStringList suggestions(const QString&) { return {}; }
};

Result<std::shared_ptr<Speller>> Speller::load(const Dictionary&)
{
    return failure(ErrorKind::MissingProgram, u"hunspell"_s);
}

#endif

Speller::Speller(std::unique_ptr<Engine> engine)
    : m_engine(std::move(engine))
{
}

Speller::~Speller() = default;

bool Speller::knows(const QString& word)
{
    if (word.size() < 2 || m_own.contains(word.toCaseFolded()))
        return true;
    if (const auto known = m_known.constFind(word); known != m_known.constEnd())
        return *known;
    const bool hasNumber = std::any_of(word.cbegin(), word.cend(), [](QChar c) { return c.isNumber(); });
    QString plain = word;
    plain.replace(u'’', u'\'');
    bool known = hasNumber || word == word.toUpper() || m_engine->knows(plain);
    if (!known && (plain.endsWith(u"'s"_s) || plain.endsWith(u"s'"_s)))
        known = m_engine->knows(plain.left(plain.lastIndexOf(u'\'')));
    if (m_known.size() >= mostRemembered)
        m_known.clear();
    m_known.insert(word, known);
    return known;
}

QStringList Speller::suggestions(const QString& word, int most)
{
    QString plain = word;
    plain.replace(u'’', u'\'');
    return m_engine->suggestions(plain).mid(0, most);
}

void Speller::learn(const QString& word)
{
    m_own.insert(word.toCaseFolded());
}

QList<TextRange> Speller::misspelt(const QString& text, const QSet<QString>& names)
{
    const QList<TextRange> words = wordsOf(text);
    QList<TextRange> wrong;
    for (const TextRange& word : words) {
        const QString letters = text.mid(word.start, word.length);
        if (!knows(letters) && !vocabularyWords().contains(letters.toCaseFolded()))
            wrong.append(word);
    }
    if (wrong.isEmpty())
        return wrong;
    // Most texts have nothing to ignore.
    const QList<TextRange> ranges = exempt(text);
    const QSet<QString> speakers = names + speakersIn(text);
    wrong.removeIf([&](const TextRange& word) {
        const bool inside = std::any_of(ranges.cbegin(), ranges.cend(), [&](const TextRange& range) {
            return range.start <= word.start && word.start + word.length <= range.start + range.length;
        });
        return inside || speakers.contains(text.mid(word.start, word.length));
    });
    return wrong;
}

QSet<QString> speakersIn(const QString& text)
{
    QSet<QString> names;
    for (const Dialogue& dialogue : dialogues(text)) {
        for (const TextRange& word : wordsOf(dialogue.speaker))
            names.insert(dialogue.speaker.mid(word.start, word.length));
    }
    return names;
}

TextRange wordAt(const QString& text, qsizetype at)
{
    const auto inWord = [&text](qsizetype i) {
        if (i < 0 || i >= text.size())
            return false;
        if (isLetter(text, i))
            return true;
        return isApostrophe(text.at(i)) && i > 0 && i + 1 < text.size() && isLetter(text, i - 1) &&
               isLetter(text, i + 1);
    };
    if (!inWord(at))
        return {at, 0};
    qsizetype start = at;
    while (inWord(start - 1))
        --start;
    qsizetype end = at + 1;
    while (inWord(end))
        ++end;
    return {start, end - start};
}

QStringList dictionaryFolders()
{
    QStringList folders = qEnvironmentVariable("DICPATH").split(u':', Qt::SkipEmptyParts);
    for (const QString& data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        for (const QString& name : {u"/hunspell"_s, u"/myspell"_s, u"/myspell/dicts"_s})
            folders.append(data + name);
    }
    return folders;
}

std::optional<Dictionary> dictionaryFor(const QLocale& locale, const QStringList& folders)
{
#ifdef RUSHES_HUNSPELL
    const QString name = locale.name();
    // The "C" locale has no language.
    if (locale.language() != QLocale::C) {
        if (auto dictionary = found(folders, name))
            return dictionary;
        if (auto dictionary = ofLanguage(folders, name.section(u'_', 0, 0)))
            return dictionary;
    }
    return found(folders, u"en_US"_s);
#else
    Q_UNUSED(locale)
    Q_UNUSED(folders)
    return {};
#endif
}

QString nameOf(const Dictionary& dictionary)
{
    const QLocale locale(dictionary.language);
    const QString language = QLocale::languageToString(locale.language());
    if (!dictionary.language.contains(u'_'))
        return language;
    return u"%1 (%2)"_s.arg(language, QLocale::territoryToString(locale.territory()));
}

} // namespace rushes

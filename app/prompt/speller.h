#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QList>
#include <QLocale>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>

namespace rushes {

/// An installed hunspell dictionary.
struct Dictionary
{
    QString language = {}; ///< "en_US"
    QString affixes = {};  ///< absolute path of the .aff …
    QString words = {};    ///< … and of the .dic

    bool operator==(const Dictionary&) const = default;
};

/// Where hunspell dictionaries are installed, the most particular first: DICPATH, then hunspell and myspell
/// in the data folders.
[[nodiscard]] QStringList dictionaryFolders();
/// The locale's dictionary, else another one of its language, else American English; nothing where none is
/// installed, or where the program was built without hunspell.
[[nodiscard]] std::optional<Dictionary> dictionaryFor(const QLocale& locale,
                                                      const QStringList& folders = dictionaryFolders());
/// "English (United States)"
[[nodiscard]] QString nameOf(const Dictionary& dictionary);

/// A piece of a text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// Tells which words of a prompt are not in the dictionary. Answers are remembered: a text that was checked
/// before costs a look-up a word.
class Speller
{
public:
    /// Loads the dictionary, which takes some 50 ms. Errors: NotReadable; MissingProgram when the program was
    /// built without hunspell.
    static Result<std::shared_ptr<Speller>> load(const Dictionary& dictionary);
    ~Speller();

    /// True for what is no word of a language at all: numbers, one letter, all capitals ("CCTV").
    [[nodiscard]] bool knows(const QString& word);
    /// At most `most`, the likeliest first.
    [[nodiscard]] QStringList suggestions(const QString& word, int most = 6);
    /// Until the program ends; keeping them is the caller's business.
    void learn(const QString& word);

    /// What is to be underlined, in order. Left alone are the vocabulary's phrases, who speaks
    /// (`[Speaker, tone]`), shot labels, and `names` with the speakers of this text wherever they stand.
    [[nodiscard]] QList<TextRange> misspelt(const QString& text, const QSet<QString>& names = {});

private:
    class Engine;
    explicit Speller(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> m_engine;
    QSet<QString> m_own = {};
    QHash<QString, bool> m_known = {};
};

/// The words of everybody's name who speaks in the text.
[[nodiscard]] QSet<QString> speakersIn(const QString& text);

/// The word around `at`, its apostrophes inside it; empty between words.
[[nodiscard]] TextRange wordAt(const QString& text, qsizetype at);

} // namespace rushes

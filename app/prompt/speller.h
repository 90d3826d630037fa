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
    QString affixes = {};  ///< absolute path of the .aff file …
    QString words = {};    ///< … and of the .dic file

    bool operator==(const Dictionary&) const = default;
};

/// Folders of hunspell dictionaries, in order of precedence: DICPATH, then hunspell and myspell in the data
/// folders.
[[nodiscard]] QStringList dictionaryFolders();
/// The locale's dictionary, else another one of its language, else American English; nullopt where none is
/// installed, or where the program was built without hunspell.
[[nodiscard]] std::optional<Dictionary> dictionaryFor(const QLocale& locale,
                                                      const QStringList& folders = dictionaryFolders());
/// "English (United States)"
[[nodiscard]] QString nameOf(const Dictionary& dictionary);

/// A range of a text in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// Checks the words of a prompt against a dictionary. Results are cached: checking a text again costs one
/// look-up for each word.
class Speller
{
public:
    /// Loads the dictionary; takes about 50 ms. Errors: NotReadable; MissingProgram where the program was
    /// built without hunspell.
    static Result<std::shared_ptr<Speller>> load(const Dictionary& dictionary);
    ~Speller();

    /// True for a known word, and for numbers, single letters and words in capitals ("CCTV").
    [[nodiscard]] bool knows(const QString& word);
    /// At most `most` suggestions, the most likely first.
    [[nodiscard]] QStringList suggestions(const QString& word, int most = 6);
    /// Accepts the word until the program ends; the caller stores it.
    void learn(const QString& word);

    /// The ranges to underline, in order. Ignored are phrases of the vocabulary, speaker and tone in
    /// dialogues (`[Speaker, tone]`), shot labels, `names`, and names of speakers in this text anywhere in
    /// it.
    [[nodiscard]] QList<TextRange> misspelt(const QString& text, const QSet<QString>& names = {});

private:
    class Engine;
    explicit Speller(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> m_engine;
    QSet<QString> m_own = {};
    QHash<QString, bool> m_known = {};
};

/// The words in the names of all speakers in the text.
[[nodiscard]] QSet<QString> speakersIn(const QString& text);

/// The word at index `at`, including apostrophes inside it; empty between words.
[[nodiscard]] TextRange wordAt(const QString& text, qsizetype at);

} // namespace rushes

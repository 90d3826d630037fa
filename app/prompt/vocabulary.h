#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace rushes {

/// The subject of a phrase; also the sections of the palette.
enum class PhraseKind { Camera, Framing, Lens, Light, Sound, Dialogue, Negative };

[[nodiscard]] QString nameOf(PhraseKind kind); ///< "camera" … "negative", as the files have it
[[nodiscard]] std::optional<PhraseKind> phraseKindNamed(const QString& name);
[[nodiscard]] QString titleOf(PhraseKind kind); ///< for the user, translated
[[nodiscard]] QList<PhraseKind> phraseKinds();  ///< in the palette's order

/// Kinds of ranges that an editor highlights in a prompt.
enum class SpanKind { CameraMove, Dialogue, ShotLabel, Sound };

/// A highlighted range, in UTF-16 units.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;
    SpanKind kind = SpanKind::CameraMove;
    int entry = -1; ///< index into Vocabulary::entries() for camera moves and sounds, otherwise -1

    bool operator==(const Span&) const = default;
};

/// An occurrence of a phrase in a text.
struct Phrasing
{
    qsizetype start = 0;
    qsizetype length = 0;
    int entry = 0; ///< index into Vocabulary::entries()
};

/// A concept that Kling knows, with the words for it.
struct Phrase
{
    PhraseKind kind = PhraseKind::Camera;
    QStringList words = {}; ///< suggested; the best one first
    QStringList also = {};  ///< recognised, but not suggested
    QString about = {};     ///< one sentence
    QStringList needsCamera =
        {}; ///< those of the words that may also describe other things; see Vocabulary::spans()
    /// For Camera: the move, "pan/left"; "pan" alone is a pan without a direction. Empty: a manner (handheld,
    /// static) that can be combined with any move.
    QString move = {};

    bool operator==(const Phrase&) const = default;
};

/// Suggestions at a cursor, and where the text begins that they replace.
struct Completion
{
    qsizetype start = 0;
    QStringList words = {};

    bool operator==(const Completion&) const = default;
};

/// The words that Kling interprets, read from JSON.
class Vocabulary
{
public:
    /// Errors: Damaged with line and column, or with the entry's place: "entries[3].kind".
    static Result<Vocabulary> fromJson(const QByteArray& json);
    /// The vocabulary in the program's resources. Aborts if the resource is damaged, which is a build error.
    static const Vocabulary& builtIn();

    [[nodiscard]] const QList<Phrase>& entries() const { return m_entries; }

    /// The ranges to highlight, in order and without overlaps. The longest phrase wins; case, hyphens and
    /// spaces are ignored; an adverb in -ly may stand inside a phrase ("camera slowly pans"). Where the
    /// camera is the subject, verbs alone are moves too ("The camera pans, then rises"), up to the end of the
    /// sentence or another subject. Words in needsCamera are moves only at the start of a clause, after
    /// "slow" or a similar word, or with "camera" in their sentence. No moves after "no" or "without". Linear
    /// in the text's length.
    [[nodiscard]] QList<Span> spans(const QString& text) const;

    /// Phrases of every kind, also in dialogue, in order and without overlaps; matched as in spans().
    [[nodiscard]] QList<Phrasing> phrases(const QString& text) const;

    /// The different camera moves in the text, outside of dialogue, as they are written there.
    [[nodiscard]] QStringList cameraMoves(const QString& text) const;

    /// Phrases that begin with `prefix`, then (from three letters on) those with a later word that does; best
    /// first, at most `most`. Empty for a blank prefix.
    [[nodiscard]] QStringList completions(const QString& prefix, int most = 12) const;
    /// The same for the words that end at `cursor`: as many of them as begin a phrase.
    [[nodiscard]] Completion completionsAt(const QString& text, qsizetype cursor, int most = 12) const;
    /// True where the words are exactly an entry.
    [[nodiscard]] bool has(const QString& words) const;

private:
    struct Node
    {
        QHash<QString, int> next = {};
        int entry = -1;
        bool needsCamera = false;
    };
    struct Word
    {
        qsizetype start = 0;
        qsizetype end = 0;
        QString folded = {};
        bool joined = false;     ///< only spaces and hyphens are between it and the word before
        bool newSentence = true; ///< the first word of a sentence
    };
    /// The longest phrase at a word.
    struct Match
    {
        int node = -1; ///< -1: none
        qsizetype last = 0;
    };

    static QList<Word> wordsOf(const QString& text);
    int learn(const QString& phrase, int entry); ///< its node
    [[nodiscard]] Match longestAt(const QList<Word>& words, qsizetype first, int node) const;

    QList<Phrase> m_entries = {};
    QList<Node> m_nodes = {Node{}};
    int m_camera = -1; ///< the node of "camera"; -1: no phrase begins with it
};

} // namespace rushes

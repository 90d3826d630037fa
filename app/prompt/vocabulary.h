#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace rushes {

/// What a phrase is about; the palette's sections.
enum class PhraseKind { Camera, Framing, Lens, Light, Sound, Dialogue, Negative };

[[nodiscard]] QString nameOf(PhraseKind kind); ///< "camera" … "negative", as the files have it
[[nodiscard]] std::optional<PhraseKind> phraseKindNamed(const QString& name);
[[nodiscard]] QString titleOf(PhraseKind kind); ///< for the user, translated
[[nodiscard]] QList<PhraseKind> phraseKinds();  ///< in the palette's order

/// What an editor marks gently in a prompt.
enum class SpanKind { CameraMove, Dialogue, ShotLabel, Sound };

/// Positions in UTF-16 units, as QSyntaxHighlighter wants them.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;
    SpanKind kind = SpanKind::CameraMove;
    int entry = -1; ///< index into Vocabulary::entries() for camera moves and sounds, else -1

    bool operator==(const Span&) const = default;
};

/// A phrase as a text has it.
struct Phrasing
{
    qsizetype start = 0;
    qsizetype length = 0;
    int entry = 0; ///< index into Vocabulary::entries()
};

/// One thing that Kling knows, with all the ways to say it.
struct Phrase
{
    PhraseKind kind = PhraseKind::Camera;
    QStringList words = {};       ///< offered; the first is the best
    QStringList also = {};        ///< understood, never offered
    QString about = {};           ///< one sentence
    QStringList needsCamera = {}; ///< of the words, those that other things do as well: Vocabulary::spans()
    /// Camera only: which move it is, "pan/left"; "pan" alone is a pan without a direction. Empty: a manner
    /// (handheld, static) that goes with any move.
    QString move = {};

    bool operator==(const Phrase&) const = default;
};

/// What to offer at a cursor, and where the text that it replaces begins.
struct Completion
{
    qsizetype start = 0;
    QStringList words = {};

    bool operator==(const Completion&) const = default;
};

/// The words that Kling reads specially. Data, not code: read from JSON.
class Vocabulary
{
public:
    /// Damaged names the line and column, or the entry's place: "entries[3].kind".
    static Result<Vocabulary> fromJson(const QByteArray& json);
    /// The one in the program's resources. Aborts if the resource is damaged: that is a build fault.
    static const Vocabulary& builtIn();

    [[nodiscard]] const QList<Phrase>& entries() const { return m_entries; }

    /// What is to be marked, in order and without overlaps. The longest phrase wins; upper and lower case,
    /// hyphens and spaces are alike; a word in -ly may stand inside a phrase ("camera slowly pans").
    /// Where the camera is the subject, verbs alone are moves too ("The camera pans, then rises"), until the
    /// sentence ends or another subject comes. What needsCamera names is one only at the start of a clause,
    /// behind "slow" or a word like it, or with a camera in its sentence. No move behind "no" or "without".
    /// Linear in the text's length.
    [[nodiscard]] QList<Span> spans(const QString& text) const;

    /// Phrases of every kind, in dialogue too, in order and without overlaps; found as spans() does.
    [[nodiscard]] QList<Phrasing> phrases(const QString& text) const;

    /// The different camera moves named in the text, outside of dialogue, as they are written there.
    [[nodiscard]] QStringList cameraMoves(const QString& text) const;

    /// Phrases that begin with `prefix`, then those with a later word that does (from three letters on);
    /// best first, at most `most`. Nothing for a blank prefix.
    [[nodiscard]] QStringList completions(const QString& prefix, int most = 12) const;
    /// The same for the words that end at `cursor`: as many of them as begin a phrase.
    [[nodiscard]] Completion completionsAt(const QString& text, qsizetype cursor, int most = 12) const;
    /// Whether these words are an entry, whole.
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
        bool joined = false;     ///< only spaces and hyphens lie between it and the word before
        bool newSentence = true; ///< the one before ended
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

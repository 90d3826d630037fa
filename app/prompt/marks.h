#pragma once

#include <QList>
#include <QString>

#include <optional>

/// The marks that Kling interprets in a prompt: dialogue and shot labels. Positions are in UTF-16 units. All
/// functions take time linear in the text's length.
namespace rushes {

/// `[Speaker, tone]: "line"`, with straight or typographic quotes. A missing closing quote is assumed at the
/// end of the paragraph.
struct Dialogue
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString speaker = {}; ///< "Man"; of "[Character A: old man, softly]" it is "Character A"
    QString role = {};    ///< "old man" in the example above, else empty
    QString tone = {};    ///< what follows the first comma
    QString line = {};    ///< without quotes
    qsizetype lineStart = 0;

    bool operator==(const Dialogue&) const = default;
};

[[nodiscard]] QList<Dialogue> dialogues(const QString& text);

/// A spoken line, and the tone that the prompt demands.
struct SpokenLine
{
    QString line = {};
    QString tone = {};

    bool operator==(const SpokenLine&) const = default;
};

/// Every line that is spoken: those of dialogues(), quotes after a verb of speaking (`she says softly: "…"`),
/// and those after a name with its tone (`Anna (softly): "…"`).
[[nodiscard]] QList<SpokenLine> spokenLines(const QString& text);

/// A shot's label, in every form that prompts::split() reads: `Shot 1 (0-3s):`, `Сцена 2:`, `镜头三：`,
/// `[0-3s]`. Here a single label counts too.
struct ShotLabel
{
    qsizetype start = 0;
    qsizetype length = 0;               ///< including its colon or dash and the spaces after it
    int number = 0;                     ///< 0: it states only a time
    std::optional<double> seconds = {}; ///< length of the shot, if stated

    bool operator==(const ShotLabel&) const = default;
};

/// Labels in the order of the text; none inside quotes.
[[nodiscard]] QList<ShotLabel> shotLabels(const QString& text);

/// Number of characters as limits count them: Unicode code points.
[[nodiscard]] int characters(const QString& text);

} // namespace rushes

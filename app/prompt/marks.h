#pragma once

#include <QList>
#include <QString>

#include <optional>

/// The marks that Kling reads in a prompt: who speaks, and where a shot begins. Positions are in UTF-16 units
/// of the text. All functions take time in proportion to the text's length.
namespace rushes {

/// `[Speaker, tone]: "line"`, with straight or typographic quotes. A line whose closing quote is missing ends
/// with its paragraph.
struct Dialogue
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString speaker = {}; ///< "Man"; of "[Character A: old man, softly]" it is "Character A"
    QString role = {};    ///< "old man" in the example above, else empty
    QString tone = {};    ///< what follows the first comma
    QString line = {};    ///< without its quotes
    qsizetype lineStart = 0;

    bool operator==(const Dialogue&) const = default;
};

[[nodiscard]] QList<Dialogue> dialogues(const QString& text);

/// What is said, and what the prompt says about how.
struct SpokenLine
{
    QString line = {};
    QString tone = {};

    bool operator==(const SpokenLine&) const = default;
};

/// Every line that is spoken: those of dialogues(), quotes after a verb of speaking (`she says softly: "…"`),
/// and those after a name with its tone (`Anna (softly): "…"`).
[[nodiscard]] QList<SpokenLine> spokenLines(const QString& text);

/// Where a shot begins, in every form that prompts::split() reads: `Shot 1 (0-3s):`, `Сцена 2:`, `镜头三：`,
/// `[0-3s]`. One alone is a label too: here a paragraph is looked at, not a list.
struct ShotLabel
{
    qsizetype start = 0;
    qsizetype length = 0;               ///< with its colon or dash and the spaces after it
    int number = 0;                     ///< 0: only a time is stated
    std::optional<double> seconds = {}; ///< how long the shot lasts, where it says so

    bool operator==(const ShotLabel&) const = default;
};

/// Labels in the text's order; none in quotes.
[[nodiscard]] QList<ShotLabel> shotLabels(const QString& text);

/// Characters as the user counts them for a limit: Unicode code points.
[[nodiscard]] int characters(const QString& text);

} // namespace rushes

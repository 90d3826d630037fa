#pragma once

#include "app/timeline/edits.h"

#include <QStringList>

namespace rushes {

/// The prompts of the scene and its shots as one continuous text. Part 0 is the scene's, part n shot n's;
/// each begins on a new line. Positions are in UTF-16 units of text().
struct Script
{
    QStringList parts = {QString()};

    bool operator==(const Script&) const = default;

    [[nodiscard]] static Script of(const Request& request);
    /// Splits `text` at `starts`; the line end before a start belongs to no part.
    [[nodiscard]] static Script cut(const QString& text, const QList<qsizetype>& starts);

    [[nodiscard]] QString text() const { return parts.join(QLatin1Char('\n')); }
    /// Start of each part; the first is 0.
    [[nodiscard]] QList<qsizetype> starts() const;
};

/// Keeps track of the parts' starts while text() is edited: a start is removed together with the line end
/// before it, and moved by edits before it. Positions as in Script.
struct ScriptStarts
{
    QList<qsizetype> places = {0};

    /// Index of the part that contains `place`.
    [[nodiscard]] int partAt(qsizetype place) const;
    /// `removed` units at `place` were replaced by `added` ones. Returns the consecutive indexes of the parts
    /// that were merged into the part before them.
    QList<int> replace(qsizetype place, qsizetype removed, qsizetype added);
};

namespace edits {

/// Splits part `part`: it keeps `before`, and a new shot with `after` follows. The new shot has the model's
/// minimum length, taken from the longest shots; the clip grows by what is missing. Where there is no room,
/// nothing changes and `limit` says why.
[[nodiscard]] Edited cutPart(const Request& request, int part, const QString& before, const QString& after,
                             const Model& model);
/// Merges parts `first` (1 or more) … `last` into the part before them, which gets `prompt` and their time;
/// the time of shots merged into the scene's prompt goes to the next shot.
[[nodiscard]] Edited mergeParts(const Request& request, int first, int last, const QString& prompt,
                                const Model& model);
/// Inserts the shots before `index` with their own lengths as far as there is room; beyond that the longest
/// shots are shortened. Where there are too many, nothing changes and `limit` says why.
[[nodiscard]] Edited insertShots(const Request& request, int index, const QList<Shot>& shots,
                                 const Model& model);

} // namespace edits

} // namespace rushes

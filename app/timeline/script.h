#pragma once

#include "app/timeline/edits.h"

#include <QStringList>

namespace rushes {

/// The scene's prompt and its shots' as one page that is written straight through. Part 0 is the scene's,
/// part n shot n's; each begins on a line of its own. A place is counted in UTF-16 units of text().
struct Script
{
    QStringList parts = {QString()};

    bool operator==(const Script&) const = default;

    [[nodiscard]] static Script of(const Request& request);
    /// `text` as it is parted where `starts` says; the line end before a start is in no part.
    [[nodiscard]] static Script cut(const QString& text, const QList<qsizetype>& starts);

    [[nodiscard]] QString text() const { return parts.join(QLatin1Char('\n')); }
    /// Where each part begins; the first at 0.
    [[nodiscard]] QList<qsizetype> starts() const;
};

/// Where parts begin as `text` is edited: the ends of lines that part them go with what is erased, and move
/// with what is written before them. Places as Script has them.
struct ScriptStarts
{
    QList<qsizetype> places = {0};

    /// The part that `place` is in.
    [[nodiscard]] int partAt(qsizetype place) const;
    /// `removed` units at `place` became `added` ones. The numbers of the parts that are no more, which went
    /// into the part before them; they follow each other.
    QList<int> replace(qsizetype place, qsizetype removed, qsizetype added);
};

namespace edits {

/// Part `part` keeps `before`, and a new shot behind it says `after`. It lasts the model's least, which the
/// longest shots give; what they can't, the clip grows by. Where there is no room for it nothing changes and
/// `limit` says why.
[[nodiscard]] Edited cutPart(const Request& request, int part, const QString& before, const QString& after,
                             const Model& model);
/// Parts `first` … `last` (1 or more) go into the part before them, which says `prompt` then and gets their
/// time; shots that go into the scene's prompt leave theirs to the next shot.
[[nodiscard]] Edited mergeParts(const Request& request, int first, int last, const QString& prompt,
                                const Model& model);
/// The shots come in before `index` with their own seconds as far as there is room; else the longest give.
/// Where there are too many, nothing changes and `limit` says why.
[[nodiscard]] Edited insertShots(const Request& request, int index, const QList<Shot>& shots,
                                 const Model& model);

} // namespace edits

} // namespace rushes

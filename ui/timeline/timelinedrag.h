#pragma once

#include "app/catalogue/catalogue.h"
#include "app/timeline/edits.h"

#include <QCoreApplication>

namespace rushes {

/// One drag on the timeline, from press to release. What it makes of the clip is always computed from the
/// state at its start, never from the last preview. No widget in it.
class TimelineDrag
{
    Q_DECLARE_TR_FUNCTIONS(TimelineDrag)

public:
    enum class Kind { Roll, Ripple, Reorder };

    /// The cut before shot `cut`, taken hold of at `seconds` of the clip.
    static TimelineDrag roll(const Request& start, const Model& limits, int cut, double seconds);
    /// The end of shot `index` (of the clip, without shots).
    static TimelineDrag ripple(const Request& start, const Model& limits, int index, double seconds);
    /// The bodies of `indexes`, of which `held` is under the pointer.
    static TimelineDrag reorder(const Request& start, const Model& limits, const QList<int>& indexes,
                                int held);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const Request& start() const { return m_start; }
    /// The shot after the cut, whose end it is, or that is held.
    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] const QList<int>& indexes() const { return m_indexes; }
    /// Where the shots would land; -1: they stay.
    [[nodiscard]] int slot() const { return m_slot; }

    /// For roll and ripple. True when the result is another one than before.
    bool moveTo(double seconds);
    /// For reorder. Likewise.
    bool moveToSlot(int slot);

    [[nodiscard]] const edits::Edited& edited() const { return m_edited; }
    /// The start with the edit done.
    [[nodiscard]] Request preview() const { return edits::applied(m_start, m_edited); }
    [[nodiscard]] bool changesAnything() const { return preview() != m_start; }

    /// Name of the undo step.
    [[nodiscard]] QString text() const;
    /// What stands at the cut: "5 s | 3 s"; for an end "5 s · clip 14 s". Empty while reordering.
    [[nodiscard]] QString caption() const;
    /// Second of the clip where the caption stands.
    [[nodiscard]] int captionSecond() const;

private:
    TimelineDrag(Kind kind, Request start, const Model& limits, int index, double from);
    bool become(edits::Edited edited);

    Kind m_kind;
    Request m_start;
    Model m_limits;
    int m_index;
    double m_from;
    QList<int> m_indexes = {};
    int m_slot = -1;
    edits::Edited m_edited = {};
};

} // namespace rushes

#pragma once

#include "app/catalogue/catalogue.h"
#include "app/timeline/edits.h"

#include <QCoreApplication>

namespace rushes {

/// A drag on the timeline, from press to release. The result is always computed from the request at the
/// start, never from the last preview. Independent of widgets.
class TimelineDrag
{
    Q_DECLARE_TR_FUNCTIONS(TimelineDrag)

public:
    enum class Kind { Roll, Ripple, Reorder };

    /// Drags the cut before shot `cut`, grabbed at `seconds` of the clip.
    static TimelineDrag roll(const Request& start, const Model& limits, int cut, double seconds);
    /// Drags the end of shot `index`, or of the clip if it has no shots.
    static TimelineDrag ripple(const Request& start, const Model& limits, int index, double seconds);
    /// Drags the shots `indexes`, with `held` at the pointer.
    static TimelineDrag reorder(const Request& start, const Model& limits, const QList<int>& indexes,
                                int held);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const Request& start() const { return m_start; }
    /// The shot after the cut, the shot whose end is dragged, or the one at the pointer.
    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] const QList<int>& indexes() const { return m_indexes; }
    /// The gap where the shots would be dropped; -1: they stay.
    [[nodiscard]] int slot() const { return m_slot; }

    /// For Roll and Ripple. True when the result has changed.
    bool moveTo(double seconds);
    /// For Reorder. True when the result has changed.
    bool moveToSlot(int slot);

    [[nodiscard]] const edits::Edited& edited() const { return m_edited; }
    /// The request with the edit.
    [[nodiscard]] Request preview() const { return edits::applied(m_start, m_edited); }
    [[nodiscard]] bool changesAnything() const { return preview() != m_start; }

    /// Name of the undo step.
    [[nodiscard]] QString text() const;
    /// The text at the dragged edge: "5 s | 3 s" at a cut; "5 s · clip 14 s" at an end. Empty for Reorder.
    [[nodiscard]] QString caption() const;
    /// Position of the caption, in seconds of the clip.
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

#include "ui/timeline/timelinedrag.h"

#include <cmath>

namespace rushes {

TimelineDrag::TimelineDrag(Kind kind, Request start, const Model& limits, int index, double from)
    : m_kind(kind)
    , m_start(std::move(start))
    , m_limits(limits)
    , m_index(index)
    , m_from(from)
    , m_edited{m_start.shots, m_start.duration, m_start.prompt, edits::Limit::None}
{
}

TimelineDrag TimelineDrag::roll(const Request& start, const Model& limits, int cut, double seconds)
{
    return {Kind::Roll, start, limits, cut, seconds};
}

TimelineDrag TimelineDrag::ripple(const Request& start, const Model& limits, int index, double seconds)
{
    return {Kind::Ripple, start, limits, index, seconds};
}

TimelineDrag TimelineDrag::reorder(const Request& start, const Model& limits, const QList<int>& indexes,
                                   int held)
{
    TimelineDrag drag(Kind::Reorder, start, limits, held, 0);
    drag.m_indexes = indexes.contains(held) ? indexes : QList<int>{held};
    return drag;
}

bool TimelineDrag::moveTo(double seconds)
{
    const int delta = static_cast<int>(std::lround(qBound(-1000.0, seconds - m_from, 1000.0)));
    // Back at the start nothing changes, even if an edit would mend the clip.
    if (delta == 0)
        return become({m_start.shots, m_start.duration, m_start.prompt, edits::Limit::None});
    return become(m_kind == Kind::Roll ? edits::roll(m_start, m_index, delta, m_limits)
                                       : edits::ripple(m_start, m_index, delta, m_limits));
}

bool TimelineDrag::moveToSlot(int slot)
{
    const edits::Edited moved = edits::move(m_start, m_indexes, slot, m_limits);
    const bool stays = moved.shots == m_start.shots;
    const int landing = stays ? -1 : slot;
    const bool another = landing != m_slot;
    m_slot = landing;
    return become(stays ? edits::Edited{m_start.shots, m_start.duration, m_start.prompt, edits::Limit::None}
                        : moved) ||
           another;
}

bool TimelineDrag::become(edits::Edited edited)
{
    if (edited == m_edited)
        return false;
    m_edited = std::move(edited);
    return true;
}

QString TimelineDrag::text() const
{
    switch (m_kind) {
    case Kind::Roll:
        return tr("Move cut");
    case Kind::Ripple:
        return m_start.shots.isEmpty() ? tr("Change duration") : tr("Change length");
    case Kind::Reorder:
        break;
    }
    return tr("Move shot");
}

QString TimelineDrag::caption() const
{
    const auto seconds = [&](int index) { return tr("%1 s").arg(m_edited.shots.value(index).seconds); };
    switch (m_kind) {
    case Kind::Roll:
        return tr("%1 | %2").arg(seconds(m_index - 1), seconds(m_index));
    case Kind::Ripple:
        if (m_edited.shots.isEmpty())
            return tr("%1 s").arg(m_edited.duration);
        return tr("%1 · clip %2 s").arg(seconds(m_index)).arg(m_edited.duration);
    case Kind::Reorder:
        break;
    }
    return {};
}

int TimelineDrag::captionSecond() const
{
    if (m_kind == Kind::Roll)
        return edits::startOf(m_edited.shots, m_index);
    return m_edited.shots.isEmpty() ? m_edited.duration : edits::startOf(m_edited.shots, m_index + 1);
}

} // namespace rushes

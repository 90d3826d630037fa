#include "ui/timeline/timelinegeometry.h"

#include <cmath>
#include <numeric>

namespace rushes {

int TimelineGeometry::total() const
{
    return std::accumulate(lengths.cbegin(), lengths.cend(), 0);
}

int TimelineGeometry::start(int index) const
{
    return std::accumulate(lengths.cbegin(),
                           lengths.cbegin() + qBound(0, index, static_cast<int>(lengths.size())), 0);
}

double TimelineGeometry::pixelsPerSecond() const
{
    const int shown = qMax(1, qMax(mostSeconds, total()));
    return qMax(1, size.width() - 2 * margin) * zoom / shown;
}

int TimelineGeometry::contentWidth() const
{
    return qRound(pixelsPerSecond() * qMax(mostSeconds, total())) + 2 * margin;
}

int TimelineGeometry::mostScroll() const
{
    return qMax(0, contentWidth() - size.width());
}

int TimelineGeometry::xOf(double seconds) const
{
    return margin + qRound(seconds * pixelsPerSecond()) - scroll;
}

double TimelineGeometry::secondsAt(int x) const
{
    return (x + scroll - margin) / pixelsPerSecond();
}

QRect TimelineGeometry::card(int index) const
{
    if (index < 0 || index >= lengths.size())
        return {};
    const int before = index == 0 ? 0 : gap / 2 + 1;
    const int after = index == lengths.size() - 1 ? 0 : gap / 2;
    const int left = xOf(start(index)) + before;
    const int right = xOf(start(index + 1)) - after;
    return {left, head, qMax(1, right - left), cards().height()};
}

QRect TimelineGeometry::room(int least) const
{
    const int end = total();
    if (end + least > mostSeconds)
        return {};
    const int left = xOf(end) + gap;
    return {left, head, xOf(mostSeconds) - left, cards().height()};
}

QRect TimelineGeometry::addButton(int least) const
{
    const QRect free = room(least);
    if (free.isNull())
        return {};
    QRect button(0, 0, 32, qMin(32, free.height()));
    button.moveCenter(free.center());
    return button;
}

QRect TimelineGeometry::cards() const
{
    return {0, head, size.width(), qMax(1, size.height() - head - (isCompact ? 0 : rule))};
}

QRect TimelineGeometry::ruler() const
{
    return {0, cards().bottom() + 1, size.width(), isCompact ? 0 : rule};
}

TimelineGeometry::Hit TimelineGeometry::hit(QPoint point, double playhead, int leastShot, int reachOf) const
{
    const int x = point.x();
    if (point.y() < 0 || point.y() >= size.height())
        return {};
    if (!cards().contains(QPoint(0, point.y()))) {
        if (std::abs(x - xOf(playhead)) <= reachOf + 2)
            return {Place::Playhead, -1};
        return {Place::Rule, -1};
    }
    const int end = static_cast<int>(lengths.size());
    for (int i = 1; i <= end; ++i) {
        const int quarter = card(i - 1).width() / 4;
        const int other = i < end ? card(i).width() / 4 : reachOf;
        const int away = x - xOf(start(i));
        if (away >= -qMin(reachOf, quarter) && away <= qMin(reachOf, other))
            return i < end ? Hit{Place::Cut, i} : Hit{Place::End, -1};
    }
    for (int i = 0; i < end; ++i) {
        const QRect body = card(i);
        if (x >= body.left() - gap && x <= body.right() + gap)
            return {Place::Body, i};
    }
    if (addButton(leastShot).contains(point))
        return {Place::Add, -1};
    return {};
}

int TimelineGeometry::slotAt(int x) const
{
    int slot = 0;
    for (int i = 0; i < lengths.size(); ++i) {
        if (x > (xOf(start(i)) + xOf(start(i + 1))) / 2)
            slot = i + 1;
    }
    return slot;
}

int TimelineGeometry::ruleStep() const
{
    constexpr int widestNumber = 26;
    for (const int step : {1, 2, 5, 10, 15}) {
        if (step * pixelsPerSecond() >= widestNumber)
            return step;
    }
    return 30;
}

int TimelineGeometry::scrollFor(double zoomed, double seconds, int x) const
{
    TimelineGeometry after = *this;
    after.zoom = qBound(1.0, zoomed, mostZoom);
    after.scroll = 0;
    return qBound(0, after.xOf(seconds) - x, after.mostScroll());
}

int TimelineGeometry::scrollToShow(double from, double to) const
{
    const int left = xOf(from) - margin;
    const int right = xOf(to) + margin - size.width();
    int wanted = scroll;
    if (left < 0 || right - left > 0)
        wanted += left < 0 || right > 0 ? left : 0;
    else if (right > 0)
        wanted += right;
    return qBound(0, wanted, mostScroll());
}

int TimelineGeometry::pull(int x) const
{
    constexpr int edge = 32;
    constexpr int fastest = 40;
    if (x < edge)
        return -qBound(1, (edge - x) / 2, fastest);
    if (x > size.width() - edge)
        return qBound(1, (x - size.width() + edge) / 2, fastest);
    return 0;
}

} // namespace rushes

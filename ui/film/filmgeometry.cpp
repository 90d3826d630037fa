#include "ui/film/filmgeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes {

QList<FilmSpan> FilmGeometry::spansOf(const Film& film)
{
    QList<FilmSpan> spans;
    for (const FilmItem& item : film.items) {
        FilmSpan span{item.start, item.frames, 0, 0, item.isSlate()};
        if (!item.isSlate()) {
            span.before = film.format.rate.from(item.trim.head, item.media.video.rate);
            span.after = film.format.rate.from(item.trim.tail, item.media.video.rate);
        }
        spans.append(span);
    }
    return spans;
}

qint64 FilmGeometry::frames() const
{
    return items.isEmpty() ? 0 : items.constLast().start + items.constLast().frames;
}

int FilmGeometry::contentWidth() const
{
    return qRound(std::max(1, size.width() - 2 * margin) * zoom);
}

double FilmGeometry::pixelsPerFrame() const
{
    return static_cast<double>(contentWidth()) / static_cast<double>(std::max<qint64>(1, span));
}

int FilmGeometry::mostScroll() const
{
    return std::max(0, contentWidth() + 2 * margin - size.width());
}

int FilmGeometry::xOf(double frame) const
{
    return qRound(margin + frame * pixelsPerFrame()) - scroll;
}

double FilmGeometry::frameAt(int x) const
{
    return (x + scroll - margin) / pixelsPerFrame();
}

bool FilmGeometry::hasLanes() const
{
    return size.height() >= head + leastCard + 2 * lane + rule;
}

QRect FilmGeometry::cards() const
{
    const int below = rule + (hasLanes() ? 2 * lane + 4 : 0);
    const int height = std::max(leastCard / 2, size.height() - head - below);
    return {margin - scroll, head, contentWidth(), height};
}

QRect FilmGeometry::card(int index) const
{
    const FilmSpan& item = items.at(index);
    const int left = xOf(static_cast<double>(item.start));
    const int right = xOf(static_cast<double>(item.start + item.frames));
    const QRect all = cards();
    return {left, all.top(), std::max(2, right - left - gap), all.height()};
}

QRect FilmGeometry::takeBar(int index) const
{
    const FilmSpan& item = items.at(index);
    if (!hasLanes() || item.isSlate)
        return {};
    const int left = xOf(static_cast<double>(item.start - item.before));
    const int right = xOf(static_cast<double>(item.start + item.frames + item.after));
    const int top = cards().bottom() + 6 + (index % 2) * lane;
    return {left, top, std::max(2, right - left - gap), lane - 4};
}

QRect FilmGeometry::ruler() const
{
    return {margin - scroll, size.height() - rule, contentWidth(), rule};
}

FilmGeometry::Hit FilmGeometry::hit(QPoint point) const
{
    if (point.y() < head || point.y() >= size.height() - rule)
        return {Place::Rule, -1};
    const QRect all = cards();
    if (point.y() < all.top() || point.y() > all.bottom())
        return {Place::Nowhere, -1};
    for (int i = 0; i < items.size(); ++i) {
        const QRect at = card(i);
        if (point.x() < at.left() || point.x() > at.right() + gap)
            continue;
        // At least half of a card remains for its body.
        const int hold = std::min(reach, at.width() / 4);
        if (!items.at(i).isSlate && hold > 1) {
            if (point.x() < at.left() + hold)
                return {Place::Head, i};
            if (point.x() > at.right() - hold)
                return {Place::Tail, i};
        }
        return {Place::Body, i};
    }
    return {Place::Nowhere, -1};
}

int FilmGeometry::slotAt(int x) const
{
    const double frame = frameAt(x);
    int slot = 0;
    for (const FilmSpan& item : items) {
        if (frame > static_cast<double>(item.start) + static_cast<double>(item.frames) / 2)
            ++slot;
    }
    return slot;
}

int FilmGeometry::ruleStep() const
{
    constexpr int least = 64; // px between two numbers
    constexpr std::array steps = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};
    const double perSecond = pixelsPerFrame() * fps;
    for (const int step : steps) {
        if (step * perSecond >= least)
            return step;
    }
    return steps.back() * std::max(1, static_cast<int>(std::ceil(least / (steps.back() * perSecond))));
}

int FilmGeometry::scrollFor(double zoomed, double frame, int x) const
{
    FilmGeometry other = *this;
    other.zoom = zoomed;
    other.scroll = 0;
    return std::clamp(other.xOf(frame) - x, 0, other.mostScroll());
}

int FilmGeometry::scrollToShow(double frame) const
{
    const int x = xOf(frame) + scroll;
    if (x - scroll < margin)
        return std::clamp(x - margin, 0, mostScroll());
    if (x - scroll > size.width() - margin)
        return std::clamp(x - size.width() / 3, 0, mostScroll());
    return scroll;
}

FilmTrimDrag::Outcome FilmTrimDrag::by(qint64 moved) const
{
    const qint64 other = isHead ? from.tail : from.head;
    const qint64 most = std::max<qint64>(0, takeFrames - 1 - other);
    const qint64 wanted = isHead ? from.head + moved : from.tail - moved;
    const auto kept = static_cast<int>(std::clamp<qint64>(wanted, 0, most));
    Outcome outcome{from, wanted<0, wanted> most};
    (isHead ? outcome.trim.head : outcome.trim.tail) = kept;
    return outcome;
}

} // namespace rushes

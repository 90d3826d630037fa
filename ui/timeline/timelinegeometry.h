#pragma once

#include <QList>
#include <QPoint>
#include <QRect>

namespace rushes {

/// Where everything on the timeline is: px of the viewport ↔ seconds of the clip. No widget in it.
///
/// From top to bottom: the head with the playhead's triangle, the cards, the rule. At zoom 1 the longest clip
/// the model allows fits the width, so that a second is as wide before an edit as after it and nothing jumps.
struct TimelineGeometry
{
    QList<int> lengths = {}; ///< seconds of each block, left to right; a clip without shots is one block
    int mostSeconds = 15;    ///< of a clip, by the model
    QSize size = {};         ///< of the viewport
    double zoom = 1;         ///< 1 … mostZoom
    int scroll = 0;          ///< px that are scrolled out at the left
    bool isCompact = false;  ///< low blocks without words, and no rule beneath

    static constexpr int margin = 12;
    static constexpr int gap = 3;
    static constexpr int head = 10;
    static constexpr int rule = 24;
    static constexpr int leastCard = 72; ///< height
    static constexpr int compactCard = 24;
    static constexpr int reach = 6; ///< px at either side of an edge that take hold of it with a mouse …
    static constexpr int touchReach = 16; ///< … and with a finger
    static constexpr double mostZoom = 8;

    enum class Place { Nowhere, Body, Cut, End, Playhead, Rule, Add };
    struct Hit
    {
        Place place = Place::Nowhere;
        /// Of the block for Body, of the block after it for Cut, else -1.
        int index = -1;

        bool operator==(const Hit&) const = default;
    };

    [[nodiscard]] int total() const;
    [[nodiscard]] int start(int index) const;
    [[nodiscard]] double pixelsPerSecond() const;
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int mostScroll() const;

    [[nodiscard]] int xOf(double seconds) const;
    /// Not bounded by the clip.
    [[nodiscard]] double secondsAt(int x) const;

    [[nodiscard]] QRect card(int index) const;
    /// Between the clip's end and the most it may last; null when there is no room for a shot of `least`
    /// seconds.
    [[nodiscard]] QRect room(int least) const;
    /// The button in the room that adds a shot.
    [[nodiscard]] QRect addButton(int least) const;
    [[nodiscard]] QRect cards() const;
    [[nodiscard]] QRect ruler() const;

    /// What is at `point`. Edges win over bodies, but leave at least half of a card to its body.
    [[nodiscard]] Hit hit(QPoint point, double playhead, int leastShot, int reachOf = reach) const;
    /// The gap that a block dragged to `x` falls into: 0 before the first … size after the last.
    [[nodiscard]] int slotAt(int x) const;
    /// Seconds between two numbers of the rule, so that they don't touch.
    [[nodiscard]] int ruleStep() const;

    /// The scroll that keeps `seconds` under `x` at another zoom.
    [[nodiscard]] int scrollFor(double zoomed, double seconds, int x) const;
    /// The nearest scroll that shows all from `from` to `to`, or its start where it is wider than the view.
    [[nodiscard]] int scrollToShow(double from, double to) const;
    /// Px to scroll per step while something is dragged at `x`; 0 away from the edges, faster the further
    /// out.
    [[nodiscard]] int pull(int x) const;
};

} // namespace rushes

#pragma once

#include <QList>
#include <QPoint>
#include <QRect>

namespace rushes {

/// The layout of the timeline: px of the viewport ↔ seconds of the clip. Independent of widgets.
///
/// From top to bottom: the head with the playhead's triangle, the cards, the ruler. At zoom 1 the model's
/// longest clip fits the width, so that the scale does not change with edits.
struct TimelineGeometry
{
    QList<int> lengths = {}; ///< seconds of each block, from left to right; a clip without shots is one block
    int mostSeconds = 15;    ///< longest clip of the model
    QSize size = {};         ///< of the viewport
    double zoom = 1;         ///< 1 … mostZoom
    int scroll = 0;          ///< px scrolled out at the left
    bool isCompact = false;  ///< low blocks without text, and no ruler

    static constexpr int margin = 12;
    static constexpr int gap = 3;
    static constexpr int head = 10;
    static constexpr int rule = 24;
    static constexpr int leastCard = 72; ///< height
    static constexpr int compactCard = 24;
    static constexpr int reach = 6;       ///< px on either side of an edge that grab it with a mouse …
    static constexpr int touchReach = 16; ///< … and with a finger
    static constexpr double mostZoom = 8;

    enum class Place { Nowhere, Body, Cut, End, Playhead, Rule, Add };
    struct Hit
    {
        Place place = Place::Nowhere;
        /// Index of the block for Body, of the block after the cut for Cut, else -1.
        int index = -1;

        bool operator==(const Hit&) const = default;
    };

    [[nodiscard]] int total() const;
    [[nodiscard]] int start(int index) const;
    [[nodiscard]] double pixelsPerSecond() const;
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int mostScroll() const;

    [[nodiscard]] int xOf(double seconds) const;
    /// Not limited to the clip.
    [[nodiscard]] double secondsAt(int x) const;

    [[nodiscard]] QRect card(int index) const;
    /// The area between the clip's end and the longest clip; null where no shot of `least` seconds fits.
    [[nodiscard]] QRect room(int least) const;
    /// The button in that area that adds a shot.
    [[nodiscard]] QRect addButton(int least) const;
    [[nodiscard]] QRect cards() const;
    [[nodiscard]] QRect ruler() const;

    /// What is at `point`. Edges take precedence over bodies, but at least half of a card remains for its
    /// body.
    [[nodiscard]] Hit hit(QPoint point, double playhead, int leastShot, int reachOf = reach) const;
    /// The gap into which a block dragged to `x` is dropped: 0 before the first … size after the last.
    [[nodiscard]] int slotAt(int x) const;
    /// Seconds between two labels of the ruler, so that they don't overlap.
    [[nodiscard]] int ruleStep() const;

    /// The scroll position that keeps `seconds` at `x` at another zoom.
    [[nodiscard]] int scrollFor(double zoomed, double seconds, int x) const;
    /// The nearest scroll position that shows everything from `from` to `to`, or the start of a range that is
    /// wider than the view.
    [[nodiscard]] int scrollToShow(double from, double to) const;
    /// px to scroll per step of a drag at `x`; 0 away from the edges, faster farther outside.
    [[nodiscard]] int pull(int x) const;
};

} // namespace rushes

#pragma once

#include "app/film/film.h"

#include <QList>
#include <QPoint>
#include <QRect>

namespace rushes {

/// One scene's place on the track, in frames of the film.
struct FilmSpan
{
    qint64 start = 0;
    qint64 frames = 1;
    qint64 before = 0; ///< frames of the take trimmed at its start
    qint64 after = 0;  ///< and at its end
    bool isSlate = false;

    bool operator==(const FilmSpan&) const = default;
};

/// The layout of the film's track: px of the viewport ↔ frames of the film. Independent of widgets.
///
/// From top to bottom: the head with the playhead's time, the scenes' cards, two lanes with the complete
/// takes (where there is room), the ruler. At zoom 1 `span` frames fill the width.
struct FilmGeometry
{
    QList<FilmSpan> items = {};
    double fps = 24.0;
    qint64 span = 1; ///< frames of the film; during a drag of an edge the number before the drag
    QSize size = {}; ///< of the viewport
    double zoom = 1; ///< 1 … mostZoom
    int scroll = 0;  ///< px scrolled out at the left

    static constexpr int margin = 12;
    static constexpr int gap = 3;
    static constexpr int head = 26;
    static constexpr int lane = 19;
    static constexpr int rule = 26;
    static constexpr int leastCard = 64;
    static constexpr int reach = 7; ///< px inside a card's ends that grab the end
    static constexpr double mostZoom = 16;

    enum class Place { Nowhere, Body, Head, Tail, Rule };
    struct Hit
    {
        Place place = Place::Nowhere;
        int index = -1;

        bool operator==(const Hit&) const = default;
    };

    static QList<FilmSpan> spansOf(const Film& film);

    [[nodiscard]] qint64 frames() const;
    [[nodiscard]] double pixelsPerFrame() const;
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int mostScroll() const;
    [[nodiscard]] int xOf(double frame) const;
    /// Not limited to the film.
    [[nodiscard]] double frameAt(int x) const;

    [[nodiscard]] bool hasLanes() const;
    [[nodiscard]] QRect cards() const;
    [[nodiscard]] QRect card(int index) const;
    /// The bar of the complete take, including trimmed parts; consecutive takes use alternate lanes. Null for
    /// slates, and where there is no room.
    [[nodiscard]] QRect takeBar(int index) const;
    [[nodiscard]] QRect ruler() const;

    [[nodiscard]] Hit hit(QPoint point) const;
    /// The gap into which a scene dragged to `x` is dropped: 0 before the first … size after the last.
    [[nodiscard]] int slotAt(int x) const;
    /// Seconds between two labels of the ruler, so that they don't overlap.
    [[nodiscard]] int ruleStep() const;
    /// The scroll position that keeps `frame` at `x` at another zoom.
    [[nodiscard]] int scrollFor(double zoomed, double frame, int x) const;
    /// The nearest scroll position at which the frame is visible.
    [[nodiscard]] int scrollToShow(double frame) const;
};

/// The trim that results from dragging an end, computed from the trim at the start of the drag.
struct FilmTrimDrag
{
    Trim from = {};
    qint64 takeFrames = 1;
    bool isHead = true;

    struct Outcome
    {
        Trim trim = {};
        bool atWhole = false; ///< nothing is trimmed at this end any more
        bool atLeast = false; ///< only one frame remains
    };
    /// `moved`: frames of the take; positive: to the right.
    [[nodiscard]] Outcome by(qint64 moved) const;
};

} // namespace rushes

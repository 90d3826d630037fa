#pragma once

#include "app/film/film.h"

#include <QList>
#include <QPoint>
#include <QRect>

namespace rushes {

/// One scene's place on the film's track, in frames of the film.
struct FilmSpan
{
    qint64 start = 0;
    qint64 frames = 1;
    qint64 before = 0; ///< of the take, that are trimmed from its start
    qint64 after = 0;  ///< and from its end
    bool isSlate = false;

    bool operator==(const FilmSpan&) const = default;
};

/// Where everything on the film's track is: px of the viewport ↔ frames of the film. No widget in it.
///
/// From top to bottom: the head with the playhead's time, the scenes' cards, two lanes with the whole takes
/// (where there is room for them), the rule. At zoom 1 `span` frames fill the width.
struct FilmGeometry
{
    QList<FilmSpan> items = {};
    double fps = 24.0;
    qint64 span = 1; ///< the film's frames; while an edge is dragged, those it had before
    QSize size = {}; ///< of the viewport
    double zoom = 1; ///< 1 … mostZoom
    int scroll = 0;  ///< px that are scrolled out at the left

    static constexpr int margin = 12;
    static constexpr int gap = 3;
    static constexpr int head = 26;
    static constexpr int lane = 19;
    static constexpr int rule = 26;
    static constexpr int leastCard = 64;
    static constexpr int reach = 7; ///< px inside a card's end that take hold of it
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
    /// Not bounded by the film.
    [[nodiscard]] double frameAt(int x) const;

    [[nodiscard]] bool hasLanes() const;
    [[nodiscard]] QRect cards() const;
    [[nodiscard]] QRect card(int index) const;
    /// The whole take, those parts too that the film leaves out; lanes take turns. Null where there is no
    /// room for lanes, and for slates.
    [[nodiscard]] QRect takeBar(int index) const;
    [[nodiscard]] QRect ruler() const;

    [[nodiscard]] Hit hit(QPoint point) const;
    /// The gap that a scene dragged to `x` falls into: 0 before the first … size after the last.
    [[nodiscard]] int slotAt(int x) const;
    /// Seconds between two numbers of the rule, so that they don't touch.
    [[nodiscard]] int ruleStep() const;
    /// The scroll that keeps `frame` under `x` at another zoom.
    [[nodiscard]] int scrollFor(double zoomed, double frame, int x) const;
    /// The nearest scroll that shows that frame.
    [[nodiscard]] int scrollToShow(double frame) const;
};

/// What a drag of an end makes of a trim: computed from what it was when the drag began.
struct FilmTrimDrag
{
    Trim from = {};
    qint64 takeFrames = 1;
    bool isHead = true;

    struct Outcome
    {
        Trim trim = {};
        bool atWhole = false; ///< the take has no more at that end
        bool atLeast = false; ///< one frame is left
    };
    /// `moved`: frames of the take, to the right.
    [[nodiscard]] Outcome by(qint64 moved) const;
};

} // namespace rushes

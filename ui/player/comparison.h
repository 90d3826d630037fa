#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

class QPainter;

namespace rushes {

/// How two takes are compared.
enum class ComparisonMode {
    SideBySide,
    Wipe,
    Difference,
    Flip, ///< one of them; a key shows the other
};

/// Two pictures being compared.
struct Comparison
{
    ComparisonMode mode = ComparisonMode::Wipe;
    double wipe = 0.5;   ///< position of the line, 0 … 1; A is left of it
    bool showsB = false; ///< for Flip
    bool hearsB = false;
    QString nameA = {}; ///< "take 4"
    QString nameB = {};
    bool isHeldA = false; ///< its last frame is held, since it is shorter
    bool isHeldB = false;
    QImage a = {};
    QImage b = {};
};

/// Layout of the comparison in an area, from the pictures' sizes.
struct ComparisonLayout
{
    QRectF a = {}; ///< empty: not shown
    QRectF b = {};
    QRectF whole = {}; ///< of both
    QRectF tagA = {};
    QRectF tagB = {};
    qreal wipeX = 0; ///< the wipe's line

    static ComparisonLayout of(const Comparison& comparison, const QRectF& area);
    /// The value of `wipe` for a line at `x`.
    [[nodiscard]] double wipeAt(qreal x) const;
    /// Whether the point is on the wipe's line or its handle.
    [[nodiscard]] bool isOnWipe(QPointF point) const;
};

/// The difference of each pixel between `a` and `b` scaled to `a`'s size; black: equal.
[[nodiscard]] QImage differenceOf(const QImage& a, const QImage& b);

void paintComparison(QPainter& painter, const Comparison& comparison, const ComparisonLayout& layout);
/// The names over the pictures, and which take is heard.
void paintTags(QPainter& painter, const Comparison& comparison, const ComparisonLayout& layout);

/// The comparison as a picture in A's own size; for SideBySide both, one beside the other.
[[nodiscard]] QImage pictureOf(const Comparison& comparison);

} // namespace rushes

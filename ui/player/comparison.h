#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

class QPainter;

namespace rushes {

/// How two takes are laid on each other.
enum class ComparisonMode {
    SideBySide,
    Wipe,
    Difference,
    Flip, ///< one of them, the other by a key
};

/// Two pictures that are compared, and how.
struct Comparison
{
    ComparisonMode mode = ComparisonMode::Wipe;
    double wipe = 0.5;   ///< 0 … 1: left of it is A
    bool showsB = false; ///< of Flip
    bool hearsB = false;
    QString nameA = {}; ///< "take 4"
    QString nameB = {};
    bool isHeldA = false; ///< past its end
    bool isHeldB = false;
    QImage a = {};
    QImage b = {};
};

/// Where its parts are, from the area and the pictures' sizes.
struct ComparisonLayout
{
    QRectF a = {}; ///< empty where it is not shown
    QRectF b = {};
    QRectF whole = {}; ///< of both
    QRectF tagA = {};
    QRectF tagB = {};
    qreal wipeX = 0; ///< the wipe's line

    static ComparisonLayout of(const Comparison& comparison, const QRectF& area);
    /// The wipe for a line at `x`.
    [[nodiscard]] double wipeAt(qreal x) const;
    /// Whether the point is on the wipe's line or its handle.
    [[nodiscard]] bool isOnWipe(QPointF point) const;
};

/// How far each pixel of `b`, fitted to `a`, is from `a`'s; black is the same.
[[nodiscard]] QImage differenceOf(const QImage& a, const QImage& b);

void paintComparison(QPainter& painter, const Comparison& comparison, const ComparisonLayout& layout);
/// The names over the pictures, with which of them is heard.
void paintTags(QPainter& painter, const Comparison& comparison, const ComparisonLayout& layout);

/// What is seen, in A's own size; side by side: both, one beside the other.
[[nodiscard]] QImage pictureOf(const Comparison& comparison);

} // namespace rushes

#include "ui/player/comparison.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The words of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr qreal between = 4;    // px
constexpr qreal tagHeight = 24; // px
constexpr qreal tagMargin = 8;  // px
constexpr qreal handle = 12;    // px, radius
constexpr qreal reach = 10;     // px beside the line where it can be grabbed

QRectF fitted(const QSizeF& picture, const QRectF& area)
{
    if (picture.isEmpty() || area.isEmpty())
        return {};
    QRectF rect(QPointF(), picture.scaled(area.size(), Qt::KeepAspectRatio));
    rect.moveCenter(area.center());
    return rect.toAlignedRect();
}

QString tagText(const QString& name, bool isHeld)
{
    return isHeld ? Words::tr("%1, at its end").arg(name) : name;
}

/// Width of icon, name and loudspeaker.
qreal tagWidth(const QString& text)
{
    return 8 + 16 + 6 + QFontMetricsF(Theme::smallFont()).horizontalAdvance(text) + 6 + 14 + 8;
}

void paintTag(QPainter& painter, const QRectF& tag, bool isA, const QString& text, bool isHeard)
{
    const Theme dark = Theme::darkTheme(); // its background is dark in both themes
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(10, 10, 14, 190));
    painter.drawRoundedRect(tag, Theme::controlRadius, Theme::controlRadius);
    const QRectF sign(tag.left() + 6, tag.center().y() - 8, 16, 16);
    painter.setBrush(isA ? dark.accent : QColor(Qt::white));
    painter.drawRoundedRect(sign, 4, 4);
    painter.setFont(Theme::headFont());
    painter.setPen(isA ? dark.onAccent : QColor(20, 20, 24));
    painter.drawText(sign, Qt::AlignCenter, isA ? Words::tr("A") : Words::tr("B"));
    painter.setFont(Theme::smallFont());
    painter.setPen(Qt::white);
    painter.drawText(tag.adjusted(28, 0, -24, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.drawPixmap(QPointF(tag.right() - 22, tag.center().y() - 7),
                       iconPixmap(isHeard ? u"volume-2"_s : u"volume-x"_s, isHeard ? dark.text : dark.dim, 14,
                                  painter.device()->devicePixelRatioF()));
}

void paintHandle(QPainter& painter, const ComparisonLayout& layout)
{
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(layout.wipeX, layout.whole.top()), QPointF(layout.wipeX, layout.whole.bottom()));
    const QPointF middle(layout.wipeX, layout.whole.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(middle, handle, handle);
    painter.setPen(QPen(QColor(30, 30, 34), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const qreal side : {-1.0, 1.0})
        painter.drawPolyline(QPolygonF(
            {middle + QPointF(side * 3, -4), middle + QPointF(side * 7, 0), middle + QPointF(side * 3, 4)}));
}

} // namespace

ComparisonLayout ComparisonLayout::of(const Comparison& comparison, const QRectF& area)
{
    ComparisonLayout layout;
    const QSizeF a = comparison.a.size();
    const QSizeF b = comparison.b.size();
    if (comparison.mode == ComparisonMode::SideBySide) {
        const qreal half = (area.width() - between) / 2;
        layout.a = fitted(a, {area.left(), area.top(), half, area.height()});
        layout.b = fitted(b, {area.right() - half, area.top(), half, area.height()});
    } else {
        layout.a = fitted(a, area);
        layout.b = fitted(b, area);
    }
    layout.whole = layout.a.united(layout.b);
    layout.wipeX = std::round(layout.whole.left() + layout.whole.width() * comparison.wipe);
    const QString textA = tagText(comparison.nameA, comparison.isHeldA);
    const QString textB = tagText(comparison.nameB, comparison.isHeldB);
    const qreal top = std::max(area.top(), layout.whole.top()) + tagMargin;
    layout.tagA = QRectF(layout.whole.left() + tagMargin, top, tagWidth(textA), tagHeight);
    layout.tagB = QRectF(0, top, tagWidth(textB), tagHeight);
    layout.tagB.moveRight(layout.whole.right() - tagMargin);
    if (comparison.mode == ComparisonMode::SideBySide)
        layout.tagB.moveLeft(layout.b.left() + tagMargin);
    return layout;
}

double ComparisonLayout::wipeAt(qreal x) const
{
    return whole.width() > 0 ? std::clamp((x - whole.left()) / whole.width(), 0.0, 1.0) : 0.5;
}

bool ComparisonLayout::isOnWipe(QPointF point) const
{
    return whole.contains(point) && std::abs(point.x() - wipeX) <= reach;
}

QImage differenceOf(const QImage& a, const QImage& b)
{
    if (a.isNull() || b.isNull())
        return {};
    const QImage one = a.convertToFormat(QImage::Format_RGB32);
    const QImage other =
        (a.size() == b.size() ? b : b.scaled(a.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation))
            .convertToFormat(QImage::Format_RGB32);
    QImage difference(one.size(), QImage::Format_RGB32);
    for (int y = 0; y < one.height(); ++y) {
        const auto* left = reinterpret_cast<const QRgb*>(one.constScanLine(y));
        const auto* right = reinterpret_cast<const QRgb*>(other.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(difference.scanLine(y));
        for (int x = 0; x < one.width(); ++x)
            to[x] =
                qRgb(std::abs(qRed(left[x]) - qRed(right[x])), std::abs(qGreen(left[x]) - qGreen(right[x])),
                     std::abs(qBlue(left[x]) - qBlue(right[x])));
    }
    return difference;
}

void paintComparison(QPainter& painter, const Comparison& comparison, const ComparisonLayout& layout)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    switch (comparison.mode) {
    case ComparisonMode::SideBySide:
        painter.drawImage(layout.a, comparison.a);
        painter.drawImage(layout.b, comparison.b);
        break;
    case ComparisonMode::Flip:
        if (comparison.showsB)
            painter.drawImage(layout.b, comparison.b);
        else
            painter.drawImage(layout.a, comparison.a);
        break;
    case ComparisonMode::Difference:
        painter.drawImage(layout.a, differenceOf(comparison.a, comparison.b));
        break;
    case ComparisonMode::Wipe: {
        const QRectF left(layout.whole.topLeft(), QPointF(layout.wipeX, layout.whole.bottom()));
        const QRectF right(QPointF(layout.wipeX, layout.whole.top()), layout.whole.bottomRight());
        painter.save();
        painter.setClipRect(left, Qt::IntersectClip);
        painter.drawImage(layout.a, comparison.a);
        painter.restore();
        painter.save();
        painter.setClipRect(right, Qt::IntersectClip);
        painter.drawImage(layout.b, comparison.b);
        painter.restore();
        break;
    }
    }
}

void paintTags(QPainter& painter, const Comparison& comparison, const ComparisonLayout& layout)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (comparison.mode == ComparisonMode::Wipe)
        paintHandle(painter, layout);
    const bool isFlip = comparison.mode == ComparisonMode::Flip;
    if (!isFlip || !comparison.showsB)
        paintTag(painter, layout.tagA, true, tagText(comparison.nameA, comparison.isHeldA),
                 !comparison.hearsB);
    if (!isFlip || comparison.showsB)
        paintTag(painter, layout.tagB, false, tagText(comparison.nameB, comparison.isHeldB),
                 comparison.hearsB);
}

QImage pictureOf(const Comparison& comparison)
{
    if (comparison.a.isNull())
        return comparison.b;
    const int width = comparison.mode == ComparisonMode::SideBySide
                          ? comparison.a.width() * 2 + static_cast<int>(between)
                          : comparison.a.width();
    QImage picture(width, comparison.a.height(), QImage::Format_RGB32);
    picture.fill(Qt::black);
    QPainter painter(&picture);
    paintComparison(painter, comparison, ComparisonLayout::of(comparison, QRectF(picture.rect())));
    return picture;
}

} // namespace rushes

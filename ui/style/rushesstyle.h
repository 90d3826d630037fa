#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace rushes {

/// Based on Fusion: draws the controls flat and with round corners, in the colours of Theme::current().
/// A QPushButton with the dynamic property "primary" set to true is drawn in the accent colour.
class RushesStyle : public QProxyStyle
{
    Q_OBJECT

public:
    RushesStyle();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                       SubControl part, const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;
    /// Rushes' own icons: the base style would search the desktop's icon themes, which is slow.
    [[nodiscard]] QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                                     const QWidget* widget) const override;
};

/// Drawing functions shared by the style and by widgets that paint themselves.
namespace paint {

/// A rounded box with a 1 px border inside `rect`, sharp at every scale. Invalid colours are not drawn.
void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius);
/// The focus ring: 2 px in the accent colour inside `rect`.
void focusRing(QPainter& painter, const QRectF& rect, qreal radius);
/// The focus of a slider: a halo around its knob of `width` px, which is painted after it.
void focusHalo(QPainter& painter, QPointF centre, qreal width);
/// True when the focus ring is to be shown: the focus came by keyboard.
[[nodiscard]] bool showsFocus(const QWidget& widget);
/// Background of a button in the accent colour: pressed, hovered or normal.
[[nodiscard]] QColor accentFill(const QAbstractButton& button);
/// A note during a drag, in a box at the top of `cards`, centred at x as far as a view of `width` has room;
/// empty: none. `limit`: why the drag is limited, on a second line; empty: it is not.
void dragNote(QPainter& painter, const QRect& cards, int width, int x, const QString& note,
              const QString& limit);

} // namespace paint

} // namespace rushes

#pragma once

#include <QProxyStyle>

class QAbstractButton;

namespace rushes {

/// Fusion, made quiet: draws the controls as design.md's "Look" has them, in the colours of Theme::current().
/// A QPushButton with the dynamic property "primary" set to true is drawn in the accent.
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
    /// Our own icons: the base style would search the desktop's icon themes, which takes as long as a paint.
    [[nodiscard]] QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                                     const QWidget* widget) const override;
};

/// What the style and the widgets that paint themselves share.
namespace paint {

/// A rounded box, its border (1 px, inside `rect`) sharp at every scale. Invalid colours are left out.
void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius);
/// The ring around what has the keyboard's focus: 2 px of accent inside `rect`.
void focusRing(QPainter& painter, const QRectF& rect, qreal radius);
/// True when focus is to be shown: it came by keyboard.
[[nodiscard]] bool showsFocus(const QWidget& widget);
/// What a button of the accent's colour is filled with: pressed, under the pointer, or at rest.
[[nodiscard]] QColor accentFill(const QAbstractButton& button);
/// What a drag does now, in a box at the top of `area` with its middle at x as far as there is room; `limit`
/// says why it goes no further, in a second line; empty: it does.
void dragNote(QPainter& painter, const QRect& area, int x, const QString& note, const QString& limit);

} // namespace paint

} // namespace rushes

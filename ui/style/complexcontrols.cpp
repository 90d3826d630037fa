#include "ui/style/complexcontrols.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace rushes::paint {

namespace {

constexpr int railHeight = 4;

} // namespace

bool isOn(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void button(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const Theme& theme = Theme::current();
    const bool primary = widget && widget->property("primary").toBool();
    QColor fill = primary ? theme.accent : theme.raised;
    QColor border = primary ? QColor() : theme.line;
    if (!isOn(&option, QStyle::State_Enabled)) {
        fill = theme.pane;
        border = theme.line;
    } else if (isOn(&option, QStyle::State_Sunken) || isOn(&option, QStyle::State_On)) {
        fill = primary ? Theme::mixed(theme.accent, theme.onAccent, 0.14) : theme.line;
    } else if (isOn(&option, QStyle::State_MouseOver)) {
        fill = primary ? Theme::mixed(theme.accent, theme.knob, 0.1) : theme.hover();
    }
    // The default button, which Enter triggers, is marked.
    const auto* push = qstyleoption_cast<const QStyleOptionButton*>(&option);
    if (push && !primary && push->features.testFlag(QStyleOptionButton::DefaultButton) &&
        isOn(&option, QStyle::State_Enabled))
        border = Theme::mixed(theme.line, theme.accent, 0.75);
    box(painter, option.rect, fill, border, Theme::controlRadius);
    if (isOn(&option, QStyle::State_HasFocus) && isOn(&option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, Theme::controlRadius);
}

void field(QPainter& painter, const QStyleOption& option)
{
    const Theme& theme = Theme::current();
    const bool focused = isOn(&option, QStyle::State_HasFocus);
    const QColor border = focused ? Theme::mixed(theme.line, theme.accent, 0.75) : theme.line;
    box(painter, option.rect, theme.field, border, Theme::controlRadius);
    if (focused && isOn(&option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, Theme::controlRadius);
}

QRect sliderRect(const QStyleOptionSlider& slider, QStyle::SubControl part)
{
    const QRect area = slider.rect;
    if (part != QStyle::SC_SliderHandle)
        return area;
    const bool across = slider.orientation == Qt::Horizontal;
    const int way = (across ? area.width() : area.height()) - knobLength;
    // With a single value the handle is at the maximum.
    const int at = slider.minimum < slider.maximum
                       ? QStyle::sliderPositionFromValue(slider.minimum, slider.maximum,
                                                         slider.sliderPosition, way, slider.upsideDown)
                       : (slider.upsideDown ? 0 : way);
    return across ? QRect(area.left() + at, area.center().y() - knobLength / 2 + 1 - area.height() % 2,
                          knobLength, knobLength)
                  : QRect(area.center().x() - knobLength / 2 + 1 - area.width() % 2, area.top() + at,
                          knobLength, knobLength);
}

QRect scrollBarRect(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? bar.rect.width() : bar.rect.height();
    const int range = bar.maximum - bar.minimum;
    int handle = length;
    if (range > 0)
        handle = qBound(qMin(32, length),
                        static_cast<int>(qint64(length) * bar.pageStep / (range + bar.pageStep)), length);
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                   length - handle, bar.upsideDown);
    const auto along = [&](int start, int size) {
        return across ? QRect(bar.rect.left() + start, bar.rect.top(), size, bar.rect.height())
                      : QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(at, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, at);
    case QStyle::SC_ScrollBarAddPage:
        return along(at + handle, length - at - handle);
    default:
        return {};
    }
}

QRect spinBoxRect(const QStyleOptionSpinBox& spin, QStyle::SubControl part)
{
    const QRect inside = spin.rect.adjusted(1, 1, -1, -1);
    const int buttons = spin.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : spinButtons;
    const int left = inside.right() + 1 - buttons;
    const int half = inside.height() / 2;
    QRect rect;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = QRect(left, inside.top(), buttons, half);
        break;
    case QStyle::SC_SpinBoxDown:
        rect = QRect(left, inside.top() + half, buttons, inside.height() - half);
        break;
    case QStyle::SC_SpinBoxEditField:
        rect = inside.adjusted(7, 0, -buttons, 0);
        break;
    default:
        rect = spin.rect;
    }
    return QStyle::visualRect(spin.direction, spin.rect, rect);
}

void spinBox(QPainter& painter, const QStyleOptionSpinBox& spin)
{
    const Theme& theme = Theme::current();
    field(painter, spin);
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                           const QString& icon) {
        const QRect rect = spinBoxRect(spin, part);
        if (rect.isEmpty())
            return;
        const bool enabled = isOn(&spin, QStyle::State_Enabled) && spin.stepEnabled.testFlag(step);
        const bool lively = enabled && spin.activeSubControls.testFlag(part);
        if (lively)
            box(painter, QRectF(rect).adjusted(2, 1, -2, -1), theme.hover(), QColor(), 3);
        const QPixmap picture =
            iconPixmap(icon, enabled ? theme.text : theme.dim, 12, painter.device()->devicePixelRatio());
        painter.setOpacity(enabled ? 1 : 0.5);
        painter.drawPixmap(QRectF(rect).center() - QPointF(6, 6), picture);
        painter.setOpacity(1);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"chevron-up"_s);
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"chevron-down"_s);
}

void slider(QPainter& painter, const QStyleOptionSlider& slider)
{
    const Theme& theme = Theme::current();
    const QRect knob = sliderRect(slider, QStyle::SC_SliderHandle);
    const bool enabled = isOn(&slider, QStyle::State_Enabled);
    const QRectF area = slider.rect;
    const QPointF centre = QRectF(knob).center();
    QRectF rail;
    QRectF filled;
    if (slider.orientation == Qt::Horizontal) {
        rail = QRectF(area.left() + knobLength / 2.0, area.center().y() - railHeight / 2.0,
                      area.width() - knobLength, railHeight);
        filled = rail;
        if (slider.upsideDown)
            filled.setLeft(centre.x());
        else
            filled.setRight(centre.x());
    } else {
        rail = QRectF(area.center().x() - railHeight / 2.0, area.top() + knobLength / 2.0, railHeight,
                      area.height() - knobLength);
        filled = rail;
        if (slider.upsideDown)
            filled.setTop(centre.y());
        else
            filled.setBottom(centre.y());
    }
    box(painter, rail, theme.line, QColor(), 2);
    box(painter, filled, enabled ? theme.accent : theme.dim, QColor(), 2);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring =
        isOn(&slider, QStyle::State_HasFocus) && isOn(&slider, QStyle::State_KeyboardFocusChange);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ring ? theme.accent : theme.pane);
    painter.drawEllipse(centre, knobLength / 2.0, knobLength / 2.0);
    if (ring) {
        painter.setBrush(theme.pane);
        painter.drawEllipse(centre, knobLength / 2.0 - 1.5, knobLength / 2.0 - 1.5);
    }
    const bool lively = slider.activeSubControls.testFlag(QStyle::SC_SliderHandle) &&
                        (isOn(&slider, QStyle::State_MouseOver) || isOn(&slider, QStyle::State_Sunken));
    const qreal radius = ring ? 4 : (lively ? 5.5 : 5);
    painter.setBrush(enabled ? theme.text : theme.dim);
    painter.drawEllipse(centre, radius, radius);
    painter.restore();
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& bar)
{
    const Theme& theme = Theme::current();
    if (bar.maximum <= bar.minimum)
        return;
    const QRectF handle = scrollBarRect(bar, QStyle::SC_ScrollBarSlider);
    const bool lively = isOn(&bar, QStyle::State_MouseOver) || isOn(&bar, QStyle::State_Sunken);
    const QColor colour = Theme::mixed(theme.pane, theme.dim, lively ? 0.75 : 0.4);
    const qreal inset = lively ? 2 : 3;
    const QRectF thin = bar.orientation == Qt::Vertical ? handle.adjusted(inset, 2, -inset, -2)
                                                        : handle.adjusted(2, inset, -2, -inset);
    box(painter, thin, colour, QColor(), qMin(thin.width(), thin.height()) / 2);
}

void comboBox(QPainter& painter, const QStyleOptionComboBox& combo, const QWidget* widget)
{
    const Theme& theme = Theme::current();
    button(painter, combo, widget);
    const QPixmap arrow =
        iconPixmap(u"chevron-down"_s, isOn(&combo, QStyle::State_Enabled) ? theme.text : theme.dim, 16,
                   painter.device()->devicePixelRatio());
    painter.drawPixmap(QPointF(combo.rect.right() - 25, combo.rect.center().y() - 7.5), arrow);
    if (isOn(&combo, QStyle::State_HasFocus) && isOn(&combo, QStyle::State_KeyboardFocusChange))
        focusRing(painter, combo.rect, Theme::controlRadius);
}

} // namespace rushes::paint

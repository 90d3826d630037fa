#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QWidget;

/// RushesStyle: drawing and geometry of complex controls.
namespace rushes::paint {

constexpr int spinButtons = 22; ///< px: width of a spin box's buttons
constexpr int knobLength = 14;  ///< px: of a slider

[[nodiscard]] bool isOn(const QStyleOption* option, QStyle::StateFlag flag);

/// Backgrounds of push buttons, combo boxes and text fields.
void button(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void field(QPainter& painter, const QStyleOption& option);

void slider(QPainter& painter, const QStyleOptionSlider& slider);
[[nodiscard]] QRect sliderRect(const QStyleOptionSlider& slider, QStyle::SubControl part);
void scrollBar(QPainter& painter, const QStyleOptionSlider& bar);
[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider& bar, QStyle::SubControl part);
void comboBox(QPainter& painter, const QStyleOptionComboBox& combo, const QWidget* widget);
void spinBox(QPainter& painter, const QStyleOptionSpinBox& spin);
[[nodiscard]] QRect spinBoxRect(const QStyleOptionSpinBox& spin, QStyle::SubControl part);

} // namespace rushes::paint

#include "ui/style/rushesstyle.h"
#include "ui/style/accessibletoggle.h"

#include "ui/style/complexcontrols.h"
#include "ui/style/icons.h"
#include "ui/style/motion.h"
#include "ui/style/shownname.h"
#include "ui/style/simplecontrols.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int leastRow = 26; ///< px, the height of a list's row

/// `rect` without its corners, as a mask: without a compositor windows can't be blended.
QRegion rounded(const QRect& rect)
{
    constexpr double radius = Theme::controlRadius;
    QRegion region = rect;
    for (int row = 0; row < Theme::controlRadius; ++row) {
        const double up = radius - row - 0.5;
        const int cut = static_cast<int>(radius - std::sqrt(radius * radius - up * up));
        for (const int y : {rect.top() + row, rect.bottom() - row}) {
            region -= QRect(rect.left(), y, cut, 1);
            region -= QRect(rect.right() + 1 - cut, y, cut, 1);
        }
    }
    return region;
}

bool isTextField(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

/// Names for the buttons inside a line edit, which Qt leaves unnamed: clear, and icons before the text.
QString iconButtonName(const QToolButton& button)
{
    const QAction* action = button.defaultAction();
    const bool clears = !action || action->objectName() == u"_q_qlineeditclearaction";
    return clears ? QCoreApplication::translate("RushesStyle", "Clear") : action->text();
}

/// Draws headings and texts that the base style places too near or cuts off; false: not such an `element`.
bool drawWords(const RushesStyle& style, QStyle::ControlElement element, const QStyleOption* option,
               QPainter* painter, const QWidget* widget)
{
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* head = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (element == QStyle::CE_ToolButtonLabel && tool && !tool->icon.isNull() &&
        tool->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
        QStyleOptionToolButton apart = *tool;
        apart.text.prepend(u' ');
        style.QProxyStyle::drawControl(element, &apart, painter, widget);
        return true;
    }
    if (element == QStyle::CE_ComboBoxLabel && box && !box->editable) {
        QStyleOptionComboBox fitting = *box;
        const QRect field =
            style.subControlRect(QStyle::CC_ComboBox, box, QStyle::SC_ComboBoxEditField, widget);
        const int room = field.width() - (box->currentIcon.isNull() ? 2 : box->iconSize.width() + 6);
        fitting.currentText = shownName(box->currentText, box->fontMetrics, room);
        style.QProxyStyle::drawControl(element, &fitting, painter, widget);
        return true;
    }
    if (element == QStyle::CE_HeaderSection || element == QStyle::CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, option->palette.base());
        if (!head || head->orientation == Qt::Horizontal)
            painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0),
                              Theme::current().line);
        return true;
    }
    if (element == QStyle::CE_HeaderLabel && head) {
        QStyleOptionHeader quiet = *head;
        quiet.palette.setColor(QPalette::ButtonText, Theme::current().dim);
        style.QProxyStyle::drawControl(element, &quiet, painter, widget);
        return true;
    }
    return false;
}

} // namespace

RushesStyle::RushesStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
    setObjectName(u"rushes"_s);
    installAccessibleToggles();
}

void RushesStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSlider*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (widget->inherits("QLineEditIconButton") && widget->accessibleName().isEmpty())
        widget->setAccessibleName(iconButtonName(static_cast<const QToolButton&>(*widget)));
    // The frame draws the field's background with round corners; a filled viewport would cover them.
    if (isTextField(widget))
        static_cast<QAbstractScrollArea*>(widget)->viewport()->setAutoFillBackground(false);
}

void RushesStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    const Theme& theme = Theme::current();
    switch (element) {
    case PE_FrameFocusRect:
        if (paint::isOn(option, State_KeyboardFocusChange))
            paint::focusRing(*painter, option->rect, Theme::controlRadius);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        paint::button(*painter, *option, widget);
        return;
    case PE_PanelButtonTool:
        paint::quietButton(option, painter);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0)
            paint::field(*painter, *option);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isTextField(widget)) {
            paint::field(*painter, *option);
            return;
        }
        paint::box(*painter, option->rect, QColor(), theme.line, Theme::controlRadius);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, theme.raised);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme.raised);
        [[fallthrough]];
    case PE_FrameMenu:
        paint::box(*painter, option->rect, QColor(), theme.line, Theme::controlRadius);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            const QStyleOptionViewItem quiet = paint::quietRow(*row);
            QProxyStyle::drawPrimitive(element, &quiet, painter, widget);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::tick(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        paint::tick(option, painter, true);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
    case PE_FrameDockWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelMenuBar:
    case PE_FrameTabBarBase:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void RushesStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const Theme& theme = Theme::current();
    switch (element) {
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            // The list of a combo box lies on the window's colour.
            paint::menuItem(item, painter,
                            qobject_cast<const QComboBox*>(widget) ? theme.window : theme.raised);
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            paint::menuBarItem(item, painter);
        return;
    case CE_MenuBarEmptyArea:
    case CE_MenuEmptyArea:
    case CE_Splitter:
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paint::buttonLabel(button, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            const QStyleOptionViewItem quiet = paint::quietRow(*row);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        return;
    case CE_ProgressBarGroove:
        paint::box(
            *painter,
            QRectF(option->rect.left(), QRectF(option->rect).center().y() - 2, option->rect.width(), 4),
            theme.line, QColor(), 2);
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            const qreal range = qMax(1, bar->maximum - bar->minimum);
            const qreal part = qBound(0.0, (bar->progress - bar->minimum) / range, 1.0);
            paint::box(
                *painter,
                QRectF(bar->rect.left(), QRectF(bar->rect).center().y() - 2, bar->rect.width() * part, 4),
                theme.accent, QColor(), 2);
        }
        return;
    case CE_ProgressBarLabel:
        return;
    default:
        if (drawWords(*this, element, option, painter, widget))
            return;
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void RushesStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                     QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paint::slider(*painter, *slider);
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paint::scrollBar(*painter, *bar);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box && !box->editable) {
            paint::comboBox(*painter, *box, widget);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            paint::spinBox(*painter, *box);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect RushesStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const
{
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        if (control == CC_Slider && (part == SC_SliderGroove || part == SC_SliderHandle))
            return paint::sliderRect(*slider, part);
        if (control == CC_ScrollBar)
            return paint::scrollBarRect(*slider, part);
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option); box && control == CC_SpinBox)
        return paint::spinBoxRect(*box, part);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(11, 1, -28, -1);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect RushesStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_PushButtonFocusRect || element == SE_CheckBoxFocusRect ||
        element == SE_RadioButtonFocusRect || element == SE_ItemViewItemFocusRect)
        return option->rect;
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(7, 1, -7, -1);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize RushesStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    switch (type) {
    case CT_MenuBarItem:
        return {size.width() + 18, 24};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {size.width(), 9};
            const int shortcut = item->text.contains(u'\t') ? 32 : 0;
            return {size.width() + paint::menuIconRoom + 28 + shortcut, paint::menuRow};
        }
        break;
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const int gap = button && !button->icon.isNull() ? paint::iconGap - 4 : 0;
        return {size.width() + gap + 24, qMax(size.height() + 12, 30)};
    }
    case CT_LineEdit:
        return {size.width(), qMax(size.height(), 28)};
    case CT_SpinBox:
        return {size.width() + paint::spinButtons, qMax(size.height(), 28)};
    case CT_ComboBox:
        return {size.width() + 42, qMax(size.height(), 24)};
    case CT_ItemViewItem: {
        const QSize item = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {item.width(), qMax(item.height() + Theme::grid, leastRow)};
    }
    case CT_ToolButton:
        return {qMax(size.width() + 8, 24), qMax(size.height() + 8, 24)};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QIcon RushesStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                                const QWidget* widget) const
{
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
        return icon(u"x"_s);
    case SP_TitleBarNormalButton:
        return icon(u"external-link"_s);
    case SP_ToolBarHorizontalExtensionButton:
        return icon(u"ellipsis"_s);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

int RushesStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return Theme::grid;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SliderLength:
    case PM_SliderControlThickness:
        return paint::knobLength;
    case PM_SliderThickness:
        return 16;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
    case PM_DockWidgetFrameWidth:
    case PM_DockWidgetTitleMargin:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return Theme::grid;
    case PM_FocusFrameHMargin:
        return Theme::grid - 1; // aligned with the text of its heading
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RushesStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_Menu_Mask:
    case SH_ToolTip_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(answer); mask && option)
            mask->region = rounded(option->rect);
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_UnderlineShortcut:
        return widget && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    case SH_ComboBox_Popup:
    case SH_Menu_Scrollable: // tall menus scroll instead of having a second column
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_AltKeyNavigation:
        return 1;
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return motion::hint(hint, QProxyStyle::styleHint(hint, option, widget, answer));
    }
}
} // namespace rushes

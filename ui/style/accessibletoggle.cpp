#include "ui/style/accessibletoggle.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace rushes {

namespace {

constexpr const char* opensMenuMark = "opensMenu"; // a dynamic property of the button

/// Queries the button every time: its state may be read before the change event.
class AccessibleButton : public QAccessibleWidget
{
public:
    explicit AccessibleButton(QAbstractButton* button)
        : QAccessibleWidget(button, QAccessible::PushButton)
    {
        addControllingSignal(QStringLiteral("clicked(bool)"));
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        if (opensMenu())
            return QAccessible::ButtonMenu;
        if (!button().isCheckable())
            return QAccessible::PushButton;
        return qobject_cast<const QRadioButton*>(&button()) ? QAccessible::RadioButton
                                                            : QAccessible::CheckBox;
    }

    [[nodiscard]] QString text(QAccessible::Text type) const override
    {
        const QString text = QAccessibleWidget::text(type);
        if (type == QAccessible::Name && text.isEmpty())
            return button().text().remove(QLatin1Char('&'));
        if (type == QAccessible::Accelerator && text.isEmpty())
            return button().shortcut().toString(QKeySequence::NativeText);
        return text;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const auto* box = qobject_cast<const QCheckBox*>(&button());
        state.checkable = button().isCheckable();
        state.checked = button().isChecked();
        state.checkStateMixed = box && box->checkState() == Qt::PartiallyChecked;
        state.pressed = button().isDown();
        state.hasPopup = opensMenu();
        return state;
    }

    [[nodiscard]] int childCount() const override { return menu() ? 1 : 0; }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(menu()) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        return child && child->object() && child->object() == menu() ? 0 : -1;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button().isEnabled())
            names.prepend(opensMenu()              ? showMenuAction()
                          : button().isCheckable() ? toggleAction()
                                                   : pressAction());
        return names;
    }

    void doAction(const QString& name) override
    {
        if (!button().isEnabled())
            return;
        if (opensMenu() && (name == showMenuAction() || name == pressAction()))
            showMenu();
        else if (name == toggleAction())
            button().click();
        else if (name == pressAction())
            button().isCheckable() ? button().click() : button().animateClick();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] QAbstractButton& button() const { return *static_cast<QAbstractButton*>(widget()); }
    /// The button's menu, or an open one that is its child; null: none.
    [[nodiscard]] QMenu* menu() const
    {
        QMenu* own = ownMenu();
        return own ? own : button().findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] QMenu* ownMenu() const
    {
        const auto* tool = qobject_cast<const QToolButton*>(&button());
        const auto* push = qobject_cast<const QPushButton*>(&button());
        return tool ? tool->menu() : push ? push->menu() : nullptr;
    }
    [[nodiscard]] bool opensMenu() const { return button().property(opensMenuMark).toBool() || menu(); }
    void showMenu() const
    {
        auto* tool = qobject_cast<QToolButton*>(&button());
        auto* push = qobject_cast<QPushButton*>(&button());
        if (!ownMenu())
            button().click();
        else if (tool)
            tool->showMenu();
        else
            push->showMenu();
    }
};

QAccessibleInterface* accessibleButton(const QString&, QObject* object)
{
    auto* button = qobject_cast<QAbstractButton*>(object);
    const auto* tool = qobject_cast<QToolButton*>(object);
    const auto* push = qobject_cast<QPushButton*>(object);
    if (!button || (tool && tool->menu()) || (push && push->menu()))
        return nullptr; // QAccessible's own implementation handles the menu's children
    return new AccessibleButton(button);
}

} // namespace

void setOpensMenu(QAbstractButton& button)
{
    button.setProperty(opensMenuMark, true);
}

void installAccessibleToggles()
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleButton);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace rushes

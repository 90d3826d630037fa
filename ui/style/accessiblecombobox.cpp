#include "ui/style/accessiblecombobox.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>

namespace rushes {

namespace {

class ComboBoxAccessible : public QAccessibleWidget
{
public:
    explicit ComboBoxAccessible(AccessibleComboBox* combo)
        : QAccessibleWidget(combo, QAccessible::ComboBox)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Value ? combo().currentText() : QAccessibleWidget::text(type);
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State told = QAccessibleWidget::state();
        told.expandable = true;
        told.expanded = combo().view()->isVisible();
        told.collapsed = !told.expanded;
        return told;
    }
    [[nodiscard]] int childCount() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index != 0)
            return nullptr;
        combo().view()->setAccessibleName(text(QAccessible::Name));
        return QAccessible::queryAccessibleInterface(combo().view());
    }
    int indexOfChild(const QAccessibleInterface* other) const override
    {
        return other && other->object() == combo().view() ? 0 : -1;
    }
    [[nodiscard]] QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }
    void doAction(const QString& name) override
    {
        if (name != showMenuAction() && name != pressAction())
            return;
        if (combo().view()->isVisible())
            combo().hidePopup();
        else
            combo().showPopup();
    }

private:
    [[nodiscard]] AccessibleComboBox& combo() const { return *static_cast<AccessibleComboBox*>(widget()); }
};

QAccessibleInterface* comboBoxAccessible(const QString& className, QObject* object)
{
    auto* combo = className == QLatin1StringView(AccessibleComboBox::staticMetaObject.className())
                      ? qobject_cast<AccessibleComboBox*>(object)
                      : nullptr;
    return combo ? new ComboBoxAccessible(combo) : nullptr;
}

} // namespace

void AccessibleComboBox::showPopup()
{
    constexpr int besideWords = 48; // px for the check mark, padding and scroll bar
    view()->setAccessibleName(accessibleName());
    int words = view()->sizeHintForColumn(0);
    for (int i = 0; i < count(); ++i)
        words = qMax(words, view()->fontMetrics().horizontalAdvance(itemText(i)));
    view()->setMinimumWidth(qMax(width(), words + besideWords));
    // The popup queries its layout too late and would be as narrow as the box.
    constexpr int frame = 2; // px, both sides
    view()->window()->setMinimumWidth(view()->minimumWidth() + frame);
    QComboBox::showPopup();
}

AccessibleComboBox::AccessibleComboBox(QWidget* parent)
    : QComboBox(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(comboBoxAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace rushes

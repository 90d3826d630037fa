#include "ui/style/accessiblecombobox.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>

namespace rushes {

namespace {

class ComboBoxAccessible : public QAccessibleWidget
{
public:
    explicit ComboBoxAccessible(AccessibleComboBox* chooser)
        : QAccessibleWidget(chooser, QAccessible::ComboBox)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Value ? chooser().currentText() : QAccessibleWidget::text(type);
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State told = QAccessibleWidget::state();
        told.expandable = true;
        told.expanded = chooser().view()->isVisible();
        told.collapsed = !told.expanded;
        return told;
    }
    [[nodiscard]] int childCount() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index != 0)
            return nullptr;
        chooser().view()->setAccessibleName(text(QAccessible::Name));
        return QAccessible::queryAccessibleInterface(chooser().view());
    }
    int indexOfChild(const QAccessibleInterface* other) const override
    {
        return other && other->object() == chooser().view() ? 0 : -1;
    }
    [[nodiscard]] QStringList actionNames() const override { return {showMenuAction(), pressAction()}; }
    void doAction(const QString& name) override
    {
        if (name != showMenuAction() && name != pressAction())
            return;
        if (chooser().view()->isVisible())
            chooser().hidePopup();
        else
            chooser().showPopup();
    }

private:
    [[nodiscard]] AccessibleComboBox& chooser() const { return *static_cast<AccessibleComboBox*>(widget()); }
};

QAccessibleInterface* comboBoxAccessible(const QString& className, QObject* object)
{
    auto* chooser = className == QLatin1StringView(AccessibleComboBox::staticMetaObject.className())
                        ? qobject_cast<AccessibleComboBox*>(object)
                        : nullptr;
    return chooser ? new ComboBoxAccessible(chooser) : nullptr;
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

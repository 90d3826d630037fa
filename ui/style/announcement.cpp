#include "ui/style/announcement.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QVariant>

namespace rushes {

namespace {

constexpr const char* mark = "rushesNotification";

QAccessibleInterface* accessibleNotification(const QString&, QObject* object)
{
    const bool isOne = object && object->isWidgetType() && object->property(mark).toBool();
    return isOne ? new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Notification) : nullptr;
}

} // namespace

void makeNotification(QWidget& widget)
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleNotification);
        return true;
    }();
    Q_UNUSED(installed)
    widget.setProperty(mark, true);
}

/// Desktops differ: some announce an alert, some a widget that is shown.
void announce(QWidget& widget)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent shown(&widget, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace rushes

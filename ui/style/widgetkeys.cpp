#include "ui/style/widgetkeys.h"

#include "ui/style/latinkeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

namespace rushes {

void WidgetKeys::add(QWidget& widget, const QString& name, const QString& text,
                     const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, &widget);
    action->setObjectName(name);
    action->setShortcuts(keys);
    m_actions.append(action);
}

QString WidgetKeys::nameOf(const QKeyEvent& event) const
{
    for (const QAction* action : m_actions) {
        if (isKeyOf(event, *action))
            return action->objectName();
    }
    return {};
}

QKeySequence WidgetKeys::firstKey(const QString& name) const
{
    for (const QAction* action : m_actions) {
        if (action->objectName() == name)
            return action->shortcut();
    }
    return {};
}

} // namespace rushes

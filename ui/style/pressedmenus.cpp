#include "ui/style/pressedmenus.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>

namespace rushes {

PressedMenus::PressedMenus(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool PressedMenus::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show) {
        if (const auto* menu = qobject_cast<QMenu*>(watched))
            connect(menu, &QMenu::triggered, this, &PressedMenus::close, Qt::UniqueConnection);
    }
    return false;
}

/// A click closes the menu before the entry is triggered.
void PressedMenus::close()
{
    const auto* menu = qobject_cast<QMenu*>(sender());
    if (!menu || !menu->isVisible())
        return;
    while (auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
        open->close();
        if (open->isVisible())
            return;
    }
}

} // namespace rushes

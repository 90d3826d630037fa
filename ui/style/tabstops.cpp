#include "ui/style/tabstops.h"

#include <QWidget>

#include <algorithm>

namespace rushes {

bool focusNextStop(QWidget& window, const QList<QWidget*>& stops, bool next)
{
    QList<QWidget*> able;
    std::copy_if(stops.cbegin(), stops.cend(), std::back_inserter(able), [&](const QWidget* stop) {
        return stop->isEnabled() && stop->isVisibleTo(&window) && stop->window() == &window;
    });
    if (able.isEmpty())
        return false;
    const QWidget* now = window.focusWidget();
    while (now && now != &window && !able.contains(now))
        now = now->parentWidget();
    const qsizetype count = able.size();
    const qsizetype place = able.indexOf(now);
    const qsizetype to = place < 0 ? (next ? 0 : count - 1) : (place + (next ? 1 : count - 1)) % count;
    able.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace rushes

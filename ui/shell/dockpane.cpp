#include "ui/shell/dockpane.h"

#include "ui/style/pane.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QPainter>

namespace rushes {

DockPane::DockPane(const QString& id, const QString& title, QWidget* room, QWidget* parent)
    : QDockWidget(parent)
    , m_head(room->findChild<PaneHead*>(QString(), Qt::FindDirectChildrenOnly))
{
    setObjectName(id);
    if (!m_head)
        m_head = new PaneHead(title, this);
    // Not the bare title: the control inside has that name.
    setWindowTitle(tr("%1 pane").arg(title));
    toggleViewAction()->setText(title);
    setTitleBarWidget(m_head);
    setWidget(room);
    m_head->show();
}

void DockPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    if (isFloating()) // the window it may lie over has the same colour
        paint::box(painter, rect(), theme.pane, theme.line, 0);
    else
        paint::box(painter, rect(), theme.pane, QColor(), Theme::paneRadius);
}

} // namespace rushes

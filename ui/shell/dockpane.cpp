#include "ui/shell/dockpane.h"

#include "ui/style/pane.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QPainter>

namespace rushes {

namespace {

/// A pane is reported as a group of the window, not as a window.
class PaneAccessible : public QAccessibleWidget
{
public:
    explicit PaneAccessible(DockPane* pane)
        : QAccessibleWidget(pane, QAccessible::Grouping)
    {
    }

    [[nodiscard]] QAccessible::Role role() const override
    {
        return widget()->isWindow() ? QAccessible::Window : QAccessible::Grouping;
    }
    [[nodiscard]] QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Name ? widget()->windowTitle() : QAccessibleWidget::text(type);
    }
};

QAccessibleInterface* paneAccessible(const QString& className, QObject* object)
{
    auto* pane = className == QLatin1StringView(DockPane::staticMetaObject.className())
                     ? qobject_cast<DockPane*>(object)
                     : nullptr;
    return pane ? new PaneAccessible(pane) : nullptr;
}

} // namespace

DockPane::DockPane(const QString& id, const QString& title, QWidget* room, QWidget* parent)
    : QDockWidget(parent)
    , m_head(room->findChild<PaneHead*>(QString(), Qt::FindDirectChildrenOnly))
{
    static const bool installed = [] {
        QAccessible::installFactory(paneAccessible);
        return true;
    }();
    Q_UNUSED(installed)
    setObjectName(id);
    if (!m_head)
        m_head = new PaneHead(title, this);
    // Not just the title: the widget inside has that name.
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
    if (isFloating()) // the window below it has the same colour
        paint::box(painter, rect(), theme.pane, theme.line, 0);
    else
        paint::box(painter, rect(), theme.pane, QColor(), Theme::paneRadius);
}

} // namespace rushes

#include "ui/shell/statusdesk.h"

#include "app/queue/jobrunner.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/statusline.h"

#include <QEvent>

using namespace std::chrono_literals;

namespace rushes {

StatusDesk::StatusDesk(JobRunner& runner, MainWindow& window)
    : QObject(&window)
    , m_runner(runner)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_second.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &StatusDesk::show);
    connect(&m_second, &QTimer::timeout, this, &StatusDesk::show);
    connect(&runner, &JobRunner::jobChanged, this, &StatusDesk::refresh);
    connect(&runner, &JobRunner::jobRemoved, this, &StatusDesk::refresh);
    connect(&runner, &JobRunner::paused, this, &StatusDesk::refresh);
    connect(&runner, &JobRunner::resumed, this, &StatusDesk::refresh);
    window.installEventFilter(this);
    show();
}

void StatusDesk::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

bool StatusDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowStateChange)
        refresh();
    return QObject::eventFilter(watched, event);
}

void StatusDesk::show()
{
    const Outlook outlook = m_runner.outlook();
    m_window.statusLine().setQueue(factsOf(outlook));

    if (outlook.left && m_window.isVisible() && !m_window.isMinimized()) {
        if (!m_second.isActive())
            m_second.start();
    } else {
        m_second.stop();
    }
}

} // namespace rushes

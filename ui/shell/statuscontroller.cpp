#include "ui/shell/statuscontroller.h"

#include "app/queue/jobrunner.h"
#include "ui/shell/statusline.h"

#include <QEvent>

using namespace std::chrono_literals;

namespace rushes {

StatusController::StatusController(JobRunner& runner, StatusLine& statusLine)
    : QObject(&statusLine)
    , m_runner(runner)
    , m_statusLine(statusLine)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_second.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &StatusController::show);
    connect(&m_second, &QTimer::timeout, this, &StatusController::show);
    connect(&runner, &JobRunner::jobChanged, this, &StatusController::refresh);
    connect(&runner, &JobRunner::jobRemoved, this, &StatusController::refresh);
    connect(&runner, &JobRunner::paused, this, &StatusController::refresh);
    connect(&runner, &JobRunner::resumed, this, &StatusController::refresh);
    statusLine.window()->installEventFilter(this);
    show();
}

void StatusController::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

bool StatusController::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::WindowStateChange)
        refresh();
    return QObject::eventFilter(watched, event);
}

void StatusController::show()
{
    const QueueForecast forecast = m_runner.forecast();
    m_statusLine.setQueue(forecast);

    const QWidget* window = m_statusLine.window();
    if (forecast.left && window->isVisible() && !window->isMinimized()) {
        if (!m_second.isActive())
            m_second.start();
    } else {
        m_second.stop();
    }
}

} // namespace rushes

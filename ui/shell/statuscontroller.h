#pragma once

#include <QObject>
#include <QTimer>

namespace rushes {

class JobRunner;
class StatusLine;

/// Keeps the status line true: after everything that happens to the queue, and every second while time is
/// running down in sight.
class StatusController : public QObject
{
    Q_OBJECT

public:
    /// `statusLine` is in its window already.
    StatusController(JobRunner& runner, StatusLine& statusLine);

    /// Soon: however much happens at once, it is said once.
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();

    JobRunner& m_runner;
    StatusLine& m_statusLine;
    QTimer m_soon;
    QTimer m_second;
};

} // namespace rushes

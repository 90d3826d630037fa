#pragma once

#include <QObject>
#include <QTimer>

namespace rushes {

class JobRunner;
class StatusLine;

/// Updates the status line after changes of the queue, and every second while a visible time counts down.
class StatusController : public QObject
{
    Q_OBJECT

public:
    /// `statusLine` must be in its window already.
    StatusController(JobRunner& runner, StatusLine& statusLine);

    /// Updates soon; several changes cause one update.
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

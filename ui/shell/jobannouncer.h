#pragma once

#include "app/studio/pendingnotifications.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace rushes {

class JobRunner;

/// Announces to screen readers, while the user works in the window, that takes are ready and jobs need the
/// user. Simultaneous events become one sentence; progress is only in a job's row. While the window is
/// inactive, the desktop's notifications are used.
class JobAnnouncer : public QObject
{
    Q_OBJECT

public:
    JobAnnouncer(JobRunner& runner, const ShellContext& context);

    /// A function that tells whether the window is active; default: the application's state.
    void setLooking(std::function<bool()> looking) { m_looking = std::move(looking); }

Q_SIGNALS:
    void said(const QString& words);

private:
    void tell();

    QWidget* m_voice;
    PendingNotifications m_pending = {};
    std::function<bool()> m_looking;
    QTimer m_soon;
};

} // namespace rushes

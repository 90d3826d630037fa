#pragma once

#include "app/studio/pendingnotifications.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace rushes {

class JobRunner;

/// Says to a screen reader what became of jobs while its user works in the window: takes that are ready, jobs
/// that need somebody. What comes together is one sentence; what is only on its way is said by its row.
/// Whoever looks elsewhere has the desktop's notifications.
class JobAnnouncer : public QObject
{
    Q_OBJECT

public:
    JobAnnouncer(JobRunner& runner, const ShellContext& context);

    /// Whether somebody looks at the window now; the application's state unless set.
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

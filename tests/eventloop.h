#pragma once

#include <QAbstractEventDispatcher>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

namespace rushes {

/// Runs the event loop until everything that was pending at the call is processed.
[[nodiscard]] inline bool turnPasses()
{
    QTimer turn;
    turn.setSingleShot(true);
    turn.start(0);
    return QTest::qWaitFor([&] { return !turn.isActive(); });
}

/// True when no timer of this object, or of its children, is active.
[[nodiscard]] inline bool comesToRest(QObject& object)
{
    return QTest::qWaitFor([&] {
        const QList<QTimer*> own = object.findChildren<QTimer*>(Qt::FindDirectChildrenOnly);
        return QAbstractEventDispatcher::instance()->registeredTimers(&object).isEmpty() &&
               std::none_of(own.cbegin(), own.cend(), [](const QTimer* timer) { return timer->isActive(); });
    });
}

/// A moment so many ms from now has come, or what is waited for has happened before: for tests that try
/// something at many moments.
inline void untilMoment(
    int ms, const std::function<bool()>& happened = [] { return false; })
{
    const QDeadlineTimer moment(ms, Qt::PreciseTimer);
    (void)QTest::qWaitFor([&] { return moment.hasExpired() || happened(); }, ms + 1000);
}

} // namespace rushes

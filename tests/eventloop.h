#pragma once

#include <QAbstractEventDispatcher>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

namespace rushes {

/// The event loop has come round: whatever was due when this was called is done.
[[nodiscard]] inline bool turnPasses()
{
    QTimer turn;
    turn.setSingleShot(true);
    turn.start(0);
    return QTest::qWaitFor([&] { return !turn.isActive(); });
}

/// Nothing of this object goes on by itself any more: no timer of it, and none that it owns, runs.
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

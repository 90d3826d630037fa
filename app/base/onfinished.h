#pragma once

#include <QFutureWatcher>

#include <utility>

namespace rushes {

/// Calls `then` with the future's result in the thread of `context`; never after `context` died. (In that
/// case QFuture::then() with a context aborts the program in Qt 6.4.)
template<typename T, typename Then>
void onFinished(const QFuture<T>& future, QObject* context, Then then)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace rushes

#pragma once

#include "app/domain/take.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace rushes {

/// Writes metadata into the files of takes by earlier versions, when the user uses them: stars or renames
/// them, writes notes, copies or drags them, exports or opens them. One file after another, in a worker
/// thread; each take once.
class TakeCompletion : public QObject
{
    Q_OBJECT

public:
    /// The current take; nullopt: it was removed.
    using Find = std::function<std::optional<Take>(const TakeId&)>;
    /// The take's file has this size now, in bytes.
    using Keep = std::function<void(const Take&, qint64 bytes)>;

    TakeCompletion(Find find, Keep keep, QObject* parent = nullptr);

    void touch(const QList<TakeId>& takeIds);

Q_SIGNALS:
    /// All used takes have been processed.
    void settled();

private:
    void next();

    Find m_find;
    Keep m_keep;
    QList<TakeId> m_waiting = {};
    QSet<TakeId> m_seen = {};
    bool m_isBusy = false;
};

} // namespace rushes

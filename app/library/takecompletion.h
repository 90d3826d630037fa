#pragma once

#include "app/domain/take.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace rushes {

/// Takes of earlier versions get what made them into their files when somebody touches them: stars or names
/// them, writes notes, copies or drags them out, exports or opens them. One file after the other, beside the
/// window's thread; a take that was looked at once is not looked at again.
class TakeCompletion : public QObject
{
    Q_OBJECT

public:
    /// As the library has it now; nothing: it is gone.
    using Find = std::function<std::optional<Take>(const TakeId&)>;
    /// The take's file is that long now.
    using Keep = std::function<void(const Take&, qint64 bytes)>;

    TakeCompletion(Find find, Keep keep, QObject* parent = nullptr);

    void touch(const QList<TakeId>& takeIds);

Q_SIGNALS:
    /// All that were touched are as they should be, or can't be.
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

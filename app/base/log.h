#pragma once

#include "app/base/secret.h"

#include <QString>
#include <QtGlobal>

#include <functional>

namespace rushes {

/// From now on redacted() replaces this secret by "(secret)": as it is, percent-encoded and as a JSON string.
/// Secrets shorter than 4 bytes are not hidden. Thread-safe.
void hideInLogs(const Secret& secret);

/// `text` without hidden secrets, without what follows "Bearer" or "Basic", and without signatures and tokens
/// in addresses. Thread-safe.
[[nodiscard]] QString redacted(QString text);

/// While an instance lives, every message of the program is written to stderr, redacted, in the form of
/// qSetMessagePattern(). At most one instance at a time.
class Log
{
public:
    using Sink = std::function<void(const QByteArray& line)>; ///< called under a lock; must not log itself
    explicit Log(Sink sink = {});
    ~Log();
    Q_DISABLE_COPY_MOVE(Log)

private:
    QtMessageHandler m_before = nullptr;
};

} // namespace rushes

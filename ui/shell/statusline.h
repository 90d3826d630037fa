#pragma once

#include "app/base/usd.h"

#include <QStatusBar>
#include <QStringList>

#include <optional>

namespace rushes {

class NumberLabel;

/// What the queue is at, as the status line tells it.
struct QueueFacts
{
    int running = 0;
    int queued = 0;  ///< accepted by the service and waiting there
    int waiting = 0; ///< still here
    bool paused = false;
    std::optional<int> secondsLeft = {}; ///< an estimate for all of it
    Usd committed = {};                  ///< what is at the service
    Usd ahead = {};                      ///< what waits here
    Usd uncertain = {};                  ///< what may have been charged
    int submitting = 0;
    int downloading = 0;
    int unknown = 0;
    int stranded = 0;     ///< their service is not there
    bool stopped = false; ///< until something is mended
    bool offline = false;

    bool operator==(const QueueFacts&) const = default;
};

struct QueueForecast;
[[nodiscard]] QueueFacts factsOf(const QueueForecast& forecast);
/// "1 running, 1 queued" · "about 1:28 left" · "$4.20 committed".
[[nodiscard]] QStringList wordsOf(const QueueFacts& facts);

/// The window's last line: what is true of the queue at the left, of the file at the right.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setQueue(const QueueFacts& facts);
    /// "Saved 12:04".
    void setFile(const QString& words);
    /// A word for the moment in the file's place; empty: no more.
    void setHint(const QString& words);

private:
    void showRight();

    QString m_fileWords = {};
    QString m_hint = {};
    QList<NumberLabel*> m_facts = {};
    NumberLabel* m_file;
};

} // namespace rushes

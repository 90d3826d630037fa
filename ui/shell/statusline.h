#pragma once

#include "app/queue/queueforecast.h"

#include <QStatusBar>
#include <QStringList>

namespace rushes {

class NumberLabel;

/// "1 running, 1 queued" · "about 1:28 left" · "$4.20 committed".
[[nodiscard]] QStringList wordsOf(const QueueForecast& queue);

/// The window's last line: what is true of the queue at the left, of the file at the right.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setQueue(const QueueForecast& queue);
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

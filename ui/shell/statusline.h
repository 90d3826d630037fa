#pragma once

#include "app/queue/queueforecast.h"

#include <QStatusBar>
#include <QStringList>

namespace rushes {

class NumberLabel;

/// "1 running, 1 queued" · "about 1:28 left" · "$4.20 committed".
[[nodiscard]] QStringList wordsOf(const QueueForecast& queue);

/// The window's status line: the queue at the left, the file at the right.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setQueue(const QueueForecast& queue);
    /// "Saved 12:04".
    void setFile(const QString& words);
    /// A temporary text in place of the file's; empty: removes it.
    void setHint(const QString& words);

private:
    void showRight();

    QString m_fileWords = {};
    QString m_hint = {};
    QList<NumberLabel*> m_facts = {};
    NumberLabel* m_file;
};

} // namespace rushes

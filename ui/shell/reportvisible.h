#pragma once

#include <QEvent>
#include <QObject>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace rushes {

/// Prints "visible" once the window has been painted for the first time.
inline void reportVisible(QWidget& window)
{
    class Reporter : public QObject
    {
    public:
        using QObject::QObject;
        bool eventFilter(QObject* watched, QEvent* event) override
        {
            if (event->type() == QEvent::Paint && !m_done) {
                m_done = true;
                QTimer::singleShot(0, this, [] {
                    std::puts("visible");
                    std::fflush(stdout);
                });
            }
            return QObject::eventFilter(watched, event);
        }

    private:
        bool m_done = false;
    };
    window.installEventFilter(new Reporter(&window));
}

} // namespace rushes

#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace rushes {

class MainWindow;

/// What waits until the window stands on the screen.
enum class LateStep {
    Action,
    PastJobs,
    Completions,
    Advice,
    Accounts,
    Proxy,
    Services,
    OtherInstances,
    Library,
    Notifications,
    News,
    DesktopWishes,
    WindowIcon,
    Hints,
};

/// A part of the program, when it is loaded, and why then.
struct LoadLine
{
    enum class When {
        BeforeWindow, ///< the first picture needs it
        AfterPaint,   ///< in this order, each as an event of its own
        WhenWanted,   ///< by whoever asks for it first
    };
    When when = When::BeforeWindow;
    const char* what = "";
    const char* why = "";
    LateStep step = {}; ///< of AfterPaint
};

/// What is loaded when: the one list of it, in order.
[[nodiscard]] const QList<LoadLine>& loadList();

/// Does what waits for the window's first picture, in the order of loadList(), whatever the order in which it
/// was handed over.
class AfterStart : public QObject
{
    Q_OBJECT

public:
    explicit AfterStart(MainWindow& window);

    /// `run` is not called once `context` is gone, nor where the window stands there already.
    void set(LateStep step, QObject* context, std::function<void()> run);
    [[nodiscard]] bool has(LateStep step) const { return m_steps.contains(step); }

Q_SIGNALS:
    void done(rushes::LateStep step);

private:
    struct Late
    {
        QPointer<QObject> context = {};
        std::function<void()> run = {};
    };
    void begin();

    QHash<LateStep, Late> m_steps = {};
};

} // namespace rushes

#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace rushes {

class MainWindow;

/// Steps of the start that are done after the window was shown.
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
        BeforeWindow, ///< needed for the first picture
        AfterPaint,   ///< in this order, one event each
        WhenWanted,   ///< when first requested
    };
    When when = When::BeforeWindow;
    const char* what = "";
    const char* why = "";
    LateStep step = {}; ///< for AfterPaint
};

/// When each part is loaded, in order.
[[nodiscard]] const QList<LoadLine>& loadList();

/// Runs the steps after the window's first picture, in the order of loadList(), independent of the order in
/// which they were added.
class AfterStart : public QObject
{
    Q_OBJECT

public:
    explicit AfterStart(MainWindow& window);

    /// `run` is not called after `context` was destroyed, nor if the window is visible already.
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

#include "ui/shell/afterstart.h"

#include "ui/shell/mainwindow.h"

namespace rushes {

const QList<LoadLine>& loadList()
{
    using When = LoadLine::When;
    // clang-format off
    static const QList<LoadLine> list = {
        {When::BeforeWindow, "the catalogue, fonts' families, the vocabulary", "in a thread of their own, beside the database"},
        {When::BeforeWindow, "the settings", "theme, language, text size and folders are among them"},
        {When::BeforeWindow, "the window's lock", "a second start hands its file over and ends"},
        {When::BeforeWindow, "the database, open jobs, the newest takes", "they are in the first picture"},
        {When::BeforeWindow, "the project and its rooms", "they are the first picture"},

        {When::AfterPaint, "the desktop's action", "whoever chose it waits for it", LateStep::Action},
        {When::AfterPaint, "jobs that were over before", "they stand below the others", LateStep::PastJobs},
        {When::AfterPaint, "snippets and what was written before", "nobody writes yet", LateStep::Completions},
        {When::AfterPaint, "advice", "it reads the whole prompt", LateStep::Advice},
        {When::AfterPaint, "tokens of the keyring", "the desktop may ask for a password first", LateStep::Accounts},
        {When::AfterPaint, "an older proxy's password", "it goes to the keyring", LateStep::Proxy},
        {When::AfterPaint, "balance, prices and catalogue", "they come over the network", LateStep::Services},
        {When::AfterPaint, "other processes on the database", "their ends are told, not looked for", LateStep::OtherInstances},
        {When::AfterPaint, "the library's other takes", "the newest are there", LateStep::Library},
        {When::AfterPaint, "notifications and the tray", "they talk to the desktop", LateStep::Notifications},
        {When::AfterPaint, "what is new", "it is read from the changelog", LateStep::News},
        {When::AfterPaint, "the desktop's motion and contrast", "asking its portal takes time", LateStep::DesktopWishes},
        {When::AfterPaint, "the window's icon", "drawing it takes time; the desktop has its own", LateStep::WindowIcon},
        {When::AfterPaint, "the hints of a first start", "they point at what is on the screen", LateStep::Hints},

        {When::WhenWanted, "the media plugin", "Qt Multimedia starts GStreamer: when something is first played"},
        {When::WhenWanted, "the sandbox plugin", "its server and painters: when the sandbox is first used"},
        {When::WhenWanted, "the dictionary", "it is large: when somebody first writes"},
        {When::WhenWanted, "the film's rooms", "when Film is first shown, or its keys are"},
        {When::WhenWanted, "palette, manual and dialogs", "when they are first opened"},
        {When::WhenWanted, "thumbnails and strips", "when they are first seen"},
    };
    // clang-format on
    return list;
}

AfterStart::AfterStart(MainWindow& window)
    : QObject(&window)
{
    connect(&window, &MainWindow::painted, this, &AfterStart::begin, Qt::SingleShotConnection);
}

void AfterStart::set(LateStep step, QObject* context, std::function<void()> run)
{
    m_steps.insert(step, {context, std::move(run)});
}

void AfterStart::begin()
{
    for (const LoadLine& line : loadList()) {
        if (line.when != LoadLine::When::AfterPaint || !m_steps.contains(line.step))
            continue;
        QMetaObject::invokeMethod(
            this,
            [this, step = line.step] {
                const Late late = m_steps.take(step);
                if (late.context)
                    late.run();
                Q_EMIT done(step);
            },
            Qt::QueuedConnection);
    }
}

} // namespace rushes

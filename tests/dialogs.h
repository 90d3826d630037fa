#pragma once

#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/composer/modelbutton.h"
#include "ui/composer/snippetform.h"
#include "ui/settings/signindialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/confirm.h"
#include "ui/shell/diskdialog.h"
#include "ui/shell/jobdetails.h"
#include "ui/shell/jobdialog.h"

#include <QAccessible>
#include <QDialog>

/// Every dialog of the window, one after another, for tests.
namespace rushes {

/// For init(): accessibility is on, and the theme is the dark one whatever the test before left.
inline void setUpDialogs()
{
    failOnWarnings();
    QAccessible::setActive(true);
    applyTheme(*qApp, Theme::darkTheme());
}

/// The visible windows other than the main window.
inline QList<QWidget*> windowsBeside(const QWidget& window)
{
    QList<QWidget*> found;
    const QList<QWidget*> all = QApplication::topLevelWidgets();
    for (QWidget* one : all) {
        if (one != &window && one->isVisible())
            found.append(one);
    }
    return found;
}

/// A dialog and its name in messages of tests.
using LookAtDialog = std::function<void(QWidget&, const QString&)>;

inline void lookAndClose(Run& run, const QString& name, const LookAtDialog& look)
{
    QCoreApplication::sendPostedEvents(); // what was laid out anew
    QList<QPointer<QWidget>> opened;
    for (QWidget* one : windowsBeside(run.window()))
        opened.append(one);
    for (const QPointer<QWidget>& one : opened) {
        if (one)
            look(*one, name);
    }
    for (const QPointer<QWidget>& one : opened) {
        if (one)
            one->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Dialogs that are opened from a menu.
inline void eachMenuDialog(Run& run, const LookAtDialog& look)
{
    for (const ActionId id :
         {ActionId::Preferences, ActionId::Shortcuts, ActionId::Palette, ActionId::Services,
          ActionId::Spending, ActionId::Snippets, ActionId::SplitPrompt, ActionId::Variations,
          ActionId::About, ActionId::NewFromTemplate, ActionId::Manual, ActionId::WhatsNew,
          ActionId::QueuePast}) {
        QAction* action = run.window().actionTable()[id];
        const bool enabled = action->isEnabled();
        action->setEnabled(true);
        action->trigger();
        action->setEnabled(enabled);
        lookAndClose(run, action->text(), look);
    }
}

/// Dialogs that are opened in other ways.
inline void eachOtherDialog(Run& run, const LookAtDialog& look)
{
    using namespace Qt::StringLiterals;
    run.room<ModelButton>()->click();
    lookAndClose(run, u"models"_s, look);

    const auto show = [&](QDialog& dialog, const QString& name) {
        dialog.show();
        dialog.activateWindow();
        lookAndClose(run, name, look);
    };
    SignInDialog signIn(u"RunComfy"_s, true);
    signIn.setAccountPage(QUrl(u"https://www.runcomfy.com/profile"_s));
    show(signIn, u"signing in"_s);
    Job job;
    job.id = 1;
    job.sceneName = u"Lighthouse"_s;
    job.request = run.mainController().document().currentScene().request;
    job.state = JobState::Done;
    job.requestId = RequestId(u"7b1f2c34-aaaa-bbbb-cccc-0123456789ab"_s);
    job.created = job.submitted = job.started = fromMs(1'000'000);
    job.finished = fromMs(1'100'000);
    JobDetails details;
    details.setJob(job, u"RunComfy"_s, QCoreApplication::translate("JobState", "Done"), {});
    show(details, u"details of a job"_s);
    JobDialog edited(job, Service{ServiceId(u"x"_s), u"RunComfy"_s, true, true, {}}, Rates());
    show(edited, u"a waiting job"_s);
    DiskDialog disk(run.studio().library(), {});
    show(disk, u"disk space"_s);
    SnippetForm snippet(QCoreApplication::translate("rushes::SnippetPalette", "New snippet"), {}, nullptr);
    show(snippet, u"a snippet"_s);
    Question question{QCoreApplication::translate("Queue", "Resolve…"),
                      QCoreApplication::translate("Queue", "Asks the service after this request once more. "
                                                           "Nothing is charged."),
                      {},
                      {{Question::Role::Save, {}, {}},
                       {Question::Role::Discard, {}, {}},
                       {Question::Role::Cancel, {}, {}}}};
    question.modal = false;
    confirm(question, &run.window());
    lookAndClose(run, u"a question"_s, look);
}

inline void eachDialog(Run& run, const LookAtDialog& look)
{
    eachMenuDialog(run, look);
    eachOtherDialog(run, look);
}

} // namespace rushes

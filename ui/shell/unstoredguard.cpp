#include "ui/shell/unstoredguard.h"

#include "app/queue/jobrunner.h"
#include "app/studio/errortext.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"

#include <QCoreApplication>
#include <QSet>

#include <memory>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(UnstoredGuard)
};

void ask(const QList<Job>& unstored, const std::optional<Error>& why, MainWindow& window,
         const std::function<void()>& leave)
{
    QStringList lines = {
        Words::tr("If Rushes ends now, it forgets what it would fetch the video by. Free some "
                  "space and try again, or keep this id: a job whose outcome is unknown can be "
                  "given it.")};
    for (const Job& job : unstored)
        lines.append(u"%1: %2"_s.arg(job.sceneName, job.requestId));
    window.messages().confirm(
        {.title = Words::tr("A job at the service could not be stored."),
         .text = lines.join(u"\n\n"_s),
         .details = why ? readableDetail(*why) : QString(),
         .answers = {{Question::Role::Yes, Words::tr("Try again"), [&window] { window.close(); }},
                     {Question::Role::Destructive, Words::tr("Quit anyway"), leave},
                     {Question::Role::Cancel}},
         .selectable = true});
}

} // namespace

void guardUnstored(JobRunner& runner, MainWindow& window)
{
    window.addCloseGuard([&runner, &window, given = std::make_shared<QSet<JobId>>()] {
        runner.storeNow();
        QList<Job> unstored = runner.unstored();
        unstored.removeIf([&](const Job& job) { return given->contains(job.id); });
        if (unstored.isEmpty())
            return true;
        ask(unstored, runner.storeProblem(), window, [&window, given, unstored] {
            for (const Job& job : unstored)
                given->insert(job.id);
            window.close();
        });
        return false;
    });
}

} // namespace rushes

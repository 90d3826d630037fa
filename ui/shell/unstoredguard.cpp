#include "ui/shell/unstoredguard.h"

#include "app/queue/jobrunner.h"
#include "app/studio/errortext.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
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
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, QString(),
                        Words::tr("A job at the service could not be stored."), QMessageBox::Cancel, &window);
    box->setInformativeText(lines.join(u"\n\n"_s));
    if (why)
        box->setDetailedText(why->detail);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const QPushButton* again = box->addButton(Words::tr("Try again"), QMessageBox::AcceptRole);
    const QPushButton* quit = box->addButton(Words::tr("Quit anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(again, &QPushButton::clicked, &window, &QWidget::close);
    QObject::connect(quit, &QPushButton::clicked, &window, leave);
    box->open();
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
        ask(unstored, runner.storeTrouble(), window, [&window, given, unstored] {
            for (const Job& job : unstored)
                given->insert(job.id);
            window.close();
        });
        return false;
    });
}

} // namespace rushes

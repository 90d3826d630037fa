// Pictures of every pane, dialog and menu, for tools/screenshots: screenshots FOLDER LANGUAGE CLIPS
#include "app/base/language.h"
#include "app/store/projectfile.h"
#include "tests/screenshotstates.h"
#include "tests/windowrun.h"
#include "ui/help/hintbubble.h"
#include "ui/settings/spendingchart.h"
#include "ui/settings/spendingdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/dockpane.h"
#include "ui/shell/projectfiles.h"
#include "ui/style/contrast.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QString folder;

void keep(QWidget& widget, const QString& name)
{
    QTest::qWait(30); // until it is laid out
    if (!widget.grab().save(u"%1/%2.png"_s.arg(folder, name)))
        qFatal("The picture %s can't be written", qUtf8Printable(name));
}

void keepDialogs(Run& run)
{
    const QList<std::pair<ActionId, QString>> dialogs = {
        {ActionId::Preferences, u"preferences"_s}, {ActionId::Shortcuts, u"keys"_s},
        {ActionId::Palette, u"palette"_s},         {ActionId::Services, u"services"_s},
        {ActionId::Spending, u"spending"_s},       {ActionId::QueuePast, u"queue-past-empty"_s},
        {ActionId::Snippets, u"snippets"_s},       {ActionId::SplitPrompt, u"split"_s},
        {ActionId::Variations, u"variations"_s},   {ActionId::About, u"about"_s},
        {ActionId::Manual, u"manual"_s},           {ActionId::WhatsNew, u"news"_s},
    };
    for (const auto& [id, name] : dialogs) {
        run.window().actionTable()[id]->trigger();
        const QList<QWidget*> all = QApplication::topLevelWidgets();
        for (QWidget* one : all) {
            if (one == &run.window() || !one->isVisible())
                continue;
            (void)QTest::qWaitForWindowExposed(one);
            keep(*one, u"dialog-"_s + name);
            one->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// What a ledger of some weeks looks like.
void keepSpending()
{
    QList<LedgerEntry> entries;
    const QStringList models = {u"kling/kling-3.0/pro/text-to-video"_s, u"another/model"_s};
    for (int i = 0; i < 40; ++i) {
        LedgerEntry entry;
        entry.projectId = ProjectId(QString::number(i % 3));
        entry.project = QStringList{u"Tuscany"_s, u"Harbour"_s, u"Lighthouse"_s}.at(i % 3);
        entry.scene = u"Scene %1"_s.arg(i % 5 + 1);
        entry.model = models.at(i % 2);
        entry.estimate = Usd{(40 + (i * 37) % 300) * 10'000LL};
        if (i % 3 == 0)
            entry.cost = Usd{entry.estimate.micros * 9 / 10};
        entry.outcome = i == 0 ? Outcome::Open : i == 4 ? Outcome::Unknown : Outcome::Charged;
        entry.at = fromDateTime(QDateTime(QDate(2026, 11, 28).addDays(-i / 3), QTime(10, i % 60)));
        entries.append(entry);
    }
    SpendingDialog dialog;
    dialog.setEntries(entries);
    dialog.setBalance(u"RunComfy: %1"_s.arg(Usd{12'400'000}.text()));
    dialog.setSpendingTotals({{Usd{4'200'000}, {}, {}}, {Usd{61'000'000}, {}, {}}},
                             {Usd{8'000'000}, Usd{100'000'000}, {}});
    dialog.show();
    (void)QTest::qWaitForWindowExposed(&dialog);
    keep(dialog, u"dialog-spending-bars"_s);
    Q_EMIT dialog.chart()->chosen(2);
    keep(dialog, u"dialog-spending-lines"_s);
}

void keepHints(Run& run)
{
    run.mainController().giveHints();
    for (int i = 1; i <= 3; ++i) {
        keep(run.window(), u"hint-%1"_s.arg(i));
        for (HintBubble* bubble : run.window().findChildren<HintBubble*>()) {
            if (bubble->isVisible()) {
                QTest::mouseClick(bubble, Qt::LeftButton);
                break;
            }
        }
    }
}

/// The same with high contrast.
void keepContrast(Run& run)
{
    contrast::set(true);
    applyTheme(*qApp, systemTheme());
    keep(run.window(), u"window-contrast"_s);
    run.window().actionTable()[ActionId::Preferences]->trigger();
    for (QWidget* one : QApplication::topLevelWidgets()) {
        if (one == &run.window() || !one->isVisible())
            continue;
        (void)QTest::qWaitForWindowExposed(one);
        keep(*one, u"dialog-contrast"_s);
        one->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    contrast::set(false);
    applyTheme(*qApp, systemTheme());
}

void keepMenus(Run& run)
{
    for (const MenuId id :
         {MenuId::File, MenuId::Edit, MenuId::Shot, MenuId::View, MenuId::Queue, MenuId::Help}) {
        QMenu* menu = run.window().actionTable().menu(id);
        menu->popup(QPoint(0, 0));
        keep(*menu, u"menu-%1"_s.arg(static_cast<int>(id)));
        menu->close();
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"rushes"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RUSHES_VERSION));
    if (argc != 4)
        qFatal("screenshots FOLDER LANGUAGE CLIPS");
    folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    Translations translations;
    translations.use(QString::fromLatin1(argv[2]));
    applyTheme(application, systemTheme()); // RUSHES_THEME decides
    const Computer computer;
    Run run(computer);
    run.mainController().document().replaceProject(*readProject(ProjectFiles::examplePath()), {});
    for (const QSize& size : {QSize(1600, 1000), QSize(1280, 800), QSize(800, 600), QSize(640, 376)}) {
        run.window().resize(size);
        (void)QTest::qWaitForWindowExposed(&run.window());
        keep(run.window(), u"window-%1"_s.arg(size.width()));
    }
    run.window().resize(1600, 1000);
    for (DockPane* pane : run.window().findChildren<DockPane*>())
        keep(*pane, u"pane-"_s + pane->objectName());
    keepHints(run);
    keepDialogs(run);
    keepSpending();
    keepQueuePast(keep);
    keepMenus(run);
    keepContrast(run);
    keepQueueStates(keep);
    keepWorkedIn(run, QString::fromLocal8Bit(argv[3]), keep);
    return 0;
}

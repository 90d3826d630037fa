#include "ui/shell/desktopaction.h"

#include "ui/keys/keysmodel.h"
#include "ui/shell/actions.h"
#include "ui/shell/confirm.h"
#include "ui/shell/maincontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/scenecontroller.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const QString prefix = u"action:"_s;

} // namespace

QString desktopActionOf(const QString& argument)
{
    if (argument == u"--new-project" || argument == u"--generate-all")
        return prefix + argument.mid(2);
    return {};
}

bool runDesktopAction(const QString& file, MainController& controller)
{
    if (!file.startsWith(prefix))
        return false;
    MainWindow& window = controller.window();
    Actions& actions = window.actionTable();
    if (file == prefix + u"new-project"_s) {
        actions[ActionId::NewProject]->trigger();
        return true;
    }
    controller.scenes().refreshActions();
    const QPointer<QAction> all = actions[ActionId::GenerateAll];
    const auto say = [](const char* text) { return QCoreApplication::translate("DesktopAction", text); };
    if (!all->isEnabled()) {
        window.messages().note(messagekey::scenes,
                               say(QT_TRANSLATE_NOOP("DesktopAction", "There is no scene to generate.")),
                               all->toolTip());
        return true;
    }
    window.messages().confirm(
        {.title = plainText(all->text()),
         .text = all->toolTip(),
         .answers = {{Question::Role::Destructive, say(QT_TRANSLATE_NOOP("DesktopAction", "Generate all")),
                      [all] {
                          if (all)
                              all->trigger();
                      }},
                     {Question::Role::Cancel}},
         .standard = Question::Role::Cancel});
    return true;
}

} // namespace rushes

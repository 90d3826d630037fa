#include "ui/shell/actions.h"

#include "ui/shell/menuletters.h"
#include "ui/style/heldkeys.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

enum class Flag { None, Checkable, LineBefore, LineBeforeCheckable };

struct Row
{
    ActionId id = {};
    MenuId menu = {};
    const char* text = "";
    const char* keys = ""; ///< portable text; empty: none
    const char* icon = ""; ///< empty: none
    Flag flag = Flag::None;
};

constexpr const char* context = "Actions";

constexpr auto table = std::to_array<Row>({
    {ActionId::NewProject, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&New project"), "Ctrl+N", "plus"},
    {ActionId::OpenProject, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "folder-open"},
    {ActionId::OpenRecent, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Open &recent"), "", ""},
    {ActionId::SaveProject, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "save",
     Flag::LineBefore},
    {ActionId::SaveProjectAs, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Save &as…"), "Ctrl+Shift+S", ""},
    {ActionId::ImportRequest, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Import request…"), "", "",
     Flag::LineBefore},
    {ActionId::ExportRequest, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Export re&quest…"), "", ""},
    {ActionId::ExportFilm, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Export film…"), "Ctrl+E", "film"},
    {ActionId::Services, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Ser&vices and sign-in…"), "", "key",
     Flag::LineBefore},
    {ActionId::Preferences, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Preferences…"), "Ctrl+,",
     "settings"},
    {ActionId::Quit, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", Flag::LineBefore},

    {ActionId::Undo, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo-2"},
    {ActionId::Redo, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo-2"},
    {ActionId::EditPrompt, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Edit &prompt"), "Ctrl+P", "pencil",
     Flag::LineBefore},
    {ActionId::CopyAsJson, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Copy request as JSON"),
     "Ctrl+Shift+C", "copy", Flag::LineBefore},
    {ActionId::CopyAsCurl, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Copy request as c&url"), "", ""},
    {ActionId::CopyAsCommand, MenuId::Edit,
     QT_TRANSLATE_NOOP("Actions", "Copy request as RunComfy co&mmand line"), "", ""},
    {ActionId::PasteRequest, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Pa&ste request"), "Ctrl+Shift+V",
     ""},
    {ActionId::Snippets, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Snippets…"), "Ctrl+Shift+K", "list",
     Flag::LineBefore},
    {ActionId::SplitPrompt, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Split prompt &into shots…"), "",
     "scissors"},
    {ActionId::JoinShots, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Join shots into prompt"), "", ""},
    {ActionId::NewFromTemplate, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "New from &template…"), "", "",
     Flag::LineBefore},
    {ActionId::AddScene, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Add scene"), "Ctrl+Shift+N",
     "clapperboard"},
    {ActionId::DuplicateScene, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Duplica&te scene"), "", "copy"},
    {ActionId::ContinueScene, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Continue in a ne&w scene"), "",
     "arrow-right"},
    {ActionId::RenameScene, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Re&name scene"), "", "pencil"},
    {ActionId::DeleteScene, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Delete scene"), "", "trash-2"},

    {ActionId::ShowBlocks, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Shots as &blocks"), "Ctrl+1", "",
     Flag::LineBeforeCheckable},
    {ActionId::ShowTable, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Shots as a &table"), "Ctrl+2", "",
     Flag::Checkable},
    {ActionId::ShowScript, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Shots as a &script"), "Ctrl+3", "",
     Flag::Checkable},
    {ActionId::ShowFilm, MenuId::View, QT_TRANSLATE_NOOP("Actions", "F&ilm"), "Ctrl+4", "film",
     Flag::Checkable},
    {ActionId::NextPane, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Next pane"), "F6", "",
     Flag::LineBefore},
    {ActionId::FullScreen, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Full screen"), "F11", "maximize",
     Flag::Checkable},
    {ActionId::ResetLayout, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Reset layout"), "", "",
     Flag::LineBefore},

    {ActionId::Generate, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "&Generate"), "Ctrl+Return", "sparkles"},
    {ActionId::GenerateFront, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "Generate to the &front"),
     "Ctrl+Shift+Return", ""},
    {ActionId::Variations, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "&Variations…"), "", ""},
    {ActionId::GenerateAll, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "Generate &all"), "", ""},
    {ActionId::PauseQueue, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "&Pause queue"), "Ctrl+Shift+P", "",
     Flag::Checkable},
    {ActionId::RetryFailed, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "&Retry failed"), "", "rotate-cw",
     Flag::LineBefore},
    {ActionId::CancelAllQueued, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "&Cancel all queued"), "", "ban"},
    {ActionId::ClearFinished, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "C&lear finished"), "", ""},
    {ActionId::Spending, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "&Spending…"), "", "wallet",
     Flag::LineBefore},
    {ActionId::QueuePast, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "Queue's pas&t…"), "", "clock"},
    {ActionId::OpenGenerations, MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "&Open Generations"), "",
     "external-link"},

    {ActionId::Manual, MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Manual"), "F1", "circle-help"},
    {ActionId::Palette, MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Command palette…"), "Ctrl+K", "search"},
    {ActionId::OpenExample, MenuId::Help, QT_TRANSLATE_NOOP("Actions", "Open the &example"), "", "film"},
    {ActionId::Shortcuts, MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Keys…"), "Ctrl+F1", ""},
    {ActionId::WhatsNew, MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&What's new"), "", ""},
    {ActionId::About, MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&About Rushes"), "", "info",
     Flag::LineBefore},
});

constexpr std::array<std::pair<MenuId, const char*>, 6> menuNames = {{
    {MenuId::File, QT_TRANSLATE_NOOP("Actions", "&File")},
    {MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Edit")},
    {MenuId::Shot, QT_TRANSLATE_NOOP("Actions", "&Shot")},
    {MenuId::View, QT_TRANSLATE_NOOP("Actions", "&View")},
    {MenuId::Queue, QT_TRANSLATE_NOOP("Actions", "&Queue")},
    {MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Help")},
}};

QString words(const char* text)
{
    return QCoreApplication::translate(context, text);
}

/// An action's id for its shortcuts, independent of the language: "save-as".
QString nameOf(const char* text)
{
    QString name;
    for (const QChar letter : QString::fromUtf8(text).toLower()) {
        if (letter.isLetterOrNumber())
            name.append(letter);
        else if (letter == u' ')
            name.append(u'-');
    }
    return name;
}

} // namespace

Actions::Actions(QObject* parent)
    : QObject(parent)
{
    for (const Row& row : table) {
        auto* action = new QAction(words(row.text), this);
        action->setObjectName(nameOf(row.text));
        action->setShortcut(QKeySequence(QLatin1StringView(row.keys), QKeySequence::PortableText));
        if (*row.icon)
            action->setIcon(icon(QLatin1StringView(row.icon)));
        action->setCheckable(row.flag == Flag::Checkable || row.flag == Flag::LineBeforeCheckable);
        action->setVisible(false);
        m_actions.insert(static_cast<int>(row.id), action);
    }
    // Both of the usual shortcuts.
    m_actions.value(static_cast<int>(ActionId::Redo))
        ->setShortcuts({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    m_actions.value(static_cast<int>(ActionId::Generate))
        ->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    m_actions.value(static_cast<int>(ActionId::GenerateFront))
        ->setShortcuts({QKeySequence(u"Ctrl+Shift+Return"_s), QKeySequence(u"Ctrl+Shift+Enter"_s)});
    for (const ActionId id : {ActionId::Undo, ActionId::Redo}) {
        QAction* action = (*this)[id];
        HeldKeys::mayRepeat(action);
        action->setIconText(action->text().remove(u'&')); // its text includes the step's name
    }
}

void Actions::handle(ActionId id, QObject* receiver, std::function<void(bool)> run)
{
    QAction* action = (*this)[id];
    action->setVisible(true);
    connect(action, &QAction::triggered, receiver, std::move(run));
}

void Actions::handle(ActionId id, QObject* receiver, std::function<void()> run)
{
    handle(id, receiver, std::function<void(bool)>([call = std::move(run)](bool) { call(); }));
}

void Actions::fill(QMenuBar& bar)
{
    for (const auto& [id, name] : menuNames)
        m_menus.insert(static_cast<int>(id), bar.addMenu(words(name)));
    m_recent = new QMenu(words("Open &recent"), menu(MenuId::File));
    // For entries with a tool tip of their own.
    m_recent->setToolTipsVisible(true);
    for (QMenu* menu : std::as_const(m_menus)) {
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, menu, [menu] { keepLettersApart(menu->actions()); });
    }
    keepLettersApart(bar.actions());
    (*this)[ActionId::OpenRecent]->setMenu(m_recent);
    for (const Row& row : table) {
        if (row.flag == Flag::LineBefore || row.flag == Flag::LineBeforeCheckable)
            menu(row.menu)->addSeparator();
        menu(row.menu)->addAction((*this)[row.id]);
    }
}

void Actions::setShotActions(const QList<QAction*>& actions)
{
    menu(MenuId::Shot)->clear();
    menu(MenuId::Shot)->addActions(actions);
}

void Actions::setPaneActions(const QList<QAction*>& actions)
{
    QMenu* view = menu(MenuId::View);
    view->insertActions(view->actions().constFirst(), actions);
}

QString Actions::menuTitle(const QAction& action) const
{
    for (QMenu* menu : m_menus) {
        if (menu->actions().contains(&action))
            return menu->title().remove(u'&');
    }
    return {};
}

void Actions::addTo(QWidget& window)
{
    window.addActions(all());
}

} // namespace rushes

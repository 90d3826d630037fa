#include "ui/shell/commandcontroller.h"

#include "app/base/fuzzymatch.h"
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/library/takemodel.h"
#include "app/prompt/snippets.h"
#include "app/studio/writingaids.h"
#include "app/timeline/document.h"
#include "ui/composer/promptpane.h"
#include "ui/keys/keybindings.h"
#include "ui/keys/keysmodel.h"
#include "ui/library/libraryview.h"
#include "ui/palette/commandpalette.h"
#include "ui/player/playerview.h"
#include "ui/queue/queueview.h"
#include "ui/settings/preferences.h"
#include "ui/shell/actions.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/takeplaybackcontroller.h"
#include "ui/takes/takesrow.h"
#include "ui/timeline/scenestrip.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostTakes = 2000; ///< the newest; the library searches all

} // namespace

CommandController::CommandController(const World& world, const ShellContext& context)
    : QObject(&context.widget)
    , m_world(world)
    , m_context(context)
    , m_keys(new KeyBindings(world.settings, this))
{
    addKeys();
    m_context.actions.handle(ActionId::Palette, this, [this] { showPalette(); });
    m_context.actions.handle(ActionId::Shortcuts, this, [this] { showKeys(); });
    followLoop();
}

/// Stores whether takes loop.
void CommandController::followLoop()
{
    const KeyBindings::Binding* binding = m_keys->find(u"player/loop"_s);
    if (!binding)
        return;
    QAction* loop = binding->action;
    const auto follow = [this, loop] {
        if (loop->isChecked() != m_world.settings.value(setting::loop))
            loop->trigger();
    };
    follow();
    connect(loop, &QAction::toggled, this, [this](bool on) { m_world.settings.set(setting::loop, on); });
    connect(&m_world.settings, &Settings::changed, this, [follow](QLatin1StringView key) {
        if (key == setting::loop.key)
            follow();
    });
}

void CommandController::addKeys()
{
    m_keys->add({u"window"_s, tr("Everywhere"), m_context.actions.all(), true, false});
    TimelineView& timeline = m_world.timeline;
    m_keys->add({u"timeline"_s, tr("Timeline"),
                 timeline.shotActions() + timeline.lengthActions() + timeline.zoomActions(), false, false});
    m_keys->add({u"scenes"_s, tr("Scenes"), m_world.scenes.sceneActions(), false, false});
    m_keys->add({u"player"_s, tr("Player"), m_world.player.playerActions(), false, false});
    // The takes row is in the same pane as the player.
    if (auto* takes = m_context.widget.findChild<TakesRow*>())
        m_keys->add({u"takes"_s, tr("Takes"), takes->keys(), false, true});
    m_keys->add({u"queue"_s, tr("Queue"), m_world.queue.keys(), false, true});
    m_keys->add({u"library"_s, tr("Library"), m_world.library.keys(), false, true});
}

void CommandController::addFilm(const QList<QAction*>& track, const QList<QAction*>& player)
{
    m_keys->add({u"film"_s, tr("Film"), track, false, false});
    m_keys->add({u"player"_s, tr("Player"), player, false, false});
}

void CommandController::showKeys()
{
    if (m_prepareKeys)
        m_prepareKeys();
    // Over an open modal dialog, since windows behind it get no input.
    QWidget* before = QApplication::activeModalWidget();
    auto* dialog = new KeysDialog(*m_keys, before ? before : &m_context.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void CommandController::showPalette()
{
    if (!m_palette) {
        m_palette = new CommandPalette(&m_context.widget);
        connect(m_palette, &CommandPalette::chosen, this, [this](const QString& id) {
            Settings& settings = m_world.settings;
            settings.set(setting::paletteUses, withUse(settings.value(setting::paletteUses), id));
        });
    }
    m_palette->present(items(), m_world.settings.value(setting::paletteUses));
}

QList<PaletteItem> CommandController::items()
{
    QList<PaletteItem> items;
    addActions(items);
    addScenes(items);
    addFiles(items);
    addSettings(items);
    addModels(items);
    addWriting(items);
    addTakes(items);
    return items;
}

/// Disabled actions are left out, unless they say why.
void CommandController::addActions(QList<PaletteItem>& items)
{
    const QAction* self = m_context.actions[ActionId::Palette];
    for (const KeyBindings::Binding& binding : m_keys->bindings()) {
        QAction* action = binding.action;
        // Actions of a list need the list's focus.
        if (action == self || binding.group.first || !action->isVisible() || action->menu())
            continue;
        const QString title = plainText(action->text());
        const QString keys = keysText(action->shortcuts());
        QString why;
        if (!action->isEnabled()) {
            why = action->toolTip();
            if (why.isEmpty() || why == title || why.startsWith(title + u" ("))
                continue;
        }
        const QString where =
            binding.group.everywhere ? m_context.actions.menuTitle(*action) : binding.group.title;
        items.append({u"action/"_s + binding.id, tr("Action"), u"chevron-right"_s, title, where, keys, why,
                      [action = QPointer(action)] {
                          if (action)
                              action->trigger();
                      }});
    }
}

void CommandController::addScenes(QList<PaletteItem>& items)
{
    Document& document = m_world.document;
    const QList<Scene>& scenes = document.project().scenes;
    for (int i = 0; i < scenes.size(); ++i) {
        const Scene& scene = scenes.at(i);
        items.append({u"scene/"_s + scene.id.toString(),
                      tr("Scene"),
                      u"clapperboard"_s,
                      scene.name,
                      scene.request.prompt.left(120),
                      {},
                      {},
                      [&document, i] { document.setCurrentIndex(i); }});
        for (int shot = 0; shot < scene.request.shots.size(); ++shot) {
            const QString prompt = scene.request.shots.at(shot).prompt.left(120).simplified();
            items.append(
                {u"shot/%1/%2"_s.arg(scene.id).arg(shot),
                 tr("Shot"),
                 u"film"_s,
                 prompt.isEmpty() ? tr("Shot %1").arg(shot + 1) : tr("Shot %1: %2").arg(shot + 1).arg(prompt),
                 scene.name,
                 {},
                 {},
                 [this, i, shot] {
                     m_world.document.setCurrentIndex(i);
                     m_world.timeline.setCurrentShot(shot);
                     m_world.prompt.focusEditor();
                 }});
        }
    }
}

void CommandController::addTakes(QList<PaletteItem>& items)
{
    const TakeModel& takes = m_world.takes;
    const int count = std::min(takes.rowCount(), mostTakes);
    for (int row = 0; row < count; ++row) {
        const TakeId& id = takes.takes().at(row).id;
        items.append({u"take/"_s + id.toString(),
                      tr("Take"),
                      u"play"_s,
                      takes.index(row).data().toString(),
                      lengthText(takes.takes().at(row)),
                      {},
                      {},
                      [this, id] { m_world.playback.play(id); }});
    }
}

void CommandController::addWriting(QList<PaletteItem>& items)
{
    const QList<Snippet> snippets = merged(m_world.aids.ownSnippets(), builtInSnippets());
    for (const Snippet& snippet : snippets)
        items.append({u"snippet/"_s + snippet.title,
                      tr("Snippet"),
                      u"list"_s,
                      snippet.title,
                      snippet.text,
                      {},
                      {},
                      [this, snippet] { m_world.prompt.insertSnippet(snippet); }});
    for (const Template& scene : builtInTemplates())
        items.append({u"template/"_s + scene.name,
                      tr("Template"),
                      u"clapperboard"_s,
                      scene.name,
                      scene.about,
                      {},
                      {},
                      [this, scene] { m_world.prompt.useTemplate(scene); }});
}

void CommandController::addModels(QList<PaletteItem>& items)
{
    if (!m_chooseModel)
        return;
    for (const Model& model : Catalogue::current().models())
        items.append({u"model/"_s + model.id,
                      tr("Model"),
                      u"sparkles"_s,
                      model.name,
                      model.id,
                      {},
                      {},
                      [this, id = model.id] { m_chooseModel(id); }});
}

void CommandController::addSettings(QList<PaletteItem>& items)
{
    if (!m_showPreference)
        return;
    for (const Preferences::Entry& entry : Preferences::entries())
        items.append({u"setting/"_s + entry.id,
                      tr("Setting"),
                      u"settings"_s,
                      entry.title,
                      entry.group,
                      {},
                      {},
                      [this, id = entry.id] { m_showPreference(id); }});
}

void CommandController::addFiles(QList<PaletteItem>& items)
{
    const QStringList recent = m_world.settings.value(setting::recentProjects);
    for (const QString& path : recent) {
        const QFileInfo file(path);
        items.append({u"file/"_s + path,
                      tr("Recent project"),
                      u"folder-open"_s,
                      file.completeBaseName(),
                      QDir::toNativeSeparators(file.path()),
                      {},
                      {},
                      [this, path] { m_world.files.open(path); }});
    }
}

} // namespace rushes

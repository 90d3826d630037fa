#include "ui/shell/filmtakes.h"

#include "app/library/takemodel.h"
#include "app/timeline/document.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playerview.h"
#include "ui/shell/exportcontroller.h"
#include "ui/shell/filmcontroller.h"
#include "ui/shell/inputcontroller.h"
#include "ui/shell/librarycontroller.h"
#include "ui/shell/takescontroller.h"

#include <QActionGroup>
#include <QMenu>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

FilmTakes::FilmTakes(FilmController& film, Parts parts)
    : QObject(&film)
    , m_film(film)
    , m_parts(parts)
{
    connect(&m_film, &FilmController::made, this, &FilmTakes::addStrip);
}

void FilmTakes::addStrip()
{
    FilmPlayer& player = *m_film.player();
    m_parts.inputs.addTo(player);
    connect(&player, &FilmPlayer::menuAboutToShow, this,
            [this](QMenu* menu, int item) { fillMenu(*menu, item); });
    connect(&m_film, &FilmController::frameSaved, &m_parts.player, &PlayerView::frameSaved);
    connect(m_film.exports(), &ExportController::exported, this, [this] {
        QList<TakeId> ids;
        for (const FilmItem& item : m_film.player()->playback().film().items)
            ids.append(item.take ? item.take->id : TakeId());
        m_parts.library.touch(ids);
    });
    speak();
}

void FilmTakes::speak()
{
    m_parts.player.setSpeaker([film = QPointer(&m_film)](const QString& text, const QString& label,
                                                         const std::function<void()>& run) {
        if (!film || !film->isShown())
            return false;
        film->player()->say(text, label, run);
        return true;
    });
}

void FilmTakes::fillMenu(QMenu& menu, int index)
{
    FilmPlayer& player = *m_film.player();
    const QList<FilmItem>& items = player.playback().film().items;
    if (index < 0 || index >= items.size())
        return;
    // The menu refers to the frame that was displayed when it was opened.
    player.playback().pause();
    const FilmItem item = items.at(index);
    addOthers(menu, item.sceneId, item.take ? item.take->id : TakeId());
    if (item.take) {
        m_parts.takeActions.fillStar(menu, *item.take);
        menu.addSeparator();
        m_parts.inputs.fillMenu(menu, player);
        m_parts.takeActions.fillUses(menu, *item.take);
    }
    menu.addSeparator();
    menu.addAction(tr("Open its scene"), &player, [&player, index] { Q_EMIT player.openRequested(index); });
}

/// The scene's takes, newest first; the one in the film is marked.
void FilmTakes::addOthers(QMenu& menu, const SceneId& sceneId, const TakeId& shown)
{
    QMenu* others = menu.addMenu(tr("Choose another take"));
    auto* group = new QActionGroup(others);
    for (const Take& take : m_parts.takes.takes()) {
        if (take.sceneId != sceneId || !isVideoName(take.path))
            continue;
        const QString name = take.starred ? tr("Take %1, %2, starred") : tr("Take %1, %2");
        QAction* action = others->addAction(name.arg(take.number).arg(lengthText(take)), this,
                                            [this, take] { m_parts.takeActions.choose(take); });
        action->setCheckable(true);
        action->setChecked(take.id == shown);
        group->addAction(action);
    }
    others->setEnabled(others->actions().size() > 1);
}

} // namespace rushes

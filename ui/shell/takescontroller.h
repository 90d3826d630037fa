#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/library/scenetakemodel.h"
#include "ui/shell/shellcontext.h"

#include <QMenu>
#include <QObject>
#include <QPoint>

#include <functional>
#include <utility>

namespace rushes {

class Document;
class PlayerView;
class TakeModel;
class TakePlaybackController;
class TakesPane;

/// The takes of the scene whose take is in the player: the strip above the player and the row below,
/// choosing, comparing, and the take's menu.
class TakesController : public QObject
{
    Q_OBJECT

public:
    struct Rooms
    {
        TakesPane& pane;
        PlayerView& player;
    };

    /// `takes`: the pane's model.
    TakesController(Document& document, SceneTakeModel& takes, TakePlaybackController& playback, Rooms rooms,
                    const ShellContext& context);

    /// Adds a scene with these settings after the current one, reports it, and offers to put the settings
    /// into the current one instead.
    void reuse(const Request& request, const QString& sceneName);
    /// Chooses the take for the film.
    void choose(const Take& take);
    void openScene();
    /// Adds entries to a take's menu: its star; and the actions with it and its file.
    void fillStar(QMenu& menu, const Take& take);
    void fillUses(QMenu& menu, const Take& take);

Q_SIGNALS:
    void starToggled(const TakeId& takeId, bool starred);
    void showInFolderRequested(const TakeId& takeId);
    void openRequested(const TakeId& takeId); ///< in the system's player
    void chosen(const TakeId& takeId);        ///< it is the one in the film from now on
    void fileLeaving(const TakeId& takeId);   ///< copied or dragged out
    void removeRequested(const QList<TakeId>& takeIds);
    /// The take's menu is being filled: others add their actions.
    void menuFilling(QMenu* menu, const rushes::Take& take);
    /// The take belongs to a project that is not open.
    void projectRequested(const rushes::Take& take);

private:
    void connectRooms();
    void connectDocument();
    void connectComparison();
    void follow();
    void retitle();
    void goBy(int rows);
    void compareWith(const TakeId& takeId);
    void toggleCompare();
    void stopComparing();
    void followComparison();
    void fillMenu(QMenu& menu, const TakeId& takeId);
    void popUpMenu(const TakeId& takeId, QPoint position);
    void reuseHere(const Request& request);
    [[nodiscard]] std::function<void()> undoOfLast();
    [[nodiscard]] TakeId otherTake() const;
    [[nodiscard]] bool isForeign() const;
    [[nodiscard]] const Scene* sceneOf(const SceneId& sceneId) const;

    Document& m_document;
    SceneTakeModel& m_takes;
    TakePlaybackController& m_playback;
    Rooms m_rooms;
    ShellContext m_context;
    std::pair<QString, QString> m_comparedPaths = {}; ///< of the comparison in the player
};

} // namespace rushes

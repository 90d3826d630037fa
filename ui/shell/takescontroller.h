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

/// What is done with the takes of the scene whose take is in the player: the strip over it and the row under
/// it, which one is chosen, which two are compared, what else there is in the take's menu.
class TakesController : public QObject
{
    Q_OBJECT

public:
    struct Rooms
    {
        TakesPane& pane;
        PlayerView& player;
    };

    /// `takes` are the pane's.
    TakesController(Document& document, SceneTakeModel& takes, TakePlaybackController& playback, Rooms rooms,
                    const ShellContext& context);

    /// Takes the settings into a new scene after the open one, says so, and offers to put them into the open
    /// one instead.
    void reuse(const Request& request, const QString& sceneName);
    /// The take that stands in the film from now on.
    void choose(const Take& take);
    void openScene();
    /// For the menu of any take: its star; and all that can be made of it and done with its file.
    void fillStar(QMenu& menu, const Take& take);
    void fillUses(QMenu& menu, const Take& take);

Q_SIGNALS:
    void starToggled(const TakeId& takeId, bool starred);
    void showInFolderRequested(const TakeId& takeId);
    void openRequested(const TakeId& takeId); ///< in the system's player
    void chosen(const TakeId& takeId);        ///< it stands in the film from now on
    void fileLeaving(const TakeId& takeId);   ///< copied, or dragged out
    void removeRequested(const QList<TakeId>& takeIds);
    /// The take's menu is filled: others add what they do with it.
    void menuFilling(QMenu* menu, const rushes::Take& take);
    /// The take's project is not the open one.
    void projectWanted(const rushes::Take& take);

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
    std::pair<QString, QString> m_comparedPaths = {}; ///< as the player was told
};

} // namespace rushes

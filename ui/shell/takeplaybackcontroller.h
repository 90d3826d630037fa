#pragma once

#include "app/domain/job.h"
#include "app/domain/take.h"
#include "app/library/shotpictures.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rushes {

class Document;
class JobModel;
class LibraryView;
class PlayerView;
class TakeModel;
class TimelineView;

/// The take in the player and its connection to the timeline: plays the current scene's finished takes, moves
/// the playhead, and seeks on a click on a shot. While a job of the scene is under way the player shows it.
class TakePlaybackController : public QObject
{
    Q_OBJECT

public:
    struct Rooms
    {
        PlayerView& player;
        TimelineView& timeline;
        LibraryView& library;
    };

    TakePlaybackController(Document& document, TakeModel& takes, JobModel& jobs, Rooms rooms,
                           QObject* parent);

    /// For the estimate in the player's overlay; 0: unknown.
    void setTypicalRun(std::function<std::chrono::milliseconds(const Job&)> typicalRun);

    void play(const TakeId& takeId);
    /// Shows the take, paused.
    void showTake(const TakeId& takeId);
    /// The take in the player; its id is empty where there is none.
    [[nodiscard]] const Take& shown() const { return m_shown; }
    /// Plays the job's take, if it is still in the library.
    void playJob(const Job& job);
    /// To be called for a take that was just finished.
    void welcome(const Take& take);
    /// Whether a new take of the open scene plays if nothing else does; otherwise it is only shown.
    void setPlaysArrivals(bool plays) { m_playsArrivals = plays; }

Q_SIGNALS:
    /// The player has another take, or none.
    void shownChanged();
    /// A take was finished while another one is playing, which is not interrupted.
    void takeReady(const rushes::Take& take);
    /// A take was started without the user's action.
    void startedByItself();
    void failed(const QString& words);

private:
    void connectRooms();
    void showScene();
    void show(const Take& take, bool play);
    void followShot();
    void followPosition(double seconds);
    void followTakes();
    void drawPictures(const Take& take);
    void showPictures(const QString& path, const QList<QImage>& pictures);
    [[nodiscard]] bool isOfScene(const Take& take) const;
    void refreshOverlay();
    [[nodiscard]] const Take* find(const TakeId& id) const;
    [[nodiscard]] const Take* newestOf(const SceneId& sceneId) const;

    Document& m_document;
    TakeModel& m_takes;
    JobModel& m_jobs;
    Rooms m_rooms;
    std::function<std::chrono::milliseconds(const Job&)> m_typicalRun = {};
    Take m_shown = {};
    SceneId m_scene = {};
    bool m_playsArrivals = true;
    ShotPictures m_pictures;
    QTimer m_tick; ///< active while the overlay counts seconds
};

} // namespace rushes

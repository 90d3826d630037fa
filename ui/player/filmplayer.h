#pragma once

#include "ui/player/filmplayback.h"
#include "ui/player/frameposition.h"
#include "ui/player/playerstage.h"

#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QToolButton;

namespace rushes {

class Caption;
class Notice;
class TransportBar;
class VideoSurface;

/// The player of the film: a title strip with scene and take, the picture, and the transport bar with the
/// whole film.
class FilmPlayer : public QWidget
{
    Q_OBJECT

public:
    explicit FilmPlayer(QWidget* parent = nullptr);
    ~FilmPlayer() override;

    [[nodiscard]] FilmPlayback& playback() { return *m_playback; }
    void setFilm(const Film& film);
    /// The same keys work in all widgets that these are added to.
    [[nodiscard]] QList<QAction*> playerActions() const { return m_actions; }
    /// Folder for saved frames; by default the user's Pictures folder.
    void setFrameFolder(const QString& folder) { m_frameFolder = folder; }
    [[nodiscard]] bool isFullScreenOn() const;
    void setFullScreenOn(bool on);
    /// How far Shift and the arrow keys go.
    void setSeekSeconds(int seconds);

Q_SIGNALS:
    void openRequested(int item);
    void frameSaved(const QString& path);
    /// A message for the user.
    void errorOccurred(const QString& words);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// `name`: the object name of the take player's equivalent action, with which it shares its keys.
    QAction* add(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                 const std::function<void()>& run);
    void makeActions();
    void makeStrip();
    void connectPlayback();
    void followFilm();
    void followFrame();
    void followAudio();
    void showState();
    void goToScene(int direction);
    void changeSpeed(int direction);
    void saveFrame();
    void dress();
    void placePills();
    [[nodiscard]] FramePosition rate() const;

    QString m_frameFolder = {};
    QList<QAction*> m_actions = {};
    int m_seekSeconds = 1;
    QAction* m_loopAction = nullptr;
    QAction* m_muteAction = nullptr;
    QAction* m_fullScreenAction = nullptr;
    QAction* m_leaveAction = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_next = nullptr;
    QWidget* m_strip = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_on = nullptr;
    Caption* m_title = nullptr;
    QLabel* m_star = nullptr;
    QToolButton* m_open = nullptr;
    PlayerStage* m_stage = nullptr;
    VideoSurface* m_surface = nullptr;
    QWidget* m_time = nullptr;
    QWidget* m_scene = nullptr;
    Notice* m_notice = nullptr;
    TransportBar* m_bar = nullptr;
    std::unique_ptr<FilmPlayback> m_playback;
};

} // namespace rushes

#pragma once

#include "ui/player/filmplayback.h"
#include "ui/player/frameposition.h"
#include "ui/player/playerstage.h"

#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace rushes {

class Caption;
class ImmersiveBar;
class InfoOverlay;
class Notice;
class PassingNote;
class StripButton;
class TransportBar;
class VideoSurface;

/// The player while the film is looked at: a title strip that says which scene and take it is and what can be
/// done with them, the picture and the transport, whose rail is the whole film.
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
    /// The frame of a take that is on screen, at its full size; null over a slate.
    [[nodiscard]] QImage picture() const;
    /// The scene of the film that picture() is of; -1: none.
    [[nodiscard]] int pictureItem() const;
    /// Adds a button to the strip, before the menu's.
    void addButton(QWidget* button);
    /// A note over the picture that takes no room and goes by itself, as PlayerView::say().
    void say(const QString& text, const QString& label = {}, std::function<void()> run = {});
    [[nodiscard]] QString saidText() const;
    [[nodiscard]] bool isFullScreenOn() const;
    void setFullScreenOn(bool on);
    /// How far Shift and the arrow keys go.
    void setSeekSeconds(int seconds);
    /// What hides the controls while it fills the screen; else null.
    [[nodiscard]] ImmersiveBar* immersive() const { return m_immersive.get(); }

Q_SIGNALS:
    void openRequested(int item);
    void frameSaved(const QString& path);
    void pictureChanged(); ///< there is a picture() now, or none any more
    /// A menu about that scene's take is about to be shown: whoever knows fills it.
    void menuAboutToShow(QMenu* menu, int item);
    /// In words for the user.
    void errorOccurred(const QString& words);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// `name`: the object name of the take player's equivalent action, with which it shares its keys.
    QAction* add(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                 const std::function<void()>& run);
    void makeActions();
    void makeLookActions();
    void makeStrip();
    void popUpMenu(QPoint position);
    void toggleInfo();
    void followInfo();
    void copyFrame();
    void setActualSize(bool actual);
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
    QAction* m_copyAction = nullptr;
    QAction* m_infoAction = nullptr;
    QAction* m_sizeAction = nullptr;
    QList<QAction*> m_menuActions = {}; ///< over the picture; null: a line
    QWidget* m_strip = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_on = nullptr;
    Caption* m_title = nullptr;
    QLabel* m_star = nullptr;
    StripButton* m_open = nullptr;
    QToolButton* m_more = nullptr;
    QHBoxLayout* m_row = nullptr;
    PlayerStage* m_stage = nullptr;
    VideoSurface* m_surface = nullptr;
    QWidget* m_time = nullptr;
    QWidget* m_scene = nullptr;
    Notice* m_notice = nullptr;
    PassingNote* m_said = nullptr;
    InfoOverlay* m_info = nullptr;
    qint64 m_pictureFrame = -1; ///< of the film, that is on screen
    bool m_hadPicture = false;
    std::unique_ptr<ImmersiveBar> m_immersive;
    TransportBar* m_bar = nullptr;
    std::unique_ptr<FilmPlayback> m_playback;
};

} // namespace rushes

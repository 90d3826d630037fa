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
class PlayerFullScreen;
class StripButton;
class TransportBar;
class VideoSurface;

/// The player of the film: a title strip with the current scene and take and their actions, the picture, and
/// the transport, whose slider is the whole film.
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
    /// The displayed frame of a take, in its own size; null: a slate is displayed.
    [[nodiscard]] QImage picture() const;
    /// The index of the scene that picture() belongs to; -1: none.
    [[nodiscard]] int pictureItem() const;
    /// Adds a button to the strip, before that of the menu.
    void addButton(QWidget* button);
    /// Shows a temporary note over the picture; see PlayerView::say().
    void say(const QString& text, const QString& label = {}, std::function<void()> run = {});
    [[nodiscard]] QString saidText() const;
    [[nodiscard]] bool isFullScreenOn() const;
    void setFullScreenOn(bool on);
    /// How far Shift and the arrow keys move.
    void setSeekSeconds(int seconds);
    /// The bar that hides the controls in full screen; else null.
    [[nodiscard]] ImmersiveBar* immersive() const;

Q_SIGNALS:
    void openRequested(int item);
    void frameSaved(const QString& path);
    void pictureChanged(); ///< picture() became available or unavailable
    /// A menu about that scene's take is about to be shown; receivers add entries.
    void menuAboutToShow(QMenu* menu, int item);
    /// A text for the user.
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
    void makeStrip();
    void popUpMenu(QPoint position);
    void followInfo();
    void setActualSize(bool actual);
    void connectPlayback();
    void followFilm();
    void followFrame();
    void followAudio();
    void showState();
    void goToScene(int direction);
    void saveFrame();
    void refreshLook();
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
    QAction* m_sizeAction = nullptr;
    QList<QAction*> m_menuActions = {}; ///< of the picture's menu; null: a separator
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
    qint64 m_pictureFrame = -1; ///< frame of the film in m_picture; -1: none
    bool m_hadPicture = false;
    TransportBar* m_bar = nullptr;
    std::unique_ptr<PlayerFullScreen> m_fullScreen;
    std::unique_ptr<FilmPlayback> m_playback;
};

} // namespace rushes

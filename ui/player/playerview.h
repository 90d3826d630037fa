#pragma once

#include "app/domain/mediakind.h"
#include "app/media/mediaprobe.h"
#include "ui/player/frameposition.h"
#include "ui/player/playerstage.h"
#include "ui/player/transportbar.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QHBoxLayout;
class QMenu;

namespace rushes {

class Notice;
class HoverPictures;
class HoverPreview;
class ImmersiveBar;
class InfoOverlay;
class OverlayStrip;
class PassingNote;
class PictureBar;
class SoundPlayback;
class Playback;
class PlayerComparison;
class PlayerFullScreen;
class Transport;
class TransportBar;
class VideoSurface;

/// The player of takes: picture and transport bar. Times are seconds from the start of the take.
class PlayerView : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerView(QWidget* parent = nullptr);
    ~PlayerView() override;

    /// Shows the first frame of `path`, paused; a picture unchanged; of a sound its waveform. seek() and
    /// play() may be called immediately afterwards. `cuts`: start times of the shots in seconds, with or
    /// without 0 and the end.
    void load(const QString& path, const QList<double>& cuts = {});
    void clear();
    [[nodiscard]] QString path() const { return m_path; }
    /// True once the first picture is shown.
    [[nodiscard]] bool isLoaded() const;
    /// The displayed frame, in its own size; null: none.
    [[nodiscard]] QImage picture() const;
    [[nodiscard]] bool hasPicture() const { return m_state == State::Shown && m_kind != MediaKind::Audio; }

    void play();
    void pause();
    void seek(double seconds);
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] double position() const;
    [[nodiscard]] double duration() const; ///< 0 while nothing is loaded
    /// How far Shift and the arrow keys move.
    void setSeekSeconds(int seconds);
    /// The volume, in percent, and whether the sound is on.
    void setSound(int percent, bool muted);
    /// Index of the shot at the playhead.
    [[nodiscard]] int shot() const { return m_shot; }

    /// The text shown while nothing is loaded.
    void setEmptyText(const QString& title, const QString& hint);
    /// A strip over the lower edge for an operation under way; `progress`: 0 … 1, negative: unknown.
    void setOverlay(const QString& title, const QString& text, double progress);
    void clearOverlay();
    /// Shows a short message over the picture, also in full screen, that something succeeded. `label`: text
    /// of a button that calls `run`; empty: none.
    void say(const QString& text, const QString& label = {}, std::function<void()> run = {});
    [[nodiscard]] QString saidText() const;
    /// A function that shows say()'s notes while this view is hidden; it returns false if it does not.
    using Speaker =
        std::function<bool(const QString& text, const QString& label, const std::function<void()>& run)>;
    void setSpeaker(Speaker speaker) { m_speaker = std::move(speaker); }

    /// Folder for saved frames; by default the user's Pictures folder.
    void setFrameFolder(const QString& folder) { m_frameFolder = folder; }

    /// Plays the loaded take together with another one.
    [[nodiscard]] PlayerComparison& comparison() { return *m_comparison; }
    /// A widget beside the picture of a comparison; takes ownership.
    void setSidePanel(QWidget* panel);

    /// For a menu, in order. Their shortcuts work while the player has the focus.
    [[nodiscard]] QList<QAction*> playerActions() const { return m_actions; }
    [[nodiscard]] bool isFullScreenOn() const;
    void setFullScreenOn(bool on);
    /// The object that hides the controls in full screen; otherwise null.
    [[nodiscard]] ImmersiveBar* immersive() const;

Q_SIGNALS:
    /// The first picture of a take is shown, also where another one was shown before. Tests wait for it.
    void loaded(double duration);
    void pictureChanged(); ///< picture() changed to or from null
    void positionChanged(double seconds);
    void playingChanged(bool playing);
    /// By setSound() or by the user.
    void soundChanged(int percent, bool muted);
    /// The playhead entered another shot, by playing or seeking.
    void cutReached(int shot);
    void frameSaved(const QString& path);
    /// The context menu is about to be shown: entries may be appended.
    void menuAboutToShow(QMenu* menu);
    /// A message for the user, once for each error.
    void errorOccurred(const QString& words);

protected:
    bool event(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class State { Empty, Opening, Shown, Failed, NoCodecs };

    [[nodiscard]] QImage seenPicture() const;
    void makeActions();
    /// `name`: object name, by which its keys are stored.
    QAction* add(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                 const std::function<void()>& run);
    void connectBar();
    void setKind(MediaKind kind);
    void showBarFor(MediaKind kind);
    void loadPicture(const QString& path);
    void loadSound(const QString& path);
    void popUpMenu(QPoint position);
    void hoverBar(int frame, int x);
    void togglePlay();
    void followInfo();
    [[nodiscard]] QStringList takeLines() const;
    void setActualSize(bool actual);
    [[nodiscard]] Transport& baseTransport();
    [[nodiscard]] bool mayLoad(const QString& path);
    void connectPlayback();
    void connectTransport(Transport& transport);
    void connectComparison();
    void takeMedia();
    void tellFailure(const QString& detail);
    void setState(State state);
    void fail(const QString& icon, const QString& title, const QString& hint, const QString& command = {});
    void followFrame(int frame);
    void followFrames();
    void followSpeed();
    void followLoop();
    void followAudio();
    void refreshShot();
    void goToCut(int direction);
    void saveFrame();
    void placeOverlay();

    QString m_path = {};
    QList<double> m_cuts = {};
    QString m_emptyTitle = {};
    QString m_emptyHint = {};
    QString m_frameFolder = {};
    State m_state = State::Empty;
    int m_seekSeconds = 1;
    int m_shot = 0;
    QList<QAction*> m_actions = {};
    QList<QAction*> m_clipActions = {}; // those that need a clip
    QAction* m_loopAction = nullptr;
    QAction* m_muteAction = nullptr;
    QAction* m_sizeAction = nullptr;
    QList<QAction*> m_menuActions = {}; ///< of the context menu; null: a separator
    PlayerStage* m_stage = nullptr;
    VideoSurface* m_surface = nullptr;
    Notice* m_notice = nullptr;
    OverlayStrip* m_strip = nullptr;
    PassingNote* m_said = nullptr;
    Speaker m_speaker = {};
    TransportBar* m_bar = nullptr;
    PictureBar* m_pictureBar = nullptr;
    InfoOverlay* m_info = nullptr;
    HoverPreview* m_preview = nullptr;
    HoverPictures* m_hoverPictures = nullptr;
    MediaKind m_kind = MediaKind::Video;
    std::optional<QString> m_failure = {}; ///< the backend's message, until the file's state is known
    MediaInfo m_media = {};                ///< of the loaded file, once known
    QHBoxLayout* m_middle = nullptr;       ///< the picture and what is beside it
    std::unique_ptr<PlayerFullScreen> m_fullScreen;
    Playback* m_playback;
    std::unique_ptr<SoundPlayback> m_sound;
    std::unique_ptr<PlayerComparison> m_comparison;
    Transport* m_transport; ///< the current target of keys and bar
    MediaProbe m_probe;
};

} // namespace rushes

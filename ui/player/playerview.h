#pragma once

#include "app/domain/mediakind.h"
#include "app/media/mediaprobe.h"
#include "ui/player/comparison.h"
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
class HoverPreview;
class ImmersiveBar;
class InfoOverlay;
class OverlayStrip;
class PassingNote;
class PictureBar;
class ShotPictures;
class SoundPlayback;
class PairPlayback;
class Playback;
class Transport;
class TransportBar;
class VideoSurface;

/// The player: one take's video with its transport beneath. Times are seconds from the start of the take.
class PlayerView : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerView(QWidget* parent = nullptr);
    ~PlayerView() override;

    /// Shows the first frame of `path`, paused; a picture as it is, a sound as its loudness. seek() and
    /// play() may follow at once. `cuts` are the times at which shots begin, in seconds; 0 and the end may be
    /// among them.
    void load(const QString& path, const QList<double>& cuts = {});
    void setCuts(const QList<double>& cuts);
    void clear();
    [[nodiscard]] QString path() const { return m_path; }
    /// True from the first picture on.
    [[nodiscard]] bool isLoaded() const;
    /// Of decoded frames that are kept around the playhead; 0 at rest.
    [[nodiscard]] qsizetype keptBytes() const;
    /// The frame on screen, at its full size; null while there is none.
    [[nodiscard]] QImage picture() const;

    void play();
    void pause();
    void togglePlay();
    void seek(double seconds);
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] double position() const;
    [[nodiscard]] double duration() const; ///< 0 while nothing is loaded
    /// 0-based shot under the playhead.
    [[nodiscard]] int shot() const { return m_shot; }

    /// What stands in the pane while nothing is loaded.
    void setEmptyText(const QString& title, const QString& hint);
    /// A strip over the foot of the pane while something is under way; `progress` 0 … 1, below 0 unknown.
    void setOverlay(const QString& title, const QString& text, double progress);
    void clearOverlay();
    /// A note over the picture that takes no room and goes by itself, also in full screen: that something
    /// went well. `label`: a button that calls `run`; empty: none.
    void say(const QString& text, const QString& label = {}, std::function<void()> run = {});
    [[nodiscard]] QString saidText() const;
    /// Who says it instead while it is not seen here; false: it is said here.
    using Speaker =
        std::function<bool(const QString& text, const QString& label, const std::function<void()>& run)>;
    void setSpeaker(Speaker speaker) { m_speaker = std::move(speaker); }

    /// Where saved frames go; the user's Pictures folder unless set.
    void setFrameFolder(const QString& folder) { m_frameFolder = folder; }
    /// Asks for a frame's path; `save` is called with it, later or at once, or never. Without one the
    /// suggestion is taken.
    using FramePathAsker =
        std::function<void(const QString& suggestion, std::function<void(const QString&)> save)>;
    void setFramePathAsker(FramePathAsker asker) { m_askFramePath = std::move(asker); }

    /// A take that is compared, and what it is called.
    struct ComparedTake
    {
        QString path = {};
        QString name = {};
    };
    /// Shows two takes from one clock; comparingChanged() follows, or errorOccurred(). A is the one that is
    /// loaded.
    void compare(const ComparedTake& a, const ComparedTake& b);
    void stopComparing();
    /// Also while the two are being opened.
    [[nodiscard]] bool isComparing() const;
    [[nodiscard]] ComparisonMode comparisonMode() const { return m_comparison.mode; }
    void setComparisonMode(ComparisonMode mode);
    /// What is to know of the two files: other lengths, rates, sizes.
    [[nodiscard]] QStringList comparisonNotes() const;
    /// What stands beside the picture, where it is shown; the player owns it.
    void setSidePanel(QWidget* panel);

    /// For a menu, in the order to show them. They act while the player has the focus.
    [[nodiscard]] QList<QAction*> playerActions() const { return m_actions; }
    [[nodiscard]] bool isFullScreenOn() const;
    void setFullScreenOn(bool on);
    /// What hides the controls while it fills the screen; else null.
    [[nodiscard]] ImmersiveBar* immersive() const { return m_immersive.get(); }

Q_SIGNALS:
    /// The first picture of a take is on screen.
    void loaded(double duration);
    void pictureChanged(); ///< there is a picture() now, or none any more
    void positionChanged(double seconds);
    void playingChanged(bool playing);
    /// The playhead came into another shot, by playing or by a seek.
    void cutReached(int shot);
    void frameSaved(const QString& path);
    void comparingChanged(bool comparing);
    void comparisonFailed(); ///< errorOccurred() says why
    void comparisonModeChanged(rushes::ComparisonMode mode);
    /// The user would compare, or stop it.
    void compareToggled();
    /// The menu over the picture is about to be shown: more may be added at its end.
    void menuAboutToShow(QMenu* menu);
    /// In words for the user, once for what went wrong.
    void errorOccurred(const QString& words);

protected:
    bool event(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class State { Empty, Opening, Shown, Failed, NoCodecs };

    void makeActions();
    /// `name`: what its keys are kept under.
    QAction* add(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                 const std::function<void()>& run);
    void makeSoundAndScreenActions(TransportBar::Actions& bar);
    void makeLookActions();
    void connectBar();
    void setKind(MediaKind kind);
    void showBarFor(MediaKind kind);
    void loadPicture(const QString& path);
    void loadSound(const QString& path);
    void popUpMenu(QPoint position);
    void hoverBar(int frame, int x);
    void toggleInfo();
    void followInfo();
    void setActualSize(bool actual);
    void copyFrame();
    [[nodiscard]] Transport& baseTransport();
    [[nodiscard]] bool mayLoad(const QString& path);
    void connectPlayback();
    void connectTransport(Transport& transport);
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
    void changeSpeed(int direction);
    void saveFrame();
    void writeFrame(const QImage& picture, const QString& path);
    [[nodiscard]] QString suggestedFramePath() const;
    void placeOverlay();
    void makeCompareActions();
    void startComparing();
    void takePair(const QImage& a, const QImage& b, int frame);
    void showComparison();
    void flip();
    void wipeBy(double step);
    void hear(bool b);
    void hearOther();

    QString m_path = {};
    QList<double> m_cuts = {};
    QString m_emptyTitle = {};
    QString m_emptyHint = {};
    QString m_frameFolder = {};
    FramePathAsker m_askFramePath = {};
    State m_state = State::Empty;
    int m_shot = 0;
    QList<QAction*> m_actions = {};
    QList<QAction*> m_clipActions = {}; // those that need a clip
    QAction* m_playAction = nullptr;
    QAction* m_loopAction = nullptr;
    QAction* m_muteAction = nullptr;
    QAction* m_fullScreenAction = nullptr;
    QAction* m_leaveAction = nullptr;
    QAction* m_copyAction = nullptr;
    QAction* m_infoAction = nullptr;
    QAction* m_sizeAction = nullptr;
    QList<QAction*> m_menuActions = {}; ///< over the picture; null: a line
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
    ShotPictures* m_hoverPictures = nullptr; ///< made when they are first wanted
    QString m_hoveredPath = {};              ///< whose pictures were asked for
    QList<QImage> m_hovered = {};
    MediaKind m_kind = MediaKind::Video;
    std::optional<QString> m_failure = {}; ///< the backend's word for it, until it is known what the file is
    MediaInfo m_media = {};                ///< of the file that is loaded, once it is known
    std::unique_ptr<ImmersiveBar> m_immersive;
    QHBoxLayout* m_middle = nullptr; ///< the picture and what stands beside it
    QList<QAction*> m_compareActions = {};
    Comparison m_comparison = {};
    double m_compareFrom = 0; ///< seconds
    std::unique_ptr<Playback> m_playback;
    std::unique_ptr<PairPlayback> m_pair;
    std::unique_ptr<SoundPlayback> m_sound;
    Transport* m_transport; ///< what the keys and the bar work on now
    MediaProbe m_probe;
};

} // namespace rushes

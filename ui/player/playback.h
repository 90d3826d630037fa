#pragma once

#include "ui/player/frameposition.h"
#include "ui/player/framereader.h"
#include "ui/player/framestore.h"
#include "ui/player/mediabackend.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>

namespace rushes {

/// Plays one video file and knows at every moment which frame is on screen. Forward play is the media
/// backend's; stepping, and playing backwards, come from decoded frames kept in memory, with a seek where a
/// frame is missing.
///
/// The backend is made by the first load(); nothing here waits for it.
class Playback : public QObject
{
    Q_OBJECT

public:
    explicit Playback(QObject* parent = nullptr);
    ~Playback() override;

    /// Shows the first frame of `path`, paused. What was shown stays until then. Call only where
    /// codecProblem() is none.
    void load(const QString& path);
    void clear();

    [[nodiscard]] bool isLoaded() const { return m_frames > 0; }
    [[nodiscard]] FramePosition rate() const { return m_rate; }
    [[nodiscard]] int frames() const { return m_frames; } ///< in the clip; 0 while nothing is loaded
    [[nodiscard]] int frame() const { return m_frame; }   ///< 0 … frames() - 1

    /// Playing in either direction.
    [[nodiscard]] bool isPlaying() const { return m_wanted != 0; }
    /// Forwards at speed(); from the start when it stands at the end.
    void play();
    void pause();
    /// `frame` is brought into the clip. While it plays it goes on from there.
    void goTo(int frame);
    /// The same in seconds; also before the take is open and its frame rate known.
    void seekTo(double seconds);
    /// One press of J (-1) or L (+1): plays that way, and at 2×, 4×, 8× with each further press.
    void shuttle(int direction);

    /// Of forward play, 0.25 … 2.
    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed);
    /// What play runs at now: speed(), or the shuttle's; negative is backwards.
    [[nodiscard]] double effectiveSpeed() const;

    [[nodiscard]] bool isLooping() const { return m_looping; }
    void setLooping(bool looping);
    /// Loop points, frames; none is the clip's end. Points that leave no range drop the other one.
    void setLoopIn(std::optional<int> frame);
    void setLoopOut(std::optional<int> frame);
    [[nodiscard]] std::optional<int> loopIn() const { return m_loopIn; }
    [[nodiscard]] std::optional<int> loopOut() const { return m_loopOut; }

    [[nodiscard]] bool isMuted() const { return m_muted; }
    void setMuted(bool muted);
    [[nodiscard]] double volume() const { return m_volume; } ///< 0 … 1, as heard
    void setVolume(double volume);
    /// False where there is no audio device; known after the first load.
    [[nodiscard]] bool hasAudioDevice() const { return m_hasAudioDevice; }

Q_SIGNALS:
    /// `image` is what `frame` looks like; not sent for frames that were skipped over.
    void shown(const QImage& image, int frame);
    void loaded();
    /// Once a load; `detail` is the backend's own word for it.
    void failed(const QString& detail);
    void frameChanged(int frame);
    void framesChanged(int frames);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopChanged();
    void audioChanged();

private:
    bool makeBackend();
    void dropBackend();
    void followStatus();
    void startSoon();
    bool recover();
    void open();
    void fail(const QString& detail);
    void takeFrame(const MediaFrame& frame);
    void takeFirstFrame(const MediaFrame& frame);
    void startWhenKnown();
    void playedTo(int frame, const MediaFrame& picture);
    void keep(int frame, const MediaFrame& picture);
    void show(const MediaFrame& picture, int frame);
    void showImage(const QImage& image, int frame);
    bool showKept(int frame);
    void setFrame(int frame);
    void setWanted(double wanted);
    void runForward();
    void holdBackend();
    void seekBackend(int frame);
    void stepBack();
    void runBackward();
    void wrapBackward();
    void stopAt(int frame);
    void settle();
    void readAround();
    void takeRead(int frame, const QByteArray& planes);
    void chooseAudio();
    [[nodiscard]] int clamped(int frame) const;
    [[nodiscard]] int firstOfLoop() const;
    [[nodiscard]] int lastOfLoop() const;

    QString m_path = {};
    FramePosition m_rate = {};
    int m_frames = 0;
    int m_frame = 0;
    int m_shownFrame = -1;   // on screen; differs from m_frame while that is being fetched
    int m_backendFrame = -1; // where the backend stands
    qint64 m_base = 0;       // µs: the backend's time of frame 0
    double m_speed = 1.0;
    double m_wanted = 0.0; // 0 paused, else the speed with its direction
    bool m_looping = true;
    std::optional<int> m_loopIn = {};
    std::optional<int> m_loopOut = {};
    bool m_muted = false;
    double m_volume = 1.0;
    bool m_failed = false;
    bool m_opening = false; // until the first frame and the duration are known
    bool m_canRead = true;  // false once reading this file failed
    int m_recoveries = 0;   // of this file
    bool m_recovering = false;
    bool m_audioBroke = false; // the device failed while it played; until devices change there is no sound
    bool m_hasAudioDevice = false;
    MediaFrame m_first = {};
    std::optional<double> m_pending = {}; // seconds, asked for while opening
    int m_seeking = -1;
    int m_seekNext = -1;
    PictureFormat m_format = {};
    FrameStore m_store;

    FrameReader m_reader;
    QTimer m_openTimer;
    QTimer m_watchTimer;
    QTimer m_seekTimer;
    QTimer m_stallTimer;
    QTimer m_settleTimer;
    QTimer m_backTimer;
    QElapsedTimer m_backClock;
    double m_backFrom = 0;
    std::unique_ptr<MediaBackend> m_backend;
};

} // namespace rushes

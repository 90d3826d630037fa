#pragma once

#include "app/media/mediainfo.h"
#include "ui/player/framereader.h"
#include "ui/player/framestore.h"
#include "ui/player/mediabackend.h"
#include "ui/player/transport.h"
#include "ui/player/wholeframe.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>

namespace rushes {

/// Plays one video file, and always has the number of the displayed frame. The media backend plays forwards.
/// Steps and backward play use decoded frames: of those that were played, a few are stored; after the first
/// step FrameStore has more of them, until rest(). If a frame is missing, the backend seeks to it.
///
/// The backend is created by the first load(). No function waits for it.
class Playback : public Transport
{
    Q_OBJECT

public:
    explicit Playback(QObject* parent = nullptr);
    ~Playback() override;

    // States
    [[nodiscard]] FramePosition rate() const override { return m_rate; }
    [[nodiscard]] int frames() const override { return m_frames; }
    [[nodiscard]] int frame() const override { return m_frame; }
    [[nodiscard]] bool isMuted() const override { return m_muted; }
    [[nodiscard]] double volume() const override { return m_volume; }
    /// The displayed frame in its own size, whatever the box, and that size in px; upright.
    [[nodiscard]] QImage wholePicture() const { return m_whole.picture(); }
    [[nodiscard]] QSize wholeSize() const { return m_whole.size(); }
    /// Bytes of the stored decoded frames.
    [[nodiscard]] qsizetype keptBytes() const { return m_store.bytes(); }

    // Facts
    /// What was read from the file about its frames: their number and times.
    void setMedia(const MediaInfo& media);
    /// The space for pictures, px: they are made no larger. Empty: they have their own size.
    void setBox(QSize box);
    /// How long load() waits for the first picture, in ms, before it opens the file again.
    void setPatience(int ms) { m_patience = ms; }
    /// Frees the decoded frames: the player is hidden, or no step was made for a while.
    void rest();

    // Actions
    /// Shows the first frame of `path`, paused; until then the former picture stays. Requires that
    /// codecProblem() is nullopt.
    void load(const QString& path);
    void clear();
    void play() override;
    void pause() override;
    void goTo(int frame) override;
    /// goTo() with a time in seconds; also before the file is open and its frame rate is known.
    void seekTo(double seconds);
    void shuttle(int direction) override;
    void setSpeed(double speed) override;
    void setMuted(bool muted) override;
    void setVolume(double volume) override;

Q_SIGNALS:
    void loaded();
    /// At most once per load(). `detail`: the backend's error text.
    void failed(const QString& detail);

private:
    bool makeBackend();
    void dropBackend();
    void followStatus();
    void startSoon();
    bool recover();
    void open();
    void openAgain();
    void fail(const QString& detail);
    void takeFrame(const MediaFrame& frame);
    void takeFirstFrame(const MediaFrame& frame);
    void startWhenKnown();
    void playedTo(int frame, const MediaFrame& picture);
    void keep(int frame, const MediaFrame& picture);
    void show(const MediaFrame& picture, int frame);
    void showSoon(const MediaFrame& picture, int frame);
    void convertNext();
    [[nodiscard]] WholeFrame kept(int frame) const;
    void showWhole(const WholeFrame& whole, const QImage& picture, int frame);
    bool showKept(int frame);
    void setFrame(int frame);
    void runForward();
    void holdBackend();
    void seekBackend(int frame);
    void playPreviousFrame();
    void runBackward();
    void wrapBackward();
    void stopAt(int frame);
    void settle();
    void keepSteps(int by);
    void readAround();
    void takeRead(int frame, const QByteArray& planes);
    void chooseAudio();

    QString m_path = {};
    FramePosition m_rate = {};
    int m_frames = 0;
    int m_frame = 0;
    int m_shownFrame = -1;   // displayed; differs from m_frame until that is decoded
    WholeFrame m_whole = {}; // m_shownFrame as it was decoded
    QSize m_box = {};
    int m_backendFrame = -1; // position of the backend
    qint64 m_base = 0;       // time of frame 0 in the backend, µs
    bool m_muted = false;
    double m_volume = 1.0;
    bool m_failed = false;
    bool m_opening = false; // until the first frame and the duration are known
    bool m_canRead = true;  // false once reading this file failed
    int m_recoveries = 0;   // number of them for this file
    bool m_recovering = false;
    bool m_openedAgain = false; // after m_patience, for this file
    int m_patience = 8000;      // ms
    bool m_audioBroke = false;  // the audio device failed; muted until the devices change
    MediaFrame m_first = {};
    std::optional<double> m_pending = {}; // seekTo() before the file was open, seconds
    int m_seeking = -1;
    int m_seekNext = -1;
    PictureFormat m_format = {};
    int m_rotation = 0;         // degrees
    bool m_keepsFrames = false; // the user makes steps
    int m_direction = 1;        // of the last step; 0 after a jump
    FrameStore m_store;
    std::optional<std::pair<MediaFrame, int>> m_toConvert = {}; // the newest to convert, its frame
    bool m_isConverting = false;
    int m_loads = 0;

    FrameReader m_reader;
    QTimer m_openTimer;
    QTimer m_watchTimer;
    QTimer m_seekTimer;
    QTimer m_stallTimer;
    QTimer m_settleTimer;
    QTimer m_restTimer;
    QTimer m_backTimer;
    QElapsedTimer m_backClock;
    double m_backFrom = 0;
    std::unique_ptr<MediaBackend> m_backend;
};

} // namespace rushes

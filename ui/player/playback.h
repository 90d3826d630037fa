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

/// Plays one video file and knows at every moment which frame is on screen. Forward play is the media
/// backend's; stepping, and playing backwards, come from decoded frames, which are kept once somebody steps
/// and given back when nobody does any more, with a seek where a frame is missing. Of what has just been
/// played a few are there.
///
/// The backend is made by the first load(); nothing here waits for it.
class Playback : public Transport
{
    Q_OBJECT

public:
    explicit Playback(QObject* parent = nullptr);
    ~Playback() override;

    /// Shows the first frame of `path`, paused. What was shown stays until then. Call only where
    /// codecProblem() is none.
    void load(const QString& path);
    void clear();
    /// What the file says of its frames, where that became known: their times and number.
    void setMedia(const MediaInfo& media);
    /// Gives back the decoded frames: nobody steps, or nobody looks.
    void rest();
    /// How long a first picture is waited for, ms, before the take is opened once more.
    void setPatience(int ms) { m_patience = ms; }
    /// What pictures are shown in, px: they are made no larger than that. Empty: whole.
    void setBox(QSize box);
    /// What is shown, whatever it is shown in, and its size in px; upright.
    [[nodiscard]] QImage wholePicture() const { return m_whole.picture(); }
    [[nodiscard]] QSize wholeSize() const { return m_whole.size(); }
    /// Bytes of the decoded frames that are kept.
    [[nodiscard]] qsizetype keptBytes() const { return m_store.bytes(); }

    [[nodiscard]] FramePosition rate() const override { return m_rate; }
    [[nodiscard]] int frames() const override { return m_frames; }
    [[nodiscard]] int frame() const override { return m_frame; }

    void play() override;
    void pause() override;
    void goTo(int frame) override;
    /// The same in seconds; also before the take is open and its frame rate known.
    void seekTo(double seconds);
    void shuttle(int direction) override;

    void setSpeed(double speed) override;

    [[nodiscard]] bool isMuted() const override { return m_muted; }
    void setMuted(bool muted) override;
    [[nodiscard]] double volume() const override { return m_volume; }
    void setVolume(double volume) override;

Q_SIGNALS:
    void loaded();
    /// Once a load; `detail` is the backend's own word for it.
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
    void stepBack();
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
    int m_shownFrame = -1;   // on screen; differs from m_frame while that is being fetched
    WholeFrame m_whole = {}; // the same
    QSize m_box = {};
    int m_backendFrame = -1; // where the backend stands
    qint64 m_base = 0;       // µs: the backend's time of frame 0
    bool m_muted = false;
    double m_volume = 1.0;
    bool m_failed = false;
    bool m_opening = false; // until the first frame and the duration are known
    bool m_canRead = true;  // false once reading this file failed
    int m_recoveries = 0;   // of this file
    bool m_recovering = false;
    bool m_openedAgain = false; // of this file
    int m_patience = 8000;      // ms
    bool m_audioBroke = false;  // the device failed while it played; until devices change there is no sound
    MediaFrame m_first = {};
    std::optional<double> m_pending = {}; // seconds, asked for while opening
    int m_seeking = -1;
    int m_seekNext = -1;
    PictureFormat m_format = {};
    int m_rotation = 0;         // degrees that the picture is turned by
    bool m_keepsFrames = false; // somebody steps
    int m_direction = 1;        // of the last step; 0 after a jump
    FrameStore m_store;
    std::optional<std::pair<MediaFrame, int>> m_toConvert = {}; // the newest picture that waits for it
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

#pragma once

#include "app/film/film.h"
#include "ui/player/filmclip.h"

#include <QHash>
#include <QSet>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace rushes {

/// Plays a film: its takes one after the other without gaps. Two clips are used in turn: the next take is
/// opened at its first frame before it is needed, and the last picture stays visible until the next one is
/// available. Slates and unplayable takes run by the clock. Frames are the film's.
class FilmPlayback : public QObject
{
    Q_OBJECT

public:
    using MakeClip = std::function<std::unique_ptr<FilmClip>()>;

    /// `makeClip` is called twice, when the first take is shown.
    FilmPlayback(MakeClip makeClip, std::unique_ptr<FilmClock> clock, QObject* parent = nullptr);
    ~FilmPlayback() override;

    /// The playhead stays in its scene, if that still exists.
    void setFilm(const Film& film);
    [[nodiscard]] const Film& film() const { return m_film; }
    [[nodiscard]] qint64 frame() const { return m_frame; }
    [[nodiscard]] qint64 frames() const { return m_film.frames(); }
    /// The scene at the playhead; -1: none.
    [[nodiscard]] int item() const;
    /// This scene has no take, or one that cannot be played.
    [[nodiscard]] bool isSlate(int item) const;
    /// Closes the files.
    void rest();

    [[nodiscard]] bool isPlaying() const { return m_wanted != 0; }
    void play(); ///< forwards at speed(); at the end, from the start
    void pause();
    void goTo(qint64 frame);
    /// One press of J (-1) or L (+1); see Transport::shuttle().
    void shuttle(int direction);
    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed); ///< 0.25 … 2
    [[nodiscard]] double effectiveSpeed() const { return m_wanted != 0 ? m_wanted : m_speed; }

    [[nodiscard]] bool isLooping() const { return m_looping; }
    void setLooping(bool looping);
    void setLoopIn(std::optional<qint64> frame);
    void setLoopOut(std::optional<qint64> frame);
    [[nodiscard]] std::optional<qint64> loopIn() const { return m_loopIn; }
    [[nodiscard]] std::optional<qint64> loopOut() const { return m_loopOut; }

    [[nodiscard]] bool isMuted() const { return m_muted; }
    [[nodiscard]] double volume() const { return m_volume; }
    void setMuted(bool muted);
    void setVolume(double volume);
    /// Sets both in one call: the volume, 0 … 1, and whether it is muted.
    void setSound(double volume, bool muted);

Q_SIGNALS:
    /// `image`: the picture at that frame of the film.
    void shown(const QImage& image, qint64 frame);
    void frameChanged(qint64 frame);
    void filmChanged();
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopChanged();
    void audioChanged();
    /// Emitted once for each scene whose take can't be played.
    void failed(int item, const QString& detail);

private:
    struct Slot
    {
        std::unique_ptr<FilmClip> clip = {};
        SceneId scene = {};
        QString path = {};
        int wanted = -1; ///< frame of the clip that was requested
        QImage image = {};
        int imageFrame = -1;
    };

    [[nodiscard]] int slotOf(const FilmItem& item) const;
    [[nodiscard]] const FilmItem* itemOf(const Slot& slot, int& index) const;
    void makeClips();
    void enter();
    void enterClip(const FilmPlace& place);
    void enterSlate(const FilmPlace& place);
    void openIn(int slot, const FilmItem& item, int frame);
    void prepareNext();
    [[nodiscard]] std::optional<int> nextItem(int from, int direction) const;
    void takePicture(int slot, const QImage& image, int frame);
    void playedTo(int item, const QImage& image, int frame);
    void fail(int slot, const QString& detail);
    void runClip();
    void runSlate();
    void tickSlate();
    void advance(int direction);
    void stopAt(qint64 frame);
    void setFrame(qint64 frame);
    void setWanted(double wanted);
    void run();
    void show(const QImage& image);
    [[nodiscard]] qint64 frameMicros() const;

    MakeClip m_makeClip;
    std::unique_ptr<FilmClock> m_clock;
    Film m_film = {};
    qint64 m_frame = 0;
    double m_wanted = 0;
    double m_speed = 1;
    bool m_looping = true;
    std::optional<qint64> m_loopIn = {};
    std::optional<qint64> m_loopOut = {};
    bool m_muted = false;
    double m_volume = 1;
    std::array<Slot, 2> m_slots = {};
    int m_active = -1;           ///< index of the active slot; -1: a slate or nothing is visible
    int m_lastClip = -1;         ///< last frame shown from the active slot's clip
    QSet<QString> m_broken = {}; ///< files that can't be played
    qint64 m_slateSince = 0;
    qint64 m_slateFrom = 0;
    QString m_slateKey = {};
    QImage m_slate = {};
};

} // namespace rushes

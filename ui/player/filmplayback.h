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

/// Plays a film: its takes one after the other without a gap. Two clips take turns; the one that comes next
/// is open and stands on its first picture before it is due, and what was shown last stays until another
/// picture is there. Slates, and takes whose files can't be played, run by the clock. Frames are the film's.
class FilmPlayback : public QObject
{
    Q_OBJECT

public:
    using MakeClip = std::function<std::unique_ptr<FilmClip>()>;

    /// `makeClip` is called when the first take is shown, twice.
    FilmPlayback(MakeClip makeClip, std::unique_ptr<FilmClock> clock, QObject* parent = nullptr);
    ~FilmPlayback() override;

    /// The playhead stays in the scene that it was in, where that is still there.
    void setFilm(const Film& film);
    [[nodiscard]] const Film& film() const { return m_film; }
    [[nodiscard]] qint64 frame() const { return m_frame; }
    [[nodiscard]] qint64 frames() const { return m_film.frames(); }
    /// The scene under the playhead; -1: there is none.
    [[nodiscard]] int item() const;
    /// That scene has no take, or one that can't be played.
    [[nodiscard]] bool isSlate(int item) const;
    /// Closes the files.
    void rest();

    [[nodiscard]] bool isPlaying() const { return m_wanted != 0; }
    void play(); ///< forwards at speed(); from the start where it stands at the end
    void pause();
    void goTo(qint64 frame);
    /// One press of J (-1) or L (+1), as Playback::shuttle().
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

Q_SIGNALS:
    /// What that frame of the film looks like.
    void shown(const QImage& image, qint64 frame);
    void frameChanged(qint64 frame);
    void filmChanged();
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopChanged();
    void audioChanged();
    /// Once for a scene whose take can't be played.
    void failed(int item, const QString& detail);

private:
    struct Slot
    {
        std::unique_ptr<FilmClip> clip = {};
        SceneId scene = {};
        QString path = {};
        int wanted = -1; ///< frame of the clip that was asked for
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
    int m_active = -1;           ///< of the slots; -1: a slate, or nothing, is on screen
    int m_lastClip = -1;         ///< the clip's frame that was painted last, of the active slot
    QSet<QString> m_broken = {}; ///< files that can't be played
    qint64 m_slateSince = 0;
    qint64 m_slateFrom = 0;
    QString m_slateKey = {};
    QImage m_slate = {};
};

} // namespace rushes

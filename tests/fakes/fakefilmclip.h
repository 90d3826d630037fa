#pragma once

#include "ui/player/filmclip.h"

#include <QColor>
#include <QHash>
#include <QPointer>

#include <algorithm>
#include <map>
#include <utility>

namespace rushes {

/// A clock that the test moves; waiting functions are called in the order of their times.
class ManualClock
{
public:
    [[nodiscard]] qint64 now() const { return m_now; }
    int callAt(qint64 when, std::function<void()> then)
    {
        m_waiting.insert({{when, ++m_number}, std::move(then)});
        return m_number;
    }
    void cancel(int number)
    {
        std::erase_if(m_waiting, [&](const auto& entry) { return entry.first.second == number; });
    }
    void advance(qint64 micros)
    {
        const qint64 end = m_now + micros;
        while (!m_waiting.empty() && m_waiting.begin()->first.first <= end) {
            const auto next = m_waiting.extract(m_waiting.begin());
            m_now = std::max(m_now, next.key().first);
            next.mapped()();
        }
        m_now = end;
    }

private:
    qint64 m_now = 0;
    int m_number = 0;
    std::map<std::pair<qint64, int>, std::function<void()>> m_waiting = {};
};

/// A film's clock that the test moves.
class ManualFilmClock : public FilmClock
{
public:
    explicit ManualFilmClock(ManualClock& clock)
        : m_clock(clock)
    {
    }
    ~ManualFilmClock() override { m_clock.cancel(m_call); }
    [[nodiscard]] qint64 now() const override { return m_clock.now(); }
    void callAfter(qint64 micros, std::function<void()> then) override
    {
        m_clock.cancel(m_call);
        m_call = m_clock.callAt(m_clock.now() + micros, std::move(then));
    }
    void cancel() override { m_clock.cancel(m_call); }

private:
    ManualClock& m_clock;
    int m_call = 0;
};

/// A picture that contains the number of its file and its own.
inline QImage numberedPicture(int file, int frame)
{
    QImage image(1, 1, QImage::Format_RGB32);
    image.setPixel(0, 0, qRgb(file, frame / 256, frame % 256));
    return image;
}

/// The numbers of the file and of the picture.
inline std::pair<int, int> numbersOf(const QImage& image)
{
    const QRgb pixel = image.pixel(0, 0);
    return {qRed(pixel), qGreen(pixel) * 256 + qBlue(pixel)};
}

/// A clip that behaves like the media framework: opening and seeking take time, and the first picture is sent
/// again when it starts to play. Files are "1.mp4", "2.mp4", …
class FakeFilmClip : public FilmClip
{
public:
    struct Room
    {
        ManualClock& clock;
        QHash<QString, int> lengths = {}; ///< frames by path; others can't be opened
        qint64 opening = 150'000;         ///< µs
        qint64 seeking = 40'000;
        int opened = 0;
        int playing = 0;
        int mostPlaying = 0; ///< at a time
    };

    explicit FakeFilmClip(Room& room)
        : m_room(room)
    {
    }
    ~FakeFilmClip() override
    {
        pause();
        m_room.clock.cancel(m_call);
    }

    void open(const QString& path, int frame, const MediaInfo& media) override
    {
        pause();
        m_path = path;
        m_fps = media.video.rate.toDouble();
        m_frame = frame;
        m_isOpen = false;
        ++m_room.opened;
        after(m_room.opening, [this] {
            if (!m_room.lengths.contains(m_path)) {
                Q_EMIT failed(m_path);
                return;
            }
            m_isOpen = true;
            tell();
            if (m_wanted != 0)
                play(std::exchange(m_wanted, 0));
        });
    }
    void close() override
    {
        pause();
        m_room.clock.cancel(m_call);
        m_path.clear();
        m_isOpen = false;
    }
    void goTo(int frame) override
    {
        m_frame = frame;
        if (!m_isOpen)
            return;
        const double wanted = m_wanted;
        after(m_room.seeking, [this, wanted] {
            tell();
            if (wanted != 0)
                tickLater();
        });
    }
    void play(double speed) override
    {
        if (m_wanted == 0) {
            ++m_room.playing;
            m_room.mostPlaying = std::max(m_room.mostPlaying, m_room.playing);
        }
        m_wanted = speed;
        if (!m_isOpen)
            return;
        tell();
        tickLater();
    }
    void pause() override
    {
        if (m_wanted == 0)
            return;
        m_wanted = 0;
        --m_room.playing;
        m_room.clock.cancel(m_call);
    }
    void setSound(bool, double) override {}

private:
    void tell() { Q_EMIT shown(numberedPicture(m_path.section(u'.', 0, 0).toInt(), m_frame), m_frame); }
    void after(qint64 micros, std::function<void()> then)
    {
        m_room.clock.cancel(m_call);
        m_call = m_room.clock.callAt(m_room.clock.now() + micros, std::move(then));
    }
    void tickLater()
    {
        after(qRound64(1e6 / m_fps / std::abs(m_wanted)), [this] {
            const int next = m_frame + (m_wanted > 0 ? 1 : -1);
            if (next < 0 || next >= m_room.lengths.value(m_path))
                return; // it stands at its end
            m_frame = next;
            const QPointer<FakeFilmClip> self(this);
            const double wanted = m_wanted;
            tell();
            if (self && m_wanted == wanted && m_frame == next)
                tickLater();
        });
    }

    Room& m_room;
    QString m_path = {};
    double m_fps = 24;
    int m_frame = 0;
    double m_wanted = 0;
    bool m_isOpen = false;
    int m_call = 0;
};

} // namespace rushes

#pragma once

#include "app/media/mediainfo.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>

namespace rushes {

/// A take during the film's playback: opened before it is needed, and paused until then. Frames are those of
/// the take, in display order.
class FilmClip : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Opens the file and shows `frame`, paused. `media`: the file's frame times.
    virtual void open(const QString& path, int frame, const MediaInfo& media) = 0;
    virtual void close() = 0;
    virtual void goTo(int frame) = 0;
    /// From the current frame; a negative speed plays backwards.
    virtual void play(double speed) = 0;
    virtual void pause() = 0;
    virtual void setSound(bool muted, double volume) = 0;

Q_SIGNALS:
    void shown(const QImage& image, int frame);
    void failed(const QString& detail);
};

/// Timer for the film's playback.
class FilmClock
{
public:
    FilmClock() = default;
    virtual ~FilmClock() = default;
    Q_DISABLE_COPY_MOVE(FilmClock)

    [[nodiscard]] virtual qint64 now() const = 0; ///< µs since any fixed moment
    /// Calls `then` once after this time, and cancels an earlier call.
    virtual void callAfter(qint64 micros, std::function<void()> then) = 0;
    virtual void cancel() = 0;
};

} // namespace rushes

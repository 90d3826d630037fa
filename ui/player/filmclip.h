#pragma once

#include "app/media/mediainfo.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>

namespace rushes {

/// A take that a film is played from: opened before it is due, and paused until then. Frames are those of the
/// take, in the order shown.
class FilmClip : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows `frame`, paused, as soon as it can; `media`: what the file says of its frames.
    virtual void open(const QString& path, int frame, const MediaInfo& media) = 0;
    virtual void close() = 0;
    virtual void goTo(int frame) = 0;
    /// From where it stands; a negative speed is backwards.
    virtual void play(double speed) = 0;
    virtual void pause() = 0;
    virtual void setSound(bool muted, double volume) = 0;

Q_SIGNALS:
    void shown(const QImage& image, int frame);
    void failed(const QString& detail);
};

/// When a film's next step is due.
class FilmClock
{
public:
    FilmClock() = default;
    virtual ~FilmClock() = default;
    Q_DISABLE_COPY_MOVE(FilmClock)

    [[nodiscard]] virtual qint64 now() const = 0; ///< µs since whenever
    /// Calls `then` once; what was to be called before is not.
    virtual void callAfter(qint64 micros, std::function<void()> then) = 0;
    virtual void cancel() = 0;
};

} // namespace rushes

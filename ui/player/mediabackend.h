#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QSize>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace rushes {

/// Size and colours of a video's pictures.
struct PictureFormat
{
    enum class Colours {
        Unsaid, ///< unknown: BT.709 from 720 lines or columns on, else BT.601
        Bt601,
        Bt709, ///< also for newer standards
    };

    QSize size = {}; ///< px
    double fps = 0;  ///< 0: unknown
    Colours colours = Colours::Unsaid;
    bool isFullRange = false; ///< 0 … 255 rather than 16 … 235

    bool operator==(const PictureFormat&) const = default;
};

/// A picture from the backend; the bytes are computed when requested.
struct MediaFrame
{
    qint64 time = 0; ///< µs, by the backend's count
    PictureFormat format = {};
    std::function<QByteArray()> planes = {}; ///< packed Y, U, V without padding; empty for other formats
    std::function<QImage()> image = {};      ///< the backend's own conversion, which may take 0.1 s

    [[nodiscard]] bool isValid() const { return static_cast<bool>(image); }
};

/// Plays a file's picture and sound. Calls and events in one thread; no call blocks, except open() while the
/// backend is busy.
class MediaBackend
{
public:
    /// All except `frame` may be called inside a call of the backend.
    struct Events
    {
        std::function<void(const MediaFrame&)> frame = {};
        std::function<void(const QString& detail)> broke = {}; ///< it stopped because of an error
        std::function<void()> statusChanged = {};
        std::function<void()> durationChanged = {};
        std::function<void()> devicesChanged = {}; ///< audio devices were added or removed
    };

    enum class Status {
        Loading,
        Ready, ///< seeks work; hasVideo() is known
        Invalid,
    };

    MediaBackend() = default;
    virtual ~MediaBackend() = default;
    Q_DISABLE_COPY_MOVE(MediaBackend)
    /// Deletes this object when it is no longer busy, at the latest with the application. No more events.
    virtual void leave() = 0;
    /// True for a moment after open(), setPosition() and pause(), and while playing: open() would block until
    /// pending operations have finished.
    [[nodiscard]] virtual bool isBusy() const = 0;

    /// Empty: closes the file.
    virtual void open(const QString& path) = 0;
    virtual void play() = 0;
    /// Shows the current picture.
    virtual void pause() = 0;
    virtual void setPosition(qint64 ms) = 0;
    virtual void setRate(double rate) = 0;
    [[nodiscard]] virtual bool isPlaying() const = 0;
    [[nodiscard]] virtual Status status() const = 0;
    [[nodiscard]] virtual QString errorText() const = 0;
    [[nodiscard]] virtual qint64 duration() const = 0; ///< ms; 0 while it is unknown
    [[nodiscard]] virtual bool hasVideo() const = 0;

    /// Uses the system's default audio device, or none; false when there is no device.
    virtual bool useAudio(bool wanted) = 0;
    virtual void setMuted(bool muted) = 0;
    virtual void setVolume(double volume) = 0; ///< 0 … 1, as perceived
};

/// A short sound.
class MediaSound
{
public:
    MediaSound() = default;
    virtual ~MediaSound() = default;
    Q_DISABLE_COPY_MOVE(MediaSound)
    virtual void play() = 0;
};

/// Interface of the plugin "media".
class MediaPluginInterface
{
public:
    MediaPluginInterface() = default;
    virtual ~MediaPluginInterface() = default;
    Q_DISABLE_COPY_MOVE(MediaPluginInterface)

    [[nodiscard]] virtual std::unique_ptr<MediaBackend> makeBackend(MediaBackend::Events events) = 0;
    /// Null without an audio device.
    [[nodiscard]] virtual std::unique_ptr<MediaSound> makeSound(const QUrl& wav) = 0;
};

/// Loads the plugin. Error: Internal: it can't be loaded.
[[nodiscard]] Result<MediaPluginInterface*> mediaPart();

} // namespace rushes

Q_DECLARE_INTERFACE(rushes::MediaPluginInterface, "io.github.rushes.MediaPluginInterface")

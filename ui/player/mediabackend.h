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

/// How a video's pictures are to be read.
struct PictureFormat
{
    enum class Colours {
        Unsaid, ///< BT.709 from 720 lines or columns on, else BT.601
        Bt601,
        Bt709, ///< and what comes after it
    };

    QSize size = {}; ///< px
    double fps = 0;  ///< 0: unsaid
    Colours colours = Colours::Unsaid;
    bool isFullRange = false; ///< 0 … 255 rather than 16 … 235

    bool operator==(const PictureFormat&) const = default;
};

/// A picture as the backend hands it over; the bytes are made when they are asked for.
struct MediaFrame
{
    qint64 time = 0; ///< µs, in the backend's count
    PictureFormat format = {};
    std::function<QByteArray()> planes = {}; ///< packed Y, U, V without padding; empty for any other kind
    std::function<QImage()> image = {}; ///< over the backend's own way, which may take a tenth of a second

    [[nodiscard]] bool isValid() const { return static_cast<bool>(image); }
};

/// Plays a file's picture and sound. All calls and events in one thread; no call waits for the file, where
/// open() is not called while it is busy.
class MediaBackend
{
public:
    /// All but `frame` may come from inside a call here.
    struct Events
    {
        std::function<void(const MediaFrame&)> frame = {};
        std::function<void(const QString& detail)> broke = {}; ///< it stopped for an error
        std::function<void()> statusChanged = {};
        std::function<void()> durationChanged = {};
        std::function<void()> devicesChanged = {}; ///< audio devices came or went
    };

    enum class Status {
        Loading,
        Ready, ///< seeks are heeded; hasVideo() is known
        Invalid,
    };

    MediaBackend() = default;
    virtual ~MediaBackend() = default;
    Q_DISABLE_COPY_MOVE(MediaBackend)
    /// Deletes this when it is no longer busy, and with the application at the latest; no event comes any
    /// more.
    virtual void leave() = 0;
    /// For a moment after open(), setPosition() and pause(), and while it plays: to open() now would wait for
    /// what is under way in it.
    [[nodiscard]] virtual bool isBusy() const = 0;

    /// Empty: nothing.
    virtual void open(const QString& path) = 0;
    virtual void play() = 0;
    /// Shows the picture where it stands.
    virtual void pause() = 0;
    virtual void setPosition(qint64 ms) = 0;
    virtual void setRate(double rate) = 0;
    [[nodiscard]] virtual bool isPlaying() const = 0;
    [[nodiscard]] virtual Status status() const = 0;
    [[nodiscard]] virtual QString errorText() const = 0;
    [[nodiscard]] virtual qint64 duration() const = 0; ///< ms; 0 while it is unknown
    [[nodiscard]] virtual bool hasVideo() const = 0;

    /// Takes the system's default audio device, or none; false when there is none.
    virtual bool useAudio(bool wanted) = 0;
    virtual void setMuted(bool muted) = 0;
    virtual void setVolume(double volume) = 0; ///< 0 … 1, as heard
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

/// What the plugin "media" is.
class MediaPluginInterface
{
public:
    MediaPluginInterface() = default;
    virtual ~MediaPluginInterface() = default;
    Q_DISABLE_COPY_MOVE(MediaPluginInterface)

    [[nodiscard]] virtual std::unique_ptr<MediaBackend> makeBackend(MediaBackend::Events events) = 0;
    /// None without an audio device.
    [[nodiscard]] virtual std::unique_ptr<MediaSound> makeSound(const QUrl& wav) = 0;
};

/// Internal: the part can't be loaded.
[[nodiscard]] Result<MediaPluginInterface*> mediaPart();

} // namespace rushes

Q_DECLARE_INTERFACE(rushes::MediaPluginInterface, "io.github.rushes.MediaPluginInterface")

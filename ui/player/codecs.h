#pragma once

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace rushes {

/// What has to be installed before videos can be played; found without using the media backend, which crashes
/// without its plugins.
struct CodecProblem
{
    QStringList packages = {}; ///< Debian packages with the missing plugins, in the order to show them

    /// The command to install them, e.g. "sudo apt install gstreamer1.0-libav".
    [[nodiscard]] QString command() const;

    bool operator==(const CodecProblem&) const = default;
};

/// Folders in which GStreamer searches for plugins: GST_PLUGIN_PATH(_1_0), then GST_PLUGIN_SYSTEM_PATH(_1_0),
/// or where that is not set the system's folders for this architecture.
[[nodiscard]] QStringList gstreamerFolders(const QProcessEnvironment& environment);

/// nullopt: H.264 and AAC in mp4 can be played. Not checked for a QT_MEDIA_BACKEND other than gstreamer.
[[nodiscard]] std::optional<CodecProblem>
codecProblem(const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

} // namespace rushes

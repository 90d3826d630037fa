#pragma once

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace rushes {

/// What is missing before a video can be played, found without touching the media backend, which crashes when
/// its plugins are not there.
struct CodecProblem
{
    QStringList packages = {}; ///< Debian packages that bring what is missing, in the order to name them

    /// What to type, e.g. "sudo apt install gstreamer1.0-libav".
    [[nodiscard]] QString command() const;

    bool operator==(const CodecProblem&) const = default;
};

/// Folders in which GStreamer will look for plugins: GST_PLUGIN_PATH(_1_0), then GST_PLUGIN_SYSTEM_PATH(_1_0)
/// or, where that is not set, the system's folders for the running architecture.
[[nodiscard]] QStringList gstreamerFolders(const QProcessEnvironment& environment);

/// Nothing when H.264 and AAC in mp4 can be played. Another QT_MEDIA_BACKEND than gstreamer is left alone.
[[nodiscard]] std::optional<CodecProblem>
codecProblem(const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

} // namespace rushes

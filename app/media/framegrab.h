#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

class QObject;

namespace rushes {

/// Extracts a frame of a video as PNG with ffmpeg: the frame at `time` from its start; nullopt: the last one.
/// For a picture file, answers its bytes. Errors: MissingProgram, NotReadable, Damaged.
void grabFrame(const QString& path, std::optional<std::chrono::milliseconds> time, QObject* context,
               const Answer<QByteArray>& answer);

} // namespace rushes

#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

class QObject;

namespace rushes {

/// Extracts a frame of a video as PNG with ffmpeg: the frame at `ms`, or the last one where `ms` is negative.
/// For a picture file, answers its bytes. Errors: MissingProgram, NotReadable, Damaged.
void grabFrame(const QString& path, qint64 ms, QObject* context, const Answer<QByteArray>& answer);

} // namespace rushes

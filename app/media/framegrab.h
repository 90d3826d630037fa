#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

class QObject;

namespace rushes {

/// One frame of a video as the bytes of a PNG, by ffmpeg: the one at `ms`, or the last one where it is below
/// 0. A picture's file answers with itself. Errors: MissingProgram, NotReadable, Damaged.
void grabFrame(const QString& path, qint64 ms, QObject* context, const Answer<QByteArray>& answer);

} // namespace rushes

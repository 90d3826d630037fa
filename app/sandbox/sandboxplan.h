#pragma once

#include "app/catalogue/model.h"

#include <QSize>

#include <chrono>

namespace rushes {

/// What the sandbox produces for a request: the kind, number, size and length of files.
struct SandboxPlan
{
    MediaKind kind = MediaKind::Video;
    Request request = {};                  ///< prompt, shots, whole seconds and sound
    QSize size = {};                       ///< of pictures and clips, px
    int count = 1;                         ///< number of pictures
    std::chrono::milliseconds length = {}; ///< of a sound
    int sampleRate = 0;                    ///< of a sound, Hz; 0: the sandbox's own
    QString ending = {};                   ///< "mp4", "png", "jpg", "webp", "wav", "mp3" or "ogg"
    QString start = {}; ///< address of the picture that it begins with or is made from; may be empty
    QString end = {};   ///< address of the picture that it ends with; may be empty
    bool takesSizeFromStart = false; ///< no aspect ratio is stated: the start picture's is used
    int shortSide = 720;             ///< short side in that case, px
};

/// Reads a body that was checked against the model's schema. Missing values get suitable defaults.
[[nodiscard]] SandboxPlan planOf(const QJsonObject& input, const Model& model);

/// Size of a picture with this aspect ratio and short side (px); even numbers, at most 4096.
[[nodiscard]] QSize sizeOfRatio(double ratio, int shortSide);

} // namespace rushes

#pragma once

#include "app/catalogue/model.h"

#include <QSize>

namespace rushes {

/// What the sandbox makes of a request: files of one kind, how many, how large and how long.
struct SandboxPlan
{
    MediaKind kind = MediaKind::Video;
    Request request = {}; ///< its prompt, shots, whole seconds and sound
    QSize size = {};      ///< of pictures and clips
    int count = 1;        ///< of pictures
    int milliseconds = 0; ///< of a sound
    int sampleRate = 0;   ///< of a sound; 0: the sandbox's own
    QString ending = {};  ///< "mp4", "png", "jpg", "webp", "wav", "mp3" or "ogg"
    QString start = {};   ///< the address of the picture it begins with or is made of; may be empty
    QString end = {};     ///< … and ends with
    bool takesSizeFromStart = false; ///< nothing says the ratio: that of the start picture counts
    int shortSide = 720;             ///< … and this, in pixels
};

/// Reads a body that the model's schema has taken. Whatever it does not say has a value that suits.
[[nodiscard]] SandboxPlan planOf(const QJsonObject& input, const Model& model);

/// A picture of this ratio with a short side in pixels; even numbers, at most 4096 wide and high.
[[nodiscard]] QSize sizeOfRatio(double ratio, int shortSide);

} // namespace rushes

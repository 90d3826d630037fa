#pragma once

#include "app/domain/mediakind.h"

#include <QJsonValue>
#include <QList>
#include <QUrl>

namespace rushes {

/// One file that a request made.
struct Output
{
    QUrl url = {};
    MediaKind kind = MediaKind::File; ///< as the key or the address says; File: neither says it

    bool operator==(const Output&) const = default;
};

/// The most that one request is believed to have made.
inline constexpr int mostOutputs = 64;

/// Every file of an output, each address once, a clip before a sound before a picture and else in its order:
/// a string, a list, an object with `video`, `videos`, `image`, `images`, `audio`, `audios` or other keys, an
/// address alone or below `url`; whatever else stands there is passed over, and a poster, a preview or
/// another picture beside what was asked for. Only http and https count.
[[nodiscard]] QList<Output> outputsIn(const QJsonValue& output);

} // namespace rushes

#pragma once

#include "app/domain/mediakind.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace rushes {

/// One file that a request made.
struct Output
{
    QUrl url = {};
    MediaKind kind = MediaKind::File; ///< as the key or the address says; File: neither says it

    bool operator==(const Output&) const = default;
};

/// Its ending is one of a 3D model: it was made, though no take comes of it.
[[nodiscard]] bool isOtherProduct(const QUrl& url);

/// The most that one request is believed to have made.
inline constexpr int mostOutputs = 64;

/// The files of an output, and those of them that stand in it themselves.
struct OutputFiles
{
    QList<Output> outputs = {};
    QStringList inlined = {}; ///< data: URIs, by the number in their inlineAddress()
};

/// Every file of an output, each address once, a clip before a sound before a picture and else in its order:
/// a string, a list, an object with `video`, `videos`, `image`, `images`, `audio`, `audios` or other keys, an
/// address alone or below `url`; whatever else stands there is passed over, and a poster, a preview or
/// another picture beside what was asked for. http and https count; where there is none of them, what belongs
/// to the answer's own address: a relative one, or a data: URI; and where there is neither, an address of
/// another scheme, which cannot be fetched but named.
[[nodiscard]] OutputFiles filesIn(const QJsonValue& output, const QUrl& answer);
/// Without the answer's address only http and https count.
[[nodiscard]] QList<Output> outputsIn(const QJsonValue& output);

} // namespace rushes

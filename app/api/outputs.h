#pragma once

#include "app/domain/mediakind.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace rushes {

/// One file that a request produced.
struct Output
{
    QUrl url = {};
    MediaKind kind = MediaKind::File; ///< by its key or address; File: neither says it

    bool operator==(const Output&) const = default;
};

/// The address has the ending of a 3D model: it was made, but does not become a take.
[[nodiscard]] bool isOtherProduct(const QUrl& url);

/// The maximum of outputs that are accepted of one request.
inline constexpr int mostOutputs = 64;

/// The files of an output, and the data: URIs among them.
struct OutputFiles
{
    QList<Output> outputs = {};
    QStringList inlined = {}; ///< data: URIs; inlineIndexOf() of an output's address is the index
};

/// Every file of an output, each address once; videos before sounds before pictures, otherwise in the
/// output's order. The output may be a string, a list, or an object with `video`, `videos`, `image`,
/// `images`, `audio`, `audios` or other keys, an address directly or in `url`; anything else in it is
/// ignored, and so are posters, previews and pictures beside the wanted files. Only http and https addresses
/// count; where there are none, those that depend on the answer's own address (relative ones and data: URIs);
/// where there are none of these either, addresses of other schemes, which can be shown but not fetched.
[[nodiscard]] OutputFiles filesIn(const QJsonValue& output, const QUrl& answer);

} // namespace rushes

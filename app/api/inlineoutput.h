#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace rushes {

/// True for a data: URI of a picture, a video or a sound, or of bytes that say nothing of themselves.
[[nodiscard]] bool isInlineMedia(const QString& text);
/// What it calls itself: "video/mp4".
[[nodiscard]] QString mediaTypeOfInline(const QString& text);
/// The file in a data: URI, in base64 of either alphabet or percent-encoded. Nothing: it can't be decoded.
[[nodiscard]] std::optional<QByteArray> bytesOfInline(const QString& text);

/// The address of a file that stands in an answer itself: the answer's own, and which of its files it is. It
/// is short, where the file would be megabytes of text, and holds after a restart. No service can name such
/// an address: the fragment of what it names is left out.
[[nodiscard]] QUrl inlineAddress(const QUrl& answer, qsizetype index);
/// -1: a usual address.
[[nodiscard]] qsizetype inlineIndexOf(const QUrl& url);

} // namespace rushes

#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace rushes {

/// True for a data: URI of a picture, a video, a sound, or of bytes of an unknown type.
[[nodiscard]] bool isInlineMedia(const QString& text);
/// The URI's own media type: "video/mp4".
[[nodiscard]] QString mediaTypeOfInline(const QString& text);
/// The file in a data: URI, decoded from Base64 (either alphabet) or percent-encoding. nullopt: malformed.
[[nodiscard]] std::optional<QByteArray> bytesOfInline(const QString& text);

/// An address for a file that is contained in an answer: the answer's address with the file's number in the
/// fragment. Short, where the file itself would be megabytes of text, and valid after a restart. It can't be
/// mistaken for an address that a service names, since their fragments are removed.
[[nodiscard]] QUrl inlineAddress(const QUrl& answer, qsizetype index);
/// The file's number; -1: not an inlineAddress().
[[nodiscard]] qsizetype inlineIndexOf(const QUrl& url);

} // namespace rushes

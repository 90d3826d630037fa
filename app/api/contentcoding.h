#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace rushes {

/// Decodes a Content-Encoding piece by piece: gzip, deflate (with or without zlib header) and br.
class ContentDecoder
{
public:
    enum class Coding { Gzip, Deflate, Brotli };

    /// The coding that a header's value names; nullopt for identity, an empty value and unknown codings.
    [[nodiscard]] static std::optional<Coding> named(const QByteArray& header);
    /// True where the header says that the body is not encoded.
    [[nodiscard]] static bool isPlain(const QByteArray& header);
    /// True for bytes that begin as gzip does, whatever the header says.
    [[nodiscard]] static bool beginsAsGzip(QByteArrayView bytes);

    explicit ContentDecoder(Coding coding);
    ~ContentDecoder();
    ContentDecoder(const ContentDecoder&) = delete;
    ContentDecoder& operator=(const ContentDecoder&) = delete;

    /// Appends the decoded bytes to `into`, which grows to at most `most` bytes. False: the bytes are not
    /// valid in this coding, or decode to more than `most`.
    [[nodiscard]] bool decode(QByteArrayView bytes, QByteArray& into, qint64 most);
    /// True when the coded stream has reached its own end.
    [[nodiscard]] bool isAtEnd() const;

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

/// The decoded body of an answer, by its Content-Encoding header, else by its first bytes. A body that can't
/// be decoded is returned unchanged.
[[nodiscard]] QByteArray decodedBody(const QByteArray& body, const QByteArray& contentEncoding, qint64 most);

} // namespace rushes

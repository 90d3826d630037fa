#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace rushes {

/// Undoes a Content-Encoding, piece by piece: gzip, deflate (with or without its header) and br.
class ContentDecoder
{
public:
    enum class Coding { Gzip, Deflate, Brotli };

    /// The coding that a header's value names; nothing for identity, for none and for what is not known.
    [[nodiscard]] static std::optional<Coding> named(const QByteArray& header);
    /// True where the header says that bytes come as they are.
    [[nodiscard]] static bool isPlain(const QByteArray& header);
    /// Bytes that begin as gzip does, whatever a header says.
    [[nodiscard]] static bool beginsAsGzip(QByteArrayView bytes);

    explicit ContentDecoder(Coding coding);
    ~ContentDecoder();
    ContentDecoder(const ContentDecoder&) = delete;
    ContentDecoder& operator=(const ContentDecoder&) = delete;

    /// What these bytes become, appended to `into`, which grows to `most` bytes and no further. False: they
    /// are not of this coding, or become more than that.
    [[nodiscard]] bool decode(QByteArrayView bytes, QByteArray& into, qint64 most);
    /// The coded stream has come to its own end.
    [[nodiscard]] bool isAtEnd() const;

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

/// The body of an answer as it was before it was compressed: by its header's word, else by how it begins.
/// What can't be decoded comes back as it is.
[[nodiscard]] QByteArray decodedBody(const QByteArray& body, const QByteArray& contentEncoding, qint64 most);

} // namespace rushes

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace rushes {

/// Reads one HTTP/1 answer incrementally. Informational answers (1xx) before it are skipped. A pure state
/// machine: no socket, no clock.
class HttpAnswerReader
{
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    enum class State {
        Head,   ///< the head is not complete yet
        Body,   ///< status and headers are known
        Whole,  ///< complete, by its length or by its last chunk
        NoHttp, ///< not HTTP, or a switch to another protocol
        Broken, ///< the body's chunks are malformed
    };

    /// Appends the body's bytes among `bytes` to `body`. Bytes after the answer's end are dropped.
    State take(const QByteArray& bytes, QByteArray& body);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] const QByteArray& reason() const { return m_reason; }
    [[nodiscard]] const Headers& headers() const { return m_headers; }
    /// The value of the first header of this name; empty: none.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    /// Length of the whole body in bytes; -1: unknown.
    [[nodiscard]] qint64 length() const { return m_length; }
    /// False: the body lasts until the connection closes, which may be before its real end.
    [[nodiscard]] bool tellsItsEnd() const { return m_chunked || m_length >= 0; }

private:
    bool readHead();
    bool readHeadLines(const QList<QByteArray>& lines);
    void readBody(QByteArray& body);
    void readChunks(QByteArray& body);
    qint64 move(qint64 most, QByteArray& body);

    State m_state = State::Head;
    QByteArray m_raw = {};
    QByteArray m_reason = {};
    Headers m_headers = {};
    int m_code = 0;
    qint64 m_length = -1;
    qint64 m_left = -1; ///< bytes left of the body or of the chunk; -1: a chunk's size comes next
    bool m_chunked = false;
};

} // namespace rushes

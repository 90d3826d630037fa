#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace rushes {

/// Reads one HTTP/1 answer as its bytes come. Informational answers (1xx) before it are passed over. A pure
/// state machine: no socket, no clock.
class HttpAnswerReader
{
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    enum class State {
        Head,   ///< nothing is known yet
        Body,   ///< code and headers are
        Whole,  ///< it came to the end that it told, by its length or by its last chunk
        NoHttp, ///< what came is no HTTP, or switches to something else
        Broken, ///< the chunks of its body can't be read
    };

    /// What these bytes hold of the body is appended to `body`. What follows the answer's end is dropped.
    State take(const QByteArray& bytes, QByteArray& body);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] const QByteArray& reason() const { return m_reason; }
    [[nodiscard]] const Headers& headers() const { return m_headers; }
    /// The first of this name.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    /// Of the whole body, in bytes; -1: not told.
    [[nodiscard]] qint64 length() const { return m_length; }
    /// False: it lasts until the connection ends, and nothing tells whether that was all.
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
    qint64 m_left = -1; ///< of the body, or of the chunk; -1: a chunk's size comes next
    bool m_chunked = false;
};

} // namespace rushes

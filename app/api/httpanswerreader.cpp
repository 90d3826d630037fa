#include "app/api/httpanswerreader.h"

#include <algorithm>

namespace rushes {

namespace {

constexpr qsizetype mostHead = 256 * 1024;
constexpr qsizetype mostSizeLine = 4096;

bool beginsAsHttp(const QByteArray& bytes)
{
    const QByteArray word("HTTP/");
    return word.startsWith(bytes.left(word.size()).toUpper());
}

/// A Content-Length; "5, 5", which proxies make of two headers, is 5; -1: none.
qint64 lengthIn(const QByteArray& header)
{
    bool isNumber = false;
    const qint64 length = header.split(',').constFirst().trimmed().toLongLong(&isNumber);
    return isNumber && length >= 0 ? length : -1;
}

} // namespace

HttpAnswerReader::State HttpAnswerReader::take(const QByteArray& bytes, QByteArray& body)
{
    m_raw += bytes;
    while (m_state == State::Head && readHead()) {
    }
    if (m_state == State::Body)
        m_chunked ? readChunks(body) : readBody(body);
    if (m_state != State::Head && m_state != State::Body)
        m_raw.clear();
    return m_state;
}

QByteArray HttpAnswerReader::header(const QByteArray& name) const
{
    for (const auto& [known, value] : m_headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

/// True: an informational answer was skipped, and another head may follow.
bool HttpAnswerReader::readHead()
{
    while (m_raw.startsWith("\r\n") || m_raw.startsWith('\n')) // left over from the previous answer
        m_raw.remove(0, m_raw.startsWith('\n') ? 1 : 2);
    qsizetype end = m_raw.indexOf("\r\n\r\n");
    qsizetype gap = 4;
    if (const qsizetype bare = m_raw.indexOf("\n\n"); bare >= 0 && (end < 0 || bare < end)) {
        end = bare;
        gap = 2;
    }
    if (m_raw != "\r" && !beginsAsHttp(m_raw))
        m_state = State::NoHttp;
    if (end < 0 && m_raw.size() > mostHead)
        m_state = State::NoHttp;
    if (end < 0 || m_state == State::NoHttp)
        return false;
    const QList<QByteArray> lines = m_raw.left(end).split('\n');
    m_raw.remove(0, end + gap);
    return !readHeadLines(lines);
}

/// False: the answer is informational.
bool HttpAnswerReader::readHeadLines(const QList<QByteArray>& lines)
{
    const QList<QByteArray> status = lines.constFirst().simplified().split(' ');
    const int code = status.value(1).toInt();
    if (code < 100 || code > 999 || code == 101) { // 101: no other protocol was asked for
        m_state = State::NoHttp;
        return true;
    }
    if (code < 200)
        return false;
    m_code = code;
    m_reason = status.mid(2).join(' ');
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if ((line.startsWith(' ') || line.startsWith('\t')) && !m_headers.isEmpty())
            m_headers.last().second += ' ' + line.trimmed(); // a folded line
        else if (colon > 0)
            m_headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    m_chunked = std::any_of(m_headers.cbegin(), m_headers.cend(), [](const auto& known) {
        return known.first.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0 &&
               known.second.toLower().contains("chunked");
    });
    m_length = m_chunked ? -1 : code == 204 || code == 304 ? 0 : lengthIn(header("Content-Length"));
    m_left = m_length;
    m_state = State::Body;
    return true;
}

/// Up to `most` bytes; returns how many there were.
qint64 HttpAnswerReader::move(qint64 most, QByteArray& body)
{
    const auto count = static_cast<qsizetype>(std::min<qint64>(most, m_raw.size()));
    body += m_raw.left(count);
    m_raw.remove(0, count);
    return count;
}

void HttpAnswerReader::readBody(QByteArray& body)
{
    const qint64 count = move(m_length < 0 ? m_raw.size() : m_left, body);
    if (m_length < 0)
        return;
    m_left -= count;
    if (m_left == 0)
        m_state = State::Whole;
}

void HttpAnswerReader::readChunks(QByteArray& body)
{
    while (true) {
        if (m_left > 0) {
            m_left -= move(m_left, body);
            if (m_left > 0)
                return;
        }
        if (m_left == 0) { // the line end after a chunk
            if (m_raw.isEmpty() || m_raw == "\r")
                return;
            m_raw.remove(0, m_raw.startsWith("\r\n") ? 2 : m_raw.startsWith('\n') ? 1 : 0);
            m_left = -1;
        }
        const qsizetype end = m_raw.indexOf('\n');
        if (end < 0) {
            if (m_raw.size() > mostSizeLine)
                m_state = State::Broken;
            return;
        }
        bool isNumber = false;
        const qint64 size = m_raw.left(end).split(';').constFirst().trimmed().toLongLong(&isNumber, 16);
        m_raw.remove(0, end + 1);
        if (!isNumber || size < 0 || size == 0) {
            m_state = isNumber && size == 0 ? State::Whole : State::Broken;
            return;
        }
        m_left = size;
    }
}

} // namespace rushes

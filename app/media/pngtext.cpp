#include "app/media/pngtext.h"

#include <QIODevice>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qint64 headBytes = 8;
constexpr qint64 checksumBytes = 4;
constexpr int mostChunks = 100'000;

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table = {};
    for (quint32 n = 0; n < 256; ++n) {
        quint32 value = n;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[n] = value;
    }
    return table;
}

/// The checksum of PNG's chunks (annex D of its specification).
quint32 crc(const QByteArray& bytes)
{
    static constexpr std::array<quint32, 256> table = crcTable();
    quint32 value = 0xFFFFFFFFU;
    for (const char byte : bytes)
        value = table[(value ^ static_cast<uchar>(byte)) & 0xFF] ^ (value >> 8);
    return value ^ 0xFFFFFFFFU;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// The bytes between keyword and text: not compressed, no language, no translated keyword.
const QByteArray& plain()
{
    static const QByteArray bytes(5, '\0');
    return bytes;
}

} // namespace

Result<PngText> pngText(QIODevice& file, const QByteArray& keyword, qint64 largest)
{
    static const QByteArray signature("\x89PNG\r\n\x1a\n", 8);
    if (!file.seek(0) || file.read(signature.size()) != signature)
        return failure(ErrorKind::Damaged, u"PNG"_s);
    const QByteArray wanted = keyword + plain();
    PngText found;
    qint64 at = signature.size();
    for (int chunks = 0; chunks < mostChunks; ++chunks) {
        if (!file.seek(at))
            break;
        const QByteArray head = file.read(headBytes);
        if (head.size() < headBytes)
            break;
        const qint64 length = qFromBigEndian<quint32>(head.constData());
        const QByteArray type = head.mid(4);
        if (type == "IEND") {
            found.end = at;
            return found;
        }
        if (length > file.size() - at - headBytes - checksumBytes)
            break;
        if (type == "iTXt" && length >= wanted.size() && file.read(wanted.size()) == wanted) {
            if (length - wanted.size() > largest)
                return failure(ErrorKind::TooLarge, u"iTXt"_s);
            found.start = at;
            found.length = headBytes + length + checksumBytes;
            found.content = file.read(length - wanted.size());
        }
        at += headBytes + length + checksumBytes;
    }
    return failure(ErrorKind::Damaged, u"PNG"_s);
}

QByteArray pngTextChunk(const QByteArray& keyword, const QByteArray& utf8)
{
    const QByteArray content = "iTXt" + keyword + plain() + utf8;
    return bigEndian(static_cast<quint32>(content.size() - 4)) + content + bigEndian(crc(content));
}

} // namespace rushes

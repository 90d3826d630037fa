#include "app/media/cleanpicture.h"

#include "app/media/exifturn.h"

#include <QList>
#include <QtEndian>

#include <zlib.h>

namespace rushes::clean {

namespace {

constexpr quint8 startOfImage = 0xd8;
constexpr quint8 endOfImage = 0xd9;
constexpr quint8 startOfScan = 0xda;
constexpr quint8 comment = 0xfe;
constexpr quint8 firstApp = 0xe0;
constexpr quint8 lastApp = 0xef;

quint8 byteAt(const QByteArray& bytes, qsizetype at)
{
    return static_cast<quint8>(bytes.at(at));
}

bool standsAlone(quint8 marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= startOfImage);
}

/// Segments that affect the colours: JFIF, a colour profile, Adobe's transform. All other application data is
/// removed.
bool isKept(quint8 marker, QByteArrayView body)
{
    if (marker == comment)
        return false;
    if (marker < firstApp || marker > lastApp)
        return true;
    return (marker == 0xe0 && body.startsWith("JFIF")) ||
           (marker == 0xe2 && body.startsWith("ICC_PROFILE")) || (marker == 0xee && body.startsWith("Adobe"));
}

/// The end of a scan's data: the next marker that does not belong to it.
qsizetype endOfScan(const QByteArray& bytes, qsizetype from)
{
    for (qsizetype at = from; at + 1 < bytes.size(); ++at) {
        if (byteAt(bytes, at) != 0xff)
            continue;
        const quint8 next = byteAt(bytes, at + 1);
        if (next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7))
            return at;
    }
    return -1;
}

QByteArray jpegExif(int orientation)
{
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiffWithOrientation(orientation);
    QByteArray segment("\xff\xe1", 2);
    char length[2];
    qToBigEndian(static_cast<quint16>(body.size() + 2), length);
    return segment + QByteArray(length, 2) + body;
}

/// Removes JFIF's own thumbnail, which may show an earlier state of the picture.
QByteArray withoutThumbnail(QByteArray segment)
{
    constexpr qsizetype plain = 2 + 2 + 14;
    if (segment.size() <= plain)
        return segment;
    segment.truncate(plain);
    segment[2] = 0;
    segment[3] = 16;
    segment[16] = 0;
    segment[17] = 0;
    return segment;
}

quint32 big(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

quint32 little(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

QByteArray pngChunk(const QByteArray& name, const QByteArray& body)
{
    char number[4];
    qToBigEndian(static_cast<quint32>(body.size()), number);
    QByteArray chunk = QByteArray(number, 4) + name + body;
    const auto sum =
        crc32(0, reinterpret_cast<const Bytef*>(chunk.constData() + 4), static_cast<uInt>(chunk.size() - 4));
    qToBigEndian(static_cast<quint32>(sum), number);
    return chunk + QByteArray(number, 4);
}

QByteArray riffChunk(const QByteArray& name, const QByteArray& body)
{
    char number[4];
    qToLittleEndian(static_cast<quint32>(body.size()), number);
    QByteArray chunk = name + QByteArray(number, 4) + body;
    if (body.size() % 2 != 0)
        chunk.append('\0');
    return chunk;
}

} // namespace

std::optional<QByteArray> jpeg(const QByteArray& bytes)
{
    if (bytes.size() < 4 || byteAt(bytes, 0) != 0xff || byteAt(bytes, 1) != startOfImage)
        return {};
    QByteArray kept;
    QByteArray jfif;
    int orientation = 1;
    qsizetype at = 2;
    while (at + 1 < bytes.size()) {
        if (byteAt(bytes, at) != 0xff)
            return {};
        const quint8 marker = byteAt(bytes, at + 1);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == endOfImage) {
            QByteArray whole("\xff\xd8", 2);
            whole += jfif;
            if (orientation != 1)
                whole += jpegExif(orientation);
            return whole + kept + QByteArray("\xff\xd9", 2);
        }
        if (standsAlone(marker)) {
            kept += bytes.mid(at, 2);
            at += 2;
            continue;
        }
        if (at + 4 > bytes.size())
            return {};
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at + 2);
        if (length < 2 || at + 2 + length > bytes.size())
            return {};
        const QByteArrayView body = QByteArrayView(bytes).sliced(at + 4, length - 2);
        if (marker == 0xe1 && body.startsWith(QByteArrayView("Exif\0\0", 6)))
            orientation = orientationInTiff(body.sliced(6).toByteArray());
        if (isKept(marker, body)) {
            const QByteArray segment = bytes.mid(at, 2 + length);
            if (marker == 0xe0)
                jfif = withoutThumbnail(segment);
            else
                kept += segment;
        }
        at += 2 + length;
        if (marker == startOfScan) {
            const qsizetype end = endOfScan(bytes, at);
            if (end < 0) // truncated
                return {};
            kept += QByteArrayView(bytes).sliced(at, end - at);
            at = end;
        }
    }
    return {};
}

std::optional<QByteArray> png(const QByteArray& bytes)
{
    static const QByteArray sign = QByteArray::fromHex("89504e470d0a1a0a");
    // Chunks that affect the picture's look; other chunks are metadata.
    static const QList<QByteArray> wanted{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA",
                                          "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD",
                                          "pHYs", "sPLT", "hIST", "acTL", "fcTL", "fdAT"};
    if (!bytes.startsWith(sign))
        return {};
    QByteArray kept = sign;
    int orientation = 1;
    for (qsizetype at = sign.size(); at + 12 <= bytes.size();) {
        const qsizetype length = big(bytes, at);
        if (length > bytes.size() - at - 12)
            return {};
        const QByteArray name = bytes.mid(at + 4, 4);
        if (name == "eXIf" && orientation == 1) {
            orientation = orientationInTiff(bytes.mid(at + 8, length));
            if (orientation != 1)
                kept += pngChunk("eXIf", tiffWithOrientation(orientation));
        }
        if (wanted.contains(name))
            kept += QByteArrayView(bytes).sliced(at, length + 12);
        at += length + 12;
        if (name == "IEND")
            return kept;
    }
    return {};
}

std::optional<QByteArray> webp(const QByteArray& bytes)
{
    static const QList<QByteArray> wanted{"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"};
    constexpr char exifFlag = 0x08;
    constexpr char xmpFlag = 0x04;
    if (bytes.size() < 20 || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WEBP")
        return {};
    const qsizetype end = qMin<qsizetype>(bytes.size(), qsizetype(little(bytes, 4)) + 8);
    QByteArray chunks;
    qsizetype flags = -1;
    int orientation = 1;
    for (qsizetype at = 12; at + 8 <= end;) {
        const qsizetype length = little(bytes, at + 4);
        if (length > end - at - 8)
            return {};
        const QByteArray name = bytes.mid(at, 4);
        if (name == "EXIF") {
            QByteArray tiff = bytes.mid(at + 8, length);
            if (tiff.startsWith(QByteArrayView("Exif\0\0", 6)))
                tiff.remove(0, 6);
            orientation = orientationInTiff(tiff);
        }
        if (wanted.contains(name)) {
            if (name == "VP8X" && length >= 10)
                flags = chunks.size() + 8;
            chunks += riffChunk(name, bytes.mid(at + 8, length));
        }
        at += 8 + length + length % 2;
    }
    if (chunks.isEmpty())
        return {};
    if (flags >= 0) {
        chunks[flags] = static_cast<char>(chunks.at(flags) & ~(exifFlag | xmpFlag));
        if (orientation != 1) {
            chunks[flags] = static_cast<char>(chunks.at(flags) | exifFlag);
            chunks += riffChunk("EXIF", tiffWithOrientation(orientation));
        }
    }
    char number[4];
    qToLittleEndian(static_cast<quint32>(chunks.size() + 4), number);
    return QByteArray("RIFF") + QByteArray(number, 4) + "WEBP" + chunks;
}

std::optional<QByteArray> gif(const QByteArray& bytes)
{
    if (bytes.size() < 13 || !bytes.startsWith("GIF8"))
        return {};
    const auto tableSize = [](quint8 flags) { return (flags & 0x80) ? 3 * (2 << (flags & 7)) : 0; };
    qsizetype at = 13 + tableSize(byteAt(bytes, 10));
    if (at > bytes.size())
        return {};
    QByteArray kept = bytes.left(at);
    const auto endOfBlocks = [&bytes](qsizetype from) -> qsizetype {
        while (from < bytes.size()) {
            const qsizetype size = byteAt(bytes, from);
            from += size + 1;
            if (size == 0)
                return from <= bytes.size() ? from : -1;
        }
        return -1;
    };
    while (at < bytes.size()) {
        const quint8 kind = byteAt(bytes, at);
        if (kind == 0x3b)
            return kept + ';';
        qsizetype from = at;
        bool isWanted = true;
        if (kind == 0x21 && at + 2 < bytes.size()) {
            const quint8 label = byteAt(bytes, at + 1);
            const QByteArray name = bytes.mid(at + 3, 8);
            isWanted = label == 0xf9 || (label == 0xff && (name == "NETSCAPE" || name == "ANIMEXTS"));
            from = at + 2;
        } else if (kind == 0x2c && at + 10 < bytes.size()) {
            from = at + 10 + tableSize(byteAt(bytes, at + 9)) + 1;
        } else {
            return {};
        }
        const qsizetype end = endOfBlocks(from);
        if (end < 0)
            return {};
        if (isWanted)
            kept += QByteArrayView(bytes).sliced(at, end - at);
        at = end;
    }
    return {};
}

} // namespace rushes::clean

#include "app/base/filekind.h"

#include "app/base/stillfiles.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Reads numbers from a file. Beyond its end they are 0, and ok() is false.
class Reader
{
public:
    explicit Reader(QIODevice& file)
        : m_file(file)
        , m_size(file.size())
    {
    }

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool has(qint64 at, qint64 count) const { return at >= 0 && m_size - at >= count; }
    QByteArray bytes(qint64 at, qint64 count) { return m_file.seek(at) ? m_file.read(count) : QByteArray(); }
    quint8 u8(qint64 at)
    {
        const QByteArray got = bytes(at, 1);
        return got.isEmpty() ? quint8(0) : static_cast<quint8>(got.at(0));
    }
    quint32 big32(qint64 at) { return number<quint32>(at, &qFromBigEndian<quint32>); }
    quint64 big64(qint64 at) { return number<quint64>(at, &qFromBigEndian<quint64>); }
    quint32 little32(qint64 at) { return number<quint32>(at, &qFromLittleEndian<quint32>); }
    quint64 little64(qint64 at) { return number<quint64>(at, &qFromLittleEndian<quint64>); }

private:
    template<typename T>
    T number(qint64 at, T (*from)(const void*))
    {
        const QByteArray got = bytes(at, sizeof(T));
        return got.size() == qsizetype(sizeof(T)) ? from(got.constData()) : T(0);
    }

    QIODevice& m_file;
    qint64 m_size;
};

constexpr int mostSteps = 2'000'000; ///< of a walk through a hostile file

const QByteArrayList& topBoxes()
{
    static const QByteArrayList boxes = {"ftyp", "styp", "moov", "mdat", "wide", "free", "skip", "uuid",
                                         "udta", "meta", "moof", "mfra", "sidx", "pdin", "ssix", "prft",
                                         "emsg", "pnot", "junk", "PICT", "meco", "idat", "imda"};
    return boxes;
}

/// ISO base media: boxes one after the other. https://developer.apple.com/documentation/quicktime-file-format
Wholeness boxesEnd(Reader& file, bool isImage)
{
    bool head = false;
    bool data = false;
    qint64 at = 0;
    for (int step = 0; step < mostSteps; ++step) {
        const bool playable = head && data;
        if (at == file.size())
            return playable ? Wholeness::Whole : Wholeness::Cut;
        if (!file.has(at, 8)) {
            // A few bytes after the last box are no box.
            return playable ? Wholeness::Whole : Wholeness::Cut;
        }
        const QByteArray type = file.bytes(at + 4, 4);
        if (!topBoxes().contains(type))
            return playable ? Wholeness::Whole : Wholeness::Unsaid;
        quint64 size = file.big32(at);
        qint64 least = 8;
        if (size == 1) {
            if (!file.has(at, 16))
                return Wholeness::Cut;
            size = file.big64(at + 8);
            least = 16;
        } else if (size == 0) {
            // This box extends to the end of the file.
            data = data || type == "mdat";
            return head && data ? Wholeness::Unsaid : Wholeness::Cut;
        }
        if (size < static_cast<quint64>(least))
            return playable ? Wholeness::Whole : Wholeness::Unsaid;
        if (size > static_cast<quint64>(file.size() - at))
            return Wholeness::Cut;
        head = head || type == (isImage ? "meta" : "moov");
        data = data || type == "mdat" || type == "idat" || type == "imda" ||
               (isImage && type == "meta" && file.bytes(at, qint64(64) * 1024).contains("idat"));
        at += static_cast<qint64>(size);
    }
    return Wholeness::Unsaid;
}

/// https://www.w3.org/TR/png/#5Chunk-layout
Wholeness pngEnd(Reader& file)
{
    qint64 at = 8;
    for (int step = 0; step < mostSteps && file.has(at, 12); ++step) {
        const qint64 length = file.big32(at);
        const bool last = file.bytes(at + 4, 4) == "IEND";
        at += 12 + length;
        if (last)
            return at <= file.size() ? Wholeness::Whole : Wholeness::Cut;
    }
    return Wholeness::Cut;
}

/// https://www.w3.org/Graphics/GIF/spec-gif89a.txt
Wholeness gifEnd(Reader& file)
{
    const auto colours = [&file](qint64 at) -> qint64 {
        const quint8 flags = file.u8(at);
        return (flags & 0x80U) != 0 ? qint64(3) << ((flags & 7U) + 1) : 0;
    };
    qint64 at = 13 + colours(10);
    for (int step = 0; step < mostSteps && file.has(at, 1); ++step) {
        const quint8 mark = file.u8(at);
        if (mark == 0x3b)
            return Wholeness::Whole;
        if (mark == 0x21)
            at += 2;
        else if (mark == 0x2c)
            at += 11 + colours(at + 9);
        else
            return Wholeness::Cut;
        while (file.has(at, 1)) {
            const quint8 length = file.u8(at);
            at += 1 + length;
            if (length == 0)
                break;
        }
    }
    return Wholeness::Cut;
}

/// https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B: segments have lengths, coded data ends at a mark.
Wholeness jpegEnd(Reader& file)
{
    qint64 at = 2;
    while (file.has(at, 2)) {
        if (file.u8(at) != 0xff)
            return Wholeness::Cut;
        const quint8 mark = file.u8(at + 1);
        if (mark == 0xd9)
            return Wholeness::Whole;
        if (mark == 0xff) {
            ++at;
            continue;
        }
        if (!file.has(at, 4))
            return Wholeness::Cut;
        const QByteArray length = file.bytes(at + 2, 2);
        at += 2 + qFromBigEndian<quint16>(length.constData());
        if (mark != 0xda)
            continue;
        bool found = false;
        while (!found) { // the next marker that is neither a stuffed byte nor a restart
            const QByteArray block = file.bytes(at, qint64(64) * 1024);
            if (block.size() < 2)
                return Wholeness::Cut;
            qsizetype i = 0;
            for (; i + 1 < block.size() && !found; ++i) {
                const auto next = static_cast<quint8>(block.at(i + 1));
                found = static_cast<quint8>(block.at(i)) == 0xff && next != 0 && next != 0xff &&
                        (next < 0xd0 || next > 0xd7);
            }
            at += found ? i - 1 : i;
        }
    }
    return Wholeness::Cut;
}

/// WAV, WebP, AVI. A program that does not know the length yet writes 0 or all ones.
Wholeness riffEnd(Reader& file)
{
    if (file.bytes(0, 4) == "RF64") {
        const quint64 length = file.bytes(12, 4) == "ds64" ? file.little64(20) : 0;
        if (length == 0 || length == ~quint64(0))
            return Wholeness::Unsaid;
        return length <= static_cast<quint64>(file.size()) ? Wholeness::Whole : Wholeness::Cut;
    }
    const quint32 length = file.little32(4);
    if (length == 0 || length == ~quint32(0))
        return Wholeness::Unsaid;
    if (qint64(length) + 7 > file.size()) { // the byte that pads an odd length may be missing
        // Streamed: an unknown length (all ones) plus the header's length.
        const bool streamed = length > ~quint32(0) - 4096;
        return streamed ? Wholeness::Unsaid : Wholeness::Cut;
    }
    return Wholeness::Whole;
}

/// An EBML number at `at` of `width` bytes; width 0: malformed. With `keepMark` it is an element's id.
quint64 ebmlNumber(Reader& file, qint64 at, int& width, bool keepMark, bool* unknown = nullptr)
{
    const quint8 first = file.u8(at);
    width = 0;
    if (first == 0)
        return 0;
    width = 1;
    while (((first << (width - 1)) & 0x80) == 0)
        ++width;
    if (!file.has(at, width)) {
        width = 0;
        return 0;
    }
    quint64 value = keepMark ? first : first & (0xffU >> width);
    bool ones = (first & (0xffU >> width)) == (0xffU >> width);
    for (int i = 1; i < width; ++i) {
        const quint8 byte = file.u8(at + i);
        value = (value << 8U) | byte;
        ones = ones && byte == 0xff;
    }
    if (unknown)
        *unknown = ones;
    return value;
}

/// WebM and Matroska, RFC 8794: elements; of a segment or a cluster without a length the children are read.
Wholeness ebmlEnd(Reader& file)
{
    constexpr quint64 segment = 0x18538067;
    constexpr quint64 cluster = 0x1f43b675;
    bool streamed = false;
    bool media = false;
    qint64 at = 0;
    for (int step = 0; step < mostSteps; ++step) {
        if (at >= file.size())
            return !media ? Wholeness::Cut : streamed ? Wholeness::Unsaid : Wholeness::Whole;
        int idWidth = 0;
        int sizeWidth = 0;
        bool unknown = false;
        const quint64 id = ebmlNumber(file, at, idWidth, true);
        if (idWidth == 0)
            return media && file.u8(at) == 0 ? Wholeness::Whole : Wholeness::Cut;
        const quint64 size = ebmlNumber(file, at + idWidth, sizeWidth, false, &unknown);
        if (sizeWidth == 0)
            return Wholeness::Cut;
        const bool holds = id == segment || id == cluster;
        media = media || id == cluster;
        at += idWidth + sizeWidth;
        if (holds && (unknown || size == 0)) {
            streamed = true;
            continue;
        }
        if (unknown)
            return Wholeness::Unsaid;
        if (size > static_cast<quint64>(file.size() - at))
            return Wholeness::Cut;
        if (id == segment)
            return Wholeness::Whole;
        at += static_cast<qint64>(size);
    }
    return Wholeness::Unsaid;
}

/// RFC 3533: pages, each with the lengths of its segments.
Wholeness oggEnd(Reader& file)
{
    qint64 at = 0;
    bool last = false;
    for (int step = 0; step < mostSteps; ++step) {
        if (at == file.size())
            return last ? Wholeness::Whole : Wholeness::Unsaid;
        if (!file.has(at, 27))
            return last ? Wholeness::Whole : Wholeness::Cut;
        if (file.bytes(at, 4) != "OggS")
            return last ? Wholeness::Whole : Wholeness::Unsaid;
        last = (file.u8(at + 5) & 4U) != 0;
        const int segments = file.u8(at + 26);
        const QByteArray lengths = file.bytes(at + 27, segments);
        qint64 size = 27 + segments;
        for (const char length : lengths)
            size += static_cast<quint8>(length);
        if (lengths.size() < segments || !file.has(at, size))
            return Wholeness::Cut;
        at += size;
    }
    return Wholeness::Unsaid;
}

/// An ID3 tag states its own length, an Info frame that of the audio after it.
Wholeness mp3End(Reader& file)
{
    qint64 at = 0;
    if (file.bytes(0, 3) == "ID3") {
        const QByteArray size = file.bytes(6, 4);
        qint64 length = 0;
        for (const char part : size)
            length = (length << 7) | (part & 0x7f);
        at = 10 + length;
        if (at >= file.size())
            return Wholeness::Cut;
    }
    const QByteArray frame = file.bytes(at, 64);
    const qsizetype info = std::max(frame.indexOf("Xing"), frame.indexOf("Info"));
    if (info < 0 || (file.u8(at + info + 7) & 2U) == 0)
        return Wholeness::Unsaid;
    const qint64 told = file.big32(at + info + ((file.u8(at + info + 7) & 1U) != 0 ? 12 : 8));
    return told - told / 50 <= file.size() - at ? Wholeness::Whole : Wholeness::Cut;
}

/// Metadata blocks state their lengths, frames do not.
Wholeness flacEnd(Reader& file)
{
    qint64 at = 4;
    for (int step = 0; step < 1024; ++step) {
        if (!file.has(at, 4))
            return Wholeness::Cut;
        const quint32 head = file.big32(at);
        at += 4 + (head & 0xffffffU);
        if ((head & 0x80000000U) != 0)
            break;
    }
    return at < file.size() ? Wholeness::Unsaid : Wholeness::Cut;
}

} // namespace

QString endingOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Unknown:
        return {};
    case FileKind::Mp4:
        return u"mp4"_s;
    case FileKind::Mov:
        return u"mov"_s;
    case FileKind::M4a:
        return u"m4a"_s;
    case FileKind::WebM:
        return u"webm"_s;
    case FileKind::Matroska:
        return u"mkv"_s;
    case FileKind::Avi:
        return u"avi"_s;
    case FileKind::MpegTs:
        return u"ts"_s;
    case FileKind::Mpeg:
        return u"mpg"_s;
    case FileKind::Flv:
        return u"flv"_s;
    case FileKind::Wmv:
        return u"wmv"_s;
    case FileKind::Gif:
        return u"gif"_s;
    case FileKind::Png:
        return u"png"_s;
    case FileKind::Jpeg:
        return u"jpg"_s;
    case FileKind::WebP:
        return u"webp"_s;
    case FileKind::Avif:
        return u"avif"_s;
    case FileKind::Heic:
        return u"heic"_s;
    case FileKind::Bmp:
        return u"bmp"_s;
    case FileKind::Tiff:
        return u"tiff"_s;
    case FileKind::Svg:
        return u"svg"_s;
    case FileKind::Wav:
        return u"wav"_s;
    case FileKind::Mp3:
        return u"mp3"_s;
    case FileKind::Flac:
        return u"flac"_s;
    case FileKind::Ogg:
        return u"ogg"_s;
    case FileKind::Aac:
        return u"aac"_s;
    }
    return {};
}

Wholeness wholenessOf(QIODevice& file, FileKind kind)
{
    Reader reader(file);
    switch (kind) {
    case FileKind::Mp4:
    case FileKind::Mov:
    case FileKind::M4a:
        return boxesEnd(reader, false);
    case FileKind::Avif:
    case FileKind::Heic:
        return boxesEnd(reader, true);
    case FileKind::WebM:
    case FileKind::Matroska:
        return ebmlEnd(reader);
    case FileKind::Png:
        return pngEnd(reader);
    case FileKind::Gif:
        return gifEnd(reader);
    case FileKind::Jpeg:
        return jpegEnd(reader);
    case FileKind::WebP:
    case FileKind::Wav:
    case FileKind::Avi:
        return riffEnd(reader);
    case FileKind::Ogg:
        return oggEnd(reader);
    case FileKind::Mp3:
        return mp3End(reader);
    case FileKind::Flac:
        return flacEnd(reader);
    case FileKind::MpegTs:
        return file.size() % 188 == 0 ? Wholeness::Unsaid : Wholeness::Cut;
    case FileKind::Bmp:
        return bmpEnd(file);
    case FileKind::Tiff:
        return tiffEnd(file);
    case FileKind::Svg:
        return svgEnd(file);
    default:
        break;
    }
    return Wholeness::Unsaid;
}

bool alwaysSaysItsEnd(FileKind kind)
{
    switch (kind) {
    case FileKind::Mp4:
    case FileKind::Mov:
    case FileKind::M4a:
    case FileKind::Avif:
    case FileKind::Heic:
    case FileKind::Png:
    case FileKind::Gif:
    case FileKind::Jpeg:
        return true;
    default:
        return false;
    }
}

} // namespace rushes

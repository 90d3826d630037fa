#include "app/media/cleansound.h"

#include <QList>
#include <QtEndian>

namespace rushes::clean {

namespace {

struct Box
{
    QByteArray type = {};
    qsizetype start = 0;
    qsizetype content = 0;
    qsizetype end = 0;
};

quint32 four(const QByteArray& bytes, qsizetype at)
{
    return at >= 0 && at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0;
}

quint64 eight(const QByteArray& bytes, qsizetype at)
{
    return at >= 0 && at + 8 <= bytes.size() ? qFromBigEndian<quint64>(bytes.constData() + at) : 0;
}

/// nullopt: a size is invalid.
std::optional<QList<Box>> boxesIn(const QByteArray& bytes, qsizetype from, qsizetype to)
{
    QList<Box> boxes;
    for (qsizetype at = from; at + 8 <= to;) {
        const quint32 stated = four(bytes, at);
        quint64 size = stated;
        qsizetype head = 8;
        if (stated == 1) {
            size = eight(bytes, at + 8);
            head = 16;
        } else if (stated == 0) {
            size = static_cast<quint64>(to - at);
        }
        if (size < static_cast<quint64>(head) || size > static_cast<quint64>(to - at))
            return {};
        const qsizetype end = at + static_cast<qsizetype>(size);
        boxes.append({bytes.mid(at + 4, 4), at, at + head, end});
        at = end;
    }
    return boxes;
}

void blank(QByteArray& bytes, qsizetype from, qsizetype to)
{
    const qsizetype end = qMin(to, bytes.size());
    if (from >= 0 && from < end)
        std::fill(bytes.begin() + from, bytes.begin() + end, '\0');
}

void empty(QByteArray& bytes, const Box& box)
{
    std::copy_n("free", 4, bytes.data() + box.start + 4);
    blank(bytes, box.content, box.end);
}

const Box* child(const QList<Box>& boxes, const QByteArray& type)
{
    for (const Box& box : boxes) {
        if (box.type == type)
            return &box;
    }
    return nullptr;
}

/// Overwrites the samples of a track: chunks by stco or co64, sizes by stsc and stsz.
void emptySamples(QByteArray& bytes, const QList<Box>& table)
{
    const Box* sizes = child(table, "stsz");
    const Box* runs = child(table, "stsc");
    const Box* narrow = child(table, "stco");
    const Box* offsets = narrow ? narrow : child(table, "co64");
    if (!sizes || !runs || !offsets)
        return;
    const quint32 same = four(bytes, sizes->content + 4);
    const quint32 runCount = four(bytes, runs->content + 4);
    const quint32 chunkCount = four(bytes, offsets->content + 4);
    const qsizetype offsetSize = narrow ? 4 : 8;
    quint32 sample = 0;
    quint32 run = 0;
    for (quint32 chunk = 0; chunk < chunkCount && run < runCount; ++chunk) {
        while (run + 1 < runCount && four(bytes, runs->content + 8 + (run + 1) * 12) <= chunk + 1)
            ++run;
        const quint32 count = four(bytes, runs->content + 8 + run * 12 + 4);
        const qsizetype place = offsets->content + 8 + chunk * offsetSize;
        if (place + offsetSize > offsets->end)
            return;
        const auto start = static_cast<qsizetype>(narrow ? four(bytes, place) : eight(bytes, place));
        qsizetype length = 0;
        for (quint32 i = 0; i < count; ++i, ++sample) {
            const qsizetype at = sizes->content + 12 + qsizetype(sample) * 4;
            if (same == 0 && at + 4 > sizes->end)
                break;
            length += same != 0 ? same : four(bytes, at);
            if (length > bytes.size())
                return;
        }
        blank(bytes, start, start + length);
    }
}

/// Tracks of pictures, sound and subtitles are kept. All others may contain locations and sensor data.
bool isWantedHandler(const QByteArray& handler)
{
    return handler == "vide" || handler == "soun" || handler == "text" || handler == "sbtl" ||
           handler == "subt" || handler == "clcp" || handler == "pict" || handler == "auxv";
}

bool cleanTrack(QByteArray& bytes, const Box& track)
{
    const auto parts = boxesIn(bytes, track.content, track.end);
    if (!parts)
        return false;
    for (const Box& part : *parts) {
        if (part.type == "udta" || part.type == "meta" || part.type == "uuid")
            empty(bytes, part);
    }
    const Box* media = child(*parts, "mdia");
    if (!media)
        return true;
    const auto inMedia = boxesIn(bytes, media->content, media->end);
    if (!inMedia)
        return false;
    const Box* handler = child(*inMedia, "hdlr");
    const QByteArray kind = handler ? bytes.mid(handler->content + 8, 4) : QByteArray("vide");
    for (const Box& part : *inMedia) {
        if (part.type == "udta" || part.type == "meta" || part.type == "uuid")
            empty(bytes, part);
    }
    if (isWantedHandler(kind) || kind == "tmcd" || kind == "hint")
        return true;
    if (const Box* information = child(*inMedia, "minf")) {
        const auto inInformation = boxesIn(bytes, information->content, information->end);
        const Box* table = inInformation ? child(*inInformation, "stbl") : nullptr;
        if (const auto inTable = table ? boxesIn(bytes, table->content, table->end) : std::nullopt)
            emptySamples(bytes, *inTable);
    }
    empty(bytes, track);
    return true;
}

/// A variable-length EBML number; returns its length in bytes, 0: malformed.
int ebmlNumber(const QByteArray& bytes, qsizetype at, bool keepsMark, quint64& value)
{
    if (at >= bytes.size())
        return 0;
    const auto first = static_cast<quint8>(bytes.at(at));
    int length = 1;
    while (length <= 8 && !(first & (0x80 >> (length - 1))))
        ++length;
    if (length > 8 || at + length > bytes.size())
        return 0;
    value = keepsMark ? first : first & (0xff >> length);
    bool isAllOnes = !keepsMark && value == quint64(0xff >> length);
    for (int i = 1; i < length; ++i) {
        const auto next = static_cast<quint8>(bytes.at(at + i));
        value = (value << 8) | next;
        isAllOnes = isAllOnes && next == 0xff;
    }
    if (isAllOnes)
        value = ~quint64(0);
    return length;
}

struct Element
{
    quint64 id = 0;
    qsizetype start = 0;
    qsizetype content = 0;
    qsizetype end = 0;
    bool isOpen = false; ///< of a length that is not stated
};

std::optional<Element> elementAt(const QByteArray& bytes, qsizetype at, qsizetype to)
{
    Element element;
    element.start = at;
    quint64 size = 0;
    const int idLength = ebmlNumber(bytes, at, true, element.id);
    const int sizeLength = idLength > 0 ? ebmlNumber(bytes, at + idLength, false, size) : 0;
    if (sizeLength == 0)
        return {};
    element.content = at + idLength + sizeLength;
    element.isOpen = size == ~quint64(0);
    if (!element.isOpen && size > static_cast<quint64>(to - element.content))
        return {};
    element.end = element.isOpen ? to : element.content + static_cast<qsizetype>(size);
    return element;
}

/// Turns an element into a Void element of the same length.
void makeVoid(QByteArray& bytes, const Element& element)
{
    const qsizetype whole = element.end - element.start;
    const int sizeLength = whole - 2 < 0x7f ? 1 : 8;
    const qsizetype content = whole - 1 - sizeLength;
    if (content < 0)
        return;
    blank(bytes, element.start, element.end);
    bytes[element.start] = static_cast<char>(0xec);
    if (sizeLength == 1) {
        bytes[element.start + 1] = static_cast<char>(0x80 | content);
        return;
    }
    char number[8];
    qToBigEndian(static_cast<quint64>(content), number);
    number[0] = 0x01;
    std::copy_n(number, 8, bytes.data() + element.start + 1);
}

constexpr quint64 segmentId = 0x18538067;
constexpr quint64 tagsId = 0x1254c367;
constexpr quint64 attachmentsId = 0x1941a469;
constexpr quint64 infoId = 0x1549a966;
constexpr quint64 titleId = 0x7ba9;
constexpr quint64 dateId = 0x4461;
constexpr quint64 appId = 0x5741;
constexpr quint64 fileNameId = 0x7384;

bool cleanInfo(QByteArray& bytes, const Element& info)
{
    for (qsizetype at = info.content; at < info.end;) {
        const std::optional<Element> part = elementAt(bytes, at, info.end);
        if (!part)
            return false;
        if (part->id == titleId || part->id == dateId || part->id == fileNameId)
            makeVoid(bytes, *part);
        else if (part->id == appId) // a required element
            std::fill(bytes.begin() + part->content, bytes.begin() + part->end, ' ');
        at = part->end;
    }
    return true;
}

} // namespace

std::optional<QByteArray> mp4(QByteArray bytes)
{
    const auto boxes = boxesIn(bytes, 0, bytes.size());
    if (!boxes || !child(*boxes, "moov"))
        return {};
    for (const Box& box : *boxes) {
        if (box.type == "uuid" || box.type == "udta" || box.type == "meta") {
            empty(bytes, box);
        } else if (box.type == "free" || box.type == "skip") {
            blank(bytes, box.content, box.end);
        } else if (box.type == "moov") {
            const auto parts = boxesIn(bytes, box.content, box.end);
            if (!parts)
                return {};
            for (const Box& part : *parts) {
                if (part.type == "udta" || part.type == "meta" || part.type == "uuid")
                    empty(bytes, part);
                else if (part.type == "trak" && !cleanTrack(bytes, part))
                    return {};
            }
        }
    }
    return bytes;
}

std::optional<QByteArray> matroska(QByteArray bytes)
{
    bool hasSegment = false;
    for (qsizetype at = 0; at < bytes.size();) {
        const std::optional<Element> top = elementAt(bytes, at, bytes.size());
        if (!top)
            return hasSegment ? std::optional(bytes.left(at)) : std::nullopt;
        if (top->id == segmentId) {
            hasSegment = true;
            for (qsizetype place = top->content; place < top->end;) {
                const std::optional<Element> part = elementAt(bytes, place, top->end);
                if (!part)
                    return {};
                if (part->id == tagsId || part->id == attachmentsId)
                    makeVoid(bytes, *part);
                else if (part->id == infoId && !cleanInfo(bytes, *part))
                    return {};
                if (part->isOpen) // a cluster of unknown length contains only pictures and sound
                    break;
                place = part->end;
            }
        }
        at = top->end;
    }
    return hasSegment ? std::optional(bytes) : std::nullopt;
}

} // namespace rushes::clean

#include "app/media/cleansound.h"

#include <QList>
#include <QtEndian>

#include <array>

namespace rushes::clean {

namespace {

quint8 byteAt(const QByteArray& bytes, qsizetype at)
{
    return static_cast<quint8>(bytes.at(at));
}

/// ID3v2's length: four times seven bits.
qsizetype id3Length(const QByteArray& bytes, qsizetype at)
{
    qsizetype length = 0;
    for (int i = 6; i < 10; ++i)
        length = (length << 7) | (byteAt(bytes, at + i) & 0x7f);
    return length + 10 + ((byteAt(bytes, at + 5) & 0x10) ? 10 : 0);
}

/// The checksum of an Ogg page: CRC-32 with polynomial 0x04c11db7, not reflected, not inverted.
quint32 oggSum(QByteArrayView page)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i << 24;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 0x80000000u) ? (value << 1) ^ 0x04c11db7u : value << 1;
            made[i] = value;
        }
        return made;
    }();
    quint32 sum = 0;
    for (const char byte : page)
        sum = (sum << 8) ^ table[((sum >> 24) ^ static_cast<quint8>(byte)) & 0xff];
    return sum;
}

/// Overwrites the texts of a comment header with spaces; all lengths stay the same.
void blankComments(QByteArray& bytes, qsizetype from, qsizetype to)
{
    const auto number = [&bytes, to](qsizetype at) -> qsizetype {
        return at + 4 <= to ? static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.constData() + at)) : -1;
    };
    const auto blank = [&bytes, to](qsizetype at, qsizetype length) {
        for (qsizetype i = at; i < qMin(at + length, to); ++i)
            bytes[i] = ' ';
    };
    const qsizetype vendor = number(from);
    if (vendor < 0)
        return;
    blank(from + 4, vendor);
    qsizetype at = from + 4 + vendor;
    const qsizetype count = number(at);
    at += 4;
    for (qsizetype i = 0; i < count && at < to; ++i) {
        const qsizetype length = number(at);
        if (length < 0)
            return;
        blank(at + 4, length);
        // A comment must have a name: writes "A=" and spaces.
        if (length >= 2 && at + 5 < to) {
            bytes[at + 4] = 'A';
            bytes[at + 5] = '=';
        }
        at += 4 + length;
    }
}

} // namespace

std::optional<QByteArray> wav(const QByteArray& bytes)
{
    static const QList<QByteArray> wanted{"fmt ", "data", "fact", "ds64"};
    const bool isLarge = bytes.startsWith("RF64");
    if (bytes.size() < 12 || (!bytes.startsWith("RIFF") && !isLarge) || bytes.mid(8, 4) != "WAVE")
        return {};
    QByteArray chunks;
    bool hasData = false;
    for (qsizetype at = 12; at + 8 <= bytes.size();) {
        const QByteArray name = bytes.mid(at, 4);
        qsizetype length = qFromLittleEndian<quint32>(bytes.constData() + at + 4);
        // A streamed file does not state its length.
        if (length > bytes.size() - at - 8)
            length = bytes.size() - at - 8;
        const qsizetype whole = qMin(8 + length + length % 2, bytes.size() - at);
        if (wanted.contains(name))
            chunks += bytes.mid(at, whole);
        hasData = hasData || name == "data";
        at += whole;
    }
    if (!hasData)
        return {};
    char number[4];
    qToLittleEndian(isLarge ? 0xffffffffu : static_cast<quint32>(chunks.size() + 4), number);
    return bytes.left(4) + QByteArray(number, 4) + "WAVE" + chunks;
}

std::optional<QByteArray> flac(const QByteArray& bytes)
{
    qsizetype at = 0;
    if (bytes.startsWith("ID3") && bytes.size() > 10)
        at = id3Length(bytes, 0);
    if (bytes.mid(at, 4) != "fLaC")
        return {};
    at += 4;
    QList<QByteArray> kept;
    for (bool isLast = false; !isLast;) {
        if (at + 4 > bytes.size())
            return {};
        const quint8 head = byteAt(bytes, at);
        isLast = head & 0x80;
        const qsizetype length =
            (byteAt(bytes, at + 1) << 16) | (byteAt(bytes, at + 2) << 8) | byteAt(bytes, at + 3);
        if (length > bytes.size() - at - 4)
            return {};
        const int kind = head & 0x7f;
        if (kind == 0 || kind == 3) // stream info and seek table
            kept.append(bytes.mid(at, 4 + length));
        at += 4 + length;
    }
    if (kept.isEmpty())
        return {};
    QByteArray whole("fLaC");
    for (qsizetype i = 0; i < kept.size(); ++i) {
        QByteArray block = kept.at(i);
        block[0] = static_cast<char>((block.at(0) & 0x7f) | (i == kept.size() - 1 ? 0x80 : 0));
        whole += block;
    }
    return whole + bytes.mid(at);
}

std::optional<QByteArray> mp3(const QByteArray& bytes)
{
    qsizetype from = 0;
    qsizetype to = bytes.size();
    while (bytes.mid(from, 3) == "ID3" && from + 10 <= to)
        from += id3Length(bytes, from);
    for (bool changed = true; changed;) {
        changed = false;
        if (to - from > 128 && bytes.mid(to - 128, 3) == "TAG") {
            to -= 128;
            changed = true;
        } else if (to - from > 32 && bytes.mid(to - 32, 8) == "APETAGEX") {
            const qsizetype size = qFromLittleEndian<quint32>(bytes.constData() + to - 20);
            const bool hasHead = qFromLittleEndian<quint32>(bytes.constData() + to - 12) & 0x80000000u;
            const qsizetype whole = size + (hasHead ? 32 : 0);
            if (whole < 32 || whole > to - from)
                return {};
            to -= whole;
            changed = true;
        }
    }
    if (from >= to)
        return {};
    return bytes.mid(from, to - from);
}

std::optional<QByteArray> ogg(const QByteArray& bytes)
{
    if (!bytes.startsWith("OggS"))
        return {};
    QByteArray kept = bytes;
    for (qsizetype at = 0; at + 27 <= kept.size();) {
        if (kept.mid(at, 4) != "OggS")
            return {};
        const int segments = byteAt(kept, at + 26);
        const qsizetype body = at + 27 + segments;
        if (body > kept.size())
            return {};
        qsizetype length = 0;
        for (int i = 0; i < segments; ++i)
            length += byteAt(kept, at + 27 + i);
        const qsizetype end = body + length;
        if (end > kept.size())
            return {};
        const QByteArray start = kept.mid(body, 8);
        const qsizetype texts = start.startsWith("\x03vorbis") ? 7 : start == "OpusTags" ? 8 : 0;
        if (texts > 0) {
            // Comments that span pages contain pictures; too rare to be worth parsing.
            if (segments == 255 && byteAt(kept, at + 27 + 254) == 255)
                return {};
            blankComments(kept, body + texts, end);
            char number[4] = {0, 0, 0, 0};
            std::copy_n(number, 4, kept.data() + at + 22);
            qToLittleEndian(oggSum(QByteArrayView(kept).sliced(at, end - at)), number);
            std::copy_n(number, 4, kept.data() + at + 22);
        }
        at = end;
    }
    return kept;
}

} // namespace rushes::clean

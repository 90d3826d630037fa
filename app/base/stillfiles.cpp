#include "app/base/stillfiles.h"

#include <QList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace rushes {

namespace {

/// Looks at the text before the first element of XML: true if that is `svg`; nullopt if the element has not
/// been reached.
std::optional<bool> beginsAsSvg(QByteArrayView text)
{
    qsizetype at = text.startsWith("\xef\xbb\xbf") ? 3 : 0;
    const auto skipTo = [&](QByteArrayView end, qsizetype from) {
        const qsizetype found = text.indexOf(end, from);
        at = found < 0 ? text.size() : found + end.size();
        return found >= 0;
    };
    while (at < text.size()) {
        const char c = text.at(at);
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            ++at;
            continue;
        }
        const QByteArray rest =
            text.sliced(at, std::min<qsizetype>(text.size() - at, 16)).toByteArray().toLower();
        const auto begins = [&rest](const QByteArray& word) { return rest.startsWith(word); };
        if (begins("<?")) {
            if (!skipTo("?>", at))
                return {};
        } else if (begins("<!--")) {
            if (!skipTo("-->", at + 4))
                return {};
        } else if (begins("<!doctype svg")) {
            const qsizetype inner = text.indexOf('[', at);
            const qsizetype end = text.indexOf('>', at);
            if (!skipTo(inner >= 0 && inner < end ? "]>" : ">", at))
                return {};
        } else if (QByteArray("<!doctype svg").startsWith(rest) || QByteArray("<!--").startsWith(rest) ||
                   QByteArray("<svg").startsWith(rest)) {
            return rest == "<svg" ? std::optional(true) : std::nullopt;
        } else {
            const bool isName = rest.size() > 4 && QByteArrayView(" \t\r\n>/").contains(rest.at(4));
            return (begins("<svg") && isName) || begins("<svg:svg");
        }
    }
    return {};
}

/// Reads numbers of a TIFF file in its byte order. Beyond the end they are 0.
class TiffReader
{
public:
    explicit TiffReader(QIODevice& file)
        : m_file(file)
        , m_isLittle(bytes(0, 2) == "II")
    {
    }

    [[nodiscard]] QByteArray bytes(qint64 at, qint64 count)
    {
        return at >= 0 && at < m_file.size() && m_file.seek(at) ? m_file.read(count) : QByteArray();
    }
    [[nodiscard]] quint16 u16(qint64 at) { return number<quint16>(at); }
    [[nodiscard]] quint32 u32(qint64 at) { return number<quint32>(at); }
    /// The values of a directory entry, SHORT or LONG; empty if they are beyond the end.
    [[nodiscard]] QList<quint32> values(qint64 entry)
    {
        const bool isShort = u16(entry + 2) == 3;
        const quint32 count = std::min<quint32>(u32(entry + 4), 100'000);
        const qint64 size = isShort ? 2 : 4;
        const qint64 from = count * size <= 4 ? entry + 8 : u32(entry + 8);
        QList<quint32> all;
        for (qint64 i = 0; i < count && from + count * size <= m_file.size(); ++i)
            all.append(isShort ? u16(from + i * size) : u32(from + i * size));
        return all;
    }

private:
    template<typename T>
    T number(qint64 at)
    {
        const QByteArray got = bytes(at, sizeof(T));
        if (got.size() != qsizetype(sizeof(T)))
            return 0;
        return m_isLittle ? qFromLittleEndian<T>(got.constData()) : qFromBigEndian<T>(got.constData());
    }

    QIODevice& m_file;
    bool m_isLittle;
};

} // namespace

FileKind stillKindOf(QByteArrayView start)
{
    constexpr std::array<QByteArrayView, 4> tiffs = {
        QByteArrayView("II\x2a\0", 4), QByteArrayView("MM\0\x2a", 4), QByteArrayView("II\x2b\0", 4),
        QByteArrayView("MM\0\x2b", 4)};
    if (std::any_of(tiffs.cbegin(), tiffs.cend(),
                    [start](QByteArrayView tiff) { return start.startsWith(tiff); }))
        return FileKind::Tiff;
    if (start.startsWith("BM") && start.size() >= 18) { // the length of the second header is one of a few
        constexpr std::array<quint32, 8> headers = {12, 16, 40, 52, 56, 64, 108, 124};
        const auto header = qFromLittleEndian<quint32>(start.data() + 14);
        if (std::find(headers.cbegin(), headers.cend(), header) != headers.cend())
            return FileKind::Bmp;
    }
    return beginsAsSvg(start).value_or(false) ? FileKind::Svg : FileKind::Unknown;
}

bool mayYetBeKnown(QByteArrayView start)
{
    return start.size() < fileKindText && start.contains('<') && !beginsAsSvg(start);
}

Wholeness bmpEnd(QIODevice& file)
{
    const QByteArray head = file.seek(0) ? file.read(6) : QByteArray();
    const qint64 size = head.size() == 6 ? qFromLittleEndian<quint32>(head.constData() + 2) : 0;
    if (size == 0)
        return Wholeness::Unsaid;
    return size <= file.size() ? Wholeness::Whole : Wholeness::Cut;
}

/// https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf: a directory, which says where its strips or
/// tiles lie. What BigTIFF says is not read.
Wholeness tiffEnd(QIODevice& file)
{
    TiffReader reader(file);
    if (reader.u16(2) != 42)
        return Wholeness::Unsaid;
    const qint64 directory = reader.u32(4);
    const qint64 entries = reader.u16(directory);
    if (directory < 8 || directory + 2 + entries * 12 > file.size() || entries == 0)
        return Wholeness::Cut;
    QList<quint32> places;
    QList<quint32> sizes;
    for (qint64 i = 0; i < entries; ++i) {
        const qint64 entry = directory + 2 + i * 12;
        const quint16 tag = reader.u16(entry);
        if (tag == 273 || tag == 324)
            places = reader.values(entry);
        else if (tag == 279 || tag == 325)
            sizes = reader.values(entry);
    }
    if (places.isEmpty() || places.size() != sizes.size())
        return Wholeness::Unsaid;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (qint64(places.at(i)) + sizes.at(i) > file.size())
            return Wholeness::Cut;
    }
    return Wholeness::Whole;
}

Wholeness svgEnd(QIODevice& file)
{
    constexpr qint64 tail = 4096;
    const QByteArray end =
        file.seek(std::max<qint64>(0, file.size() - tail)) ? file.read(tail) : QByteArray();
    if (const qsizetype last = end.lastIndexOf("</svg"); last >= 0)
        return end.indexOf('>', last) >= 0 ? Wholeness::Whole : Wholeness::Cut;
    return end.trimmed().endsWith("/>") ? Wholeness::Unsaid : Wholeness::Cut; // an empty root element
}

} // namespace rushes

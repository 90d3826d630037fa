#include "app/media/mp4boxes.h"

#include <QIODevice>
#include <QSet>
#include <QtEndian>

#include <optional>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qint64 shortHeader = 8;
constexpr qint64 uuidBytes = 16;

/// Box types that may come first in an mp4 or mov.
bool mayComeFirst(const QByteArray& type)
{
    static const QSet<QByteArray> known = {"ftyp"_ba, "styp"_ba, "moov"_ba, "mdat"_ba, "free"_ba,
                                           "skip"_ba, "wide"_ba, "pnot"_ba, "uuid"_ba, "sidx"_ba};
    return known.contains(type);
}

/// The box whose header starts here; nullopt: the header is incomplete or its size invalid.
std::optional<Mp4Box> boxAt(QIODevice& file, qint64 start, qint64 fileSize)
{
    if (!file.seek(start))
        return {};
    const QByteArray head = file.read(shortHeader + 8 + uuidBytes);
    if (head.size() < shortHeader)
        return {};
    Mp4Box box;
    box.start = start;
    box.type = head.mid(4, 4);
    quint64 size = qFromBigEndian<quint32>(head.constData());
    qint64 used = shortHeader;
    if (size == 1) {
        if (head.size() < shortHeader + 8)
            return {};
        size = qFromBigEndian<quint64>(head.constData() + shortHeader);
        used += 8;
    }
    if (box.type == "uuid") {
        if (head.size() < used + uuidBytes)
            return {};
        box.uuid = head.mid(used, uuidBytes);
        used += uuidBytes;
    }
    box.content = start + used;
    box.isOpen = size == 0;
    if (box.isOpen)
        size = static_cast<quint64>(fileSize - start);
    if (size < static_cast<quint64>(used) || size > static_cast<quint64>(fileSize - start))
        return {};
    box.end = start + static_cast<qint64>(size);
    return box;
}

} // namespace

Result<Mp4Boxes> topLevelBoxes(QIODevice& file)
{
    const qint64 size = file.size();
    Mp4Boxes found;
    while (found.end < size) {
        const std::optional<Mp4Box> box = boxAt(file, found.end, size);
        if (!box || (found.boxes.isEmpty() && !mayComeFirst(box->type)))
            break;
        if (found.boxes.size() == mostMp4Boxes)
            return failure(ErrorKind::TooLarge, u"mp4"_s);
        found.boxes.append(*box);
        found.end = box->end;
    }
    if (found.boxes.isEmpty())
        return failure(ErrorKind::Damaged, u"mp4"_s);
    return found;
}

QByteArray uuidBox(const QByteArray& id, const QByteArray& content)
{
    Q_ASSERT(id.size() == uuidBytes);
    QByteArray box(shortHeader, '\0');
    qToBigEndian(static_cast<quint32>(shortHeader + uuidBytes + content.size()), box.data());
    box.replace(4, 4, "uuid");
    return box + id + content;
}

} // namespace rushes

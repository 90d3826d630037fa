#include "ui/player/mediafile.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace rushes {

MediaFileState mediaFileState(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return MediaFileState::Missing;
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != "mp4"_L1 && suffix != "m4v"_L1 && suffix != "mov"_L1)
        return MediaFileState::Fine;

    const qint64 end = file.size();
    bool hasIndex = false;
    bool isFirst = true;
    for (qint64 at = 0; at < end; isFirst = false) {
        if (!file.seek(at))
            return MediaFileState::Missing;
        const QByteArray head = file.read(16);
        if (head.size() < 8)
            return MediaFileState::Incomplete;
        const QByteArrayView type = QByteArrayView(head).sliced(4, 4);
        if (isFirst && type != "ftyp" && type != "wide" && type != "moov" && type != "mdat" && type != "free")
            return MediaFileState::NotVideo;
        hasIndex = hasIndex || type == "moov";
        quint64 size = qFromBigEndian<quint32>(head.constData());
        if (size == 0) // extends to the end of the file
            break;
        if (size == 1 && head.size() == 16)
            size = qFromBigEndian<quint64>(head.constData() + 8);
        if (size < 8)
            return MediaFileState::Incomplete;
        if (size > static_cast<quint64>(end - at))
            return MediaFileState::Incomplete;
        at += static_cast<qint64>(size);
    }
    return hasIndex ? MediaFileState::Fine : end == 0 ? MediaFileState::NotVideo : MediaFileState::Incomplete;
}

} // namespace rushes

#include "app/media/webpstill.h"

#include <QFile>
#include <QtEndian>

namespace rushes {

namespace {

constexpr qsizetype headSize = 30; ///< RIFF, WEBP and a whole VP8X
constexpr qsizetype frameHead = 16;
constexpr char animationFlag = 0x02;
constexpr char alphaFlag = 0x10;
constexpr qint64 largest = qint64(512) * 1024 * 1024;

quint32 four(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

int three(QByteArrayView bytes, qsizetype at)
{
    return int(quint8(bytes.at(at))) | int(quint8(bytes.at(at + 1))) << 8 |
           int(quint8(bytes.at(at + 2))) << 16;
}

QByteArray chunk(const QByteArray& name, QByteArrayView body)
{
    char number[4];
    qToLittleEndian(static_cast<quint32>(body.size()), number);
    QByteArray all = name + QByteArray(number, 4) + body.toByteArray();
    if (body.size() % 2 != 0)
        all.append('\0');
    return all;
}

bool isAnimated(QByteArrayView head)
{
    return head.size() >= headSize && head.startsWith("RIFF") && head.sliced(8, 4) == "WEBP" &&
           head.sliced(12, 4) == "VP8X" && (head.at(20) & animationFlag) != 0;
}

/// An ANMF chunk's picture in the form of a still WebP file.
QByteArray stillOf(QByteArrayView frame)
{
    QByteArray alpha;
    QByteArray image;
    for (qsizetype at = frameHead; at + 8 <= frame.size() && image.isEmpty();) {
        const qsizetype length = four(frame, at + 4);
        if (length > frame.size() - at - 8)
            return {};
        const QByteArray name = frame.sliced(at, 4).toByteArray();
        const QByteArrayView body = frame.sliced(at + 8, length);
        if (name == "ALPH")
            alpha = chunk(name, body);
        else if (name == "VP8 " || name == "VP8L")
            image = chunk(name, body);
        at += 8 + length + length % 2;
    }
    if (image.isEmpty())
        return {};
    QByteArray chunks = image;
    if (!alpha.isEmpty()) {
        QByteArray head(10, '\0');
        head[0] = alphaFlag;
        head.replace(4, 6, frame.sliced(6, 6).toByteArray()); // the frame's own size
        chunks = chunk("VP8X", head) + alpha + image;
    }
    char number[4];
    qToLittleEndian(static_cast<quint32>(chunks.size() + 4), number);
    return QByteArray("RIFF") + QByteArray(number, 4) + "WEBP" + chunks;
}

} // namespace

WebPStill firstFrameOf(const QByteArray& webp)
{
    if (!isAnimated(webp))
        return {};
    WebPStill still;
    still.canvas = {three(webp, 24) + 1, three(webp, 27) + 1};
    for (qsizetype at = 12; at + 8 <= webp.size();) {
        const qsizetype length = four(webp, at + 4);
        if (length > webp.size() - at - 8)
            return {};
        if (webp.mid(at, 4) == "ANMF") {
            const QByteArrayView frame = QByteArrayView(webp).sliced(at + 8, length);
            if (frame.size() < frameHead)
                return {};
            still.place = {three(frame, 0) * 2, three(frame, 3) * 2};
            still.bytes = stillOf(frame);
            return still.bytes.isEmpty() ? WebPStill() : still;
        }
        at += 8 + length + length % 2;
    }
    return {};
}

WebPStill firstFrameOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest || !isAnimated(file.peek(headSize)))
        return {};
    return firstFrameOf(file.readAll());
}

} // namespace rushes

#include "app/media/exifturn.h"

#include <QtEndian>

namespace rushes {

namespace {

constexpr quint16 orientationTag = 0x0112;
constexpr qsizetype headSize = 8;
constexpr qsizetype entrySize = 12;

/// Reads numbers of a TIFF block in its byte order; 0 beyond its end.
class Tiff
{
public:
    explicit Tiff(const QByteArray& bytes)
        : m_bytes(bytes)
        , m_isBig(bytes.startsWith("MM"))
    {
    }

    [[nodiscard]] quint16 two(qsizetype at) const { return number<quint16>(at); }
    [[nodiscard]] quint32 four(qsizetype at) const { return number<quint32>(at); }

private:
    template<typename T>
    [[nodiscard]] T number(qsizetype at) const
    {
        if (at < 0 || at + qsizetype(sizeof(T)) > m_bytes.size())
            return 0;
        const char* from = m_bytes.constData() + at;
        return m_isBig ? qFromBigEndian<T>(from) : qFromLittleEndian<T>(from);
    }

    const QByteArray& m_bytes;
    bool m_isBig;
};

} // namespace

int orientationInTiff(const QByteArray& bytes)
{
    if (!bytes.startsWith("MM") && !bytes.startsWith("II"))
        return 1;
    const Tiff tiff(bytes);
    const auto directory = static_cast<qsizetype>(tiff.four(4));
    if (directory < headSize || directory > bytes.size() - 2)
        return 1;
    const int count = tiff.two(directory);
    for (int i = 0; i < count; ++i) {
        const qsizetype entry = directory + 2 + i * entrySize;
        if (entry + entrySize > bytes.size())
            break;
        if (tiff.two(entry) == orientationTag) {
            const int turn = tiff.two(entry + 8);
            return turn >= 1 && turn <= 8 ? turn : 1;
        }
    }
    return 1;
}

QByteArray tiffWithOrientation(int orientation)
{
    QByteArray tiff = QByteArray::fromHex("4d4d002a00000008" // big endian, the directory follows
                                          "0001"             // one entry
                                          "01120003000000010000"
                                          "0000"
                                          "00000000"); // no other directory
    tiff[headSize + 2 + 9] = static_cast<char>(orientation);
    return tiff;
}

} // namespace rushes

#include "ui/player/pixels.h"

#include <algorithm>
#include <span>
#include <vector>

namespace rushes {

namespace {

/// Fixed point, 16 bits after the point.
struct Matrix
{
    int luma = 0;
    int lumaZero = 0;
    int redV = 0;
    int greenU = 0;
    int greenV = 0;
    int blueU = 0;
};

Matrix matrixOf(const PictureFormat& format)
{
    const bool full = format.isFullRange;
    const bool isSmall = format.size.height() < 720 && format.size.width() < 720;
    const bool is601 = format.colours == PictureFormat::Colours::Bt601 ||
                       (format.colours == PictureFormat::Colours::Unsaid && isSmall);
    const double red = is601 ? 0.299 : 0.2126;
    const double blue = is601 ? 0.114 : 0.0722;
    const double green = 1.0 - red - blue;
    const double lumaScale = full ? 1.0 : 255.0 / 219.0;
    const double chromaScale = full ? 1.0 : 255.0 / 224.0;
    const auto fixed = [](double value) {
        return static_cast<int>(value * 65536.0 + (value < 0 ? -0.5 : 0.5));
    };
    return {fixed(lumaScale),
            full ? 0 : 16,
            fixed(2 * (1 - red) * chromaScale),
            fixed(-2 * (1 - blue) * blue / green * chromaScale),
            fixed(-2 * (1 - red) * red / green * chromaScale),
            fixed(2 * (1 - blue) * chromaScale)};
}

/// What the two chroma values add to the three colours.
struct Colour
{
    Colour(const Matrix& matrix, int u, int v)
        : red(matrix.redV * (v - 128) + 32768)
        , green(matrix.greenU * (u - 128) + matrix.greenV * (v - 128) + 32768)
        , blue(matrix.blueU * (u - 128) + 32768)
    {
    }

    [[nodiscard]] QRgb withLuma(const Matrix& matrix, int y) const
    {
        const int light = (y - matrix.lumaZero) * matrix.luma;
        const int r = std::clamp((light + red) >> 16, 0, 255);
        const int g = std::clamp((light + green) >> 16, 0, 255);
        const int b = std::clamp((light + blue) >> 16, 0, 255);
        return 0xff000000U | static_cast<unsigned>(r) << 16 | static_cast<unsigned>(g) << 8 |
               static_cast<unsigned>(b);
    }

    int red;
    int green;
    int blue;
};

/// How many of `from` px in a row come together in each of `to`, with their shares of 256.
class Shares
{
public:
    Shares(int from, int to)
    {
        const auto size = static_cast<size_t>(to);
        m_firsts.reserve(size + 1);
        m_starts.reserve(size + 1);
        m_weights.reserve(static_cast<size_t>(from) + size);
        for (qint64 at = 0; at < to; ++at) {
            const qint64 begin = at * from; // in parts of a px, of which it has `to`
            const qint64 end = begin + from;
            const auto upTo = [&](qint64 place) {
                return static_cast<int>((256 * (place - begin) + from / 2) / from);
            };
            m_firsts.push_back(static_cast<int>(begin / to));
            m_starts.push_back(static_cast<int>(m_weights.size()));
            for (qint64 px = begin / to; px * to < end; ++px)
                m_weights.push_back(static_cast<quint16>(upTo(std::min(end, (px + 1) * to)) -
                                                         upTo(std::max(begin, px * to))));
        }
        m_starts.push_back(static_cast<int>(m_weights.size()));
    }

    [[nodiscard]] int first(int at) const { return m_firsts[static_cast<size_t>(at)]; }
    [[nodiscard]] std::span<const quint16> of(int at) const
    {
        const auto start = static_cast<size_t>(m_starts[static_cast<size_t>(at)]);
        const auto end = static_cast<size_t>(m_starts[static_cast<size_t>(at) + 1]);
        return std::span(m_weights).subspan(start, end - start);
    }

private:
    std::vector<int> m_firsts = {};
    std::vector<int> m_starts = {}; ///< in m_weights; one more than there are firsts
    std::vector<quint16> m_weights = {};
};

/// A plane of `from` px brought to `to` px: each px is the mean of what it covers.
std::vector<uchar> resized(const uchar* plane, QSize from, QSize to)
{
    const Shares across(from.width(), to.width());
    const Shares down(from.height(), to.height());
    std::vector<uchar> result(static_cast<size_t>(to.width()) * static_cast<size_t>(to.height()));
    std::vector<quint16> line(static_cast<size_t>(from.width()));
    uchar* out = result.data();
    for (int row = 0; row < to.height(); ++row) {
        std::fill(line.begin(), line.end(), quint16(0));
        const uchar* in = plane + qsizetype(down.first(row)) * from.width();
        for (const quint16 weight : down.of(row)) {
            for (size_t x = 0; x < line.size(); ++x)
                line[x] = static_cast<quint16>(line[x] + weight * in[x]);
            in += from.width();
        }
        for (int x = 0; x < to.width(); ++x) {
            const quint16* px = line.data() + across.first(x);
            quint32 sum = 32768;
            for (const quint16 weight : across.of(x))
                sum += weight * quint32(*px++);
            *out++ = static_cast<uchar>(sum >> 16);
        }
    }
    return result;
}

/// Of three planes, one after the other.
QImage wholePicture(const uchar* planes, const PictureFormat& like, QSize chroma)
{
    const int width = like.size.width();
    const int height = like.size.height();
    const uchar* const us = planes + qsizetype(width) * height;
    const uchar* const vs = us + qsizetype(chroma.width()) * chroma.height();
    const Matrix matrix = matrixOf(like);
    QImage picture(width, height, QImage::Format_RGB32);
    for (int row = 0; row < height; ++row) {
        const uchar* y = planes + qsizetype(row) * width;
        const uchar* u = us + qsizetype(row / 2) * chroma.width();
        const uchar* v = vs + qsizetype(row / 2) * chroma.width();
        auto* to = reinterpret_cast<QRgb*>(picture.scanLine(row));
        for (int pair = 0; pair < chroma.width(); ++pair) {
            const Colour colour(matrix, u[pair], v[pair]);
            const int left = 2 * pair;
            to[left] = colour.withLuma(matrix, y[left]);
            if (left + 1 < width)
                to[left + 1] = colour.withLuma(matrix, y[left + 1]);
        }
    }
    return picture;
}

QImage smallerPicture(const uchar* planes, const PictureFormat& like, QSize chroma, QSize size)
{
    const qsizetype lumaSize = qsizetype(like.size.width()) * like.size.height();
    const qsizetype chromaSize = qsizetype(chroma.width()) * chroma.height();
    const std::vector<uchar> y = resized(planes, like.size, size);
    const std::vector<uchar> u = resized(planes + lumaSize, chroma, size);
    const std::vector<uchar> v = resized(planes + lumaSize + chromaSize, chroma, size);
    const Matrix matrix = matrixOf(like);
    QImage picture(size, QImage::Format_RGB32);
    size_t at = 0;
    for (int row = 0; row < size.height(); ++row) {
        auto* to = reinterpret_cast<QRgb*>(picture.scanLine(row));
        for (int x = 0; x < size.width(); ++x, ++at)
            to[x] = Colour(matrix, u[at], v[at]).withLuma(matrix, y[at]);
    }
    return picture;
}

} // namespace

QImage pictureOf(const QByteArray& planes, const PictureFormat& like, QSize box)
{
    const QSize size = like.size;
    const QSize chroma((size.width() + 1) / 2, (size.height() + 1) / 2);
    const qsizetype lumaSize = qsizetype(size.width()) * size.height();
    const qsizetype chromaSize = qsizetype(chroma.width()) * chroma.height();
    if (size.isEmpty() || planes.size() < lumaSize + 2 * chromaSize)
        return {};
    const auto* bytes = reinterpret_cast<const uchar*>(planes.constData());
    const QSize fitting =
        box.isEmpty() ? size : QSizeF(size).scaled(QSizeF(box), Qt::KeepAspectRatio).toSize();
    if (fitting.width() >= size.width() || fitting.isEmpty())
        return wholePicture(bytes, like, chroma);
    return smallerPicture(bytes, like, chroma, fitting);
}

} // namespace rushes

#include "ui/player/pixels.h"

#include <algorithm>
#include <array>

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

inline QRgb pixel(int light, int red, int green, int blue)
{
    const int r = std::clamp((light + red) >> 16, 0, 255);
    const int g = std::clamp((light + green) >> 16, 0, 255);
    const int b = std::clamp((light + blue) >> 16, 0, 255);
    return 0xff000000U | static_cast<unsigned>(r) << 16 | static_cast<unsigned>(g) << 8 |
           static_cast<unsigned>(b);
}

} // namespace

QImage pictureOf(const QByteArray& planes, const PictureFormat& like)
{
    const int width = like.size.width();
    const int height = like.size.height();
    const int half = (width + 1) / 2;
    const qsizetype lumaSize = qsizetype(width) * height;
    const qsizetype chromaSize = qsizetype(half) * ((height + 1) / 2);
    if (width <= 0 || height <= 0 || planes.size() < lumaSize + 2 * chromaSize)
        return {};
    const Matrix matrix = matrixOf(like);
    QImage picture(width, height, QImage::Format_RGB32);
    const auto* bytes = reinterpret_cast<const uchar*>(planes.constData());
    for (int row = 0; row < height; ++row) {
        const uchar* y = bytes + qsizetype(row) * width;
        const uchar* u = bytes + lumaSize + qsizetype(row / 2) * half;
        const uchar* v = u + chromaSize;
        auto* to = reinterpret_cast<QRgb*>(picture.scanLine(row));
        for (int pair = 0; pair < half; ++pair) {
            const int cu = u[pair] - 128;
            const int cv = v[pair] - 128;
            const int red = matrix.redV * cv + 32768;
            const int green = matrix.greenU * cu + matrix.greenV * cv + 32768;
            const int blue = matrix.blueU * cu + 32768;
            const int left = 2 * pair;
            to[left] = pixel((y[left] - matrix.lumaZero) * matrix.luma, red, green, blue);
            if (left + 1 < width)
                to[left + 1] = pixel((y[left + 1] - matrix.lumaZero) * matrix.luma, red, green, blue);
        }
    }
    return picture;
}

} // namespace rushes

#include "ui/player/infooverlay.h"

#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QFileInfo>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int margin = 12; // px from the corner
constexpr int inset = 10;  // px around the lines

int lineHeight()
{
    return QFontMetrics(Theme::smallFont()).height() + 3;
}

} // namespace

InfoOverlay::InfoOverlay(QWidget& over)
    : QWidget(&over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void InfoOverlay::setLines(const QStringList& lines, int top)
{
    raise();
    if (m_lines == lines && y() == top)
        return;
    m_lines = lines;
    setAccessibleName(lines.join(u". "_s));
    qreal width = 0;
    for (const QString& line : lines)
        width = std::max(width, numbers::width(line, Theme::smallFont()));
    setGeometry(margin, top, qCeil(width) + 2 * inset,
                static_cast<int>(lines.size()) * lineHeight() + 2 * inset - 3);
    update();
}

void InfoOverlay::paintEvent(QPaintEvent*)
{
    if (m_lines.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(10, 10, 14, 190));
    painter.drawRoundedRect(QRectF(rect()), Theme::controlRadius, Theme::controlRadius);
    painter.setFont(Theme::smallFont());
    painter.setPen(QColor(235, 235, 238));
    QRectF line(inset, inset, width() - 2 * inset, lineHeight());
    for (const QString& text : std::as_const(m_lines)) {
        numbers::draw(painter, line, Qt::AlignLeft | Qt::AlignTop, text);
        line.translate(0, lineHeight());
    }
}

QString codecName(const QString& codec)
{
    static const std::array<std::pair<QLatin1StringView, QLatin1StringView>, 12> names = {{
        {"h264"_L1, "H.264"_L1},
        {"hevc"_L1, "HEVC"_L1},
        {"av1"_L1, "AV1"_L1},
        {"vp9"_L1, "VP9"_L1},
        {"vp8"_L1, "VP8"_L1},
        {"prores"_L1, "ProRes"_L1},
        {"mpeg4"_L1, "MPEG-4"_L1},
        {"mjpeg"_L1, "Motion JPEG"_L1},
        {"aac"_L1, "AAC"_L1},
        {"opus"_L1, "Opus"_L1},
        {"mp3"_L1, "MP3"_L1},
        {"flac"_L1, "FLAC"_L1},
    }};
    for (const auto& [key, name] : names) {
        if (codec == key)
            return name;
    }
    return codec.toUpper();
}

QStringList infoLines(const QString& path, const MediaInfo& media)
{
    const QFileInfo file(path);
    QStringList lines = {file.fileName()};
    if (media.hasVideo) {
        const QSize shown = media.shownSize();
        QStringList words = {
            codecName(media.video.codec), u"%1 × %2"_s.arg(shown.width()).arg(shown.height()),
            media.isConstant
                ? InfoOverlay::tr("%1 frames a second").arg(media.video.rate.text())
                : InfoOverlay::tr("variable rate, %1 frames a second").arg(media.video.rate.text())};
        if (media.video.pixelFormat.contains("10"_L1))
            words.append(InfoOverlay::tr("10 bit"));
        if (media.rotation != 0)
            words.append(InfoOverlay::tr("turned by %1°").arg(media.rotation));
        lines.append(words.join(u" · "_s));
    }
    if (media.hasSound)
        lines.append(
            QStringList{codecName(media.soundCodec),
                        InfoOverlay::tr("%1 kHz").arg(QLocale().toString(media.sampleRate / 1000.0, 'g', 4)),
                        media.channels == 1   ? InfoOverlay::tr("mono")
                        : media.channels == 2 ? InfoOverlay::tr("stereo")
                                              : InfoOverlay::tr("%1 channels").arg(media.channels)}
                .join(u" · "_s));
    else
        lines.append(InfoOverlay::tr("no sound"));
    lines.append(QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeTraditionalFormat));
    return lines;
}

} // namespace rushes

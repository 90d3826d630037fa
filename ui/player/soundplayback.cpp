#include "ui/player/soundplayback.h"

#include "app/base/childprocess.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QProcess>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int samplesPerSecond = 4000; // samples for the waveform
constexpr int bars = 240;
constexpr QSize pictureSize(1280, 360);

} // namespace

SoundPlayback::SoundPlayback(QObject* parent)
    : ClockedTransport(parent)
{
}

SoundPlayback::~SoundPlayback()
{
    clear();
    for (QProcess* process : findChildren<QProcess*>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished(1000);
    }
}

void SoundPlayback::clear()
{
    if (QProcess* process = std::exchange(m_process, nullptr)) {
        process->disconnect(this);
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    }
    m_sound.open({});
    m_path.clear();
    m_loudness.clear();
    m_frames = 0;
    restart();
}

void SoundPlayback::load(const QString& path)
{
    clear();
    m_path = path;
    m_process = new QProcess(this);
    m_process->setProcessEnvironment(childEnvironment());
    new StuckProcessKiller(*m_process, std::chrono::seconds(60));
    onEnded(*m_process, this, [this](ProcessEnd end) {
        if (end == ProcessEnd::NotStarted)
            Q_EMIT failed();
        else
            takeLoudness();
    });
    m_process->start(u"ffmpeg"_s,
                     {u"-nostdin"_s, u"-v"_s, u"quiet"_s, u"-i"_s, u"file:"_s + path, u"-map"_s, u"0:a:0"_s,
                      u"-ac"_s, u"1"_s, u"-ar"_s, QString::number(samplesPerSecond), u"-f"_s, u"s16le"_s,
                      u"pipe:1"_s},
                     QIODevice::ReadOnly);
}

void SoundPlayback::takeLoudness()
{
    const QByteArray bytes = m_process->readAllStandardOutput();
    std::exchange(m_process, nullptr)->deleteLater();
    const auto* samples = reinterpret_cast<const qint16*>(bytes.constData());
    const qsizetype count = bytes.size() / 2;
    if (count == 0) {
        Q_EMIT failed();
        return;
    }
    m_frames = std::max(
        1, static_cast<int>(std::lround(static_cast<double>(count) / samplesPerSecond * rate().fps)));
    for (qsizetype bar = 0; bar < bars; ++bar) {
        int loudest = 0;
        for (qsizetype i = count * bar / bars; i < count * (bar + 1) / bars; ++i)
            loudest = std::max(loudest, std::abs(static_cast<int>(samples[i])));
        m_loudness.append(static_cast<float>(loudest) / 32768.0F);
    }
    m_sound.open(m_path);
    restart();
    Q_EMIT loaded();
}

void SoundPlayback::present(int frame)
{
    Q_EMIT shown(
        waveform(m_loudness, m_frames > 1 ? static_cast<double>(frame) / (m_frames - 1) : 0, pictureSize),
        frame);
}

void SoundPlayback::followSound()
{
    m_sound.setMuted(isMuted());
    m_sound.setVolume(volume());
    if (isRunning() && effectiveSpeed() > 0)
        m_sound.play(frame() / rate().fps, effectiveSpeed());
    else
        m_sound.pause();
}

QImage waveform(const QList<float>& loudness, double heard, QSize size)
{
    const Theme& theme = Theme::current();
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(theme.pane);
    if (loudness.isEmpty())
        return picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal step = static_cast<qreal>(size.width()) / static_cast<qreal>(loudness.size());
    const qreal middle = size.height() / 2.0;
    for (qsizetype i = 0; i < loudness.size(); ++i) {
        const qreal half = std::max(1.5, static_cast<qreal>(loudness.at(i)) * (middle - 24));
        painter.setBrush(static_cast<double>(i) < heard * static_cast<double>(loudness.size()) ? theme.accent
                                                                                               : theme.dim);
        painter.drawRoundedRect(
            QRectF(static_cast<qreal>(i) * step + step / 4, middle - half, step / 2, 2 * half), step / 4,
            step / 4);
    }
    return picture;
}

} // namespace rushes

#include "app/library/scrubstrips.h"

#include "app/base/childprocess.h"
#include "app/base/onfinished.h"
#include "app/library/picturecache.h"

#include <QProcess>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

namespace {

constexpr int memoryKilobytes = 24 * 1024;
constexpr qsizetype mostWanted = 48; // older requests are dropped and made again when they become visible
constexpr int boundEvery = 64;

} // namespace

ScrubStrips::ScrubStrips(QString folder, QString program, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_program(std::move(program))
    , m_strips(memoryKilobytes)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(60s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_process)
            m_process->kill();
    });
}

ScrubStrips::~ScrubStrips()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished();
}

QImage ScrubStrips::at(const QString& path, double length, double at)
{
    if (path.isEmpty() || length <= 0)
        return {};
    if (const QList<QImage>* strip = m_strips.object(path)) {
        const auto tile = static_cast<qsizetype>(std::floor(at / length * tiles + 0.001));
        return strip->isEmpty() ? QImage() : strip->at(std::clamp<qsizetype>(tile, 0, strip->size() - 1));
    }
    if (m_asked.contains(path))
        return {};
    m_asked.insert(path);
    m_wanted.append({path, length});
    if (m_wanted.size() > mostWanted)
        m_asked.remove(m_wanted.takeFirst().path);
    // Queued: a caller that paints must not get changed() meanwhile.
    QMetaObject::invokeMethod(this, &ScrubStrips::next, Qt::QueuedConnection);
    return {};
}

void ScrubStrips::next()
{
    if (m_busy || m_wanted.isEmpty())
        return;
    m_busy = true;
    const Wanted wanted = m_wanted.takeLast();
    const auto look = [folder = m_folder, path = wanted.path] {
        return picturecache::find(folder, path, u".strip.jpg"_s);
    };
    onFinished(QtConcurrent::run(look), this, [this, wanted](const picturecache::Found& found) {
        if (found.exists && found.image.isNull())
            make(wanted, found.kept);
        else
            finish(wanted.path, found.image);
    });
}

void ScrubStrips::make(const Wanted& wanted, const QString& kept)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(childEnvironment());
    m_process->setProgram(m_program);
    m_process->setArguments(
        {u"-nostdin"_s, u"-v"_s, u"error"_s, u"-threads"_s, u"1"_s, u"-i"_s, u"file:"_s + wanted.path,
         u"-an"_s, u"-frames:v"_s, u"1"_s, u"-vf"_s,
         u"fps=%1/%2,scale=%3:-2,tile=%1x1"_s.arg(tiles).arg(wanted.length, 0, 'f', 4).arg(tileWidth),
         u"-c:v"_s, u"mjpeg"_s, u"-q:v"_s, u"5"_s, u"-f"_s, u"mjpeg"_s, u"pipe:1"_s});
    m_process->setStandardErrorFile(QProcess::nullDevice());
    onEnded(*m_process, this,
            [this, path = wanted.path, kept](ProcessEnd end) { made(path, kept, end == ProcessEnd::Done); });
    m_patience.start();
    m_process->start(QIODevice::ReadOnly);
}

void ScrubStrips::made(const QString& path, const QString& kept, bool well)
{
    m_patience.stop();
    const QByteArray jpeg = m_process->readAllStandardOutput();
    // This may run inside one of the process's signals.
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    if (!well || jpeg.isEmpty()) {
        finish(path, {});
        return;
    }
    const bool bounds = m_kept++ % boundEvery == 0;
    const auto keep = [kept, jpeg, bounds, folder = m_folder] {
        QImage image = picturecache::keep(kept, jpeg);
        if (bounds)
            picturecache::bound(folder, picturecache::mostBytes);
        return image;
    };
    onFinished(QtConcurrent::run(keep), this, [this, path](const QImage& strip) { finish(path, strip); });
}

void ScrubStrips::finish(const QString& path, const QImage& strip)
{
    m_busy = false;
    if (!strip.isNull()) {
        m_asked.remove(path);
        auto pictures = std::make_unique<QList<QImage>>();
        for (int i = 0; i < strip.width() / tileWidth; ++i)
            pictures->append(strip.copy(i * tileWidth, 0, tileWidth, strip.height()));
        m_strips.insert(path, pictures.release(), std::max<qsizetype>(1, strip.sizeInBytes() / 1024));
        Q_EMIT changed(path);
    }
    next();
}

} // namespace rushes

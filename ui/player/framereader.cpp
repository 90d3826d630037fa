#include "ui/player/framereader.h"

#include "app/base/childprocess.h"
#include "ui/player/framestore.h"

#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString program()
{
    return QStandardPaths::findExecutable(u"ffmpeg"_s);
}

} // namespace

FrameReader::FrameReader(QObject* parent)
    : QObject(parent)
{
}

FrameReader::~FrameReader()
{
    stop();
    for (QProcess* process : findChildren<QProcess*>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished(1000);
    }
}

bool FrameReader::isAvailable()
{
    return !program().isEmpty();
}

void FrameReader::read(const Run& run)
{
    stop();
    const QString ffmpeg = program();
    if (ffmpeg.isEmpty() || run.count <= 0 || run.size.isEmpty())
        return;
    m_run = run;
    m_got = 0;
    m_rest.clear();
    QStringList arguments = {u"-nostdin"_s, u"-v"_s, u"quiet"_s, u"-threads"_s, u"2"_s, u"-noautorotate"_s};
    if (run.first > 0)
        arguments += {u"-ss"_s, QString::number(run.rate.middleBefore(run.first), 'f', 6)};
    arguments += {u"-i"_s,        u"file:"_s + run.path,
                  u"-map"_s,      u"0:v:0"_s,
                  u"-frames:v"_s, QString::number(run.count),
                  u"-fps_mode"_s, u"passthrough"_s,
                  u"-pix_fmt"_s,  u"yuv420p"_s,
                  u"-f"_s,        u"rawvideo"_s,
                  u"pipe:1"_s};
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &FrameReader::takeOutput);
    onEnded(*m_process, this, [this](ProcessEnd how) {
        if (how != ProcessEnd::NotStarted)
            takeOutput();
        end(how != ProcessEnd::Done);
    });
    m_process->start(ffmpeg, arguments, QIODevice::ReadOnly);
}

void FrameReader::stop()
{
    if (!m_process)
        return;
    QProcess* process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    m_rest.clear();
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    // Deleted later: waiting for its end would block the window.
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

bool FrameReader::willBring(int frame) const
{
    return m_process && frame >= m_run.first + m_got && frame < m_run.first + m_run.count;
}

void FrameReader::takeOutput()
{
    const qsizetype size = FrameStore::bytesOf(m_run.size);
    while (m_process) {
        m_rest += m_process->read(size - m_rest.size());
        if (m_rest.size() < size)
            return;
        const QByteArray planes = std::exchange(m_rest, {});
        Q_EMIT frameRead(m_run.first + m_got++, planes);
    }
}

void FrameReader::end(bool failed)
{
    if (!m_process)
        return;
    std::exchange(m_process, nullptr)->deleteLater();
    Q_EMIT finished(m_run.first, m_got, failed);
}

} // namespace rushes

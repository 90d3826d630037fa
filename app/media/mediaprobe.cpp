#include "app/media/mediaprobe.h"

#include "app/base/childprocess.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype mostAtOnce = 2;

qint64 changedOf(const QFileInfo& file)
{
    return file.lastModified().toMSecsSinceEpoch();
}

} // namespace

MediaProbe::MediaProbe(QString program, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
{
}

MediaProbe::~MediaProbe()
{
    for (QProcess* process : std::as_const(m_running)) {
        process->disconnect(this);
        process->kill();
        process->waitForFinished(1000);
    }
}

void MediaProbe::load(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QFileInfo file(path);
        const auto known = m_known.constFind(path);
        const bool isSame = known != m_known.cend() && known->info && known->size == file.size() &&
                            known->changed == changedOf(file);
        if (isSame || m_waiting.contains(path) || m_running.contains(path))
            continue;
        if (!file.isFile() || !file.isReadable()) {
            m_known.insert(path, {-1, 0, failure(ErrorKind::NotReadable, QDir::toNativeSeparators(path))});
            continue;
        }
        m_waiting.append(path);
    }
    if (isLoading())
        startNext();
    else
        QMetaObject::invokeMethod(this, &MediaProbe::loaded, Qt::QueuedConnection);
}

Result<MediaInfo> MediaProbe::info(const QString& path) const
{
    const auto known = m_known.constFind(path);
    return known == m_known.cend() ? Result<MediaInfo>(failure(ErrorKind::NotReadable, path)) : known->info;
}

void MediaProbe::startNext()
{
    while (!m_waiting.isEmpty() && m_running.size() < mostAtOnce)
        start(m_waiting.takeFirst());
}

void MediaProbe::start(const QString& path)
{
    auto* process = new QProcess(this);
    m_running.insert(path, process);
    process->setProcessEnvironment(childEnvironment());
    new StuckProcessKiller(*process, std::chrono::seconds(30));
    process->setStandardInputFile(QProcess::nullDevice());
    onEnded(*process, this, [this, process, path](ProcessEnd end) {
        if (end == ProcessEnd::NotStarted) {
            finish(process, path, failure(ErrorKind::MissingProgram, m_program));
            return;
        }
        if (end != ProcessEnd::Done) {
            const QString words = QString::fromUtf8(process->readAllStandardError()).trimmed();
            finish(process, path,
                   failure(ErrorKind::Damaged,
                           QDir::toNativeSeparators(path) + u": "_s + words.section(u'\n', -1)));
            return;
        }
        Result<MediaInfo> info = mediaInfoFrom(process->readAllStandardOutput());
        if (info && !info->hasVideo && !info->hasSound)
            info = failure(ErrorKind::Damaged, QDir::toNativeSeparators(path));
        finish(process, path, std::move(info));
    });
    process->start(m_program, probeArguments(path));
}

void MediaProbe::finish(QProcess* process, const QString& path, Result<MediaInfo> info)
{
    m_running.remove(path);
    process->deleteLater();
    const QFileInfo file(path);
    m_known.insert(path, {file.size(), changedOf(file), std::move(info)});
    startNext();
    if (!isLoading())
        Q_EMIT loaded();
}

} // namespace rushes

#include "app/library/shotpictures.h"

#include "app/base/childprocess.h"

#include <QProcess>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

ShotPictures::ShotPictures(QString program, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
{
}

ShotPictures::~ShotPictures()
{
    for (QProcess* process : findChildren<QProcess*>(Qt::FindDirectChildrenOnly)) {
        process->disconnect();
        process->kill();
        process->waitForFinished(1000);
    }
}

void ShotPictures::draw(const QString& path, const QList<double>& times, QSize size)
{
    forget();
    if (times.isEmpty() || size.isEmpty())
        return;
    m_path = path;
    // ffmpeg's scaler needs even widths.
    m_size = QSize((size.width() * height / size.height() + 1) & ~1, height);
    m_count = times.size();

    // Selects the first frame at or after each of the times.
    QStringList wanted;
    for (const double time : times)
        wanted.append(u"gte(t,%1)*(isnan(prev_t)+lt(prev_t,%1))"_s.arg(time, 0, 'f', 3));
    const QString filter =
        u"select='%1',scale=%2:%3"_s.arg(wanted.join(u'+')).arg(m_size.width()).arg(m_size.height());
    m_process = new QProcess(this);
    m_process->setProcessEnvironment(childEnvironment());
    new StuckProcessKiller(*m_process, std::chrono::seconds(30));
    connect(m_process, &QProcess::finished, this, &ShotPictures::finish);
    m_process->start(m_program, {u"-nostdin"_s, u"-v"_s, u"quiet"_s, u"-i"_s, u"file:"_s + path, u"-an"_s,
                                 u"-vf"_s, filter, u"-fps_mode"_s, u"passthrough"_s, u"-f"_s, u"rawvideo"_s,
                                 u"-pix_fmt"_s, u"bgra"_s, u"-"_s});
}

void ShotPictures::forget()
{
    m_path.clear();
    QProcess* process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    // The process ends soon after the kill and deletes itself: no need to wait.
    process->disconnect(this);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void ShotPictures::finish()
{
    const QByteArray pixels = m_process->readAllStandardOutput();
    const qsizetype bytes = qsizetype(m_size.width()) * m_size.height() * 4;
    QList<QImage> pictures;
    for (qsizetype at = 0; at + bytes <= pixels.size() && pictures.size() < m_count; at += bytes) {
        const QImage view(reinterpret_cast<const uchar*>(pixels.constData() + at), m_size.width(),
                          m_size.height(), QImage::Format_RGB32);
        pictures.append(view.copy());
    }
    const QString path = std::exchange(m_path, {});
    std::exchange(m_process, nullptr)->deleteLater();
    if (pictures.size() == m_count)
        Q_EMIT drawn(path, pictures);
}

} // namespace rushes

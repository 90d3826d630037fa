#include "app/library/thumbnails.h"

#include "app/base/childprocess.h"
#include "app/base/onfinished.h"
#include "app/library/picturecache.h"
#include "app/media/webpstill.h"

#include <QProcess>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

namespace {

constexpr qsizetype memoryKilobytes = 64 * 1024;
// More than any screen shows; older requests are dropped and made again when they become visible.
constexpr qsizetype mostWanted = 256;

} // namespace

Thumbnails::Thumbnails(QString folder, QString program, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_program(std::move(program))
    , m_images(memoryKilobytes)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(30s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_process)
            m_process->kill();
    });
}

Thumbnails::~Thumbnails()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished();
}

QImage Thumbnails::find(const QString& path, double seconds)
{
    if (const QImage* image = m_images.object(path))
        return *image;
    if (path.isEmpty())
        return {};
    if (!m_states.contains(path))
        m_states.insert(path, State::Coming);
    else if (!m_doubtful.remove(path))
        return {};
    m_wanted.append({path, seconds});
    if (m_wanted.size() > mostWanted)
        m_states.remove(m_wanted.takeFirst().path);
    // Queued: a delegate that paints must not get changed() meanwhile.
    QMetaObject::invokeMethod(this, &Thumbnails::next, Qt::QueuedConnection);
    return {};
}

Thumbnails::State Thumbnails::state(const QString& path) const
{
    if (m_images.contains(path))
        return State::Ready;
    return m_states.value(path, path.isEmpty() ? State::Missing : State::Coming);
}

void Thumbnails::lookAgain()
{
    for (auto entry = m_states.cbegin(); entry != m_states.cend(); ++entry) {
        if (entry.value() == State::Missing)
            m_doubtful.insert(entry.key());
    }
}

void Thumbnails::next()
{
    if (m_busy || m_wanted.isEmpty())
        return;
    m_busy = true;
    look(m_wanted.takeLast());
}

void Thumbnails::look(const Wanted& wanted)
{
    const auto find = [folder = m_folder, path = wanted.path] {
        return picturecache::find(folder, path, u".jpg"_s);
    };
    onFinished(QtConcurrent::run(find), this, [this, wanted](const picturecache::Found& found) {
        if (!found.exists)
            finish(wanted.path, {}, State::Missing);
        else if (!found.image.isNull())
            finish(wanted.path, found.image, State::Ready);
        else
            make(wanted, found.kept, std::max(0.0, wanted.seconds / 3));
    });
}

void Thumbnails::make(const Wanted& wanted, const QString& kept, double at)
{
    // Animations that ffmpeg can't read are passed to it as a still picture.
    const QByteArray still = firstFrameOfFile(wanted.path).bytes;
    const QStringList input = still.isEmpty() ? QStringList{u"-ss"_s, QString::number(at, 'f', 3), u"-i"_s,
                                                            u"file:"_s + wanted.path}
                                              : QStringList{u"-f"_s, u"webp_pipe"_s, u"-i"_s, u"pipe:0"_s};
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(childEnvironment());
    m_process->setProgram(m_program);
    m_process->setArguments(QStringList{u"-nostdin"_s, u"-v"_s, u"error"_s} + input +
                            QStringList{u"-an"_s, u"-frames:v"_s, u"1"_s, u"-vf"_s,
                                        u"scale=%1:-2"_s.arg(width), u"-c:v"_s, u"mjpeg"_s, u"-q:v"_s, u"4"_s,
                                        u"-f"_s, u"mjpeg"_s, u"pipe:1"_s});
    m_process->setStandardErrorFile(QProcess::nullDevice());
    onEnded(*m_process, this, [this, wanted, kept, at](ProcessEnd end) {
        made(wanted, kept, at, end == ProcessEnd::Done || (end == ProcessEnd::Failed && at > 0));
    });
    m_patience.start();
    if (still.isEmpty()) {
        m_process->start(QIODevice::ReadOnly);
        return;
    }
    m_process->start();
    m_process->write(still);
    m_process->closeWriteChannel();
}

void Thumbnails::made(const Wanted& wanted, const QString& kept, double at, bool well)
{
    m_patience.stop();
    const QByteArray jpeg = m_process->readAllStandardOutput();
    // This may run inside one of the process's signals.
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    if (!well) {
        finish(wanted.path, {}, State::Failed);
        return;
    }
    if (jpeg.isEmpty()) {
        // The clip is shorter than stated, which FFmpeg 7 reports as an error: uses the first frame instead.
        if (at > 0)
            make(wanted, kept, 0);
        else
            finish(wanted.path, {}, State::Failed);
        return;
    }
    onFinished(QtConcurrent::run(&picturecache::keep, kept, jpeg), this,
               [this, path = wanted.path](const QImage& image) {
                   finish(path, image, image.isNull() ? State::Failed : State::Ready);
               });
}

void Thumbnails::finish(const QString& path, const QImage& image, State state)
{
    m_busy = false;
    const bool news = state == State::Ready || m_states.value(path, State::Coming) != state;
    m_doubtful.remove(path);
    if (state == State::Ready) {
        m_states.remove(path);
        m_images.insert(path, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / 1024));
    } else {
        m_states.insert(path, state);
    }
    if (news)
        Q_EMIT changed(path);
    next();
}

} // namespace rushes

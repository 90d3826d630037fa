#include "app/animatic/animaticencoder.h"

#include "app/animatic/animaticsound.h"

#include <QFile>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rushes {

AnimaticEncoder::AnimaticEncoder(const Request& request, const QString& target, const QString& workFolder,
                                 const QString& ffmpeg, const AnimaticOutput& output,
                                 std::chrono::milliseconds stall, QObject* parent)
    : QObject(parent)
    , m_output(output)
    , m_animatic(request, output.frame)
    , m_sound(request.sound || output.isSoundAlone)
    , m_target(target)
    , m_ffmpeg(ffmpeg)
    , m_work(workFolder + u"/render-XXXXXX"_s)
    , m_process(this)
    , m_killer(new StuckProcessKiller(m_process, stall))
{
    connect(&m_process, &QProcess::bytesWritten, this, &AnimaticEncoder::feed);
    onEnded(m_process, this, [this](ProcessEnd end) { ended(end); });
}

AnimaticEncoder::~AnimaticEncoder()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(3000);
    }
}

QString AnimaticEncoder::made() const
{
    return m_work.filePath(m_output.isSoundAlone ? u"sound-alone."_s + m_output.ending : u"clip.mp4"_s);
}

QStringList AnimaticEncoder::soundArguments() const
{
    const QString codec = m_output.ending == "mp3"_L1   ? u"libmp3lame"_s
                          : m_output.ending == "ogg"_L1 ? u"libopus"_s
                                                        : u"pcm_s16le"_s;
    QStringList list{u"-hide_banner"_s,
                     u"-nostdin"_s,
                     u"-loglevel"_s,
                     u"error"_s,
                     u"-y"_s,
                     u"-i"_s,
                     m_work.filePath(u"sound.wav"_s)};
    if (m_output.length > std::chrono::milliseconds(0))
        list << u"-t"_s << QString::number(std::chrono::duration<double>(m_output.length).count(), 'f', 3);
    if (m_output.sampleRate > 0 && codec != "libopus"_L1)
        list << u"-ar"_s << QString::number(m_output.sampleRate);
    list << u"-c:a"_s << codec << made();
    return list;
}

QStringList AnimaticEncoder::arguments() const
{
    if (m_output.isSoundAlone)
        return soundArguments();
    QStringList cuts;
    for (const AnimaticShot& shot : m_animatic.shots())
        cuts.append(QString::number(shot.first / static_cast<double>(Animatic::framesPerSecond), 'f', 3));
    const QSize size = m_animatic.size();
    QString scale = u"scale=out_color_matrix=bt709:out_range=tv"_s;
    if (!m_output.frame.size.isEmpty() && m_output.frame.size != size)
        scale += u":w=%1:h=%2"_s.arg(m_output.frame.size.width()).arg(m_output.frame.size.height());
    QStringList list{u"-hide_banner"_s,
                     u"-nostdin"_s,
                     u"-loglevel"_s,
                     u"error"_s,
                     u"-y"_s,
                     u"-f"_s,
                     u"rawvideo"_s,
                     u"-pixel_format"_s,
                     u"bgr0"_s,
                     u"-video_size"_s,
                     u"%1x%2"_s.arg(size.width()).arg(size.height()),
                     u"-framerate"_s,
                     QString::number(Animatic::framesPerSecond),
                     u"-i"_s,
                     u"pipe:0"_s};
    if (m_sound)
        list << u"-i"_s << m_work.filePath(u"sound.wav"_s);
    list << u"-map"_s << u"0:v"_s << u"-c:v"_s << u"libx264"_s << u"-preset"_s << u"superfast"_s << u"-crf"_s
         << u"18"_s << u"-vf"_s << scale << u"-pix_fmt"_s << u"yuv420p"_s << u"-colorspace"_s << u"bt709"_s
         << u"-color_primaries"_s << u"bt709"_s << u"-color_trc"_s << u"bt709"_s << u"-g"_s
         << QString::number(Animatic::framesPerSecond) << u"-force_key_frames"_s << cuts.join(u',');
    if (m_sound)
        list << u"-map"_s << u"1:a"_s << u"-c:a"_s << u"aac"_s << u"-b:a"_s << u"160k"_s;
    list << u"-movflags"_s << u"+faststart"_s << u"-f"_s << u"mp4"_s << made();
    return list;
}

void AnimaticEncoder::start()
{
    if (!m_work.isValid()) {
        finish(failure(ErrorKind::NotWritable, m_work.errorString()));
        return;
    }
    if (m_sound) {
        QFile file(m_work.filePath(u"sound.wav"_s));
        const QByteArray sound = soundOf(m_animatic.shots());
        if (!file.open(QIODevice::WriteOnly) || file.write(sound) != sound.size()) {
            finish(failure(ErrorKind::DiskFull, u"%1: %2"_s.arg(file.fileName(), file.errorString())));
            return;
        }
    }
    connect(&m_process, &QProcess::started, this, &AnimaticEncoder::feed);
    m_process.setProcessEnvironment(childEnvironment());
#ifdef Q_OS_UNIX
    // Encoding runs at a lower priority than the window.
    m_process.setChildProcessModifier([] { [[maybe_unused]] const int ignored = nice(5); });
#endif
    m_process.start(m_ffmpeg, arguments());
}

void AnimaticEncoder::feed()
{
    const qint64 frameBytes = qint64(m_animatic.size().width()) * m_animatic.size().height() * 4;
    // One frame is kept ahead: while ffmpeg reads it, the next one is drawn.
    if (m_finished || m_output.isSoundAlone || m_next > m_animatic.frames() ||
        m_process.bytesToWrite() > frameBytes)
        return;
    if (m_next == m_animatic.frames()) {
        ++m_next;
        m_process.closeWriteChannel();
        return;
    }
    const QImage frame = m_animatic.frame(m_next++);
    m_process.write(reinterpret_cast<const char*>(frame.constBits()), frameBytes);
}

void AnimaticEncoder::ended(ProcessEnd end)
{
    if (end == ProcessEnd::NotStarted) {
        finish(failure(ErrorKind::MissingProgram, tr("ffmpeg is missing. Install the package ffmpeg (on "
                                                     "Debian: sudo apt install ffmpeg) and try again.")));
        return;
    }
    if (m_killer->hasKilled()) {
        finish(failure(ErrorKind::Internal, tr("ffmpeg made no progress and was ended. Try again.")));
        return;
    }
    if (end != ProcessEnd::Done) {
        const QString words =
            QString::fromUtf8(m_process.readAllStandardError()).trimmed().section(u'\n', -1);
        const ErrorKind kind = words.contains("No space left"_L1) ? ErrorKind::DiskFull : ErrorKind::Internal;
        finish(failure(
            kind, tr("ffmpeg could not write the clip: %1").arg(words.isEmpty() ? tr("it stopped") : words)));
        return;
    }
    QFile::remove(m_target);
    if (!QFile::rename(made(), m_target)) {
        finish(failure(ErrorKind::NotWritable, m_target));
        return;
    }
    finish({});
}

void AnimaticEncoder::finish(const Result<void>& outcome)
{
    if (m_finished)
        return;
    m_finished = true;
    m_outcome = outcome;
    Q_EMIT finished();
}

} // namespace rushes

#include "app/film/filmexport.h"

#include "app/base/fileerror.h"
#include "app/film/slate.h"
#include "app/media/takefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype longestWords = 64 * 1024; // bytes of ffmpeg's errors that are kept

} // namespace

FilmExport::FilmExport(ExportPlan plan, QString output, Existing existing, Programs programs, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_output(std::move(output))
    , m_existing(existing)
    , m_programs(std::move(programs))
    , m_process(this)
    , m_probe(m_programs.ffprobe, this)
{
    m_process.setProcessEnvironment(childEnvironment());
    new StuckProcessKiller(
        m_process, std::chrono::minutes(5)); // moving the index of a long film takes long without output
    m_process.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_UNIX
    // Encoding runs at a lower priority than the window.
    m_process.setChildProcessModifier([] { [[maybe_unused]] const int ignored = nice(5); });
#endif
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &FilmExport::readProgress);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_errors += m_process.readAllStandardError();
        m_errors = m_errors.right(longestWords);
    });
    onEnded(m_process, this, [this](ProcessEnd end) { ended(end); });
    connect(&m_probe, &MediaProbe::loaded, this, &FilmExport::check);
}

FilmExport::~FilmExport()
{
    m_isOver = true;
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(3000);
    }
}

void FilmExport::start()
{
    if (m_isRunning || m_isOver)
        return;
    m_isRunning = true;
    m_clock.start();
    // finished() must not be emitted before start() has returned.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isOver)
                return;
            if (const Result<void> prepared = prepare(); !prepared) {
                finish(failure(prepared.error()));
                return;
            }
            Q_EMIT progressed(0, -1);
            if (!m_isOver) // whoever hears how far it is may cancel it
                next();
        },
        Qt::QueuedConnection);
}

void FilmExport::cancel()
{
    if (!m_isRunning || m_isOver)
        return;
    m_isOver = true;
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill(); // ended() continues
        return;
    }
    finish(failure(ErrorKind::Cancelled));
}

Result<void> FilmExport::prepare()
{
    const QFileInfo place(m_output);
    if (place.isDir())
        return failure(ErrorKind::NotWritable, tr("%1 is a folder. Name a file in it.").arg(m_output));
    if (place.exists() && m_existing == Existing::Refuse)
        return failure(ErrorKind::NotWritable,
                       tr("%1 is there already, and stays as it is. Choose another name.").arg(m_output));
    if (place.isFile() && readTakeInfo(m_output)) // of any project
        return failure(ErrorKind::NotWritable,
                       tr("%1 is the file of a take. Choose another name.").arg(m_output));
    for (const ExportPart& part : std::as_const(m_plan.parts)) {
        if (!part.path.isEmpty() && place.exists() &&
            QFileInfo(part.path).canonicalFilePath() == place.canonicalFilePath())
            return failure(ErrorKind::NotWritable,
                           tr("%1 is one of the film's takes. Choose another name.").arg(m_output));
    }
    QDir().mkpath(place.absolutePath()); // a failure shows in the next step
    m_work = std::make_unique<QTemporaryDir>(QDir(place.absolutePath()).filePath(u".rushes-export-XXXXXX"_s));
    if (!m_work->isValid())
        return failure(ErrorKind::NotWritable,
                       QDir::toNativeSeparators(place.absolutePath()) + u": "_s + m_work->errorString());
    m_links = std::make_unique<QTemporaryDir>();
    if (!m_links->isValid())
        return failure(ErrorKind::NotWritable, m_links->errorString());
    m_process.setWorkingDirectory(m_work->path());
    return prepareParts();
}

Result<void> FilmExport::prepareParts()
{
    const ExportFiles files{m_links->path()};
    for (int i = 0; i < m_plan.parts.size(); ++i) {
        const ExportPart& part = m_plan.parts.at(i);
        if (part.path.isEmpty()) {
            const double seconds = static_cast<double>(part.frames) / m_plan.format.rate.toDouble();
            if (!slateImage(part.label, seconds, m_plan.format.size).save(files.slate(i)))
                return failure(ErrorKind::NotWritable, files.slate(i));
        } else if (!QFile::link(part.path, files.take(i))) {
            return failure(ErrorKind::NotWritable, files.take(i));
        }
    }
    QFile list(workFile(ExportFiles::list()));
    const QByteArray lines = concatList(m_plan);
    if (!list.open(QIODevice::WriteOnly) || list.write(lines) != lines.size() || !list.flush())
        return failure(fileError(list));
    m_steps = exportSteps(m_plan, files);
    for (const ExportStep& step : std::as_const(m_steps))
        m_allWeight += step.weight;
    return {};
}

void FilmExport::next()
{
    if (++m_step < m_steps.size()) {
        run(m_steps.at(m_step));
        return;
    }
    report(m_allWeight);
    if (m_isOver)
        return;
    m_probe.load({workFile(ExportFiles::film())});
}

void FilmExport::run(const ExportStep& step)
{
    m_errors.clear();
    if (step.kind == ExportStep::Kind::Sound) {
        QFile sound(workFile(ExportFiles::sound()));
        // Extends the sound with silence up to this part: parts before it may have no sound.
        if (!sound.open(QIODevice::ReadWrite) ||
            !sound.resize(soundBytes(m_plan, m_plan.parts.at(step.part).start))) {
            finish(failure(fileError(sound)));
            return;
        }
        sound.close();
        m_process.setStandardOutputFile(workFile(ExportFiles::sound()), QIODevice::Append);
    } else {
        m_process.setStandardOutputFile(QString());
    }
    if (step.kind == ExportStep::Kind::Join && m_plan.hasSound && !m_plan.isPlainCopy) {
        QFile sound(workFile(ExportFiles::sound()));
        if (!sound.open(QIODevice::ReadWrite) || !sound.resize(soundBytes(m_plan, m_plan.frames()))) {
            finish(failure(fileError(sound)));
            return;
        }
    }
    m_process.start(m_programs.ffmpeg, step.arguments);
}

void FilmExport::readProgress()
{
    const QList<QByteArray> lines = m_process.readAllStandardOutput().split('\n');
    if (m_step < 0 || m_step >= m_steps.size())
        return;
    const ExportStep& step = m_steps.at(m_step);
    for (const QByteArray& line : lines) {
        if (!line.startsWith("frame=") || step.frames <= 0)
            continue;
        const double share =
            std::clamp(line.mid(6).trimmed().toDouble() / static_cast<double>(step.frames), 0.0, 1.0);
        report(m_doneWeight + step.weight * share);
    }
}

void FilmExport::report(double done)
{
    m_fraction = std::max(m_fraction, m_allWeight > 0 ? std::min(1.0, done / m_allWeight) : 1.0);
    int left = -1;
    if (m_fraction >= 0.02) {
        const double elapsed = static_cast<double>(m_clock.elapsed()) / 1000;
        left = static_cast<int>(std::ceil(elapsed * (1 - m_fraction) / m_fraction));
    }
    Q_EMIT progressed(m_fraction, left);
}

QString FilmExport::withoutPicture(const ExportPart& part)
{
    return tr("The take of “%1” has no picture: %2. Choose another take.")
        .arg(part.label, QDir::toNativeSeparators(part.path));
}

/// Why ffmpeg ended without success, by its words.
Error FilmExport::reasonOfFailure() const
{
    const QString words = QString::fromUtf8(m_errors).trimmed();
    if (words.contains("No space left"_L1))
        return {ErrorKind::DiskFull, {}, {}};
    if (words.contains("matches no streams"_L1)) // an audio file with the name of a video
        return {
            ErrorKind::Damaged, withoutPicture(m_plan.parts.at(std::max(0, m_steps.at(m_step).part))), {}};
    return {ErrorKind::Internal,
            tr("ffmpeg could not write the film: %1")
                .arg(words.isEmpty() ? tr("it stopped") : words.section(u'\n', -1)),
            {}};
}

void FilmExport::ended(ProcessEnd end)
{
    if (end == ProcessEnd::NotStarted) {
        finish(failure(ErrorKind::MissingProgram, tr("ffmpeg is missing. Install the package ffmpeg (on "
                                                     "Debian: sudo apt install ffmpeg) and try again.")));
        return;
    }
    if (m_isOver) {
        finish(failure(ErrorKind::Cancelled));
        return;
    }
    if (end != ProcessEnd::Done) {
        finish(failure(reasonOfFailure()));
        return;
    }
    const ExportStep& step = m_steps.at(m_step);
    m_doneWeight += step.weight;
    report(m_doneWeight);
    if (m_isOver)
        return;
    // What is joined already is not needed any more: a long film takes its room once.
    if (step.kind == ExportStep::Kind::Join) {
        for (int i = 0; i < m_plan.parts.size(); ++i)
            QFile::remove(workFile(ExportFiles::pictures(i)));
    }
    next();
}

void FilmExport::check()
{
    if (m_isOver)
        return;
    const Result<void> good = looked(m_probe.info(workFile(ExportFiles::film())));
    finish(good ? moveToPlace() : Result<QString>(failure(good.error())));
}

/// Checks that the file has exactly the planned frames.
Result<void> FilmExport::looked(const Result<MediaInfo>& made) const
{
    if (!made)
        return failure(made.error().kind == ErrorKind::MissingProgram
                           ? made.error()
                           : Error{ErrorKind::Internal, made.error().detail, {}});
    if (made->frames() != m_plan.frames() || made->hasSound != m_plan.hasSound)
        return failure(ErrorKind::Damaged,
                       tr("The film came out with %1 frames instead of %2: one of its takes is "
                          "damaged. Play them through, and choose others.")
                           .arg(made->frames())
                           .arg(m_plan.frames()));
    return {};
}

Result<QString> FilmExport::moveToPlace()
{
    QFile film(workFile(ExportFiles::film()));
    if (!film.open(QIODevice::ReadWrite) || ::fsync(film.handle()) != 0)
        return failure(fileError(film));
    film.close();
    if (m_existing == Existing::Replace) {
        if (std::rename(QFile::encodeName(film.fileName()).constData(),
                        QFile::encodeName(m_output).constData()) != 0)
            return failure(ErrorKind::NotWritable, QDir::toNativeSeparators(m_output));
    } else if (!film.rename(m_output)) { // fails if the file exists by now
        return failure(ErrorKind::NotWritable,
                       tr("%1 is there already, and stays as it is. Choose another name.").arg(m_output));
    }
    return m_output;
}

void FilmExport::finish(Result<QString> outcome)
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_isOver = true;
    m_work.reset();
    m_links.reset();
    if (!outcome &&
        outcome.error().kind == ErrorKind::DiskFull) // names of the work folder mean nothing to the user
        outcome = failure(ErrorKind::DiskFull, QDir::toNativeSeparators(QFileInfo(m_output).absolutePath()));
    Q_EMIT finished(outcome);
}

} // namespace rushes

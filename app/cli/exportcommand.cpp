#include "app/cli/exportcommand.h"

#include "app/cli/exportoptions.h"
#include "app/cli/interrupt.h"
#include "app/cli/renderoutput.h"
#include "app/film/exporttext.h"
#include "app/film/fcp7xml.h"
#include "app/film/filmexport.h"
#include "app/film/mltxml.h"
#include "app/film/otio.h"
#include "app/film/subtitles.h"
#include "app/media/takefile.h"
#include "app/store/folders.h"
#include "app/store/projectfile.h"
#include "app/store/takestore.h"
#include "app/store/wholefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// The project and the takes of its film.
struct Sources
{
    Project project = {};
    QList<Take> takes = {};
};

Result<Sources> readSources(const QString& path)
{
    Result<Project> project = readProject(path);
    if (!project)
        return failure(project.error());
    Sources sources{*std::move(project), {}};
    const DataFolders folders = DataFolders::standard();
    if (!QFileInfo::exists(folders.database()))
        return sources;
    const auto database = Database::open(folders.database());
    if (!database)
        return failure(database.error());
    TakeStore store(**database);
    Result<Stored<Take>> takes = store.ofProject(sources.project.id);
    if (!takes)
        return failure(takes.error());
    sources.takes = std::move(takes->values);
    for (const Scene& scene : std::as_const(sources.project.scenes)) {
        // A take whose file has no metadata is exported all the same.
        if (std::optional<Take> take = filmTake(scene, sources.takes))
            (void)store.completeFile(*take);
    }
    return sources;
}

/// Reads the project, probes the takes, writes the file.
class Export : public QObject
{
public:
    explicit Export(ExportOptions options)
        : m_options(std::move(options))
        , m_probe(u"ffprobe"_s)
    {
        connect(&m_probe, &MediaProbe::loaded, this, &Export::lookedInto);
        connect(&m_interrupt, &Interrupt::interrupted, this, [this] {
            if (m_export && m_export->isRunning())
                m_export->cancel();
            else
                end(failure(ErrorKind::Cancelled));
        });
    }

    int run()
    {
        QMetaObject::invokeMethod(this, &Export::begin, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

private:
    void begin()
    {
        Result<Sources> sources = readSources(m_options.file);
        if (!sources) {
            end(failure(sources.error()));
            return;
        }
        m_sources = *std::move(sources);
        for (const Scene& scene : std::as_const(m_sources.project.scenes)) {
            if (const std::optional<Take> take = filmTake(scene, m_sources.takes))
                m_paths.append(take->path);
        }
        // Checked before the encoding, which may take hours.
        if (const Result<void> good = m_options.plan ? Result<void>() : checkOutput(); !good)
            end(failure(good.error()));
        else
            m_probe.load(m_paths);
    }

    /// The output, with the files that must not be overwritten.
    [[nodiscard]] RenderOutput place() const
    {
        RenderOutput place(m_options.output, {});
        place.addInputs(QStringList(m_paths) << m_options.file);
        for (const Take& take : m_sources.takes) // also those that are not in the film
            place.addInputs({take.path});
        place.addOwn({DataFolders::standard().data});
        return place;
    }

    /// Refuses an existing file; --force allows to replace a regular file.
    [[nodiscard]] Result<void> checkOutput() const
    {
        const QFileInfo there(m_options.output);
        if (!place().isStdout() && there.isDir())
            return failure(ErrorKind::NotWritable,
                           u"%1 is a folder. Name a file in it."_s.arg(m_options.output));
        if (!place().isStdout() && there.isFile() && !m_options.force)
            return failure(
                ErrorKind::NotWritable,
                u"%1 is there already, and stays as it is. --force replaces it."_s.arg(m_options.output));
        if (const Result<void> placed = place().check(); !placed)
            return placed;
        if (!place().isStdout() && there.isFile() && readTakeInfo(m_options.output)) // of whatever project
            return failure(ErrorKind::Refused,
                           u"%1 is the file of a take, and stays as it is. Choose another name."_s.arg(
                               m_options.output));
        return {};
    }

    void lookedInto()
    {
        for (const QString& path : std::as_const(m_paths)) {
            if (const Result<MediaInfo> media = m_probe.info(path); !media) {
                end(failure(media.error()));
                return;
            }
        }
        const auto mediaOf = [this](const QString& path) {
            const Result<MediaInfo> media = m_probe.info(path);
            return media ? std::optional(*media) : std::nullopt;
        };
        m_film = filmOf(m_sources.project, QFileInfo(m_options.file).completeBaseName(), m_sources.takes,
                        mediaOf, m_options.slates);
        const Result<ExportPlan> plan = exportPlanOf(m_film);
        if (!plan)
            end(failure(plan.error()));
        else if (m_options.plan)
            end(sayPlan(*plan));
        else if (m_options.form == ExportForm::Mp4)
            write(*plan);
        else
            end(writeText());
    }

    QString sayPlan(const ExportPlan& plan)
    {
        if (m_options.json)
            line({{u"plan"_s, QJsonObject{{u"seconds"_s, plan.seconds()},
                                          {u"frames"_s, plan.frames()},
                                          {u"rate"_s, plan.format.rate.text()},
                                          {u"copied_seconds"_s, plan.copiedSeconds()},
                                          {u"encoded_seconds"_s, plan.encodedSeconds()},
                                          {u"bytes"_s, plan.bytes()},
                                          {u"text"_s, plan.summary()}}}});
        else
            std::fprintf(stderr, "%s About %lld MB.\n", qUtf8Printable(plan.summary()),
                         static_cast<long long>(plan.bytes() / 1'000'000 + 1));
        return {};
    }

    void write(const ExportPlan& plan)
    {
        sayPlan(plan);
        const auto existing = m_options.force ? FilmExport::Existing::Replace : FilmExport::Existing::Refuse;
        QString output = m_options.output;
        if (place().isStdout()) { // the complete file first: a truncated one would not be noticed
            m_folder = std::make_unique<QTemporaryDir>();
            output = m_folder->filePath(u"film.mp4"_s);
        }
        m_export = std::make_unique<FilmExport>(plan, output, existing, FilmExport::Programs());
        connect(m_export.get(), &FilmExport::progressed, this, &Export::sayProgress);
        connect(m_export.get(), &FilmExport::finished, this, [this](const Result<QString>& path) {
            end(path && m_folder ? place().deliver(*path) : path);
        });
        m_export->start();
    }

    Result<QString> writeText()
    {
        QByteArray bytes;
        switch (m_options.form) {
        case ExportForm::Otio:
            bytes = otioOf(m_film, m_options.output);
            break;
        case ExportForm::Xml:
            bytes = fcp7XmlOf(m_film);
            break;
        case ExportForm::Mlt:
            bytes = mltXmlOf(m_film, m_options.output);
            break;
        case ExportForm::Srt:
            bytes = srtOf(m_film);
            break;
        case ExportForm::Mp4:
            break;
        }
        if (bytes.isEmpty())
            return failure(ErrorKind::Refused, u"Nobody speaks in this film: no subtitles were written."_s);
        if (place().isStdout()) {
            std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
            return std::fflush(stdout) == 0 ? Result<QString>(QString())
                                            : failure(ErrorKind::NotWritable, u"stdout"_s);
        }
        if (const Result<void> written = writeWhole(m_options.output, bytes); !written)
            return failure(written.error());
        return m_options.output;
    }

    void sayProgress(double fraction, int secondsLeft)
    {
        const int percent = static_cast<int>(std::floor(fraction * 100));
        if (percent == m_percent)
            return;
        m_percent = percent;
        if (m_options.json)
            line({{u"progress"_s, fraction}, {u"seconds_left"_s, secondsLeft}});
        else if (percent % 10 == 0 && secondsLeft >= 0)
            std::fprintf(stderr, "%d %%, %d s left\n", percent, secondsLeft);
    }

    static void line(const QJsonObject& object)
    {
        std::fputs(QJsonDocument(object).toJson(QJsonDocument::Compact).constData(), stderr);
        std::fputs("\n", stderr);
        std::fflush(stderr);
    }

    void end(const Result<QString>& outcome)
    {
        ExitCode code = ExitCode::Done;
        if (!outcome) {
            code = exitCodeOf(outcome.error().kind);
            const QString text = exportErrorText(outcome.error());
            if (m_options.json)
                line({{u"error"_s,
                       QJsonObject{{u"kind"_s, nameOf(outcome.error().kind)}, {u"text"_s, text}}}});
            else
                std::fprintf(stderr, "rushes export: %s\n", qUtf8Printable(text));
        } else if (!outcome->isEmpty()) {
            std::puts(qUtf8Printable(*outcome));
            std::fflush(stdout);
        }
        QCoreApplication::exit(static_cast<int>(code));
    }

    const ExportOptions m_options;
    Sources m_sources = {};
    QStringList m_paths = {};
    Film m_film = {};
    int m_percent = -1;
    MediaProbe m_probe;
    Interrupt m_interrupt;
    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::unique_ptr<FilmExport> m_export = {};
};

} // namespace

int exportFilm(const QStringList& arguments)
{
    const ParsedExport parsed = parseExport(arguments);
    if (parsed.ended)
        return static_cast<int>(*parsed.ended);
    return Export(parsed.options).run();
}

} // namespace rushes::cli

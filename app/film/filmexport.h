#pragma once

#include "app/base/childprocess.h"
#include "app/film/exportsteps.h"
#include "app/media/mediaprobe.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace rushes {

/// Carries out an ExportPlan with ffmpeg, completely or not at all. Writes into a work folder beside the
/// output, checks the file and renames it in one step.
class FilmExport : public QObject
{
    Q_OBJECT

public:
    /// What to do with an existing file.
    enum class Existing { Refuse, Replace };
    struct Programs
    {
        QString ffmpeg = QStringLiteral("ffmpeg");
        QString ffprobe = QStringLiteral("ffprobe");
    };

    /// `output`: absolute path of the mp4.
    FilmExport(ExportPlan plan, QString output, Existing existing, Programs programs,
               QObject* parent = nullptr);
    ~FilmExport() override;

    [[nodiscard]] const ExportPlan& plan() const { return m_plan; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// To be called once. Every outcome is reported by finished(), after this has returned.
    void start();
    /// Stops the export, removes what was written, and finishes with Cancelled.
    void cancel();

Q_SIGNALS:
    /// `fraction`: 0 … 1, never decreases. `secondsLeft`: -1 while unknown.
    void progressed(double fraction, int secondsLeft);
    /// The file's path. Errors: Cancelled, NotWritable (also where a file exists), DiskFull, NotReadable,
    /// Damaged (a take has no picture), MissingProgram, Internal with ffmpeg's error output.
    void finished(const rushes::Result<QString>& path);

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> prepareParts();
    void next();
    void run(const ExportStep& step);
    void readProgress();
    [[nodiscard]] static QString withoutPicture(const ExportPart& part);
    void ended(ProcessEnd end);
    [[nodiscard]] Error reasonOfFailure() const;
    void report(double done);
    void check();
    [[nodiscard]] Result<void> looked(const Result<MediaInfo>& made) const;
    [[nodiscard]] Result<QString> moveToPlace();
    void finish(Result<QString> outcome);
    [[nodiscard]] QString workFile(const QString& name) const { return m_work->filePath(name); }

    ExportPlan m_plan;
    QString m_output;
    Existing m_existing;
    Programs m_programs;
    std::unique_ptr<QTemporaryDir> m_work = {};
    std::unique_ptr<QTemporaryDir> m_links = {};
    QList<ExportStep> m_steps = {};
    int m_step = -1;
    double m_doneWeight = 0;
    double m_allWeight = 0;
    double m_fraction = 0;
    bool m_isRunning = false;
    bool m_isOver = false;
    QElapsedTimer m_clock;
    QByteArray m_errors = {};
    QProcess m_process;
    MediaProbe m_probe;
};

} // namespace rushes

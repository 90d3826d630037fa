#include "app/cli/delivery.h"

#include "app/base/settings.h"
#include "app/base/validtext.h"
#include "app/catalogue/requestjson.h"
#include "app/cli/renderoptions.h"
#include "app/cli/renderoutput.h"
#include "app/cli/renderreport.h"
#include "app/media/localinput.h"
#include "app/studio/studio.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>

#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// Paths for copies of these takes, in order: in a folder under their own names; otherwise `output`, then
/// OUT-2, OUT-3 … before the ending. `addsEnding`: where `output` has no ending, the take's is added.
QStringList outputPaths(const QString& output, const QStringList& takes, bool addsEnding)
{
    const QString path = QFileInfo(output).absoluteFilePath();
    const bool isFolder = QFileInfo(path).isDir() || output.endsWith(u'/');
    QStringList paths;
    for (const QString& take : takes) {
        if (isFolder) {
            paths.append(QDir(path).filePath(QFileInfo(take).fileName()));
            continue;
        }
        const QFileInfo target(path);
        QString ending = target.suffix();
        if (ending.isEmpty() && addsEnding)
            ending = QFileInfo(take).suffix();
        QString name = target.suffix().isEmpty() ? target.fileName() : target.completeBaseName();
        if (!paths.isEmpty())
            name += u"-%1"_s.arg(paths.size() + 1);
        if (!ending.isEmpty())
            name += u'.' + ending;
        paths.append(QDir(target.absolutePath()).filePath(name));
    }
    return paths;
}

/// The paths of the request's takes, one for each output, in order; the job's own file where no take exists
/// yet.
QStringList filesOf(const Job& job, TakeStore& store)
{
    QMap<int, QString> files;
    if (const auto takes = store.ofRequest(job.service, job.requestId)) {
        for (const Take& take : takes->values) { // newest first
            if (!files.contains(take.outputNumber) && QFileInfo::exists(take.path))
                files.insert(take.outputNumber, take.path);
        }
    }
    files.insert(job.outputNumber, job.path); // the job's own file is the one that the job was placed for
    return files.values();
}

/// Local files that the request reads.
QStringList inputsOf(const Request& request)
{
    QStringList files;
    (void)withSources(request, [&files](const QString& source) -> Result<QString> {
        if (const QString path = pathOfSource(source); !path.isEmpty())
            files.append(path);
        return source;
    });
    return files;
}

RenderOutput outputOf(const RenderRun& run, const Request& request)
{
    RenderOutput output(run.options.output, run.options.file);
    output.addOwn({run.studio.folders().data, run.settings.path()});
    output.addInputs(inputsOf(request));
    return output;
}

} // namespace

Result<void> checkOutput(const RenderRun& run, const Request& request)
{
    const RenderOutput output = outputOf(run, request);
    if (Result<void> good = output.check(); !good)
        return good;
    const QFileInfo place(run.options.output);
    if (output.isStdout() || !place.isFile())
        return {};
    const Result<bool> isTake = run.studio.jobStore().isOthers(place.canonicalFilePath(), Job());
    if (!isTake)
        return failure(isTake.error());
    return *isTake ? failure(ErrorKind::Refused,
                             u"%1 is a take of the library. Name another file."_s.arg(run.options.output))
                   : Result<void>();
}

ExitCode deliver(const Job& job, const RenderRun& run)
{
    const RenderOutput output = outputOf(run, job.request);
    const QStringList files = filesOf(job, run.studio.takeStore());
    QStringList paths = files;
    if (output.isStdout())
        paths = {run.options.output};
    else if (!output.isEmpty())
        paths = outputPaths(run.options.output, files, run.options.addsEnding);
    for (qsizetype i = 0; i < paths.size() && !output.isEmpty(); ++i) {
        const Result<QString> delivered = output.at(paths.at(i)).deliver(files.at(i));
        if (!delivered) {
            run.report.problem(delivered.error());
            run.report.say(u"The take is kept at %1"_s.arg(files.at(i)));
            return ExitCode::CannotWrite;
        }
        paths[i] = *delivered;
    }
    if (!output.isStdout()) {
        // A program gets the name byte for byte; a terminal a printable form.
        const bool isTerminal = ::isatty(STDOUT_FILENO) == 1;
        for (const QString& path : std::as_const(paths))
            std::puts(qUtf8Printable(isTerminal ? printable(path) : path));
        std::fflush(stdout);
    }
    return ExitCode::Done;
}

} // namespace rushes::cli

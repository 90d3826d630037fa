#include "app/media/framegrab.h"

#include "app/base/childprocess.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr auto patience = std::chrono::seconds(30);

QStringList arguments(const QString& path, std::optional<std::chrono::milliseconds> time,
                      const QString& target)
{
    QStringList all{u"-nostdin"_s, u"-v"_s, u"error"_s, u"-y"_s};
    if (time)
        all += {u"-ss"_s, QString::number(std::chrono::duration<double>(*time).count(), 'f', 3)};
    else
        all += {u"-sseof"_s, u"-2"_s};
    all += {u"-i"_s, path, u"-an"_s};
    if (time)
        all += {u"-frames:v"_s, u"1"_s};
    // Each frame overwrites the one before, so the last one remains.
    all += {u"-update"_s, u"1"_s, target};
    return all;
}

} // namespace

void grabFrame(const QString& path, std::optional<std::chrono::milliseconds> time, QObject* context,
               const Answer<QByteArray>& answer)
{
    if (QMimeDatabase().mimeTypeForFile(path).name().startsWith("image/"_L1)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            answer(file.readAll());
        else
            answer(failure(ErrorKind::NotReadable, path));
        return;
    }
    const auto folder = std::make_shared<QTemporaryDir>();
    const QString target = folder->filePath(u"frame.png"_s);
    auto* process = new QProcess(context);
    process->setProcessEnvironment(childEnvironment());
    new StuckProcessKiller(*process, patience); // the process's child
    const auto finish = [process, folder, target, path, answer](ProcessEnd end) {
        process->disconnect();
        process->deleteLater();
        QFile file(target);
        if (end == ProcessEnd::NotStarted)
            answer(failure(ErrorKind::MissingProgram, u"ffmpeg"_s));
        else if (end == ProcessEnd::Done && file.open(QIODevice::ReadOnly) && file.size() > 0)
            answer(file.readAll());
        else
            answer(failure(QFileInfo::exists(path) ? ErrorKind::Damaged : ErrorKind::NotReadable, path));
    };
    QObject::connect(context, &QObject::destroyed, process,
                     [process] { // while the process is still the context's child
                         process->disconnect();
                         process->kill();
                         process->waitForFinished(1000);
                     });
    onEnded(*process, context, finish);
    process->start(u"ffmpeg"_s, arguments(path, time, target));
}

} // namespace rushes

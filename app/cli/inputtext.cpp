#include "app/cli/inputtext.h"

#include "app/base/decodedtext.h"

#include <QDir>
#include <QFile>
#include <QLocale>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// A file's bytes. Opened without blocking, so that a pipe without a writer can't hang the program.
Result<QByteArray> fileBytes(const QString& path, qint64 largest)
{
    const auto unreadable = [&path](const QString& why) {
        return failure(ErrorKind::NotReadable, u"%1: %2"_s.arg(QDir::toNativeSeparators(path), why));
    };
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return unreadable(QString::fromLocal8Bit(std::strerror(errno)));
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return unreadable(file.errorString());
    }
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return unreadable(QString::fromLocal8Bit(std::strerror(errno)));
    if (S_ISDIR(status.st_mode))
        return unreadable(u"it is a folder: name a file in it"_s);
    if (!S_ISREG(status.st_mode))
        return unreadable(
            u"it is no file but a pipe or a device: give what it holds on standard input, with - as the file"_s);
    QByteArray bytes = file.read(largest + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable(file.errorString());
    return bytes;
}

Result<QByteArray> standardInput(qint64 largest)
{
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, u"standard input: %1"_s.arg(file.errorString()));
    QByteArray bytes;
    while (bytes.size() <= largest) {
        const QByteArray more = file.read(largest + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

} // namespace

Result<QString> inputText(const QString& path, qint64 largest)
{
    const Result<QByteArray> bytes = path == u"-" ? standardInput(largest) : fileBytes(path, largest);
    if (!bytes)
        return failure(bytes.error());
    if (bytes->size() > largest)
        return failure(ErrorKind::TooLarge,
                       u"it is larger than %1"_s.arg(QLocale::c().formattedDataSize(largest)));
    return decodedText(*bytes);
}

} // namespace rushes::cli

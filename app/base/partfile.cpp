#include "app/base/partfile.h"

#include "app/base/wholewrite.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString noteOf(const QString& path)
{
    return path + u".part.from"_s;
}

bool saveNote(const QString& path, const PartOrigin& origin)
{
    const QJsonObject object{{u"etag"_s, QString::fromLatin1(origin.etag)},
                             {u"lastModified"_s, QString::fromLatin1(origin.lastModified)},
                             {u"total"_s, origin.total}};
    return writeWholeFile(noteOf(path), QJsonDocument(object).toJson(QJsonDocument::Compact)).has_value();
}

PartOrigin readNote(const QString& path)
{
    QFile file(noteOf(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.read(qint64(16) * 1024)).object();
    return {object.value("etag"_L1).toString().toLatin1(),
            object.value("lastModified"_L1).toString().toLatin1(), object.value("total"_L1).toInteger(-1)};
}

#ifdef Q_OS_UNIX
int synced(int handle)
{
    while (::fsync(handle) != 0) {
        if (errno == EINTR)
            continue;
        // Some file systems can't flush and return these errors.
        return errno == EINVAL || errno == ENOTSUP ? 0 : errno;
    }
    return 0;
}

void syncFolder(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    synced(handle);
    ::close(handle);
}
#else
int synced(int)
{
    return 0;
}
void syncFolder(const QString&) {}
#endif

} // namespace

namespace {

QString freeWithEnding(const QString& path, const QString& ending)
{
    const QFileInfo info(path);
    const QString stem = info.absolutePath() + u'/' + info.completeBaseName();
    for (int copy = 1;; ++copy) {
        const QString number = copy == 1 ? QString() : u" (%1)"_s.arg(copy);
        QString free = stem + number + u'.' + ending;
        if (!QFileInfo::exists(free) && !QFileInfo::exists(free + u".part"_s))
            return free;
    }
}

} // namespace

QByteArray PartOrigin::validator() const
{
    return etag.startsWith('"') && etag.size() > 2 ? etag : lastModified;
}

PartFile::PartFile(QString path)
    : m_path(std::move(path))
    , m_file(m_path + u".part"_s)
{
}

QString PartFile::folder() const
{
    return QFileInfo(m_path).absolutePath();
}

tl::unexpected<Error> PartFile::failed(int errorNumber) const
{
    bool full = errorNumber == ENOSPC || errorNumber == EFBIG;
#ifdef EDQUOT
    full = full || errorNumber == EDQUOT;
#endif
    return failure(full ? ErrorKind::DiskFull : ErrorKind::NotWritable, QDir::toNativeSeparators(folder()));
}

Result<void> PartFile::open()
{
    errno = 0;
    if (!QDir().mkpath(folder()))
        return failed(errno);
    errno = 0;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return failed(errno);
    m_origin = readNote(m_path);
    const bool fits = m_origin.total < 0 || m_file.size() <= m_origin.total;
    if (m_file.size() > 0 && (m_origin.validator().isEmpty() || !fits))
        return begin({});
    return {};
}

Result<void> PartFile::begin(const PartOrigin& origin)
{
    m_origin = origin;
    errno = 0;
    if (m_file.size() > 0 && !m_file.resize(0))
        return failed(errno);
    if (origin.validator().isEmpty()) {
        QFile::remove(noteOf(m_path));
        return {};
    }
    errno = 0;
    if (!saveNote(m_path, origin))
        return failed(errno);
    return {};
}

Result<void> PartFile::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        errno = 0;
        const qint64 written = m_file.write(bytes.data(), bytes.size());
        if (written <= 0)
            return failed(m_file.error() == QFileDevice::ResourceError ? ENOSPC : errno);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<QString> PartFile::finish(const QString& ending)
{
    if (const int error = synced(m_file.handle()); error != 0)
        return failed(error);
    m_file.close();
    const QString path = ending.isEmpty() ? m_path : freeWithEnding(m_path, ending);
    std::error_code error;
    std::filesystem::rename(QFile(m_file.fileName()).filesystemFileName(), QFile(path).filesystemFileName(),
                            error);
    if (error)
        return failed(error.value());
    QFile::remove(noteOf(m_path));
    syncFolder(folder());
    return path;
}

void PartFile::discard()
{
    m_file.close();
    m_file.remove();
    QFile::remove(noteOf(m_path));
    m_origin = {};
}

} // namespace rushes

#include "app/base/settings.h"

#include "app/base/wholewrite.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Qt builds a value of any type from what follows "@Variant(", and allocates as much memory as a damaged
/// length says. Rushes writes no such values; these lines become comments before Qt reads them.
QString withoutVariants(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return path;
    // The start of a value; a text that begins like this is written with another @ before it.
    static const QRegularExpression value(u"[=,]\\s*\"?@(?:Variant|DateTime)\\("_s);
    QByteArrayList lines = file.readAll().split('\n');
    file.close();
    bool isOurs = true;
    for (QByteArray& line : lines) {
        if (!value.match(QString::fromLatin1(line)).hasMatch())
            continue;
        line.prepend(';');
        isOurs = false;
    }
    if (!isOurs)
        (void)writeWholeFile(path, lines.join('\n'));
    return path;
}

/// A path that is safe to open. Opening a FIFO would block for ever, and a device holds no settings: for
/// these the path is empty, and isReadable() is false.
QString regular(const QString& path)
{
    const QFileInfo there(path);
    const bool isSpecial = there.exists() && !there.isFile() && !there.isDir();
    return isSpecial ? path + u'/' : path;
}

/// True where it is certain that the file does not exist: every folder on the way to it can be read.
bool isKnownMissing(const QString& path)
{
    struct stat there = {};
    return stat(QFile::encodeName(path).constData(), &there) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

} // namespace

Settings::Settings(const QString& path, QObject* parent)
    : QObject(parent)
    , m_store(regular(withoutVariants(path)), QSettings::IniFormat)
{
    m_store.setFallbacksEnabled(false);
}

QString Settings::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/rushes/rushes.ini"_s;
}

QString Settings::videosFolder() const
{
    QString chosen = value(setting::videosFolder);
    if (!chosen.isEmpty())
        return chosen;
    QString videos = qEnvironmentVariable("XDG_VIDEOS_DIR");
    if (!QDir::isAbsolutePath(videos))
        videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    if (videos.isEmpty())
        videos = QDir::homePath();
    return QDir::cleanPath(videos) + u"/Rushes"_s;
}

bool Settings::isReadable() const
{
    const QFileInfo there(m_store.fileName());
    // A link whose target is not reachable hides settings that exist.
    if (m_store.fileName().endsWith(u'/') || (there.isSymLink() && !there.exists()))
        return false;
    if (!there.exists())
        return m_store.status() == QSettings::NoError && isKnownMissing(m_store.fileName());
    QFile file(m_store.fileName());
    if (m_store.status() != QSettings::NoError || !there.isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    // QSettings accepts any bytes.
    const QByteArrayList lines = file.readAll().split('\n');
    return std::all_of(lines.cbegin(), lines.cend(), [](const QByteArray& line) {
        const QByteArray text = line.trimmed();
        if (text.startsWith('['))
            return text.endsWith(']');
        return text.isEmpty() || text.startsWith(';') || text.startsWith('#') ||
               (text.contains('=') && !text.contains('\0'));
    });
}

bool Settings::sync()
{
    m_store.sync();
    return m_store.status() == QSettings::NoError;
}

} // namespace rushes

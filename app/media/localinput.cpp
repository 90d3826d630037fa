#include "app/media/localinput.h"

#include "app/base/validtext.h"
#include "app/media/cleanmedia.h"
#include "app/media/filefacts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LocalInput)
};

QString mebibytes(qint64 bytes)
{
    return QString::number(static_cast<double>(bytes) / 1024 / 1024, 'f', bytes % (1024 * 1024) == 0 ? 0 : 1);
}

/// nullopt for a type that is no picture, video or sound.
std::optional<qint64> mostBytesOf(const QString& type)
{
    switch (mediaKindOf(type)) {
    case MediaKind::Image:
        return mostPictureBytes;
    case MediaKind::Video:
        return mostVideoBytes;
    case MediaKind::Audio:
        return mostSoundBytes;
    case MediaKind::File:
        break;
    }
    return {};
}

Result<QString> dataOf(const QString& path, const QString& name)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Refused,
                       Words::tr("The file “%1” is missing or cannot be read. Choose it again.").arg(path));
    // Reads no more than a request may contain.
    const QByteArray bytes = file.read(mostRequestBytes);
    if (bytes.isEmpty())
        return failure(ErrorKind::Refused, Words::tr("“%1” is empty or cannot be read whole.").arg(name));
    const QString type = mediaTypeOf(bytes);
    const std::optional<qint64> most = mostBytesOf(type);
    if (!most)
        return failure(ErrorKind::Refused, Words::tr("“%1” is no picture, video or sound.").arg(name));
    if (file.size() > *most)
        return failure(
            ErrorKind::Refused,
            Words::tr("“%1” has %2 MiB; a file that travels inside the request has at most %3 MiB. Make it "
                      "smaller, or give a public address.")
                .arg(name, mebibytes(file.size()), mebibytes(*most)));
    if (bytes.size() != file.size())
        return failure(ErrorKind::Refused, Words::tr("“%1” is empty or cannot be read whole.").arg(name));
    const Result<QByteArray> clean = withoutTraces(bytes, type);
    if (!clean)
        return failure(ErrorKind::Refused, Words::tr("“%1”: %2").arg(name, clean.error().detail));
    return u"data:%1;base64,"_s.arg(type) + QString::fromLatin1(clean->toBase64());
}

/// Data in a request may be a file that the user pasted: removes its metadata if its kind is known; else it
/// stays unchanged.
QString cleanedData(const QString& source)
{
    const qsizetype comma = source.indexOf(u',');
    if (comma < 0 || !source.left(comma).endsWith(";base64"_L1, Qt::CaseInsensitive))
        return source;
    const auto bytes = QByteArray::fromBase64Encoding(source.mid(comma + 1).toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return source;
    const Result<QByteArray> clean = withoutTraces(*bytes, {});
    if (!clean || *clean == *bytes)
        return source;
    return source.left(comma + 1) + QString::fromLatin1(clean->toBase64());
}

} // namespace

QString sourceOfFile(const QString& path)
{
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toString(QUrl::FullyEncoded);
}

QString nameOfSource(const QString& source)
{
    const QString name = QUrl::fromPercentEncoding(source.section(u'#', 1).toUtf8());
    return name.isEmpty() ? QFileInfo(pathOfSource(source)).fileName() : name;
}

QString pathOfSource(const QString& source, const QString& folder)
{
    if (!source.startsWith("file:"_L1, Qt::CaseInsensitive))
        return {};
    if (source.startsWith("file:/"_L1, Qt::CaseInsensitive))
        return QUrl(source).toLocalFile();
    // The fragment of a kept input is its original name.
    const QString relative = QUrl::fromPercentEncoding(source.mid(5).section(u'#', 0, 0).toUtf8());
    return folder.isEmpty() ? relative : QDir(folder).filePath(relative);
}

Result<QString> sendableSource(const QString& source, const QString& folder)
{
    if (source.startsWith("https://"_L1, Qt::CaseInsensitive) ||
        source.startsWith("http://"_L1, Qt::CaseInsensitive))
        return source;
    if (source.startsWith("data:"_L1, Qt::CaseInsensitive))
        return cleanedData(source);
    if (const QString path = pathOfSource(source, folder); !path.isEmpty())
        return dataOf(path, nameOfSource(source));
    return failure(ErrorKind::Refused,
                   Words::tr("“%1” is neither a public address nor a file.").arg(beginning(source, 200)));
}

} // namespace rushes

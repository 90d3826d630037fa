#include "app/media/inputfolder.h"

#include "app/base/filekind.h"
#include "app/base/wholewrite.h"
#include "app/catalogue/requestjson.h"
#include "app/media/cleanmedia.h"
#include "app/media/filefacts.h"
#include "app/media/localinput.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InputFolder)
};

constexpr qint64 largestFile = qint64(512) * 1024 * 1024;
constexpr int hashLength = 32; ///< hexadecimal digits of a name
constexpr int mostPixels = 32'000'000;

Error refused(const QString& name, const QString& why)
{
    return {ErrorKind::Refused, u"“%1”: %2"_s.arg(name, why)};
}

/// QImageReader's default limit of 128 MB is less than a 100-megapixel picture needs.
QImage readLarge(QImageReader& reader)
{
    constexpr int most = 1024; // MB
    const int before = QImageReader::allocationLimit();
    QImageReader::setAllocationLimit(most);
    QImage image = reader.read();
    QImageReader::setAllocationLimit(before);
    return image;
}

/// Scales a picture down in steps until it is small enough; as JPEG where nothing is transparent.
QByteArray smaller(QImage image, QSize& size)
{
    if (qint64(image.width()) * image.height() > mostPixels) {
        const double scale = std::sqrt(double(mostPixels) / (double(image.width()) * image.height()));
        image = image.scaled(image.size() * scale, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    const bool isOpaque = !image.hasAlphaChannel();
    while (image.width() > 64 && image.height() > 64) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, isOpaque ? "JPEG" : "PNG", isOpaque ? 92 : -1))
            return {};
        if (bytes.size() <= mostPictureBytes) {
            size = image.size();
            return bytes;
        }
        image = image.scaled(image.size() * 0.85, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return {};
}

struct Prepared
{
    QByteArray bytes = {};
    QString note = {};
};

Result<Prepared> prepared(const QByteArray& bytes, const QString& name, const QString& type)
{
    const bool isPicture = type.startsWith("image/"_L1);
    const Result<QByteArray> clean = withoutTraces(bytes, type);
    if (!clean)
        return failure(refused(name, clean.error().detail));
    if (!isPicture)
        return Prepared{*clean, {}};
    QBuffer buffer;
    buffer.setData(*clean);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize whole = reader.size();
    const qint64 pixels = qint64(whole.width()) * whole.height();
    if (clean->size() <= mostPictureBytes && pixels <= mostPixels)
        return Prepared{*clean, {}};
    if (pixels > mostPixels)
        reader.setScaledSize(whole * std::sqrt(double(mostPixels) / double(pixels)));
    const QImage image = readLarge(reader);
    QSize size;
    const QByteArray made = image.isNull() ? QByteArray() : smaller(image, size);
    if (made.isEmpty())
        return failure(refused(name, Words::tr("It is too large, and cannot be made smaller. Make it smaller "
                                               "in another program.")));
    const QString note = pixels > mostPixels
                             ? Words::tr("Made smaller, as a request takes 32 megapixels a picture: %1×%2.")
                             : Words::tr("Made smaller, as a request takes 6 MiB a picture: %1×%2.");
    return Prepared{made, note.arg(size.width()).arg(size.height())};
}

Result<QString> store(const QByteArray& bytes, const QString& folder)
{
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(hashLength));
    const QString ending = endingOf(fileKindOf(bytes.left(fileKindBytes)));
    const QString path = u"%1/%2.%3"_s.arg(folder, hash, ending);
    if (QFileInfo(path).size() == bytes.size())
        return path;
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::NotWritable, QDir::toNativeSeparators(folder));
    return writeWholeFile(path, bytes).map([&] { return path; });
}

/// The original name, which some sources have as a fragment: "#harbour.jpg".
QString nameIn(const QString& source)
{
    const qsizetype at = source.indexOf(u'#');
    return at < 0 ? QString() : source.mid(at);
}

/// True for a file kept by this program: its name is a hash of its contents, its folder a folder of inputs.
bool isKept(const QString& path)
{
    static const QRegularExpression name(u"\\A[0-9a-f]{32}\\.[a-z0-9]{2,4}\\z"_s);
    const QFileInfo file(path);
    return name.match(file.fileName()).hasMatch() && file.dir().dirName().endsWith("inputs"_L1);
}

} // namespace

Result<KeptInput> keepInput(const QByteArray& bytes, const QString& name, const QString& folder)
{
    const QString type = mediaTypeOf(bytes);
    if (mediaKindOf(type) == MediaKind::File)
        return failure(refused(name, Words::tr("It is no picture, video or sound.")));
    const Result<Prepared> ready = prepared(bytes, name, type);
    if (!ready)
        return failure(ready.error());
    const Result<QString> path = store(ready->bytes, folder);
    if (!path)
        return failure(path.error());
    // The original name is for display only: the file is found without it.
    const QString shown =
        name.isEmpty() ? QString() : u'#' + QString::fromLatin1(QUrl::toPercentEncoding(name));
    return KeptInput{sourceOfFile(*path) + shown, ready->note};
}

Result<KeptInput> keepInput(const QString& path, const QString& folder)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(refused(info.fileName(), Words::tr("It is missing or cannot be read.")));
    if (file.size() > largestFile)
        return failure(refused(info.fileName(), Words::tr("It is larger than any model takes.")));
    const QByteArray bytes = file.readAll();
    if (bytes.isEmpty() || bytes.size() != file.size())
        return failure(refused(info.fileName(), Words::tr("It is empty or cannot be read whole.")));
    return keepInput(bytes, info.fileName(), folder);
}

QString inputFolderOf(const QString& projectPath)
{
    const QFileInfo file(projectPath);
    return file.absoluteDir().filePath(file.completeBaseName() + u".inputs"_s);
}

Request withInputsBeside(Request request, const QString& projectPath)
{
    const QString folder = inputFolderOf(projectPath);
    const Result<Request> moved = withSources(request, [&folder](const QString& source) -> Result<QString> {
        const QString path = pathOfSource(source);
        if (path.isEmpty() || !isKept(path))
            return source;
        const QString name = QFileInfo(path).fileName();
        const QString target = folder + u'/' + name;
        if (!QFileInfo::exists(target) && (!QDir().mkpath(folder) || !QFile::copy(path, target)))
            return source;
        const QString relative = QFileInfo(folder).fileName() + u'/' + name;
        return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(relative, "/")) + nameIn(source);
    });
    return moved ? *moved : request;
}

Request withInputsFound(Request request, const QString& projectPath)
{
    const QString folder = QFileInfo(projectPath).absolutePath();
    const Result<Request> found = withSources(request, [&folder](const QString& source) -> Result<QString> {
        const QString path = pathOfSource(source, folder);
        return path.isEmpty() ? source : sourceOfFile(path) + nameIn(source);
    });
    return found ? *found : request;
}

} // namespace rushes

#include "app/sandbox/sandboxpictures.h"

#include "app/animatic/animatic.h"
#include "app/base/filekind.h"
#include "app/media/pictureread.h"

#include <QBuffer>
#include <QHostAddress>
#include <QImageReader>
#include <QTemporaryFile>
#include <QUrl>

#include <httplib.h>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype mostBytes = qsizetype(50) * 1024 * 1024;
constexpr int largestSide = 16384;

/// Decodes formats that Qt has no reader for here, WebP above all.
QImage decodedElsewhere(const QByteArray& bytes)
{
    if (fileKindOf(bytes.left(fileKindBytes)) == FileKind::Unknown)
        return {};
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    const QImage picture = readPictureFile(file.fileName());
    return picture.width() > largestSide || picture.height() > largestSide ? QImage() : picture;
}

QImage decoded(QByteArray bytes)
{
    if (bytes.isEmpty() || bytes.size() > mostBytes)
        return {};
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return decodedElsewhere(bytes);
    if (size.isEmpty() || size.width() > largestSide || size.height() > largestSide)
        return {};
    return reader.read();
}

QByteArray dataOf(const QString& uri)
{
    const qsizetype comma = uri.indexOf(u',');
    if (comma < 0)
        return {};
    const QByteArray data = QStringView(uri).mid(comma + 1).toLatin1();
    if (QStringView(uri).left(comma).endsWith(u";base64", Qt::CaseInsensitive))
        return QByteArray::fromBase64(data);
    return QByteArray::fromPercentEncoding(data);
}

QByteArray fetched(const QUrl& url)
{
    const bool isLoopback = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    if (url.scheme() != "http"_L1 || !isLoopback)
        return {};
    httplib::Client client(url.host().toStdString(), url.port(80));
    client.set_connection_timeout(1);
    client.set_read_timeout(3);
    client.set_follow_location(false);
    std::string body;
    const std::string path = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority).toStdString();
    const httplib::Result got = client.Get(path.empty() ? "/" : path, [&](const char* data, size_t length) {
        body.append(data, length);
        return body.size() <= static_cast<size_t>(mostBytes);
    });
    return got && got->status == 200 ? QByteArray::fromStdString(body) : QByteArray();
}

} // namespace

QImage pictureAt(const QString& address, QSize size)
{
    const QImage picture = decoded(
        address.startsWith("data:"_L1, Qt::CaseInsensitive) ? dataOf(address) : fetched(QUrl(address)));
    if (!picture.isNull())
        return picture;
    Request request;
    request.prompt = address.startsWith("data:"_L1) ? u"a picture"_s : QUrl(address).fileName();
    request.duration = 1;
    Animatic animatic(request, {size});
    return animatic.frame(0).copy();
}

} // namespace rushes

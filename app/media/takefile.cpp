#include "app/media/takefile.h"

#include "app/base/fileerror.h"
#include "app/base/wholewrite.h"
#include "app/media/mp4boxes.h"
#include "app/media/pngtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

#include <optional>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

// Rushes' own box type; must never change.
const QByteArray& boxId()
{
    static const QByteArray id = QByteArray::fromHex("7b3f0d6cb5f24c1e9a64d8e1c25e7f90");
    return id;
}
constexpr quint32 boxVersion = 1;
constexpr qint64 versionBytes = 4;
const char* const pngKeyword = "Rushes";

enum class Format { Mp4, Png, Other };

Format formatOf(QIODevice& file)
{
    const QByteArray head = file.seek(0) ? file.read(12) : QByteArray();
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return Format::Png;
    return topLevelBoxes(file) ? Format::Mp4 : Format::Other;
}

/// Opens regular files only: reading a FIFO would block, and a device has no end.
Result<void> openRegular(QFile& file)
{
    const QFileInfo there(file.fileName());
    if (there.isDir())
        return failure(ErrorKind::NotReadable,
                       u"%1: a folder"_s.arg(QDir::toNativeSeparators(file.fileName())));
    if (there.exists() && !there.isFile())
        return failure(ErrorKind::NotReadable,
                       u"%1: not a regular file"_s.arg(QDir::toNativeSeparators(file.fileName())));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, namedError(file));
    return {};
}

const Mp4Box* lastOfOurs(const Mp4Boxes& boxes)
{
    for (auto box = boxes.boxes.crbegin(); box != boxes.boxes.crend(); ++box) {
        if (box->uuid == boxId())
            return &*box;
    }
    return nullptr;
}

/// True where a partly written box of Rushes is at the end of the file.
bool isTornBoxOfOurs(QIODevice& file, qint64 at)
{
    if (!file.seek(at))
        return false;
    const QByteArray rest = file.read(24);
    const QByteArray whole = rest.left(4) + "uuid" + boxId();
    return rest.size() < 4 || whole.startsWith(rest);
}

Result<QByteArray> contentOf(QIODevice& file, const Mp4Box& box)
{
    if (box.end - box.content > largestTakeInfo)
        return failure(ErrorKind::TooLarge, u"uuid"_s);
    if (!file.seek(box.content))
        return failure(ErrorKind::NotReadable, file.errorString());
    const QByteArray content = file.read(box.end - box.content);
    if (content.size() < versionBytes)
        return failure(ErrorKind::Damaged, u"uuid"_s);
    const quint32 version = qFromBigEndian<quint32>(content.constData());
    if (version > boxVersion)
        return failure(ErrorKind::TooNew, QString::number(version));
    return content.mid(versionBytes);
}

/// Writes `bytes` at `at` and truncates the file after them; on an error restores the file's former length.
Result<void> putAtEnd(QFile& file, qint64 at, const QByteArray& bytes)
{
    const qint64 before = file.size();
    if (file.seek(at) && file.write(bytes) == bytes.size() && file.flush() && file.resize(at + bytes.size()))
        return {};
    const Error error = fileError(file);
    file.resize(at < before ? at : before);
    return failure(error);
}

Result<QFile*> reopened(QFile& file)
{
    file.close();
    // Unbuffered: otherwise bytes could be written after the error was handled.
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorKind::NotWritable, namedError(file));
    return &file;
}

Result<InfoPlace> writeBeside(const QString& path, const QByteArray& json)
{
    return writeWholeFile(infoFileOf(path), json).map([] { return InfoPlace::Beside; });
}

/// Hides an earlier box of Rushes by changing its type, so that what follows keeps its offset.
Result<void> hide(QFile& file, const Mp4Box& box)
{
    if (!file.seek(box.start + 4) || file.write("free") != 4)
        return failure(fileError(file));
    return {};
}

Result<InfoPlace> writeBox(QFile& file, const QString& path, const QByteArray& json)
{
    const Result<Mp4Boxes> boxes = topLevelBoxes(file);
    if (!boxes)
        return failure(boxes.error());
    const Mp4Box* ours = lastOfOurs(*boxes);
    if (ours && contentOf(file, *ours).value_or(QByteArray()) == json)
        return InfoPlace::Inside;
    const bool isTorn = !boxes->isWhole(file.size());
    // A last box that extends to the end of the file would contain the new box, and after bytes that are no
    // box it could not be found.
    if (boxes->boxes.constLast().isOpen || (isTorn && !isTornBoxOfOurs(file, boxes->end)))
        return writeBeside(path, json);

    QByteArray content(versionBytes, '\0');
    qToBigEndian(boxVersion, content.data());
    const QByteArray box = uuidBox(boxId(), content + json);
    if (const auto writable = reopened(file); !writable)
        return failure(writable.error());
    const bool replaces = ours && ours->end == boxes->end;
    if (ours && !replaces) {
        if (const Result<void> hidden = hide(file, *ours); !hidden)
            return failure(hidden.error());
    }
    if (const Result<void> put = putAtEnd(file, replaces ? ours->start : boxes->end, box); !put)
        return failure(put.error());
    return InfoPlace::Inside;
}

Result<InfoPlace> writePng(QFile& file, const QString& path, const QByteArray& json)
{
    const Result<PngText> there = pngText(file, pngKeyword, largestTakeInfo);
    if (!there)
        return writeBeside(path, json);
    if (there->content == json)
        return InfoPlace::Inside;
    // Written as a copy that replaces the file: pictures are small.
    QSaveFile copy(path);
    if (!copy.open(QIODevice::WriteOnly))
        return failure(fileError(copy));
    const qint64 textStart = there->start < 0 ? there->end : there->start;
    const QByteArray head = file.seek(0) ? file.read(textStart) : QByteArray();
    const qint64 textEnd = there->start < 0 ? there->end : there->start + there->length;
    const QByteArray middle = file.seek(textEnd) ? file.read(there->end - textEnd) : QByteArray();
    const QByteArray tail = file.readAll();
    const QByteArray whole = head + middle + pngTextChunk(pngKeyword, json) + tail;
    if (copy.write(whole) != whole.size() || !commitWhole(copy))
        return failure(fileError(copy));
    return InfoPlace::Inside;
}

Result<QByteArray> besideOf(const QString& path)
{
    QFile beside(infoFileOf(path));
    if (!openRegular(beside))
        return failure(ErrorKind::NotFound, path);
    if (beside.size() > largestTakeInfo)
        return failure(ErrorKind::TooLarge, beside.fileName());
    return beside.readAll();
}

/// The metadata in the file itself; NotFound where there is none.
Result<QByteArray> jsonIn(QIODevice& file)
{
    const Format format = formatOf(file);
    if (format == Format::Png) {
        const Result<PngText> text = pngText(file, pngKeyword, largestTakeInfo);
        if (!text && text.error().kind == ErrorKind::TooLarge)
            return failure(text.error());
        if (text && text->content)
            return *text->content;
    }
    if (format == Format::Mp4) {
        const Result<Mp4Boxes> boxes = topLevelBoxes(file);
        if (!boxes)
            return failure(boxes.error());
        if (const Mp4Box* ours = lastOfOurs(*boxes))
            return contentOf(file, *ours);
    }
    return failure(ErrorKind::NotFound);
}

} // namespace

QString infoFileOf(const QString& path)
{
    return path + u".rushes.json"_s;
}

Result<InfoPlace> writeTakeInfo(const QString& path, const TakeInfo& info)
{
    QFile file(path);
    if (const Result<void> opened = openRegular(file); !opened)
        return failure(opened.error());
    const QByteArray json = toJson(info);
    if (json.size() > largestTakeInfo)
        return failure(ErrorKind::TooLarge, path);
    switch (formatOf(file)) {
    case Format::Mp4:
        return writeBox(file, path, json);
    case Format::Png:
        return writePng(file, path, json);
    case Format::Other:
        break;
    }
    return writeBeside(path, json);
}

Result<std::optional<qint64>> completeTakeFile(const Take& take)
{
    const QFileInfo file(take.path);
    if (!file.isFile() || (take.bytes >= 0 && file.size() != take.bytes) || readTakeInfo(take.path))
        return std::optional<qint64>();
    if (const auto written = writeTakeInfo(take.path, TakeInfo::of(take)); !written)
        return failure(written.error());
    return std::optional(QFileInfo(take.path).size());
}

Result<TakeInfo> readTakeInfo(const QString& path)
{
    QFile file(path);
    if (const Result<void> opened = openRegular(file); !opened)
        return failure(opened.error());
    Result<QByteArray> json = jsonIn(file);
    if (!json && json.error().kind == ErrorKind::NotFound)
        json = besideOf(path);
    if (!json)
        return failure(json.error());
    return takeInfoFromJson(*json);
}

} // namespace rushes

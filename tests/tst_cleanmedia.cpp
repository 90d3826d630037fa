#include "app/media/cleanmedia.h"
#include "app/media/exifturn.h"
#include "app/media/filefacts.h"
#include "app/media/inputcheck.h"
#include "app/media/inputfolder.h"
#include "app/media/localinput.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

const QByteArray place("GPS 59.934280 N 30.335099 E");
const QByteArray author("Anna Secret");

QImage picture(int width = 64, int height = 32)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, qRgb(x * 3 % 256, y * 7 % 256, (x * y) % 256));
    }
    return image;
}

QByteArray written(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("cannot write %s", format);
    return bytes;
}

QByteArray big16(int value)
{
    char bytes[2];
    qToBigEndian(static_cast<quint16>(value), bytes);
    return {bytes, 2};
}

QByteArray big32(qsizetype value)
{
    char bytes[4];
    qToBigEndian(static_cast<quint32>(value), bytes);
    return {bytes, 4};
}

QByteArray little32(qsizetype value)
{
    char bytes[4];
    qToLittleEndian(static_cast<quint32>(value), bytes);
    return {bytes, 4};
}

/// EXIF that says how the picture is turned, and where and by whom it was made.
QByteArray exif(int orientation)
{
    return tiffWithOrientation(orientation) + place + author;
}

/// The orientation in a picture's EXIF, in whatever place its format has for it.
int orientationIn(const QByteArray& bytes)
{
    const qsizetype at = bytes.indexOf(tiffWithOrientation(1).first(8));
    return at < 0 ? 1 : orientationInTiff(bytes.sliced(at));
}

QByteArray segment(int marker, const QByteArray& body)
{
    return QByteArray("\xff", 1) + static_cast<char>(marker) + big16(static_cast<int>(body.size()) + 2) +
           body;
}

QByteArray telltaleJpeg(int orientation)
{
    QByteArray jpeg = written(picture(), "JPEG");
    const QByteArray traces = segment(0xe1, QByteArray("Exif\0\0", 6) + exif(orientation)) +
                              segment(0xe1, "http://ns.adobe.com/xap/1.0/" + place) +
                              segment(0xed, "Photoshop 3.0" + author) + segment(0xfe, author) +
                              segment(0xe2, QByteArray("MPF\0", 4) + place) + segment(0xe5, place);
    jpeg.insert(2, traces);
    return jpeg + place + written(picture(), "JPEG") + author;
}

QByteArray chunk(const QByteArray& name, const QByteArray& body)
{
    quint32 sum = 0xffffffffu;
    for (const char byte : QByteArray(name + body)) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) ? (sum >> 1) ^ 0xedb88320u : sum >> 1;
    }
    return big32(body.size()) + name + body + big32(sum ^ 0xffffffffu);
}

QByteArray telltalePng(int orientation)
{
    QByteArray png = written(picture(), "PNG");
    // After IHDR: 8 of sign, 25 of the chunk.
    png.insert(33, chunk("tEXt", "Author" + author) + chunk("eXIf", exif(orientation)) +
                       chunk("iTXt", place) + chunk("tIME", "1234567") + chunk("zTXt", author) +
                       chunk("prVt", place));
    return png + place;
}

QByteArray telltaleWebp(int orientation)
{
    // 1 × 1, lossless; not every Qt can write one.
    const QByteArray plain = QByteArray::fromBase64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    const auto pack = [](const QByteArray& name, const QByteArray& body) -> QByteArray {
        return name + little32(body.size()) + body + (body.size() % 2 ? QByteArray(1, '\0') : QByteArray());
    };
    QByteArray extended("\x0c\0\0\0\x3f\0\0\x1f\0\0", 10); // EXIF and XMP; 64 × 32
    const QByteArray chunks = pack("VP8X", extended) + plain.mid(12) + pack("EXIF", exif(orientation)) +
                              pack("XMP ", place + author);
    return "RIFF" + little32(chunks.size() + 4) + "WEBP" + chunks;
}

/// A small video with a tag of its place in it, as ffmpeg writes it.
QByteArray telltaleVideo(const QString& ending, const QStringList& codec)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a."_s + ending);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s,
                 QStringList{u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                             u"testsrc=size=64x64:rate=8:duration=1"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                             u"sine=duration=1"_s} +
                     codec +
                     QStringList{u"-metadata"_s, u"location=+59.9343+030.3351/"_s, u"-metadata"_s,
                                 u"artist=Anna Secret"_s, u"-metadata"_s, u"title=Anna Secret"_s,
                                 u"-metadata"_s, u"comment=Anna Secret"_s, path});
    if (!ffmpeg.waitForFinished() || ffmpeg.exitCode() != 0)
        qFatal("%s", ffmpeg.readAllStandardError().constData());
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What ffmpeg decodes of it: pictures and sound as numbers.
QByteArray decoded(const QByteArray& bytes, const QString& ending)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"b."_s + ending);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, path, u"-f"_s, u"md5"_s, u"-"_s});
    ffmpeg.waitForFinished();
    return ffmpeg.readAllStandardOutput() + ffmpeg.readAllStandardError();
}

} // namespace

class TestCleanMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPictureLosesItsTracesAndStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("orientation");
        for (const int turn : {1, 3, 6, 8}) {
            QTest::addRow("jpeg %d", turn) << telltaleJpeg(turn) << turn;
            QTest::addRow("png %d", turn) << telltalePng(turn) << turn;
            QTest::addRow("webp %d", turn) << telltaleWebp(turn) << turn;
        }
    }
    void aPictureLosesItsTracesAndStaysAsItIs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, orientation);
        QVERIFY(bytes.contains(place) && bytes.contains(author));
        const Result<QByteArray> clean = withoutTraces(bytes, u"image/x"_s);
        QVERIFY(clean);
        QVERIFY(!clean->contains(place));
        QVERIFY(!clean->contains("59.93"));
        QVERIFY(!clean->contains(author));
        QVERIFY(!clean->contains("Anna"));
        QCOMPARE(orientationIn(*clean), orientation);
        QCOMPARE(QImage::fromData(*clean).convertToFormat(QImage::Format_RGB32),
                 QImage::fromData(bytes).convertToFormat(QImage::Format_RGB32));
        // Once more changes nothing.
        QCOMPARE(*withoutTraces(*clean, u"image/x"_s), *clean);
    }

    void aTurnedPictureIsStillSeenUpright()
    {
        QByteArray bytes = *withoutTraces(telltaleJpeg(6), u"image/jpeg"_s);
        QBuffer buffer(&bytes);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        QCOMPARE(reader.read().size(), QSize(32, 64));
    }

    void aVideoLosesItsTracesAndShowsTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("ending");
        if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty())
            QSKIP("ffmpeg is not here");
        const QStringList h264{u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv420p"_s, u"-c:a"_s, u"aac"_s};
        QTest::newRow("mp4") << telltaleVideo(u"mp4"_s, h264) << u"mp4"_s;
        QTest::newRow("mov") << telltaleVideo(u"mov"_s, h264) << u"mov"_s;
        QTest::newRow("mkv") << telltaleVideo(u"mkv"_s, h264) << u"mkv"_s;
        QTest::newRow("webm") << telltaleVideo(u"webm"_s, {u"-c:v"_s, u"libvpx"_s, u"-c:a"_s, u"libvorbis"_s})
                              << u"webm"_s;
        QTest::newRow("mp3") << telltaleVideo(u"mp3"_s, {u"-map"_s, u"1:a"_s, u"-id3v2_version"_s, u"4"_s,
                                                         u"-write_id3v1"_s, u"1"_s})
                             << u"mp3"_s;
        QTest::newRow("wav") << telltaleVideo(u"wav"_s, {u"-map"_s, u"1:a"_s}) << u"wav"_s;
        QTest::newRow("flac") << telltaleVideo(u"flac"_s, {u"-map"_s, u"1:a"_s}) << u"flac"_s;
        QTest::newRow("ogg") << telltaleVideo(u"ogg"_s, {u"-map"_s, u"1:a"_s, u"-c:a"_s, u"libvorbis"_s})
                             << u"ogg"_s;
    }
    void aVideoLosesItsTracesAndShowsTheSame()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, ending);
        QVERIFY(bytes.contains("Anna Secret"));
        const Result<QByteArray> clean = withoutTraces(bytes, u"video/x"_s);
        QVERIFY2(clean, qUtf8Printable(clean ? QString() : clean.error().detail));
        QVERIFY(!clean->contains("Anna"));
        QVERIFY(!clean->contains("+59.93"));
        QCOMPARE(decoded(*clean, ending), decoded(bytes, ending));
        QVERIFY(decoded(*clean, ending).startsWith("MD5="));
    }

    void whatCannotBeCleanedIsRefused()
    {
        for (const QByteArray& bytes :
             {QByteArray("II*\0\x08\0\0\0 tiff", 14),
              QByteArray("\0\0\0\x18"
                         "ftypheic\0\0\0\0heicmif1",
                         24),
              telltaleJpeg(1).left(200), telltalePng(1).left(100), QByteArray("<svg xmlns='a'/>")})
            QVERIFY(!withoutTraces(bytes, u"image/x"_s));
    }

    /// Damage of every byte ends in a refusal or a picture, never in a crash.
    void damageIsSurvived()
    {
        for (const QByteArray& whole : {telltaleJpeg(6), telltalePng(6), telltaleWebp(6)}) {
            for (qsizetype i = 0; i < qMin<qsizetype>(whole.size(), 700); ++i) {
                QByteArray torn = whole;
                torn[i] = static_cast<char>(torn.at(i) ^ 0xff);
                (void)withoutTraces(torn, u"image/x"_s);
                (void)withoutTraces(whole.left(i), u"image/x"_s);
            }
        }
    }

    void noByteOfItsPlaceIsInTheRequest()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"photo.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(telltaleJpeg(6));
        file.close();
        const Result<QString> sent = sendableSource(sourceOfFile(file.fileName()));
        QVERIFY(sent);
        const QByteArray bytes = QByteArray::fromBase64(sent->section(u',', 1).toLatin1());
        QVERIFY(bytes.size() > 300);
        QVERIFY(!bytes.contains(place));
        QVERIFY(!bytes.contains(author));
        QVERIFY(sent->startsWith(u"data:image/jpeg;base64,"_s));
    }

    void theSamePictureIsKeptOnce()
    {
        const QTemporaryDir folder;
        const QString inputs = folder.filePath(u"inputs"_s);
        const Result<KeptInput> first = keepInput(telltaleJpeg(6), u"a.jpg"_s, inputs);
        const Result<KeptInput> second = keepInput(telltaleJpeg(6), u"b.jpg"_s, inputs);
        QVERIFY(first && second);
        QCOMPARE(pathOfSource(first->source), pathOfSource(second->source));
        QCOMPARE(nameOfSource(second->source), u"b.jpg"_s);
        QVERIFY(first->note.isEmpty());
        QCOMPARE(QDir(inputs).entryList(QDir::Files).size(), 1);
        QFile kept(pathOfSource(first->source));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains(place));
        QVERIFY(!keepInput("no picture at all", u"c.txt"_s, inputs));
    }

    void aPictureBeyondTheLimitIsMadeSmallerAndSaid()
    {
        const QTemporaryDir folder;
        QImage noise(2200, 1600, QImage::Format_RGB32);
        quint32 seed = 1;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                seed = seed * 1664525u + 1013904223u;
                noise.setPixel(x, y, 0xff000000u | (seed >> 8));
            }
        }
        const QByteArray large = written(noise, "PNG");
        QVERIFY(large.size() > mostPictureBytes);
        const Result<KeptInput> kept = keepInput(large, u"noise.png"_s, folder.path());
        QVERIFY(kept);
        QVERIFY(kept->note.contains(u"Made smaller"_s));
        QVERIFY(QFileInfo(pathOfSource(kept->source)).size() <= mostPictureBytes);
    }

    /// A request takes 32 megapixels, however few bytes they are.
    void aHugeEmptyPictureIsMadeSmallerToo()
    {
        const QTemporaryDir folder;
        QImage wide(8200, 4100, QImage::Format_Mono); // 33.6 megapixels in a few bytes
        wide.fill(0);
        const QByteArray bytes = written(wide, "PNG");
        QVERIFY(bytes.size() < mostPictureBytes);
        const Result<KeptInput> kept = keepInput(bytes, u"wide.png"_s, folder.path());
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        QVERIFY(kept->note.contains(u"32 megapixels"_s));
        const QSize size = QImage(pathOfSource(kept->source)).size();
        QVERIFY(qint64(size.width()) * size.height() <= 32'000'000);
        QVERIFY(size.width() > 7900 && qAbs(double(size.width()) / size.height() - 2) < 0.01);
    }

    /// The bytes say what a file is: a wrong ending changes nothing.
    void aWrongEndingIsNoObstacle_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"photo.png", "photo.mp4", "photo.txt", "photo", "photo.jpg.bak", ".jpg"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aWrongEndingIsNoObstacle()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(telltaleJpeg(6));
        file.close();
        const Result<QString> sent = sendableSource(sourceOfFile(file.fileName()));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QVERIFY(sent->startsWith(u"data:image/jpeg;base64,"_s));
        QCOMPARE(factsOfFile(file.fileName()).kind, MediaKind::Image);
        const Result<KeptInput> kept = keepInput(file.fileName(), folder.filePath(u"inputs"_s));
        QVERIFY(kept && pathOfSource(kept->source).endsWith(u".jpg"_s));
    }

    void whatIsNoMediaIsRefusedWhateverItsName()
    {
        const QTemporaryDir folder;
        for (const QByteArray& bytes : {QByteArray("Dear diary"), QByteArray("%PDF-1.7 ..."), QByteArray()}) {
            QFile file(folder.filePath(u"photo.png"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            const Result<QString> sent = sendableSource(sourceOfFile(file.fileName()));
            QVERIFY(!sent);
            QVERIFY2(sent.error().detail.contains(u"no picture"_s) ||
                         sent.error().detail.contains(u"empty"_s),
                     qPrintable(sent.error().detail));
        }
    }

    /// What was put in as data is freed of its traces too; what cannot be is sent as it was given.
    void dataIsCleanedLikewise()
    {
        const QString data = u"data:image/jpeg;base64,"_s + QString::fromLatin1(telltaleJpeg(6).toBase64());
        const Result<QString> sent = sendableSource(data);
        QVERIFY(sent);
        const QByteArray bytes = QByteArray::fromBase64(sent->section(u',', 1).toLatin1());
        QVERIFY(bytes.size() > 300);
        QVERIFY(!bytes.contains(place) && !bytes.contains(author));
        for (const QString& other : {u"data:image/png;base64,AAAA"_s, u"data:image/svg+xml,%3Csvg/%3E"_s,
                                     u"data:,"_s, u"data:image/jpeg;base64,%%%"_s,
                                     QString(u"data:image/png;base64,"_s +
                                             QString::fromLatin1(written(picture(), "PNG").toBase64()))})
            QCOMPARE(sendableSource(other).value_or(QString()), other);
    }

    void aProjectsInputsGoWithIt()
    {
        const QTemporaryDir folder;
        const QString elsewhere = folder.filePath(u"data/inputs"_s);
        const Result<KeptInput> kept = keepInput(written(picture(), "PNG"), u"a.png"_s, elsewhere);
        QVERIFY(kept);
        Request request;
        request.inputs = {{InputRole::StartImage, kept->source, {}},
                          {InputRole::EndImage, u"https://example.com/b.png"_s, {}}};
        const QString project = folder.filePath(u"films/My film.rushes"_s);
        QVERIFY(QDir().mkpath(folder.filePath(u"films"_s)));
        const Request beside = withInputsBeside(request, project);
        QVERIFY(beside.inputs.at(0).source.startsWith(u"file:My%20film.inputs/"_s));
        QCOMPARE(beside.inputs.at(1).source, u"https://example.com/b.png"_s);
        // Moved together, they find each other.
        QVERIFY(QDir().rename(folder.filePath(u"films"_s), folder.filePath(u"moved"_s)));
        const Request found = withInputsFound(beside, folder.filePath(u"moved/My film.rushes"_s));
        QVERIFY(QFileInfo::exists(pathOfSource(found.inputs.at(0).source)));
        QVERIFY(pathOfSource(found.inputs.at(0).source).contains(u"/moved/"_s));
        QCOMPARE(nameOfSource(found.inputs.at(0).source), u"a.png"_s);
    }

    void aFileIsJudgedByTheModelsOwnRules()
    {
        Property property;
        property.media = MediaKind::Image;
        const auto rule = [](const char* subject, const char* relation, double value) {
            return MediaRule{QString::fromLatin1(subject), QString::fromLatin1(relation), value, {}};
        };
        property.rules = {rule("file_size_mb", "<", 30), rule("width/height", ">", 0.0625),
                          rule("width/height", "<", 16), rule("width_pixels", ">", 14),
                          rule("something_else", "<", 1)};
        const MediaFacts good{MediaKind::Image, {1280, 720}, 1'000'000, -1, -1};
        QVERIFY(!checkMedia(property, good));
        MediaFacts wrong = good;
        wrong.bytes = qint64(31) * 1024 * 1024;
        QVERIFY(checkMedia(property, wrong)->contains(u"30 MB"_s));
        wrong = good;
        wrong.size = {1700, 100};
        QVERIFY(checkMedia(property, wrong)->contains(u"too wide"_s));
        wrong.size = {10, 12};
        QVERIFY(checkMedia(property, wrong)->contains(u"14 px"_s));
        wrong = good;
        wrong.kind = MediaKind::Video;
        QCOMPARE(*checkMedia(property, wrong), u"This is a video; the model takes a picture here."_s);
        // What is not known is not judged.
        QVERIFY(!checkMedia(property, {}));
        QCOMPARE(mediaText({MediaKind::Video, {1280, 720}, -1, 12.2, 24}), u"1280×720 · 0:12"_s);
    }
};

QTEST_GUILESS_MAIN(TestCleanMedia)
#include "tst_cleanmedia.moc"

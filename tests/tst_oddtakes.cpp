// Takes that are not as most are: as parts of a film, as films of their own, and in melt's hands.
#include "app/film/filmexport.h"
#include "app/film/mltxml.h"
#include "tests/clipproject.h"
#include "tests/e2e/clipcheck.h"
#include "tests/melt.h"
#include "tests/numberedclip.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rushes;
using clipcheck::brightness;

class TestOddTakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void besideOthers_data();
    void besideOthers();
    void byThemselves_data() { besideOthers_data(); }
    void byThemselves();
    void aTakeWithoutAPictureIsNamed();
    void otherSetupsOfOneCodecAreCopied_data();
    void otherSetupsOfOneCodecAreCopied();
    void meltShowsAndPlaysThem_data();
    void meltShowsAndPlaysThem();

private:
    /// 48 pictures that grow brighter by 4, and a beep in the first 100 ms of each second.
    void make(const QString& name, const QStringList& coding, const QString& rate = u"24"_s,
              const QString& size = u"128x72"_s);
    [[nodiscard]] QString clip(const QString& name) const { return m_clips.filePath(name); }
    [[nodiscard]] Film filmOfClips(const QList<ShownClip>& shown);
    void exportAndCheck(const QList<ShownClip>& shown);
    void checkPictures(const Film& film, const QString& file, int tolerance);
    void checkSound(const Film& film, const QString& file, double slack = 0.02);
    [[nodiscard]] static QList<qint16> heard(const QString& file);
    [[nodiscard]] static bool isLoud(const QList<qint16>& samples, double from, double to);

    QTemporaryDir m_clips = {};
    QTemporaryDir m_folder = {};
    QHash<QString, MediaInfo> m_media = {};
    QHash<QString, QList<int>> m_brightness = {};
    QHash<QString, QList<qint16>> m_samples = {};
};

void TestOddTakes::make(const QString& name, const QStringList& coding, const QString& rate,
                        const QString& size)
{
    const QString picture =
        u"color=black:s=%1:r=%2,geq=lum='20+mod(N*4,200)':cb=128:cr=128"_s.arg(size, rate);
    QStringList arguments{u"-v"_s, u"error"_s, u"-y"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, picture};
    if (!coding.contains(u"-an"_s))
        arguments += {u"-f"_s, u"lavfi"_s, u"-i"_s,
                      u"aevalsrc='if(lt(mod(t,1),0.1),0.5*sin(2*PI*880*t),0)':s=48000"_s};
    arguments += QStringList{u"-frames:v"_s, u"48"_s, u"-g"_s, u"12"_s} + coding;
    if (!coding.contains(u"-t"_s) && !coding.contains(u"-an"_s))
        arguments.append(u"-shortest"_s);
    arguments.append(clip(name));
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, arguments);
    QVERIFY(ffmpeg.waitForFinished(60'000));
    QVERIFY2(ffmpeg.exitCode() == 0, ffmpeg.readAllStandardError().constData());
}

void TestOddTakes::initTestCase()
{
    const QStringList h264{u"-c:v"_s,      u"libx264"_s,  u"-preset"_s,
                           u"ultrafast"_s, u"-pix_fmt"_s, u"yuv420p"_s};
    const QStringList vp9{u"-c:v"_s,      u"libvpx-vp9"_s, u"-deadline"_s, u"realtime"_s,
                          u"-cpu-used"_s, u"8"_s,          u"-crf"_s,      u"20"_s,
                          u"-b:v"_s,      u"0"_s,          u"-pix_fmt"_s,  u"yuv420p"_s};
    make(u"plain.mp4"_s, h264);
    make(u"silent.mp4"_s, h264 + QStringList{u"-an"_s});
    make(u"23.976.mp4"_s, h264 + QStringList{u"-bf"_s, u"2"_s}, u"24000/1001"_s);
    make(u"29.97.mp4"_s, h264 + QStringList{u"-bf"_s, u"2"_s}, u"30000/1001"_s);
    make(u"25.mov"_s, h264, u"25"_s);
    make(u"12.5.mp4"_s, h264, u"25/2"_s);
    make(u"59.94.mp4"_s, h264, u"60000/1001"_s);
    make(u"variable.mp4"_s, h264 + QStringList{u"-vf"_s, u"setpts='if(lt(N,18),N,18+(N-18)*2)/24/TB'"_s,
                                               u"-fps_mode"_s, u"vfr"_s});
    make(u"hevc.mp4"_s, {u"-c:v"_s, u"libx265"_s, u"-preset"_s, u"ultrafast"_s, u"-x265-params"_s,
                         u"log-level=none"_s, u"-tag:v"_s, u"hvc1"_s, u"-pix_fmt"_s, u"yuv420p"_s});
    make(u"hevc other.mp4"_s, {u"-c:v"_s, u"libx265"_s, u"-preset"_s, u"medium"_s, u"-x265-params"_s,
                               u"log-level=none:ref=4:ctu=32:keyint=12:min-keyint=12:open-gop=0:scenecut=0"_s,
                               u"-tag:v"_s, u"hvc1"_s, u"-pix_fmt"_s, u"yuv420p"_s});
    make(u"high.mp4"_s, {u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"medium"_s, u"-bf"_s, u"3"_s,
                         u"-sc_threshold"_s, u"0"_s, u"-pix_fmt"_s, u"yuv420p"_s});
    make(u"hevc10.mp4"_s, {u"-c:v"_s, u"libx265"_s, u"-preset"_s, u"ultrafast"_s, u"-x265-params"_s,
                           u"log-level=none:bframes=3"_s, u"-pix_fmt"_s, u"yuv420p10le"_s});
    make(u"h264 10 bit.mp4"_s,
         {u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-pix_fmt"_s, u"yuv420p10le"_s});
    make(u"vp9.mp4"_s, vp9);
    make(u"vp9.webm"_s, vp9 + QStringList{u"-c:a"_s, u"libopus"_s}, u"30000/1001"_s, u"107x61"_s);
    make(u"av1.mp4"_s,
         {u"-c:v"_s, u"libsvtav1"_s, u"-preset"_s, u"12"_s, u"-crf"_s, u"20"_s, u"-pix_fmt"_s, u"yuv420p"_s});
    make(u"odd.mp4"_s, {u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-pix_fmt"_s, u"yuv444p"_s},
         u"24"_s, u"107x61"_s);
    make(u"prores.mov"_s, {u"-c:v"_s, u"prores_ks"_s, u"-c:a"_s, u"pcm_s16le"_s});
    make(u"mono.mp4"_s, h264 + QStringList{u"-ac"_s, u"1"_s, u"-ar"_s, u"44100"_s});
    make(u"5.1.mp4"_s, h264 + QStringList{u"-ac"_s, u"6"_s});
    make(u"wide pixels.mp4"_s, h264 + QStringList{u"-vf"_s, u"setsar=4/3"_s});
    make(u"full range.mp4"_s,
         {u"-c:v"_s, u"libx264"_s, u"-preset"_s, u"ultrafast"_s, u"-pix_fmt"_s, u"yuvj420p"_s});
    make(u"fragments.mp4"_s, h264 + QStringList{u"-movflags"_s, u"frag_keyframe+empty_moov"_s});
    make(u"late sound.mp4"_s, h264 + QStringList{u"-af"_s, u"asetpts=PTS+0.5/TB"_s});
    make(u"late picture.mp4"_s, h264 + QStringList{u"-vf"_s, u"setpts=PTS+0.5/TB"_s, u"-t"_s, u"3"_s});
    make(u"short.mp4"_s, h264 + QStringList{u"-frames:v"_s, u"9"_s});
    // As they are made of others.
    const auto again = [&](const QString& from, const QString& to, const QStringList& how,
                           const QStringList& in = {}) {
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-y"_s} + in +
                                      QStringList{u"-i"_s, clip(from)} + how + QStringList{clip(to)});
        QVERIFY(ffmpeg.waitForFinished(30'000));
        QVERIFY2(ffmpeg.exitCode() == 0, ffmpeg.readAllStandardError().constData());
    };
    again(u"plain.mp4"_s, u"long sound.mp4"_s,
          {u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=880:r=48000:d=4"_s, u"-map"_s, u"0:v"_s, u"-map"_s, u"1:a"_s,
           u"-c:v"_s, u"copy"_s});
    makeTurnedClip(clip(u"turned.mp4"_s), clip(u"plain.mp4"_s));
    again(u"plain.mp4"_s, u"cut.mp4"_s, {u"-c"_s, u"copy"_s},
          {u"-ss"_s, u"0.3"_s}); // an edit list hides frames
    again(u"plain.mp4"_s, u"stream.ts"_s, {u"-c"_s, u"copy"_s});
    again(u"29.97.mp4"_s, u"29.97.mkv"_s, {u"-c"_s, u"copy"_s});
    const QString strange = u"-a; 'b' \"c\" %d $(x)\n\\ ?#&\U0001F3AC:1.mp4"_s;
    QVERIFY(QFile::copy(clip(u"plain.mp4"_s), clip(strange)));
}

void TestOddTakes::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = QTemporaryDir();
}

Film TestOddTakes::filmOfClips(const QList<ShownClip>& shown)
{
    for (const ShownClip& one : shown) {
        if (m_media.contains(one.path))
            continue;
        m_media.insert(one.path, lookedInto(one.path));
        m_brightness.insert(one.path, brightness(one.path));
        m_samples.insert(one.path, heard(one.path));
    }
    return ClipProject(shown).film(m_media);
}

/// Mono samples at 8 kHz from the file's beginning: silence where its sound comes later.
QList<qint16> TestOddTakes::heard(const QString& file)
{
    const QByteArray raw =
        clipcheck::output(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, u"file:"_s + file, u"-vn"_s, u"-af"_s,
                                        u"aresample=8000:async=1:first_pts=0"_s, u"-ac"_s, u"1"_s, u"-f"_s,
                                        u"s16le"_s, u"-"_s});
    QList<qint16> values(raw.size() / 2);
    if (!values.isEmpty())
        std::memcpy(values.data(), raw.constData(), static_cast<std::size_t>(values.size()) * 2);
    return values;
}

bool TestOddTakes::isLoud(const QList<qint16>& samples, double from, double to)
{
    int most = 0;
    for (auto i = static_cast<qsizetype>(from * 8000); i < static_cast<qsizetype>(to * 8000); ++i)
        most = std::max(most, std::abs(static_cast<int>(samples.value(i))));
    return most > 2500;
}

void TestOddTakes::checkPictures(const Film& film, const QString& file, int tolerance)
{
    const QList<int> seen = brightness(file);
    QCOMPARE(seen.size(), film.frames());
    for (qint64 frame = 0; frame < film.frames(); ++frame) {
        const auto place = placeAt(film, frame);
        const FilmItem& item = film.items.at(place->item);
        const int asked = m_brightness.value(item.take->path).at(place->takeFrame);
        QVERIFY2(std::abs(seen.at(frame) - asked) <= tolerance,
                 qPrintable(u"frame %1: %2 instead of %3, frame %4 of take %5"_s.arg(frame)
                                .arg(seen.at(frame))
                                .arg(asked)
                                .arg(place->takeFrame)
                                .arg(place->item)));
    }
}

/// Where a take is heard, the film is; where it is silent, the film is.
void TestOddTakes::checkSound(const Film& film, const QString& file, double slack)
{
    const QList<qint16> out = heard(file);
    const double frame = 1 / film.format.rate.toDouble();
    const double heardSeconds = static_cast<double>(out.size()) / 8000;
    QVERIFY2(heardSeconds < film.seconds() + 0.05, qPrintable(QString::number(heardSeconds)));
    // A whole take is copied with its sound, as short as it may be.
    if (film.items.size() > 1)
        QVERIFY2(heardSeconds > film.seconds() - 0.05, qPrintable(QString::number(heardSeconds)));
    for (const FilmItem& item : film.items) {
        const QList<qint16> own = m_samples.value(item.take->path);
        const double begin = static_cast<double>(item.start) * frame;
        const double first = static_cast<double>(item.media.timeOf(item.firstFrame())) / 1e6;
        const double seconds = static_cast<double>(item.frames) * frame;
        for (double at = 0.02; at + 0.06 < seconds; at += 0.02) {
            const bool around = isLoud(own, first + at - slack, first + at + 0.02 + slack);
            const bool inside = isLoud(own, first + at, first + at + 0.02);
            const bool here = isLoud(out, begin + at, begin + at + 0.02);
            QVERIFY2(!here || around, qPrintable(u"%1 is heard at %2"_s.arg(item.sceneName).arg(at)));
            // Both sides of it are loud: it is no matter of a hundredth.
            const bool surely = inside && isLoud(own, first + at - slack, first + at) &&
                                isLoud(own, first + at + 0.02, first + at + 0.02 + slack);
            QVERIFY2(here || !surely, qPrintable(u"%1 is not heard at %2"_s.arg(item.sceneName).arg(at)));
        }
    }
}

void TestOddTakes::exportAndCheck(const QList<ShownClip>& shown)
{
    const Film film = filmOfClips(shown);
    const Result<ExportPlan> plan = exportPlanOf(film);
    QVERIFY(plan);
    const QString out = m_folder.filePath(u"film.mp4"_s);
    FilmExport work(*plan, out, FilmExport::Existing::Refuse, {});
    Result<QString> outcome = failure(ErrorKind::Internal, u"nothing came"_s);
    QSignalSpy finished(&work, &FilmExport::finished);
    connect(&work, &FilmExport::finished, &work, [&](const Result<QString>& path) { outcome = path; });
    work.start();
    QVERIFY(finished.wait(120'000));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    const MediaInfo made = lookedInto(out);
    QVERIFY(made.isConstant);
    QCOMPARE(made.video.rate, film.format.rate);
    const QByteArray length =
        clipcheck::output(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-show_entries"_s, u"format=duration"_s,
                                         u"-of"_s, u"csv=p=0"_s, out});
    QVERIFY2(std::abs(length.trimmed().toDouble() - film.seconds()) < 0.03, length.constData());
    const QByteArray words =
        clipcheck::output(u"sh"_s, {u"-c"_s, u"ffmpeg -v error -i \"$1\" -f null - 2>&1"_s, u"sh"_s, out});
    QVERIFY2(words.isEmpty(), words.constData());
    checkPictures(film, out, 3);
    if (plan->hasSound)
        checkSound(film, out);
}

void TestOddTakes::besideOthers_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo& file : QDir(m_clips.path()).entryInfoList(QDir::Files))
        QTest::newRow(qUtf8Printable(file.fileName())) << file.absoluteFilePath();
}

void TestOddTakes::besideOthers()
{
    QFETCH(QString, path);
    exportAndCheck({{clip(u"plain.mp4"_s), {}},
                    {path, {}},
                    {clip(u"silent.mp4"_s), {}},
                    {path, {3, 5}},
                    {clip(u"plain.mp4"_s), {12, 0}}});
}

void TestOddTakes::byThemselves()
{
    QFETCH(QString, path);
    exportAndCheck({{path, {}}});
    m_folder = QTemporaryDir();
    exportAndCheck({{path, {}}, {path, {12, 12}}, {path, {}}});
}

void TestOddTakes::aTakeWithoutAPictureIsNamed()
{
    const QString path = m_folder.filePath(u"sound.mp4"_s);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=d=2"_s, path});
    QVERIFY(ffmpeg.waitForFinished(30'000) && ffmpeg.exitCode() == 0);
    const QString out = m_folder.filePath(u"film.mp4"_s);
    for (const QList<ShownClip>& shown :
         {QList<ShownClip>{{path, {}}}, QList<ShownClip>{{path, {}}, {clip(u"plain.mp4"_s), {}}}}) {
        const Result<ExportPlan> plan = exportPlanOf(filmOfClips(shown));
        QVERIFY(plan);
        FilmExport work(*plan, out, FilmExport::Existing::Refuse, {});
        Result<QString> outcome = out;
        QSignalSpy finished(&work, &FilmExport::finished);
        connect(&work, &FilmExport::finished, &work, [&](const Result<QString>& made) { outcome = made; });
        work.start();
        QVERIFY(finished.wait(60'000));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().detail,
                 u"The take of “Scene 1” has no picture: %1. Choose another take."_s.arg(path));
        QVERIFY(!QFile::exists(out));
    }
}

void TestOddTakes::otherSetupsOfOneCodecAreCopied_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("H.264") << u"plain.mp4"_s << u"high.mp4"_s;
    QTest::newRow("HEVC") << u"hevc.mp4"_s << u"hevc other.mp4"_s;
}

/// Two services, or one at two times, encode alike and not the same: each take is decoded as it was made.
void TestOddTakes::otherSetupsOfOneCodecAreCopied()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const QList<ShownClip> shown = {{clip(one), {}}, {clip(other), {}}, {clip(one), {}}};
    const Result<ExportPlan> plan = exportPlanOf(filmOfClips(shown));
    QVERIFY(plan);
    QCOMPARE(plan->copiedSeconds(), plan->seconds());
    QVERIFY(m_media[clip(one)].parameterSets != m_media[clip(other)].parameterSets);
    exportAndCheck(shown);
}

/// Read by melt alone, too, a sound that begins late begins at once, and a transport stream is not found in
/// to the frame.
void TestOddTakes::meltShowsAndPlaysThem_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo& file : QDir(m_clips.path()).entryInfoList(QDir::Files)) {
        if (!file.fileName().startsWith(u"late "_s) && file.suffix() != u"ts"_s)
            QTest::newRow(qUtf8Printable(file.fileName())) << file.absoluteFilePath();
    }
}

void TestOddTakes::meltShowsAndPlaysThem()
{
    QFETCH(QString, path);
    if (QStandardPaths::findExecutable(u"melt"_s).isEmpty())
        QSKIP("melt is not installed here");
    const Film film = filmOfClips({{clip(u"plain.mp4"_s), {0, 7}},
                                   {path, {}},
                                   {clip(u"silent.mp4"_s), {}},
                                   {path, {3, 5}},
                                   {clip(u"plain.mp4"_s), {}}});
    const QString file = m_folder.filePath(u"film.mlt"_s);
    const QString out = m_folder.filePath(u"out.mkv"_s);
    melt(mltXmlOf(film, file), file, out, u"acodec=pcm_s16le"_s);
    // It counts in the film's frames: a trim at another rate is met to one of them.
    const MediaInfo& media = m_media[path];
    const bool isSame = media.isConstant && media.video.rate == film.format.rate;
    checkPictures(film, out, isSame ? 5 : 8);
    checkSound(film, out, 0.05);
}

QTEST_GUILESS_MAIN(TestOddTakes)
#include "tst_oddtakes.moc"

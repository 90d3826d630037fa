// The film as an mp4, made by ffmpeg and looked into by ffprobe.
#include "app/film/filmexport.h"
#include "app/media/takefile.h"
#include "tests/clipproject.h"
#include "tests/e2e/clipcheck.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtEndian>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;
using clipcheck::brightness;

class TestFilmExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aClipIsSeenAsItIs_data();
    void aClipIsSeenAsItIs();
    void lengthsAreRightToTheFrame_data();
    void lengthsAreRightToTheFrame();
    void whatIsCopiedIsCopied();
    void theFramesAreTheAskedOnes();
    void soundStaysInStep();
    void oneWholeTakeIsCopiedWithItsSound();
    void anotherSizeFitsWithBars();
    void brightScreensColoursBecomeEveryones();
    void aTakeThatIsDamagedInsideIsSaid();
    void aSlateStandsForItsSeconds();
    void nothingIsOverwrittenUnasked();
    void aTakeIsNeverOverwritten();
    void namesAreNoProblem();
    void aTakeThatIsNotInTheFilmIsNoneToOverwrite();
    void oddRatesAndShapesStandBesideEachOther();
    void twoExportsOntoOneFile_data();
    void twoExportsOntoOneFile();
    void aCancelLeavesNothing();
    void aCancelAtEveryMomentLeavesNothing();
    void aFullDiskLeavesNothing();
    void aMissingProgramIsSaid();
    void childrenKnowNoToken();

private:
    [[nodiscard]] QString clip(const QString& name) const { return m_clips.filePath(name + u".mp4"_s); }
    [[nodiscard]] QString out(const QString& name = u"film.mp4"_s) const { return m_folder.filePath(name); }
    [[nodiscard]] Film filmOfClips(const QList<ShownClip>& shown, bool slateAtEnd = false);
    [[nodiscard]] Result<QString> run(FilmExport& work, QList<double>* fractions = nullptr);
    [[nodiscard]] Result<QString> exported(const QList<ShownClip>& shown);
    [[nodiscard]] static qint64 countedFrames(const QString& file);
    [[nodiscard]] QStringList left() const;

    QTemporaryDir m_clips = {};
    QTemporaryDir m_folder = {};
    QHash<QString, MediaInfo> m_media = {};
};

void TestFilmExport::initTestCase()
{
    makeClip(clip(u"24"_s), {});
    makeClip(clip(u"24 sound"_s), {.frames = 60, .sound = true});
    makeClip(clip(u"24 more sound"_s), {.frames = 37, .sound = true});
    makeClip(clip(u"24 B"_s),
             {.bFrames = 3,
              .more = {u"-bf"_s, u"3"_s, u"-x264-params"_s, u"b-adapt=0:b-pyramid=normal:bframes=3"_s}});
    makeClip(clip(u"25"_s), {.rate = u"25"_s, .frames = 50, .bFrames = 2});
    makeClip(clip(u"30"_s), {.rate = u"30"_s, .frames = 45, .sound = true});
    makeClip(clip(u"23.976"_s), {.rate = u"24000/1001"_s, .frames = 47, .sound = true, .bFrames = 2});
    makeClip(clip(u"23.976 more"_s), {.rate = u"24000/1001"_s, .frames = 29, .bFrames = 2});
    makeClip(clip(u"upright"_s), {.frames = 24, .size = u"72x128"_s});
    // 24 pictures a second and 12, by turns.
    makeClip(clip(u"variable"_s),
             {.frames = 36,
              .more = {u"-vf"_s, u"setpts='if(lt(N,18),N,18+(N-18)*2)/24/TB'"_s, u"-fps_mode"_s, u"vfr"_s}});
}

void TestFilmExport::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = QTemporaryDir();
}

Film TestFilmExport::filmOfClips(const QList<ShownClip>& shown, bool slateAtEnd)
{
    for (const ShownClip& one : shown) {
        if (!m_media.contains(one.path))
            m_media.insert(one.path, lookedInto(one.path));
    }
    ClipProject clips(shown);
    if (slateAtEnd) {
        QList<Scene>& scenes = clips.project.scenes;
        scenes.append(Scene::create(u"“Last” scene"_s, defaultsOf(Catalogue::builtIn().standard())));
        scenes.last().request.duration = 3;
    }
    return clips.film(m_media, slateAtEnd);
}

Result<QString> TestFilmExport::run(FilmExport& work, QList<double>* fractions)
{
    Result<QString> outcome = failure(ErrorKind::Internal, u"nothing came"_s);
    QSignalSpy finished(&work, &FilmExport::finished);
    connect(&work, &FilmExport::finished, &work, [&](const Result<QString>& path) { outcome = path; });
    connect(&work, &FilmExport::progressed, &work, [&](double fraction, int) {
        if (fractions)
            fractions->append(fraction);
    });
    work.start();
    finished.wait(120'000);
    return outcome;
}

Result<QString> TestFilmExport::exported(const QList<ShownClip>& shown)
{
    const Result<ExportPlan> plan = exportPlanOf(filmOfClips(shown));
    if (!plan)
        return failure(plan.error());
    FilmExport work(*plan, out(), FilmExport::Existing::Refuse, {});
    return run(work);
}

qint64 TestFilmExport::countedFrames(const QString& file)
{
    return clipcheck::output(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-count_frames"_s, u"-select_streams"_s,
                                            u"v:0"_s, u"-show_entries"_s, u"stream=nb_read_frames"_s,
                                            u"-of"_s, u"csv=p=0"_s, u"file:"_s + file})
        .trimmed()
        .toLongLong();
}

QStringList TestFilmExport::left() const
{
    return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void TestFilmExport::aClipIsSeenAsItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("frames");
    QTest::addColumn<QString>("rate");
    QTest::addColumn<bool>("isConstant");
    QTest::addColumn<bool>("hasSound");
    QTest::newRow("24") << u"24"_s << 48 << u"24/1"_s << true << false;
    QTest::newRow("24 sound") << u"24 sound"_s << 60 << u"24/1"_s << true << true;
    QTest::newRow("B frames") << u"24 B"_s << 48 << u"24/1"_s << true << false;
    QTest::newRow("25") << u"25"_s << 50 << u"25/1"_s << true << false;
    QTest::newRow("23.976") << u"23.976"_s << 47 << u"24000/1001"_s << true << true;
    QTest::newRow("variable") << u"variable"_s << 36 << QString() << false << false;
}

void TestFilmExport::aClipIsSeenAsItIs()
{
    QFETCH(QString, name);
    QFETCH(int, frames);
    QFETCH(QString, rate);
    QFETCH(bool, isConstant);
    QFETCH(bool, hasSound);
    const MediaInfo media = lookedInto(clip(name));
    QVERIFY(media.hasVideo);
    QCOMPARE(media.frames(), frames);
    if (!rate.isEmpty())
        QCOMPARE(media.video.rate.ratio(), rate);
    QCOMPARE(media.isConstant, isConstant);
    QCOMPARE(media.hasSound, hasSound);
    QCOMPARE(media.video.size, QSize(128, 72));
    QCOMPARE(media.cleanCuts.first(), 0);
    QCOMPARE(media.cleanCuts.last(), frames);
    QVERIFY(media.cleanCuts.contains(12));
    QVERIFY(!media.cleanCuts.contains(13));
}

void TestFilmExport::lengthsAreRightToTheFrame_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QList<int>>("trims");
    QTest::addColumn<int>("frames");
    QTest::addColumn<double>("copied"); // share
    const auto row = [](const char* tag, const QStringList& names, const QList<int>& trims, int frames,
                        double copied) { QTest::newRow(tag) << names << trims << frames << copied; };
    row("all copied", {u"24"_s, u"24"_s, u"24"_s}, {}, 144, 1);
    row("with and without sound", {u"24 sound"_s, u"24"_s, u"24 more sound"_s}, {}, 145, 1);
    row("B frames beside none", {u"24"_s, u"24 B"_s, u"24"_s}, {}, 144, 1);
    row("trimmed between groups", {u"24"_s, u"24 B"_s}, {0, 12, 12, 24}, 48, 1);
    row("trimmed inside", {u"24 sound"_s, u"24"_s, u"24 B"_s}, {0, 0, 5, 7, 0, 0}, 144, 108.0 / 144);
    row("down to one frame", {u"24"_s, u"24 sound"_s}, {47, 0, 0, 59}, 2, 0);
    row("23.976", {u"23.976"_s, u"23.976 more"_s, u"23.976"_s}, {}, 123, 1);
    row("25", {u"25"_s, u"25"_s}, {3, 0, 0, 4}, 93, 0);
    row("30 in 24", {u"24"_s, u"24"_s, u"30"_s}, {}, 132, 96.0 / 132);
    row("24 in 23.976", {u"23.976"_s, u"23.976"_s, u"24"_s}, {}, 142, 94.0 / 142);
    row("variable", {u"24"_s, u"24"_s, u"variable"_s}, {}, 149, 96.0 / 149);
}

void TestFilmExport::lengthsAreRightToTheFrame()
{
    QFETCH(QStringList, names);
    QFETCH(QList<int>, trims);
    QFETCH(int, frames);
    QFETCH(double, copied);
    QList<ShownClip> shown;
    for (int i = 0; i < names.size(); ++i)
        shown.append({clip(names.at(i)), {trims.value(2 * i), trims.value(2 * i + 1)}});
    const Film film = filmOfClips(shown);
    QCOMPARE(film.frames(), frames);
    const Result<ExportPlan> plan = exportPlanOf(film);
    QVERIFY(plan);
    QCOMPARE(plan->copiedSeconds() / plan->seconds(), copied);
    FilmExport work(*plan, out(), FilmExport::Existing::Refuse, {});
    QList<double> fractions;
    const Result<QString> path = run(work, &fractions);
    QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
    QCOMPARE(*path, out());
    QCOMPARE(countedFrames(out()), frames);
    QCOMPARE(left(), QStringList{u"film.mp4"_s});
    QCOMPARE(fractions.last(), 1.0);
    QVERIFY(std::is_sorted(fractions.cbegin(), fractions.cend()));

    // Every frame on its place.
    const MediaInfo made = lookedInto(out());
    QVERIFY(made.isConstant);
    QCOMPARE(made.video.rate, film.format.rate);
    QCOMPARE(made.hasSound, plan->hasSound);
    const QJsonObject picture = clipcheck::stream(out(), u"video"_s);
    QVERIFY(std::abs(picture.value(u"duration"_s).toString().toDouble() - film.seconds()) < 0.0005);
    QCOMPARE(picture.value(u"start_time"_s).toString().toDouble(), 0.0);
    if (plan->hasSound) {
        const QJsonObject sound = clipcheck::stream(out(), u"audio"_s);
        QVERIFY(std::abs(sound.value(u"duration"_s).toString().toDouble() - film.seconds()) < 0.03);
    }
}

void TestFilmExport::whatIsCopiedIsCopied()
{
    QVERIFY(exported({{clip(u"24"_s), {}}, {clip(u"24 B"_s), {12, 12}}, {clip(u"24"_s), {3, 0}}}));
    // The coded pictures themselves, parameter sets aside: those stand before key frames in the film.
    const auto sizes = [](const QString& file) {
        QList<int> all;
        for (const QByteArray& line :
             clipcheck::output(u"ffprobe"_s,
                               {u"-v"_s, u"error"_s, u"-select_streams"_s, u"v:0"_s, u"-show_entries"_s,
                                u"packet=size,flags"_s, u"-of"_s, u"csv=p=0"_s, file})
                 .split('\n')) {
            if (line.contains(','))
                all.append(line.contains('K') ? 0 : line.left(line.indexOf(',')).toInt());
        }
        return all;
    };
    const QList<int> film = sizes(out());
    QCOMPARE(film.mid(0, 48), sizes(clip(u"24"_s)));
    QCOMPARE(film.mid(48, 24), sizes(clip(u"24 B"_s)).mid(12, 24));
    QVERIFY(film.mid(72, 45) != sizes(clip(u"24"_s)).mid(3, 45));
}

void TestFilmExport::theFramesAreTheAskedOnes()
{
    const QList<ShownClip> shown = {{clip(u"24"_s), {}},       {clip(u"24 B"_s), {12, 12}},
                                    {clip(u"24 B"_s), {5, 6}}, {clip(u"30"_s), {4, 3}},
                                    {clip(u"24 sound"_s), {}}, {clip(u"variable"_s), {}}};
    const Film film = filmOfClips(shown);
    const Result<ExportPlan> plan = exportPlanOf(film);
    QVERIFY(plan);
    FilmExport work(*plan, out(), FilmExport::Existing::Refuse, {});
    QVERIFY(run(work));
    QHash<QString, QList<int>> takes;
    for (const ShownClip& one : shown)
        takes.insert(one.path, brightness(one.path));
    const QList<int> seen = brightness(out());
    QCOMPARE(seen.size(), film.frames());
    for (qint64 frame = 0; frame < film.frames(); ++frame) {
        const auto place = placeAt(film, frame);
        const int asked = takes.value(shown.at(place->item).path).at(place->takeFrame);
        // Brightness grows by 4 a frame, by 3.4 on a screen's scale.
        QVERIFY2(std::abs(seen.at(frame) - asked) <= 2,
                 qPrintable(u"frame %1: %2 instead of %3, frame %4 of take %5"_s.arg(frame)
                                .arg(seen.at(frame))
                                .arg(asked)
                                .arg(place->takeFrame)
                                .arg(place->item)));
    }
}

void TestFilmExport::soundStaysInStep()
{
    // A beep in the first 100 ms of each second of a take.
    QList<ShownClip> shown;
    for (int i = 0; i < 4; ++i)
        shown.append({clip(i % 2 == 0 ? u"24 more sound"_s : u"24"_s), {}}); // 37 frames, 48 frames
    shown.append({clip(u"24 sound"_s), {18, 0}});                            // its second beep is 6 frames on
    QVERIFY(exported(shown));
    const QList<qint16> samples = clipcheck::samples(out(), 0, 20);
    const auto loud = [&](double second) {
        int most = 0;
        for (int i = 0; i < 160; ++i)
            most = std::max(
                most, std::abs(static_cast<int>(samples.value(static_cast<qsizetype>(second * 8000) + i))));
        return most > 3000;
    };
    const double third = 85.0 / 24; // where the third take begins
    const double last = 170.0 / 24;
    QVERIFY(loud(0.04));
    QVERIFY(!loud(0.2));
    QVERIFY(loud(1.04));
    QVERIFY(!loud(37.0 / 24 + 0.04)); // the silent take
    QVERIFY(!loud(third - 0.06));
    QVERIFY(loud(third + 0.01));
    QVERIFY(loud(third + 0.06));
    QVERIFY(!loud(third + 0.13));
    QVERIFY(!loud(last + 0.1));
    QVERIFY(!loud(last + 0.25 - 0.05));
    QVERIFY(loud(last + 0.25 + 0.02));
    QVERIFY(!loud(last + 0.25 + 0.13));
}

void TestFilmExport::oneWholeTakeIsCopiedWithItsSound()
{
    QVERIFY(exported({{clip(u"24 sound"_s), {}}}));
    const auto hash = [](const QString& file) {
        return clipcheck::output(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, file, u"-c"_s, u"copy"_s,
                                               u"-f"_s, u"streamhash"_s, u"-"_s});
    };
    QCOMPARE(hash(out()), hash(clip(u"24 sound"_s)));
    QCOMPARE(countedFrames(out()), 60);
}

void TestFilmExport::anotherSizeFitsWithBars()
{
    QVERIFY(exported({{clip(u"24"_s), {}}, {clip(u"upright"_s), {}}}));
    QCOMPARE(countedFrames(out()), 72);
    const QByteArray last = clipcheck::output(
        u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-sseof"_s, u"-0.1"_s, u"-i"_s, out(), u"-frames:v"_s, u"1"_s,
                      u"-vf"_s, u"format=gray"_s, u"-f"_s, u"rawvideo"_s, u"-"_s});
    QCOMPARE(last.size(), 128 * 72);
    const auto at = [&](int x, int y) { return static_cast<int>(static_cast<uchar>(last.at(y * 128 + x))); };
    QVERIFY(at(5, 36) < 24);
    QVERIFY(at(122, 36) < 24);
    QVERIFY(at(64, 36) > 60);
    QVERIFY(at(64, 2) > 60);
}

/// Pictures for HDR beside others, and others beside pictures for HDR: the film is for every screen, and what
/// was made for it stays as bright as it was.
void TestFilmExport::brightScreensColoursBecomeEveryones()
{
    makeClip(clip(u"bright"_s), {.frames = 96,
                                 .more = {u"-c:v"_s, u"libx265"_s, u"-x265-params"_s,
                                          u"log-level=none:colorprim=bt2020:transfer=smpte2084:"
                                          "colormatrix=bt2020nc"_s,
                                          u"-pix_fmt"_s, u"yuv420p10le"_s}});
    QVERIFY(isHighRange(lookedInto(clip(u"bright"_s)).video));
    for (const QList<ShownClip>& shown :
         {QList<ShownClip>{{clip(u"24"_s), {}}, {clip(u"bright"_s), {}}},
          QList<ShownClip>{
              {clip(u"24"_s), {}}, {clip(u"24"_s), {}}, {clip(u"24"_s), {}}, {clip(u"bright"_s), {1, 0}}}}) {
        m_folder = QTemporaryDir();
        const Result<QString> path = exported(shown);
        QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
        QVERIFY(!isHighRange(lookedInto(out()).video));
        QCOMPARE(lookedInto(out()).video.pixelFormat, u"yuv420p"_s);
        const QList<int> seen = brightness(out());
        const QList<int> plain = brightness(clip(u"24"_s));
        for (int frame = 0; frame < 48; ++frame)
            QVERIFY2(std::abs(seen.at(frame) - plain.at(frame)) <= 3, qPrintable(QString::number(frame)));
        // PQ's numbers as they are would hardly differ from those of the clip before.
        QVERIFY(std::abs(seen.last() - brightness(clip(u"bright"_s)).last()) > 10);
    }
}

void TestFilmExport::aTakeThatIsDamagedInsideIsSaid()
{
    QFile file(clip(u"24"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    const qsizetype mdat = bytes.indexOf("mdat") - 4;
    const qsizetype end = mdat + static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData() + mdat));
    for (qsizetype i = mdat + (end - mdat) / 2; i < end; i += 50) // the first pictures stay
        bytes[i] = static_cast<char>(~bytes.at(i));
    QFile damaged(m_folder.filePath(u"damaged.mp4"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
    damaged.close();
    const Result<QString> path = exported({{clip(u"24"_s), {}}, {damaged.fileName(), {}}});
    QVERIFY(!path);
    QCOMPARE(path.error().kind, ErrorKind::Damaged);
    QVERIFY2(path.error().detail.contains(u"one of its takes is damaged"_s), qPrintable(path.error().detail));
    QVERIFY(!QFile::exists(out()));
}

void TestFilmExport::aSlateStandsForItsSeconds()
{
    const Film film = filmOfClips({{clip(u"24"_s), {}}}, true);
    const Result<ExportPlan> plan = exportPlanOf(film);
    QVERIFY(plan);
    QCOMPARE(plan->parts.last().reason, EncodeReason::Slate);
    FilmExport work(*plan, out(), FilmExport::Existing::Refuse, {});
    QVERIFY(run(work));
    QCOMPARE(countedFrames(out()), 48 + 72);
}

void TestFilmExport::nothingIsOverwrittenUnasked()
{
    QFile there(out());
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    QCOMPARE(exported({{clip(u"24"_s), {}}}).error().kind, ErrorKind::NotWritable);
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), "mine");
    there.close();
    QCOMPARE(left(), QStringList{u"film.mp4"_s});
    FilmExport work(*exportPlanOf(filmOfClips({{clip(u"24"_s), {}}})), out(), FilmExport::Existing::Replace,
                    {});
    QVERIFY(run(work));
    QCOMPARE(countedFrames(out()), 48);
    QCOMPARE(left(), QStringList{u"film.mp4"_s});
}

void TestFilmExport::aTakeIsNeverOverwritten()
{
    QVERIFY(QFile::copy(clip(u"24"_s), out()));
    FilmExport work(*exportPlanOf(filmOfClips({{out(), {}}, {clip(u"24"_s), {}}})), out(),
                    FilmExport::Existing::Replace, {});
    QCOMPARE(run(work).error().kind, ErrorKind::NotWritable);
    QCOMPARE(countedFrames(out()), 48);
}

/// The library's other takes are as dear as those of the film.
void TestFilmExport::aTakeThatIsNotInTheFilmIsNoneToOverwrite()
{
    QVERIFY(QFile::copy(clip(u"24"_s), out()));
    Scene scene;
    scene.id = SceneId(u"other"_s);
    scene.name = u"Harbour"_s;
    const Take take = takeOf(ProjectId(u"other"_s), scene, out());
    QVERIFY(writeTakeInfo(out(), TakeInfo::of(take)));
    const qint64 before = QFileInfo(out()).size();
    FilmExport work(*exportPlanOf(filmOfClips({{clip(u"24"_s), {}}})), out(), FilmExport::Existing::Replace,
                    {});
    const Result<QString> path = run(work);
    QVERIFY(!path);
    QCOMPARE(path.error().kind, ErrorKind::NotWritable);
    QVERIFY2(path.error().detail.contains(u"is the file of a take"_s), qPrintable(path.error().detail));
    QCOMPARE(QFileInfo(out()).size(), before);
}

void TestFilmExport::oddRatesAndShapesStandBesideEachOther()
{
    QList<ShownClip> shown;
    int number = 0;
    for (const auto& [rate, size] : {std::pair(u"12"_s, u"128x72"_s),
                                     {u"48"_s, u"72x128"_s},
                                     {u"60000/1001"_s, u"130x98"_s},
                                     {u"120"_s, u"96x96"_s},
                                     {u"24"_s, u"128x72"_s},
                                     {u"24000/1001"_s, u"320x64"_s}}) {
        const QString path = m_folder.filePath(u"odd %1.mp4"_s.arg(++number));
        makeClip(path, {.rate = rate, .frames = 30, .size = size, .sound = number % 2 == 0});
        shown.append({path, {number % 3, number % 2}});
    }
    // One whose sides are odd has full colour.
    const QString odd = m_folder.filePath(u"odd sides.mp4"_s);
    makeClip(odd, {.frames = 20, .size = u"127x71"_s, .pixelFormat = u"yuv444p"_s});
    shown.append({odd, {}});
    const Result<ExportPlan> plan = exportPlanOf(filmOfClips(shown));
    QVERIFY(plan);
    FilmExport work(*plan, out(), FilmExport::Existing::Refuse, {});
    const Result<QString> path = run(work);
    QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
    QCOMPARE(countedFrames(out()), plan->frames());
    const MediaInfo made = lookedInto(out());
    QCOMPARE(made.video.size.width() % 2 + made.video.size.height() % 2, 0);
    QVERIFY(made.hasSound);
}

void TestFilmExport::twoExportsOntoOneFile_data()
{
    QTest::addColumn<bool>("mayReplace");
    QTest::newRow("none may replace the other") << false;
    QTest::newRow("both were told to replace") << true;
}

/// Two windows, or a window and the command.
void TestFilmExport::twoExportsOntoOneFile()
{
    QFETCH(bool, mayReplace);
    const auto existing = mayReplace ? FilmExport::Existing::Replace : FilmExport::Existing::Refuse;
    const auto plan = exportPlanOf(filmOfClips({{clip(u"24"_s), {3, 0}}, {clip(u"24"_s), {}}}));
    QVERIFY(plan);
    FilmExport one(*plan, out(), existing, {});
    FilmExport other(*plan, out(), existing, {});
    int good = 0;
    int refused = 0;
    for (FilmExport* work : {&one, &other}) {
        connect(work, &FilmExport::finished, this, [&](const Result<QString>& path) {
            good += path ? 1 : 0;
            refused += !path && path.error().kind == ErrorKind::NotWritable ? 1 : 0;
        });
    }
    one.start();
    other.start();
    QTRY_COMPARE_WITH_TIMEOUT(good + refused, 2, 60'000);
    QCOMPARE(good, mayReplace ? 2 : 1);
    QCOMPARE(countedFrames(out()), 93);
    QCOMPARE(QDir(QFileInfo(out()).absolutePath())
                 .entryList({u".rushes-export*"_s}, QDir::AllEntries | QDir::Hidden),
             QStringList());
}

void TestFilmExport::aCancelAtEveryMomentLeavesNothing()
{
    const auto plan = exportPlanOf(
        filmOfClips({{clip(u"24"_s), {3, 0}}, {clip(u"24 sound"_s), {0, 3}}, {clip(u"24"_s), {}}}));
    QVERIFY(plan);
    const QString folder = m_folder.filePath(u"cancelled everywhere"_s);
    QVERIFY(QDir().mkpath(folder));
    const auto left = [&] {
        return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    };
    // After so many words of how far it is; 0: with the first, -1: before it began.
    for (const int moment : {-1, 0, 1, 2, 4}) {
        FilmExport work(*plan, folder + u"/film.mp4"_s, FilmExport::Existing::Refuse, {});
        QSignalSpy finished(&work, &FilmExport::finished);
        int told = 0;
        connect(&work, &FilmExport::progressed, this, [&] {
            if (told++ == moment)
                work.cancel();
        });
        work.start();
        if (moment < 0)
            work.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        const auto path = finished.first().first().value<Result<QString>>();
        QVERIFY2(!path, qPrintable(QString::number(moment)));
        QCOMPARE(path.error().kind, ErrorKind::Cancelled);
        QCOMPARE(left(), QStringList());
        work.cancel(); // once more is no harm
        QCOMPARE(finished.size(), 1);
    }
}

void TestFilmExport::namesAreNoProblem()
{
    const QString folder = m_folder.filePath(u"-it's a \"folder\" #1 %41 [x]: ü \U0001F3AC"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString take = folder + u"/-take 'one'\nof two?*.mp4"_s;
    QVERIFY(QFile::copy(clip(u"24 sound"_s), take));
    const QString film = folder + u"/-my \"film\" 100%.mp4"_s;
    FilmExport work(*exportPlanOf(filmOfClips({{take, {}}, {take, {5, 0}}})), film,
                    FilmExport::Existing::Refuse, {});
    const Result<QString> path = run(work);
    QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
    QCOMPARE(countedFrames(film), 115);
}

void TestFilmExport::aCancelLeavesNothing()
{
    QList<ShownClip> shown;
    for (int i = 0; i < 20; ++i)
        shown.append({clip(u"24"_s), {1, 1}});
    FilmExport work(*exportPlanOf(filmOfClips(shown)), out(), FilmExport::Existing::Refuse, {});
    connect(&work, &FilmExport::progressed, &work, [&work](double fraction, int) {
        if (fraction > 0)
            work.cancel();
    });
    QCOMPARE(run(work).error().kind, ErrorKind::Cancelled);
    QCOMPARE(left(), QStringList());
    // Before it has begun.
    FilmExport early(work.plan(), out(), FilmExport::Existing::Refuse, {});
    early.start();
    QSignalSpy finished(&early, &FilmExport::finished);
    early.cancel();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(left(), QStringList());
}

void TestFilmExport::aFullDiskLeavesNothing()
{
    // ffmpeg's last words are all that tells a full disk: here a program says them.
    const QString program = m_folder.filePath(u"ffmpeg"_s);
    QFile script(program);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nhead -c 1000 /dev/zero > part-0.mp4\n"
                 "echo 'av_interleaved_write_frame(): No space left on device' >&2\nexit 1\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    FilmExport work(*exportPlanOf(filmOfClips({{clip(u"24"_s), {}}, {clip(u"24"_s), {}}})), out(),
                    FilmExport::Existing::Refuse, {program, u"ffprobe"_s});
    const Result<QString> path = run(work);
    QVERIFY(!path);
    QCOMPARE(path.error().kind, ErrorKind::DiskFull);
    QCOMPARE(left(), QStringList{u"ffmpeg"_s});
}

void TestFilmExport::aMissingProgramIsSaid()
{
    FilmExport work(*exportPlanOf(filmOfClips({{clip(u"24"_s), {}}})), out(), FilmExport::Existing::Refuse,
                    {u"/no/ffmpeg"_s, u"ffprobe"_s});
    const Result<QString> path = run(work);
    QVERIFY(!path);
    QCOMPARE(path.error().kind, ErrorKind::MissingProgram);
    QCOMPARE(left(), QStringList());
}

void TestFilmExport::childrenKnowNoToken()
{
    const QString told = m_folder.filePath(u"told"_s);
    const QString program = m_folder.filePath(u"ffmpeg"_s);
    QFile script(program);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nenv > " + told.toUtf8() + "\nexit 1\n");
    script.close();
    QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("RUNCOMFY_TOKEN", "rc-secret");
    FilmExport work(*exportPlanOf(filmOfClips({{clip(u"24"_s), {}}})), out(), FilmExport::Existing::Refuse,
                    {program, u"ffprobe"_s});
    QVERIFY(!run(work));
    qputenv("RUNCOMFY_TOKEN", "");
    QFile file(told);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray environment = file.readAll();
    QVERIFY(environment.contains("PATH="));
    QVERIFY(!environment.contains("RUNCOMFY"));
}

QTEST_MAIN(TestFilmExport)
#include "tst_filmexport.moc"

// The film for other programs: what stands in the files, and that those programs read them.
#include "app/catalogue/catalogue.h"
#include "app/film/fcp7xml.h"
#include "app/film/filmtext.h"
#include "app/film/mltxml.h"
#include "app/film/otio.h"
#include "app/film/subtitles.h"
#include "tests/e2e/clipcheck.h"
#include "tests/filmclips.h"
#include "tests/melt.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const FrameRate ntsc{24000, 1001};

MediaInfo constant(FrameRate rate, qint64 frames, bool sound)
{
    MediaInfo media;
    media.hasVideo = true;
    media.video = {u"h264"_s, {1280, 720}, u"yuv420p"_s, rate, u"1:1"_s, {}, {}, {}, {}};
    for (qint64 i = 0; i < frames; ++i)
        media.frameTimes.append(rate.microsOf(i));
    media.end = rate.microsOf(frames);
    media.cleanCuts = {0, frames};
    media.hasSound = sound;
    media.channels = sound ? 2 : 0;
    media.sampleRate = sound ? 44100 : 0;
    return media;
}

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

double valueOf(const QJsonObject& object, const QString& range, const QString& time)
{
    return object.value(range).toObject().value(time).toObject().value(u"value"_s).toDouble();
}

/// All texts of elements at this path ("sequence/marker/name").
QStringList textsAt(const QByteArray& xml, const QString& path)
{
    QXmlStreamReader reader(xml);
    QStringList stack;
    QStringList found;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            stack.append(reader.name().toString());
            if (stack.join(u'/') == path) {
                found.append(reader.readElementText());
                stack.removeLast();
            }
        } else if (reader.isEndElement()) {
            stack.removeLast();
        }
    }
    if (reader.hasError())
        found.append(u"ERROR "_s + reader.errorString());
    return found;
}

} // namespace

class TestFilmFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textIsValidEverywhere_data();
    void textIsValidEverywhere();
    void pathsAreRelativeWhereTheyCanBe();
    void otioHasTheFieldsOfItsSchema();
    void otioCountsInTheRightRates();
    void fcp7XmlIsASequence();
    void fcp7XmlKnowsNtsc();
    void everyFormatHasAMarkerPerShot();
    void oddNamesMakeValidFiles();
    void meltRendersTheFilm();
    void subtitlesStandInTheirShots();
    void aSubtitleNeverBreaksTheFile();
    void aStrictParserReadsTheSubtitles_data();
    void aStrictParserReadsTheSubtitles();

private:
    void add(const MediaInfo& media, const QList<Shot>& shots, const QString& name = {}, Trim trim = {});
    [[nodiscard]] Film film(bool slates = true) const;

    Project m_project = {};
    QList<Take> m_takes = {};
    QHash<QString, MediaInfo> m_media = {};
    QString m_folder = u"/films"_s;
};

void TestFilmFormats::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    m_project.scenes.clear();
    m_takes.clear();
    m_media.clear();
    m_folder = u"/films"_s;
}

/// No media: a scene without a take.
void TestFilmFormats::add(const MediaInfo& media, const QList<Shot>& shots, const QString& name, Trim trim)
{
    Scene scene = Scene::create(name.isEmpty() ? u"Scene %1"_s.arg(m_project.scenes.size() + 1) : name,
                                defaultsOf(Catalogue::builtIn().standard()));
    scene.request.prompt = shots.size() == 1 ? shots.first().prompt : u"All of it"_s;
    scene.request.duration = totalSeconds(shots);
    if (shots.size() > 1)
        scene.request.shots = shots;
    if (media.hasVideo) {
        const Take take =
            takeOf(m_project.id, scene, m_folder + u"/takes/a & b %1.mp4"_s.arg(m_project.scenes.size() + 1));
        scene = withTrim(scene, take.id, trim);
        m_takes.append(take);
        m_media.insert(take.path, media);
    }
    m_project.scenes.append(scene);
}

Film TestFilmFormats::film(bool slates) const
{
    return filmOf(
        m_project, u"My film"_s, m_takes,
        [this](const QString& path) { return std::optional(m_media.value(path)); }, slates);
}

void TestFilmFormats::textIsValidEverywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("valid");
    QTest::newRow("plain") << u"Harbour — at dawn"_s << u"Harbour — at dawn"_s;
    QTest::newRow("emoji") << u"\U0001F3AC take"_s << u"\U0001F3AC take"_s;
    QTest::newRow("half a pair") << QString(QChar(0xD83C)) + u"x"_s << u"\uFFFDx"_s;
    QTest::newRow("the other half") << u"x"_s + QChar(0xDFAC) << u"x\uFFFD"_s;
    QTest::newRow("controls") << u"a\u0000b\u0007c\u001Bd\u0085e"_s << u"a b c d e"_s;
    QTest::newRow("lines") << u"a\r\nb\rc\nd\te"_s << u"a\nb\nc\nd\te"_s;
    QTest::newRow("noncharacter") << u"a\uFFFEb"_s << u"a\uFFFDb"_s;
}

void TestFilmFormats::textIsValidEverywhere()
{
    QFETCH(QString, text);
    QFETCH(QString, valid);
    QCOMPARE(validText(text), valid);
}

void TestFilmFormats::pathsAreRelativeWhereTheyCanBe()
{
    QCOMPARE(relativePath(u"/films/takes/a b.mp4"_s, u"/films/cut.otio"_s), u"takes/a b.mp4"_s);
    QCOMPARE(relativePath(u"/films/a.mp4"_s, u"/films/edit/cut.otio"_s), u"../a.mp4"_s);
    QCOMPARE(relativeUrl(u"/films/takes/a b #1%.mp4"_s, u"/films/cut.otio"_s),
             u"takes/a%20b%20%231%25.mp4"_s);
    QCOMPARE(relativeUrl(u"/films/a:b.mp4"_s, u"/films/cut.otio"_s), u"a%3Ab.mp4"_s);
}

void TestFilmFormats::otioHasTheFieldsOfItsSchema()
{
    add(constant({24, 1}, 120, true), {{u"One"_s, 2}, {u"Two"_s, 3}}, {}, {12, 24});
    add({}, {{u"Slate"_s, 4}});
    add(constant({24, 1}, 72, false), {{u"Three"_s, 3}});
    const QJsonObject timeline = objectOf(otioOf(film(), u"/films/cut.otio"_s));
    QCOMPARE(timeline.value(u"OTIO_SCHEMA"_s), u"Timeline.1"_s);
    QCOMPARE(timeline.value(u"name"_s), u"My film"_s);
    QVERIFY(timeline.value(u"metadata"_s).isObject());
    QCOMPARE(timeline.value(u"global_start_time"_s).toObject().value(u"OTIO_SCHEMA"_s), u"RationalTime.1"_s);

    QCOMPARE(timeline.keys(),
             (QStringList{u"OTIO_SCHEMA"_s, u"global_start_time"_s, u"metadata"_s, u"name"_s, u"tracks"_s}));

    const QJsonObject stack = timeline.value(u"tracks"_s).toObject();
    QCOMPARE(stack.value(u"OTIO_SCHEMA"_s), u"Stack.1"_s);
    QStringList keys{u"OTIO_SCHEMA"_s, u"children"_s, u"effects"_s, u"enabled"_s,
                     u"markers"_s,     u"metadata"_s, u"name"_s,    u"source_range"_s};
    QCOMPARE(stack.keys(), keys);
    keys.insert(4, u"kind"_s);
    const QJsonArray tracks = stack.value(u"children"_s).toArray();
    QCOMPARE(tracks.size(), 2);
    for (const auto& [track, kind] :
         {std::pair(tracks.at(0).toObject(), u"Video"_s), {tracks.at(1).toObject(), u"Audio"_s}}) {
        QCOMPARE(track.value(u"OTIO_SCHEMA"_s), u"Track.1"_s);
        QCOMPARE(track.keys(), keys);
        QCOMPARE(track.value(u"kind"_s), kind);
        QVERIFY(track.value(u"source_range"_s).isNull());
        QCOMPARE(track.value(u"children"_s).toArray().size(), 3);
    }
    const QJsonArray pictures = tracks.at(0).toObject().value(u"children"_s).toArray();
    const QJsonObject clip = pictures.at(0).toObject();
    // Field by field as OpenTimelineIO writes a clip.
    QCOMPARE(clip.keys(),
             (QStringList{u"OTIO_SCHEMA"_s, u"active_media_reference_key"_s, u"effects"_s, u"enabled"_s,
                          u"markers"_s, u"media_references"_s, u"metadata"_s, u"name"_s, u"source_range"_s}));
    QCOMPARE(clip.value(u"OTIO_SCHEMA"_s), u"Clip.2"_s);
    QCOMPARE(clip.value(u"active_media_reference_key"_s), u"DEFAULT_MEDIA"_s);
    QCOMPARE(valueOf(clip, u"source_range"_s, u"start_time"_s), 12);
    QCOMPARE(valueOf(clip, u"source_range"_s, u"duration"_s), 84);
    const QJsonObject media =
        clip.value(u"media_references"_s).toObject().value(u"DEFAULT_MEDIA"_s).toObject();
    QCOMPARE(media.keys(), (QStringList{u"OTIO_SCHEMA"_s, u"available_image_bounds"_s, u"available_range"_s,
                                        u"metadata"_s, u"name"_s, u"target_url"_s}));
    QCOMPARE(media.value(u"OTIO_SCHEMA"_s), u"ExternalReference.1"_s);
    QCOMPARE(media.value(u"target_url"_s), u"takes/a%20%26%20b%201.mp4"_s);
    QCOMPARE(valueOf(media, u"available_range"_s, u"duration"_s), 120);
    const QJsonObject gap = pictures.at(1).toObject();
    QCOMPARE(gap.value(u"OTIO_SCHEMA"_s), u"Gap.1"_s);
    QCOMPARE(gap.keys(), (QStringList{u"OTIO_SCHEMA"_s, u"effects"_s, u"enabled"_s, u"markers"_s,
                                      u"metadata"_s, u"name"_s, u"source_range"_s}));
    const QJsonObject time = gap.value(u"source_range"_s).toObject().value(u"duration"_s).toObject();
    QCOMPARE(time.keys(), (QStringList{u"OTIO_SCHEMA"_s, u"rate"_s, u"value"_s}));
    QCOMPARE(time.value(u"OTIO_SCHEMA"_s), u"RationalTime.1"_s);
    QCOMPARE(valueOf(gap, u"source_range"_s, u"duration"_s), 96);
    QCOMPARE(tracks.at(1).toObject().value(u"children"_s).toArray().at(2).toObject().value(u"OTIO_SCHEMA"_s),
             u"Gap.1"_s);

    const QJsonObject marker = stack.value(u"markers"_s).toArray().at(1).toObject();
    QCOMPARE(marker.keys(), (QStringList{u"OTIO_SCHEMA"_s, u"color"_s, u"comment"_s, u"marked_range"_s,
                                         u"metadata"_s, u"name"_s}));
    QCOMPARE(marker.value(u"OTIO_SCHEMA"_s), u"Marker.2"_s);
    QCOMPARE(marker.value(u"name"_s), u"Two"_s);
    QCOMPARE(valueOf(marker, u"marked_range"_s, u"start_time"_s), 36); // 48 - 12
}

void TestFilmFormats::otioCountsInTheRightRates()
{
    add(constant(ntsc, 240, false), {{u"One"_s, 10}});
    add(constant({30, 1}, 60, false), {{u"Two"_s, 2}}, {}, {30, 0});
    const QJsonObject timeline = objectOf(otioOf(film(), u"/films/cut.otio"_s));
    const QJsonArray clips = timeline.value(u"tracks"_s)
                                 .toObject()
                                 .value(u"children"_s)
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(u"children"_s)
                                 .toArray();
    const auto rate = [](const QJsonObject& object) {
        return object.value(u"source_range"_s)
            .toObject()
            .value(u"duration"_s)
            .toObject()
            .value(u"rate"_s)
            .toDouble();
    };
    QCOMPARE(rate(clips.at(0).toObject()), 24000.0 / 1001);
    QCOMPARE(rate(clips.at(1).toObject()), 24000.0 / 1001);
    QCOMPARE(valueOf(clips.at(1).toObject(), u"source_range"_s, u"duration"_s), 24);
    QCOMPARE(valueOf(clips.at(1).toObject(), u"source_range"_s, u"start_time"_s), 24000.0 / 1001);
}

void TestFilmFormats::fcp7XmlIsASequence()
{
    add(constant({25, 1}, 125, true), {{u"One"_s, 2}, {u"Two"_s, 3}}, {}, {10, 15});
    add({}, {{u"Slate"_s, 4}});
    add(constant({25, 1}, 75, true), {{u"Three"_s, 3}});
    const QByteArray xml = fcp7XmlOf(film());
    QVERIFY(xml.contains("<!DOCTYPE xmeml>"));
    QVERIFY(xml.contains("<xmeml version=\"5\">"));
    QCOMPARE(textsAt(xml, u"xmeml/sequence/duration"_s), QStringList{u"275"_s});
    QCOMPARE(textsAt(xml, u"xmeml/sequence/rate/timebase"_s), QStringList{u"25"_s});
    QCOMPARE(textsAt(xml, u"xmeml/sequence/rate/ntsc"_s), QStringList{u"FALSE"_s});
    const QString clip = u"xmeml/sequence/media/video/track/clipitem/"_s;
    QCOMPARE(textsAt(xml, clip + u"start"_s), (QStringList{u"0"_s, u"200"_s}));
    QCOMPARE(textsAt(xml, clip + u"end"_s), (QStringList{u"100"_s, u"275"_s}));
    QCOMPARE(textsAt(xml, clip + u"in"_s), (QStringList{u"10"_s, u"0"_s}));
    QCOMPARE(textsAt(xml, clip + u"out"_s), (QStringList{u"110"_s, u"75"_s}));
    QCOMPARE(textsAt(xml, clip + u"file/pathurl"_s),
             (QStringList{u"file://localhost/films/takes/a%20&%20b%201.mp4"_s,
                          u"file://localhost/films/takes/a%20&%20b%203.mp4"_s}));
    // Sound of two channels on two tracks, of the same files by their ids.
    const QString sound = u"xmeml/sequence/media/audio/track/clipitem/"_s;
    QCOMPARE(textsAt(xml, sound + u"start"_s), (QStringList{u"0"_s, u"200"_s, u"0"_s, u"200"_s}));
    QCOMPARE(textsAt(xml, sound + u"sourcetrack/trackindex"_s),
             (QStringList{u"1"_s, u"1"_s, u"2"_s, u"2"_s}));
    QCOMPARE(textsAt(xml, sound + u"file/pathurl"_s), QStringList());
    QCOMPARE(xml.count("<file id=\"file-1\""), 3);
    QCOMPARE(textsAt(xml, clip + u"link/linkclipref"_s),
             (QStringList{u"clipitem-1-0"_s, u"clipitem-1-1"_s, u"clipitem-1-2"_s, u"clipitem-3-0"_s,
                          u"clipitem-3-1"_s, u"clipitem-3-2"_s}));
    QCOMPARE(textsAt(xml, u"xmeml/sequence/marker/in"_s), (QStringList{u"0"_s, u"40"_s, u"100"_s, u"200"_s}));
}

void TestFilmFormats::fcp7XmlKnowsNtsc()
{
    add(constant(ntsc, 240, false), {{u"One"_s, 10}});
    add(constant({30000, 1001}, 60, false), {{u"Two"_s, 2}});
    const QByteArray xml = fcp7XmlOf(film());
    QCOMPARE(textsAt(xml, u"xmeml/sequence/rate/timebase"_s), QStringList{u"24"_s});
    QCOMPARE(textsAt(xml, u"xmeml/sequence/rate/ntsc"_s), QStringList{u"TRUE"_s});
    const QString clip = u"xmeml/sequence/media/video/track/clipitem/"_s;
    QCOMPARE(textsAt(xml, clip + u"rate/timebase"_s), (QStringList{u"24"_s, u"30"_s}));
    QCOMPARE(textsAt(xml, clip + u"rate/ntsc"_s), (QStringList{u"TRUE"_s, u"TRUE"_s}));
    QCOMPARE(textsAt(xml, clip + u"out"_s), (QStringList{u"240"_s, u"60"_s}));
    QCOMPARE(textsAt(xml, clip + u"end"_s), (QStringList{u"240"_s, u"288"_s}));
}

void TestFilmFormats::everyFormatHasAMarkerPerShot()
{
    add(constant({24, 1}, 240, true),
        {{u"A wide shot: \"the\" <harbour> & more"_s, 4}, {u"Close-up\nof a rope"_s, 6}});
    add(constant({24, 1}, 120, true), {{u"One shot only"_s, 5}});
    const QStringList names = {u"A wide shot: \"the\" <harbour> & more"_s, u"Close-up\nof a rope"_s,
                               u"One shot only"_s};
    QStringList otio;
    for (const auto marker : objectOf(otioOf(film(), u"/films/cut.otio"_s))
                                 .value(u"tracks"_s)
                                 .toObject()
                                 .value(u"markers"_s)
                                 .toArray())
        otio.append(marker.toObject().value(u"name"_s).toString());
    QCOMPARE(otio, names);
    QCOMPARE(textsAt(fcp7XmlOf(film()), u"xmeml/sequence/marker/name"_s), names);
    QCOMPARE(textsAt(mltXmlOf(film(), u"/films/cut.mlt"_s), u"mlt/tractor/properties/properties/property"_s),
             (QStringList{names.at(0), u"00:00:00.000"_s, u"00:00:03.958"_s, u"#f0a13c"_s, names.at(1),
                          u"00:00:04.000"_s, u"00:00:09.958"_s, u"#f0a13c"_s, names.at(2), u"00:00:10.000"_s,
                          u"00:00:14.958"_s, u"#f0a13c"_s}));
}

void TestFilmFormats::oddNamesMakeValidFiles()
{
    const QString odd = u"\u0001\u001B[31m \"'<>&]]> \U0001F3AC "_s + QChar(0xD83C) + u"\uFFFF é"_s;
    add(constant({24, 1}, 48, true), {{odd, 2}}, odd);
    for (const QByteArray& xml : {fcp7XmlOf(film()), mltXmlOf(film(), u"/films/cut.mlt"_s)}) {
        QXmlStreamReader reader(xml);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(xml.isValidUtf8());
    }
    const QByteArray json = otioOf(film(), u"/films/cut.otio"_s);
    QVERIFY(json.isValidUtf8());
    QVERIFY(!objectOf(json).isEmpty());
    QVERIFY(!json.contains("\\ud83c"));
}

void TestFilmFormats::meltRendersTheFilm()
{
    if (QStandardPaths::findExecutable(u"melt"_s).isEmpty())
        QSKIP("melt is not installed here");
    const QTemporaryDir folder;
    m_folder = folder.filePath(u"a & 'b' \U0001F3AC"_s);
    QVERIFY(QDir().mkpath(m_folder + u"/takes"_s));
    add(constant({24, 1}, 1, false), {{u"One"_s, 2}}, {}, {5, 7});
    add(constant({24, 1}, 1, false), {{u"Two"_s, 2}});
    add({}, {{u"Slate"_s, 3}});
    makeClip(m_takes.at(0).path, {.frames = 48, .bFrames = 2});
    makeClip(m_takes.at(1).path, {.rate = u"30"_s, .frames = 30});
    for (const Take& take : std::as_const(m_takes))
        m_media.insert(take.path, lookedInto(take.path));
    const Film shown = film();
    QCOMPARE(shown.frames(), 36 + 24 + 72);
    const QString file = m_folder + u"/film.mlt"_s;
    const QString out = folder.filePath(u"out.mp4"_s);
    melt(mltXmlOf(shown, file), file, out, u"an=1"_s);
    QCOMPARE(clipcheck::stream(out, u"video"_s).value(u"nb_read_packets"_s).toString().toInt(), 132);
    // The first frame seen is the take's sixth, the slate is black.
    const QList<QByteArray> seen = clipcheck::greyFrames(out);
    const QList<QByteArray> take = clipcheck::greyFrames(m_takes.at(0).path);
    QVERIFY(clipcheck::difference(seen.at(0), take.at(5)) < 3);
    QVERIFY(clipcheck::difference(seen.at(35), take.at(40)) < 3);
    QVERIFY(clipcheck::difference(seen.at(100), QByteArray(32 * 18, '\0')) < 20);
}

void TestFilmFormats::subtitlesStandInTheirShots()
{
    add(constant({24, 1}, 240, true),
        {{u"[Anna, softly]: \"We sail at dawn.\" She turns."_s, 4},
         {u"[Ben]: “No.” [Anna]: “Then I go alone, as ever.”"_s, 6}},
        {}, {24, 0});
    add(constant({24, 1}, 72, true), {{u"Nobody speaks."_s, 3}});
    QCOMPARE(QString::fromUtf8(srtOf(film())),
             u"1\n00:00:00,000 --> 00:00:03,000\nWe sail at dawn.\n\n"
             "2\n00:00:03,000 --> 00:00:03,642\nNo.\n\n"
             "3\n00:00:03,642 --> 00:00:09,000\nThen I go alone, as ever.\n\n"_s);
    m_project.scenes.removeFirst();
    QVERIFY(srtOf(film()).isEmpty());
}

void TestFilmFormats::aSubtitleNeverBreaksTheFile()
{
    add(constant({24, 1}, 48, true), {{u"[A]: \"one --> two"_s + QChar(0xD83C) + u"\u0007 three\""_s, 2}});
    const QList<QByteArray> lines = srtOf(film()).split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(QString::fromUtf8(lines.at(2)), u"one → two\uFFFD three"_s);
}

void TestFilmFormats::aStrictParserReadsTheSubtitles_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"We sail at dawn."_s;
    QTest::newRow("lines") << u"We sail\n\n2\n00:00:01,000 --> 00:00:02,000\nat dawn."_s;
    QTest::newRow("a number") << u"42"_s;
    QTest::newRow("signs") << u"<i>{\\an8} & ; % \\N \U0001F3AC"_s;
    QTest::newRow("right to left") << u"\u05E9\u05DC\u05D5\u05DD"_s;
    QTest::newRow("long") << u"word "_s.repeated(300);
}

/// One that takes nothing but what the format says, and then ffmpeg's.
void TestFilmFormats::aStrictParserReadsTheSubtitles()
{
    QFETCH(QString, line);
    add(constant(ntsc, 241, true),
        {{u"[Anna]: \"%1\""_s.arg(line), 4}, {u"[Ben]: \"No.\" [Anna]: \"Yes.\""_s, 6}}, {}, {7, 0});
    add(constant({30000, 1001}, 91, true), {{u"[Ben]: \"Then go.\" [Anna]: \"%1\""_s.arg(line), 3}});
    const QByteArray srt = srtOf(film());
    QVERIFY(srt.isValidUtf8());
    static const QRegularExpression times(
        u"^(\\d{2}):([0-5]\\d):([0-5]\\d),(\\d{3}) --> (\\d{2}):([0-5]\\d):([0-5]\\d),(\\d{3})$"_s);
    QList<std::pair<double, double>> spans;
    QStringList lines = QString::fromUtf8(srt).split(u'\n');
    QVERIFY(lines.takeLast().isEmpty());
    while (!lines.isEmpty()) {
        QVERIFY(lines.size() >= 4);
        QCOMPARE(lines.takeFirst(), QString::number(spans.size() + 1));
        const QRegularExpressionMatch match = times.match(lines.takeFirst());
        QVERIFY(match.hasMatch());
        const auto seconds = [&](int first) {
            return match.captured(first).toInt() * 3600 + match.captured(first + 1).toInt() * 60 +
                   match.captured(first + 2).toInt() + match.captured(first + 3).toInt() / 1000.0;
        };
        QVERIFY(seconds(1) < seconds(5));
        QVERIFY(spans.isEmpty() || spans.constLast().second <= seconds(1));
        spans.append({seconds(1), seconds(5)});
        QVERIFY(!lines.takeFirst().trimmed().isEmpty());
        QVERIFY(lines.takeFirst().isEmpty());
    }
    QCOMPARE(spans.size(), 5);
    QVERIFY(spans.constLast().second <= film().seconds() + 0.001);

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"film.srt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(srt);
    file.close();
    const QByteArray packets = clipcheck::output(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-show_entries"_s,
                                                                u"packet=pts_time,duration_time"_s, u"-of"_s,
                                                                u"csv=p=0"_s, file.fileName()});
    QList<std::pair<double, double>> read;
    for (const QByteArray& packet : packets.trimmed().split('\n')) {
        const double start = packet.split(',').value(0).toDouble();
        read.append({start, start + packet.split(',').value(1).toDouble()});
    }
    QCOMPARE(read.size(), spans.size());
    for (qsizetype i = 0; i < read.size(); ++i) {
        QVERIFY(std::abs(read.at(i).first - spans.at(i).first) < 0.0015);
        QVERIFY(std::abs(read.at(i).second - spans.at(i).second) < 0.0015);
    }
}

QTEST_MAIN(TestFilmFormats)
#include "tst_filmformats.moc"

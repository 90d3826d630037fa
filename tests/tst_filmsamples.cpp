// The film for other programs, held field by field against samples that those programs' makers published.
#include "app/catalogue/catalogue.h"
#include "app/film/exportform.h"
#include "tests/filmclips.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFolder(const QString& name)
{
    return QStringLiteral(TEST_DATA) + u'/' + name;
}

/// A film of every kind of item: with sound, silent, trimmed, a slate, of other rates, of a variable one.
Film filmOfAllKinds()
{
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    project.scenes.clear();
    QList<Take> takes;
    QHash<QString, MediaInfo> known;
    const auto add = [&](FrameRate rate, qint64 frames, bool sound, Trim trim) {
        Scene scene = Scene::create(u"Scene %1 & <others>"_s.arg(project.scenes.size() + 1),
                                    defaultsOf(Catalogue::builtIn().standard()));
        scene.request.prompt = u"All of it"_s;
        scene.request.duration = 6;
        scene.request.shots = {{u"A wide shot"_s, 3}, {u"[Anna]: \"We sail.\""_s, 3}};
        if (frames > 0) {
            const Take take =
                takeOf(project.id, scene, u"/films/takes/a & b %1.mp4"_s.arg(project.scenes.size() + 1));
            scene = withTrim(scene, take.id, trim);
            takes.append(take);
            MediaInfo media;
            media.hasVideo = true;
            media.video = {u"h264"_s, {1280, 720}, u"yuv420p"_s, rate, u"1:1"_s, {}, {}, {}, {}};
            media.isConstant = !(rate == FrameRate{25, 1});
            for (qint64 i = 0; i < frames; ++i)
                media.frameTimes.append(rate.microsOf(i) + (media.isConstant ? 0 : (i % 3) * 5000));
            media.end = rate.microsOf(frames);
            media.cleanCuts = {0, frames};
            media.hasSound = sound;
            media.channels = sound ? 2 : 0;
            media.sampleRate = sound ? 44100 : 0;
            known.insert(take.path, media);
        }
        project.scenes.append(scene);
    };
    add({24, 1}, 144, true, {12, 24});
    add({24, 1}, 0, false, {});
    add({30000, 1001}, 180, false, {});
    add({25, 1}, 150, true, {3, 0});
    add({24, 1}, 144, false, {});
    return filmOf(
        project, u"Ten years"_s, takes,
        [known](const QString& path) { return std::optional(known.value(path)); }, true);
}

// ---- OpenTimelineIO

/// What each schema has: its fields, what kinds of values they have been seen with, and in how many objects.
struct Schemas
{
    QMap<QString, QMap<QString, QSet<QString>>> fields = {};
    QMap<QString, int> objects = {};
    QMap<QString, QMap<QString, int>> seen = {};

    static QString kindOf(const QJsonValue& value)
    {
        if (value.isObject())
            return value.toObject().value(u"OTIO_SCHEMA"_s).toString(u"object"_s);
        return value.isArray()    ? u"array"_s
               : value.isDouble() ? u"number"_s
               : value.isBool()   ? u"bool"_s
               : value.isNull()   ? u"null"_s
                                  : u"string"_s;
    }
    void read(const QJsonValue& value)
    {
        for (const auto one : value.toArray())
            read(one);
        if (!value.isObject())
            return;
        QJsonObject object = value.toObject();
        if (const QString named = object.value(u"FROM_TEST_FILE"_s).toString(); !named.isEmpty()) {
            object = QJsonDocument::fromJson(bytesIn(dataFolder(u"otio/"_s + named))).object();
            QVERIFY2(!object.isEmpty(), qPrintable(named));
        }
        const QString schema = object.value(u"OTIO_SCHEMA"_s).toString();
        if (!schema.isEmpty())
            ++objects[schema];
        for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
            if (!schema.isEmpty()) {
                fields[schema][field.key()].insert(kindOf(resolved(*field)));
                ++seen[schema][field.key()];
            }
            if (field.key() != u"metadata") // anything at all
                read(*field);
        }
    }
    static QJsonValue resolved(const QJsonValue& value)
    {
        const QString named = value.toObject().value(u"FROM_TEST_FILE"_s).toString();
        return named.isEmpty()
                   ? value
                   : QJsonValue(QJsonDocument::fromJson(bytesIn(dataFolder(u"otio/"_s + named))).object());
    }
    /// Fields that every sample of this schema has.
    [[nodiscard]] QStringList always(const QString& schema) const
    {
        QStringList names;
        for (auto field = seen.value(schema).constBegin(); field != seen.value(schema).constEnd(); ++field) {
            if (*field == objects.value(schema))
                names.append(field.key());
        }
        return names;
    }
};

/// What of the value differs from what the samples have.
QStringList differences(const Schemas& samples, const QJsonValue& value, const QString& where)
{
    QStringList found;
    for (const auto one : value.toArray())
        found += differences(samples, one, where + u"[]"_s);
    if (!value.isObject())
        return found;
    const QJsonObject object = value.toObject();
    const QString schema = object.value(u"OTIO_SCHEMA"_s).toString();
    if (!schema.isEmpty() && !samples.objects.contains(schema))
        return {where + u": no sample has "_s + schema};
    for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
        const QString place = where + u'.' + field.key();
        if (!schema.isEmpty()) {
            const auto known = samples.fields.value(schema);
            const QString kind = Schemas::kindOf(*field);
            if (!known.contains(field.key()))
                found.append(place + u": "_s + schema + u" has no such field"_s);
            else if (!known.value(field.key()).contains(kind))
                found.append(place + u" is "_s + kind + u", not "_s +
                             QStringList(known.value(field.key()).values()).join(u" or "_s));
        }
        if (field.key() != u"metadata")
            found += differences(samples, *field, place);
    }
    for (const QString& name : samples.always(schema)) {
        if (!object.contains(name))
            found.append(where + u" lacks "_s + name + u", which every "_s + schema + u" has"_s);
    }
    return found;
}

// ---- XML

struct XmlElement
{
    QString name = {};
    QMap<QString, QString> attributes = {};
    QString text = {};
    QList<XmlElement> children = {};
};

XmlElement elementFrom(QXmlStreamReader& xml)
{
    XmlElement element{xml.name().toString(), {}, {}, {}};
    for (const QXmlStreamAttribute& one : xml.attributes())
        element.attributes.insert(one.name().toString(), one.value().toString());
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            element.children.append(elementFrom(xml));
        else if (xml.isCharacters())
            element.text += xml.text().toString();
        else if (xml.isEndElement())
            break;
    }
    return element;
}

XmlElement rootOf(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd() && !xml.isStartElement())
        xml.readNext();
    XmlElement root = elementFrom(xml);
    if (xml.hasError())
        root.name = xml.errorString();
    return root;
}

/// "number", "TRUE or FALSE", "text" of an element's text; "" where it has children.
QString kindOf(const XmlElement& element)
{
    static const QRegularExpression number(u"^-?\\d+$"_s);
    const QString text = element.text.trimmed();
    if (!element.children.isEmpty())
        return u"elements"_s;
    if (number.match(text).hasMatch())
        return u"number"_s;
    return text == u"TRUE" || text == u"FALSE" ? u"TRUE or FALSE"_s : u"text"_s;
}

/// What stands in what ("clipitem/start"), and as what.
void readNesting(const XmlElement& element, QMap<QString, QSet<QString>>& into)
{
    for (const XmlElement& child : element.children) {
        into[element.name + u'/' + child.name].insert(kindOf(child));
        readNesting(child, into);
    }
}

} // namespace

class TestFilmSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void otioHasTheFieldsOfThePublishedSamples();
    void aWrongFieldIsSeen();
    void fcp7XmlIsBuiltLikeThePublishedSample();
    void mltKeepsToItsPublishedGrammar();
    void aNameThatXmlCantHoldIsRefused();

private:
    static Schemas samples();
};

Schemas TestFilmSamples::samples()
{
    Schemas schemas;
    const QDir folder(dataFolder(u"otio"_s));
    for (const QString& name : folder.entryList({u"*.otio"_s, u"*.json"_s}))
        schemas.read(QJsonDocument::fromJson(bytesIn(folder.filePath(name))).object());
    return schemas;
}

void TestFilmSamples::otioHasTheFieldsOfThePublishedSamples()
{
    const Schemas schemas = samples();
    QVERIFY(schemas.objects.value(u"Clip.2"_s) > 5);
    const Result<QByteArray> ours = bytesOf(filmOfAllKinds(), FilmForm::Otio, u"/films/cut.otio"_s);
    QVERIFY(ours);
    const QJsonObject timeline = QJsonDocument::fromJson(*ours).object();
    const QStringList different = differences(schemas, timeline, u"timeline"_s);
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
    // All that a film has was there to be held against them.
    Schemas written;
    written.read(timeline);
    QCOMPARE(written.objects.keys(), (QStringList{u"Clip.2"_s, u"ExternalReference.1"_s, u"Gap.1"_s,
                                                  u"Marker.2"_s, u"RationalTime.1"_s, u"Stack.1"_s,
                                                  u"TimeRange.1"_s, u"Timeline.1"_s, u"Track.1"_s}));
}

/// The comparison itself is worth something.
void TestFilmSamples::aWrongFieldIsSeen()
{
    const Schemas schemas = samples();
    const Result<QByteArray> ours = bytesOf(filmOfAllKinds(), FilmForm::Otio, u"/films/cut.otio"_s);
    QJsonObject timeline = QJsonDocument::fromJson(*ours).object();
    timeline.insert(u"tracs"_s, 1);
    timeline.insert(u"name"_s, 3);
    timeline.remove(u"metadata"_s);
    QJsonObject time = timeline.value(u"global_start_time"_s).toObject();
    time.insert(u"OTIO_SCHEMA"_s, u"RationalTime.2"_s);
    timeline.insert(u"global_start_time"_s, time);
    QCOMPARE(differences(schemas, timeline, u"timeline"_s).size(), 4 + 1);
}

void TestFilmSamples::fcp7XmlIsBuiltLikeThePublishedSample()
{
    QMap<QString, QSet<QString>> published;
    readNesting(rootOf(bytesIn(dataFolder(u"fcp7/premiere_example.xml"_s))), published);
    QVERIFY(published.size() > 100);
    const Result<QByteArray> ours = bytesOf(filmOfAllKinds(), FilmForm::Xml, u"/films/cut.xml"_s);
    QVERIFY(ours);
    const XmlElement root = rootOf(*ours);
    QCOMPARE(root.name, u"xmeml"_s);
    QMap<QString, QSet<QString>> written;
    readNesting(root, written);
    QStringList different;
    for (auto place = written.constBegin(); place != written.constEnd(); ++place) {
        if (!published.contains(place.key())) {
            different.append(place.key() + u" stands in no sample"_s);
            continue;
        }
        const QSet<QString> known = published.value(place.key());
        const bool isText = known.contains(u"text"_s); // of which a number is one
        for (const QString& kind : *place) {
            // A file or a clip that was told before is named by its id alone.
            const bool isNamed = kind == u"text" && place.key().endsWith(u"/file");
            if (!known.contains(kind) && !isNamed && !(isText && kind == u"number"))
                different.append(place.key() + u" is "_s + kind);
        }
    }
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
    for (const QString& must : {u"sequence/marker"_s, u"clipitem/link"_s, u"clipitem/sourcetrack"_s,
                                u"file/pathurl"_s, u"track/outputchannelindex"_s})
        QVERIFY2(written.contains(must), qPrintable(must));
}

/// By the document type that MLT is installed with.
void TestFilmSamples::mltKeepsToItsPublishedGrammar()
{
    const QString path = u"/usr/share/mlt-7/xml/mlt-xml.dtd"_s;
    if (!QFile::exists(path))
        QSKIP("MLT's document type is not installed");
    const QString grammar = QString::fromUtf8(bytesIn(path));
    static const QRegularExpression elements(u"<!ELEMENT\\s+(\\w+)\\s+([^>]*)>"_s);
    static const QRegularExpression lists(u"<!ATTLIST\\s+(\\w+)([^>]*)>"_s);
    static const QRegularExpression attribute(u"(\\w+)\\s+(?:CDATA|IDREF|ID|\\([^)]*\\))\\s+#(\\w+)"_s);
    static const QRegularExpression word(u"\\w+"_s);
    QMap<QString, QSet<QString>> children;
    for (auto one = elements.globalMatch(grammar); one.hasNext();) {
        const auto match = one.next();
        for (auto name = word.globalMatch(match.captured(2)); name.hasNext();)
            children[match.captured(1)].insert(name.next().captured());
        children[match.captured(1)];
    }
    // Shotcut's lists of markers, which MLT keeps as they are; its own reader takes them at any depth.
    children[u"properties"_s].insert(u"properties"_s);
    QMap<QString, QMap<QString, bool>> attributes; // and whether they must be there
    for (auto one = lists.globalMatch(grammar); one.hasNext();) {
        const auto match = one.next();
        for (auto name = attribute.globalMatch(match.captured(2)); name.hasNext();) {
            const auto found = name.next();
            attributes[match.captured(1)].insert(found.captured(1), found.captured(2) == u"REQUIRED");
        }
    }
    QVERIFY(children.size() > 10 && attributes.size() > 10);

    const Result<QByteArray> ours = bytesOf(filmOfAllKinds(), FilmForm::Mlt, u"/films/cut.mlt"_s);
    QVERIFY(ours);
    QStringList different;
    QSet<QString> ids;
    QStringList named;
    const std::function<void(const XmlElement&)> check = [&](const XmlElement& element) {
        if (!children.contains(element.name))
            different.append(u"no element "_s + element.name);
        const auto known = attributes.value(element.name);
        for (auto one = element.attributes.constBegin(); one != element.attributes.constEnd(); ++one) {
            if (!known.contains(one.key()))
                different.append(element.name + u" has no "_s + one.key());
            if (one.key() == u"id")
                ids.insert(*one);
            if (one.key() == u"producer")
                named.append(*one);
        }
        for (auto one = known.constBegin(); one != known.constEnd(); ++one) {
            if (*one && !element.attributes.contains(one.key()))
                different.append(element.name + u" lacks "_s + one.key());
        }
        for (const XmlElement& child : element.children) {
            if (!children.value(element.name).contains(child.name))
                different.append(child.name + u" in "_s + element.name);
            check(child);
        }
    };
    check(rootOf(*ours));
    for (const QString& name : std::as_const(named)) {
        if (!ids.contains(name))
            different.append(u"nothing is called "_s + name);
    }
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
    QVERIFY(named.size() > 5);
}

void TestFilmSamples::aNameThatXmlCantHoldIsRefused()
{
    Film film = filmOfAllKinds();
    film.items[0].take->path = u"/films/takes/a\u0007b.mp4"_s;
    const Result<QByteArray> mlt = bytesOf(film, FilmForm::Mlt, u"/films/cut.mlt"_s);
    QVERIFY(!mlt);
    QCOMPARE(mlt.error().kind, ErrorKind::Refused);
    QVERIFY2(mlt.error().detail.contains(u"“a b.mp4”"_s), qPrintable(mlt.error().detail));
    // Addresses can name anything.
    const Result<QByteArray> otio = bytesOf(film, FilmForm::Otio, u"/films/cut.otio"_s);
    QVERIFY(otio && otio->contains("takes/a%07b.mp4"));
    const Result<QByteArray> xml = bytesOf(film, FilmForm::Xml, u"/films/cut.xml"_s);
    QVERIFY(xml && xml->contains("/films/takes/a%07b.mp4"));
}

QTEST_APPLESS_MAIN(TestFilmSamples)
#include "tst_filmsamples.moc"

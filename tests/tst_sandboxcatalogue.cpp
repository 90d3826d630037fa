#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/sandbox/sandboxservice.h"
#include "app/sandbox/sandboxworker.h"
#include "tests/sandboxoptions.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr Instant start = fromMs(1'800'000'000'000);

QString pictureUri(const QColor& colour, QSize size = {64, 36})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return u"data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64());
}

/// A value that the property takes; `place` makes those of a list differ.
QJsonValue valueFor(const Property& property, int place = 0)
{
    switch (property.kind) {
    case Property::Kind::Text:
        return QString(qMax(6, property.minLength), u'x');
    case Property::Kind::Integer:
    case Property::Kind::Number:
        return property.standard.isDouble() ? property.standard
                                            : QJsonValue(property.minimum.value_or(1) + place);
    case Property::Kind::Switch:
        return false;
    case Property::Kind::Choice:
        return property.choices.at(0);
    case Property::Kind::Media:
        return u"https://example.com/%1.png"_s.arg(place);
    case Property::Kind::MediaList: {
        QJsonArray list;
        for (int i = 0; i < qMax(1, property.minItems); ++i)
            list.append(u"https://example.com/%1.png"_s.arg(i));
        return list;
    }
    case Property::Kind::List:
        return QJsonArray{valueFor(property.items.constFirst())};
    case Property::Kind::Objects: {
        QJsonArray list;
        for (int i = 0; i < qMax(1, property.minItems); ++i) {
            QJsonObject object;
            for (const Property& item : property.items)
                object.insert(item.key, valueFor(item, i));
            list.append(object);
        }
        return list;
    }
    case Property::Kind::Unknown:
        break;
    }
    return {};
}

/// What the model needs and no more.
QJsonObject smallest(const Model& model)
{
    QJsonObject body;
    for (const Property& property : model.schema.properties) {
        if (property.isRequired)
            body.insert(property.key, valueFor(property));
    }
    for (const CrossRule& rule : model.rules) {
        const Property* property = model.schema.property(rule.keys.value(0));
        if (rule.kind == "atLeastOne"_L1 && property && !checkRules(model, body).isEmpty())
            body.insert(property->key, valueFor(*property));
    }
    return body;
}

/// Values that the property refuses.
QJsonArray wrongFor(const Property& property)
{
    QJsonArray wrong;
    switch (property.kind) {
    case Property::Kind::Text:
    case Property::Kind::Media:
        wrong = {5, QJsonValue(), true};
        break;
    case Property::Kind::Integer:
        wrong = {u"5"_s, 5.5, true};
        break;
    case Property::Kind::Number:
        wrong = {u"0.5"_s, false};
        break;
    case Property::Kind::Switch:
        wrong = {1, u"true"_s};
        break;
    case Property::Kind::Choice:
        wrong = {u"no such choice"_s, QJsonArray()};
        if (property.choices.at(0).isDouble())
            wrong.append(textOf(property.choices.at(0)));
        break;
    case Property::Kind::MediaList:
    case Property::Kind::List:
    case Property::Kind::Objects: {
        wrong = {u"https://example.com/a.png"_s, QJsonObject(), QJsonArray{QJsonValue()}};
        QJsonArray many;
        for (int i = 0; i <= property.maxItems; ++i)
            many.append(valueFor(property).toArray().at(0));
        if (property.maxItems >= 0)
            wrong.append(many);
        break;
    }
    case Property::Kind::Unknown:
        break;
    }
    if (property.minimum && property.kind != Property::Kind::Choice)
        wrong.append(*property.minimum - 1);
    if (property.maximum && property.kind != Property::Kind::Choice)
        wrong.append(*property.maximum + 1);
    return wrong;
}

QByteArray bytesOf(const QJsonObject& body)
{
    return QJsonDocument(body).toJson();
}

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return process.readAllStandardOutput();
}

QJsonObject streamOf(const QString& file, const QString& type)
{
    const QByteArray said = run(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-show_streams"_s, u"-select_streams"_s,
                                               type, u"-of"_s, u"json"_s, file});
    return QJsonDocument::fromJson(said).object().value(u"streams"_s).toArray().at(0).toObject();
}

/// The colour in the middle of a clip's first or last frame.
QColor middleOf(const QString& file, bool last)
{
    QStringList arguments{u"-v"_s, u"error"_s};
    if (last)
        arguments << u"-sseof"_s << u"-0.045"_s;
    arguments << u"-i"_s << file << u"-frames:v"_s << u"1"_s << u"-vf"_s << u"crop=2:2,scale=1:1"_s << u"-f"_s
              << u"rawvideo"_s << u"-pix_fmt"_s << u"rgb24"_s << u"-"_s;
    const QByteArray rgb = run(u"ffmpeg"_s, arguments);
    return rgb.size() < 3 ? QColor() : QColor(uchar(rgb.at(0)), uchar(rgb.at(1)), uchar(rgb.at(2)));
}

} // namespace

class TestSandboxCatalogue : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};
    SandboxOptions m_options = {};
    std::optional<SandboxService> m_service = {};

    SandboxAnswer submit(const QString& model, const QJsonObject& body)
    {
        return m_service->submit(model, bytesOf(body), start);
    }

    /// The finished request's output, empty when it failed.
    QJsonObject rendered(const QString& model, const QJsonObject& body, QString& id)
    {
        const SandboxAnswer taken = submit(model, body);
        id = taken.body.value(u"request_id"_s).toString();
        if (taken.http != 200)
            qInfo() << taken.body;
        SandboxWorker worker(*m_service);
        worker.look();
        const auto isOver = [&] {
            return m_service->status(id).body.value(u"status"_s).toString() == "completed"_L1;
        };
        if (!QTest::qWaitFor(isOver, 120000))
            return {};
        const QJsonObject result = m_service->result(id, true).body;
        if (result.contains(u"error"_s))
            qInfo() << result;
        return result.value(u"output"_s).toObject();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = QTemporaryDir();
        m_options = withoutQueueTime();
        m_options.minRun = {};
        m_service.reset();
        m_service.emplace(m_folder.path(), Catalogue::builtIn(), m_options);
        QVERIFY(m_service->open(start).has_value());
        m_service->setOrigin(u"http://127.0.0.1:1"_s);
    }

    void everyModelTakesWhatItNeedsAndRefusesWhatIsWrong()
    {
        QVERIFY(Catalogue::builtIn().models().size() >= 122);
        for (const Model& model : Catalogue::builtIn().models()) {
            const QJsonObject body = smallest(model);
            const SandboxAnswer taken = submit(model.id, body);
            QVERIFY2(taken.http == 200, qPrintable(model.id + QString::fromUtf8(bytesOf(taken.body))));
            QJsonObject unknown = body;
            unknown.insert(u"no_such_key"_s, 1);
            QCOMPARE(submit(model.id, unknown).http, 200);
            for (const Property& property : model.schema.properties) {
                QList<QJsonObject> bodies;
                const QJsonArray values = wrongFor(property);
                for (const QJsonValue& value : values) {
                    bodies.append(body);
                    bodies.last().insert(property.key, value);
                }
                if (property.isRequired) {
                    bodies.append(body);
                    bodies.last().remove(property.key);
                }
                for (const QJsonObject& wrong : std::as_const(bodies)) {
                    const SandboxAnswer refused = submit(model.id, wrong);
                    const QByteArray said = bytesOf(wrong) + bytesOf(refused.body);
                    QVERIFY2(refused.http == 422, qPrintable(model.id + QString::fromUtf8(said)));
                    const QJsonArray place = refused.body[u"detail"_s][0][u"loc"_s].toArray();
                    QVERIFY2(place.at(1) == property.key, qPrintable(model.id + QString::fromUtf8(said)));
                }
            }
        }
    }

    void theCatalogueCallsKnowAllOfThem()
    {
        SandboxService::ModelQuery query;
        query.limit = 100;
        QCOMPARE(m_service->models(query).body.value(u"total"_s).toInt(),
                 Catalogue::builtIn().models().size());
        QCOMPARE(m_service->models(query).body.value(u"models"_s).toArray().size(), 100);
        query.kind = u"audio"_s;
        QCOMPARE(m_service->models(query).body.value(u"total"_s).toInt(), 6);
        query = {};
        query.category = u"text-to-image"_s;
        query.search = u"Qwen"_s;
        QCOMPARE(m_service->models(query).body.value(u"total"_s).toInt(), 3);
        QJsonArray entries;
        for (const Model& model : Catalogue::builtIn().models()) {
            const QJsonObject entry = m_service->model(model.id).body;
            QCOMPARE(entry.value(u"base_price_usd"_s).toInt(-1), 0);
            entries.append(entry);
        }
        // What it says reads as what it was made from.
        const Catalogue again = Catalogue::fromEntries(entries, Catalogue::Source::Live, QDate(2026, 1, 1));
        for (const Model& model : Catalogue::builtIn().models()) {
            const Model* read = again.model(model.id);
            QVERIFY(read);
            QCOMPARE(read->output, model.output);
            QVERIFY2(read->schema == model.schema, qPrintable(model.id));
            QVERIFY2(read->roles == model.roles, qPrintable(model.id));
        }
    }

    void sizesAndLengthsAreReadFromWhatAModelCallsThem_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("seconds");
        const auto row = [](const char* model, const char* body, QSize size, double seconds) {
            QTest::addRow("%s %s", model, body)
                << QString::fromUtf8(model) << QByteArray(body) << size << seconds;
        };
        row("kling/kling-3.0/pro/text-to-video", "{}", {1280, 720}, 5);
        row("kling/kling-3.0/4k/text-to-video", R"({"aspect_ratio":"9:16","duration":3})", {2160, 3840}, 3);
        row("bytedance/seedance-2.5/text-to-video/1080p", R"({"aspect_ratio":"adaptive"})", {1920, 1080}, 5);
        row("bytedance/seedance-2.5/text-to-video/480p", R"({"aspect_ratio":"4:3"})", {640, 480}, 5);
        row("minimax/minimax-h3/text-to-video", R"({"resolution":"2k","duration":4})", {2560, 1440}, 4);
        row("lightricks/ltx-2.5/text-to-video/fast", R"({"duration":"auto","resolution":"2160p"})",
            {3840, 2160}, 10);
        row("lightricks/ltx-2.5/text-to-video/fast", R"({"duration":"6"})", {1920, 1080}, 6);
        row("blackforestlabs/flux-3/text-to-video", "{}", {1280, 720}, 5);
        row("happyhorse/happyhorse-1.0/video-edit", R"({"resolution":"720P"})", {1280, 720}, 5);
        row("blackforestlabs/flux-2-klein/4b/text-to-image", R"({"width":320,"height":64})", {320, 64}, -1);
        row("wan-ai/wan-2.7/text-to-image", R"({"image_size":"portrait_16_9"})", {576, 1024}, -1);
        row("ideogram-ai/ideogram-v4/text-to-image", R"({"size":"3:4"})", {1024, 1366}, -1);
        row("elevenlabs/elevenlabs/music-generation", R"({"music_length_ms":12345})", {}, 12.345);
        row("acestep-ai/ace-step/text-to-audio", "{}", {}, 60);
        row("acestep-ai/ace-step/audio-outpaint", R"({"extend_after_duration":7.5})", {}, 12.5);
    }
    void sizesAndLengthsAreReadFromWhatAModelCallsThem()
    {
        QFETCH(QString, model);
        QFETCH(QByteArray, body);
        QFETCH(QSize, size);
        QFETCH(double, seconds);
        const SandboxPlan plan =
            planOf(QJsonDocument::fromJson(body).object(), *Catalogue::builtIn().model(model));
        QCOMPARE(plan.size.expandedTo({0, 0}), size.expandedTo({0, 0}));
        if (plan.kind == MediaKind::Audio)
            QCOMPARE(plan.length, std::chrono::milliseconds(qRound(seconds * 1000)));
        else if (seconds > 0)
            QCOMPARE(plan.request.duration, qRound(seconds));
    }

    /// Looked for beside inputs that a model has not: where Qt 6.8 ended the program.
    void namesOfOtherScriptsHarmNoModel()
    {
        const QJsonObject body{{u"größe"_s, 9}, {u"ключ"_s, u"да"_s}};
        for (const Model& model : Catalogue::builtIn().models()) {
            (void)planOf(body, model);
            (void)checkRules(model, body);
            const Result<Request> request = requestFromServiceJson(body, model);
            QVERIFY2(request, qUtf8Printable(model.id));
            QCOMPARE(request->settings.value(u"größe"_s), QJsonValue(9));
            QCOMPARE(request->settings.value(u"ключ"_s), QJsonValue(u"да"_s));
            (void)validate(*request, model);
        }
    }

    void picturesAreOfTheAskedSizeFormAndNumber_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("count");
        QTest::newRow("width and height")
            << u"blackforestlabs/flux-2-klein/4b/text-to-image"_s
            << QJsonObject{{u"prompt"_s, u"a hill"_s}, {u"width"_s, 320}, {u"height"_s, 192}} << u"png"_s
            << QSize(320, 192) << 1;
        QTest::newRow("two of a picture") << u"wan-ai/wan-2.7/edit"_s
                                          << QJsonObject{{u"prompt"_s, u"a hill"_s},
                                                         {u"image_urls"_s, QJsonArray{pictureUri(Qt::red)}},
                                                         {u"image_size"_s, u"square"_s},
                                                         {u"num_images"_s, 2}}
                                          << u"png"_s << QSize(512, 512) << 2;
        QTest::newRow("jpeg") << u"openai/gpt-image-2.5/flare/text-to-image"_s
                              << QJsonObject{{u"prompt"_s, u"the sea at night"_s},
                                             {u"output_format"_s, u"jpeg"_s}}
                              << u"jpg"_s << QSize(1024, 1024) << 1;
        QTest::newRow("the ratio of what is edited")
            << u"qwen/qwen-image-2.1/edit"_s
            << QJsonObject{{u"prompt"_s, u"a hill"_s},
                           {u"image_urls"_s, QJsonArray{pictureUri(Qt::red, {80, 40})}}}
            << u"png"_s << QSize(2048, 1024) << 1;
    }
    void picturesAreOfTheAskedSizeFormAndNumber()
    {
        QFETCH(QString, model);
        QFETCH(QJsonObject, body);
        QFETCH(QString, ending);
        QFETCH(QSize, size);
        QFETCH(int, count);
        QString id;
        const QJsonObject output = rendered(model, body, id);
        QCOMPARE(output.keys(), QStringList({u"image"_s, u"images"_s}));
        QCOMPARE(output.value(u"images"_s).toArray().size(), count);
        for (int number = 1; number <= count; ++number) {
            const QString file = m_service->file(id, 1, number, ending);
            QCOMPARE(QImage(file).size(), size);
        }
        if (body.contains(u"image_urls"_s))
            QCOMPARE(QImage(m_service->file(id, 1, 1, ending)).pixelColor(9, 9), QColor(Qt::red));
        QVERIFY(m_service->file(id, 1, count + 1, ending).isEmpty());
    }

    void soundsAreOfTheAskedLengthAndForm_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("codec");
        QTest::addColumn<double>("seconds");
        QTest::newRow("ms") << u"elevenlabs/elevenlabs/music-generation"_s
                            << QJsonObject{{u"prompt"_s, u"rain"_s},
                                           {u"music_length_ms"_s, 5250},
                                           {u"output_format"_s, u"wav_16khz"_s}}
                            << u"wav"_s << u"pcm_s16le"_s << 5.25;
        QTest::newRow("seconds") << u"acestep-ai/ace-step-1.5/text-to-audio"_s
                                 << QJsonObject{{u"tags"_s, u"waves"_s}, {u"duration"_s, 5}} << u"wav"_s
                                 << u"pcm_s16le"_s << 5.0;
        QTest::newRow("mp3") << u"bytedance/seed-audio-1.0/text-to-audio"_s
                             << QJsonObject{{u"prompt"_s, u"hello"_s}} << u"mp3"_s << u"mp3"_s << 5.0;
        QTest::newRow("ogg") << u"bytedance/seed-audio-1.0/text-to-audio"_s
                             << QJsonObject{{u"prompt"_s, u"hello"_s}, {u"output_format"_s, u"ogg_opus"_s}}
                             << u"ogg"_s << u"opus"_s << 5.0;
    }
    void soundsAreOfTheAskedLengthAndForm()
    {
        QFETCH(QString, model);
        QFETCH(QJsonObject, body);
        QFETCH(QString, ending);
        QFETCH(QString, codec);
        QFETCH(double, seconds);
        QString id;
        const QJsonObject output = rendered(model, body, id);
        QCOMPARE(output.keys(), QStringList({u"audio"_s, u"audios"_s}));
        QVERIFY(output.value(u"audio"_s).toString().endsWith(u"/1."_s + ending));
        const QJsonObject stream = streamOf(m_service->file(id, 1, 1, ending), u"a"_s);
        QCOMPARE(stream.value(u"codec_name"_s).toString(), codec);
        QVERIFY(qAbs(stream.value(u"duration"_s).toString().toDouble() - seconds) < 0.1);
    }

    void aClipBeginsAndEndsWithItsPictures()
    {
        QString id;
        const QJsonObject output = rendered(u"pixverse/pixverse-c1/transition"_s,
                                            {{u"prompt"_s, u"the camera pans left"_s},
                                             {u"image"_s, pictureUri(Qt::red)},
                                             {u"end_image"_s, pictureUri(Qt::blue)},
                                             {u"duration"_s, 1},
                                             {u"resolution"_s, u"360p"_s}},
                                            id);
        QCOMPARE(output.keys(), QStringList({u"video"_s, u"videos"_s}));
        const QString file = m_service->file(id, 1);
        const QJsonObject video = streamOf(file, u"v"_s);
        QCOMPARE(video.value(u"width"_s).toInt(), 640);
        QCOMPARE(video.value(u"height"_s).toInt(), 360);
        QCOMPARE(video.value(u"nb_frames"_s).toString(), u"24"_s);
        const QColor first = middleOf(file, false);
        const QColor last = middleOf(file, true);
        QVERIFY2(first.red() > 230 && first.blue() < 25, qPrintable(first.name()));
        QVERIFY2(last.blue() > 230 && last.red() < 25, qPrintable(last.name()));
    }

    /// Qt may have no reader for it: a WebP, animated or not, is animated all the same.
    void aClipBeginsWithItsWebP()
    {
        const QString path = m_folder.filePath(u"red.webp"_s);
        run(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=c=red:s=64x36:d=1:r=4"_s,
                          u"-c:v"_s, u"libwebp_anim"_s, path});
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("This ffmpeg makes no animated WebP");
        const QString uri = u"data:image/webp;base64,"_s + QString::fromLatin1(file.readAll().toBase64());
        QString id;
        const QJsonObject body{{u"prompt"_s, u"static shot"_s},
                               {u"image"_s, uri},
                               {u"duration"_s, 1},
                               {u"resolution"_s, u"360p"_s}};
        QCOMPARE(rendered(u"pixverse/pixverse-c1/image-to-video"_s, body, id).size(), 2);
        const QColor first = middleOf(m_service->file(id, 1), false);
        QVERIFY2(first.red() > 200 && first.blue() < 60, qPrintable(first.name()));
    }

    void aPictureElsewhereIsDrawnAndNotFetched()
    {
        QString id;
        const QJsonObject body{{u"prompt"_s, u"a hill"_s},
                               {u"image"_s, u"https://example.invalid/the-sea.png"_s},
                               {u"duration"_s, 1},
                               {u"resolution"_s, u"360p"_s}};
        QCOMPARE(rendered(u"pixverse/pixverse-c1/image-to-video"_s, body, id).size(), 2);
        QCOMPARE(streamOf(m_service->file(id, 1), u"v"_s).value(u"height"_s).toInt(), 360);
    }
};

QTEST_GUILESS_MAIN(TestSandboxCatalogue)
#include "tst_sandboxcatalogue.moc"

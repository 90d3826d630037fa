// Every model of the snapshot: its defaults, its limits and a filled form as they are sent, against its
// schema key by key; every wrong value refused by its key before anything is sent; nothing lost on the way to
// a file and back.
#include "app/api/httpaccess.h"
#include "app/api/httpvideoapi.h"
#include "app/catalogue/modelchange.h"
#include "app/catalogue/prices.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "tests/fakes/wireserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// The schemas as they are stated: what a body is compared with is not what the program made of them.
QMap<QString, QJsonObject> stated()
{
    QFile file(u":/rushes/data/models.json"_s);
    QMap<QString, QJsonObject> schemas;
    if (!file.open(QIODevice::ReadOnly))
        return schemas;
    const QJsonArray models = QJsonDocument::fromJson(file.readAll()).object().value("models"_L1).toArray();
    for (const QJsonValue& model : models)
        schemas.insert(model["model_id"_L1].toString(), model["input_schema"_L1].toObject());
    return schemas;
}

bool isTyped(const QJsonValue& value, const QString& type)
{
    if (type == "integer"_L1)
        return value.isDouble() && value.toDouble() == qint64(value.toDouble());
    if (type == "number"_L1)
        return value.isDouble();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "array"_L1)
        return value.isArray();
    return type == "string"_L1 && value.isString();
}

/// Why the service would refuse the body; empty: it would not.
QString refusalOf(const QJsonObject& body, const QJsonObject& schema)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QJsonObject property = properties.value(it.key()).toObject();
        if (property.isEmpty())
            return it.key() + u" is not in the schema"_s;
        if (!isTyped(it.value(), property.value("type"_L1).toString()))
            return it.key() + u" has another type"_s;
        if (property.contains("enum"_L1) && !property.value("enum"_L1).toArray().contains(it.value()))
            return it.key() + u" is no choice"_s;
        if (property.contains("minimum"_L1) &&
            it.value().toDouble() < property.value("minimum"_L1).toDouble())
            return it.key() + u" is too small"_s;
        if (property.contains("maximum"_L1) &&
            it.value().toDouble() > property.value("maximum"_L1).toDouble())
            return it.key() + u" is too large"_s;
        if (property.contains("maxItems"_L1) &&
            it.value().toArray().size() > property.value("maxItems"_L1).toInt())
            return it.key() + u" has too many"_s;
        if (it.value().toArray().size() < property.value("minItems"_L1).toInt() && it.value().isArray())
            return it.key() + u" has too few"_s;
        const QJsonArray entries = it.value().toArray();
        const QJsonObject items = property.value("items"_L1).toObject();
        for (const QJsonValue& entry : entries) {
            if (items.value("type"_L1) == "object"_L1) {
                const QString inside = refusalOf(entry.toObject(), items);
                if (!inside.isEmpty())
                    return it.key() + u": "_s + inside;
            } else if (!entry.isString()) {
                return it.key() + u" holds no addresses"_s;
            }
        }
    }
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (const QJsonValue& key : required) {
        if (!body.contains(key.toString()))
            return key.toString() + u" is missing"_s;
    }
    return {};
}

QString address(const QString& name)
{
    return u"https://example.com/"_s + name;
}

/// What the user must provide: a prompt and the required files.
Request needed(const Model& model)
{
    Request request = defaultsOf(model);
    request.prompt = u"A harbour at dawn"_s;
    for (const MediaSlot& slot : model.roles.media) {
        for (int i = 0; i < slot.least; ++i)
            request.inputs.append({slot.role, address(slot.keys.value(i, slot.keys.constFirst())),
                                   slot.role == InputRole::Other ? slot.keys.constFirst() : QString()});
    }
    // What only the rules ask for.
    if (const MediaSlot* slot = model.roles.slot(InputRole::ReferenceImage);
        slot && slot->least == 0 && !validate(request, model).isEmpty())
        request.inputs.append({slot->role, address(u"reference"_s), {}});
    if (!model.roles.keyframes.isEmpty())
        request.keyframes = {{address(u"first"_s), 0}, {address(u"second"_s), 1.5}};
    return request;
}

QString textOfProblems(const QList<Problem>& problems)
{
    QStringList texts;
    for (const Problem& problem : problems)
        texts.append(problem.key + u": "_s + problem.text);
    return texts.join(u"; "_s);
}

/// A value that the property refuses, of each kind that it can.
QList<QJsonValue> wrongValues(const Property& property)
{
    QList<QJsonValue> values;
    if (property.kind == Property::Kind::Integer || property.kind == Property::Kind::Number) {
        values.append(u"many"_s);
        if (property.minimum)
            values.append(*property.minimum - 1);
        if (property.maximum)
            values.append(*property.maximum + 1);
    } else if (property.kind == Property::Kind::Switch) {
        values = {u"yes"_s, 1};
    } else if (property.kind == Property::Kind::Choice) {
        values = {u"never seen"_s, -7};
    } else if (property.kind == Property::Kind::Text) {
        values = {7};
        if (property.maxLength >= 0)
            values.append(QString(property.maxLength + 1, u'x'));
    } else if (property.kind == Property::Kind::Media) {
        values = {7, true};
    } else if (property.kind == Property::Kind::MediaList || property.kind == Property::Kind::Objects) {
        values = {u"x"_s, QJsonArray{7}};
        if (property.maxItems >= 0) {
            QJsonArray many;
            for (int i = 0; i <= property.maxItems; ++i)
                many.append(property.kind == Property::Kind::Objects ? QJsonValue(QJsonObject())
                                                                     : QJsonValue(address(u"x"_s)));
            values.append(many);
        }
    }
    return values;
}

void forEachModel()
{
    QTest::addColumn<QString>("id");
    for (const Model& model : Catalogue::builtIn().models())
        QTest::newRow(qPrintable(model.id)) << model.id;
}

const Model& fetched()
{
    const QString id = *static_cast<QString*>(QTest::qData("id", qMetaTypeId<QString>()));
    return *Catalogue::builtIn().model(id);
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

private:
    const QMap<QString, QJsonObject> m_stated = stated();
    HttpAccess m_network;
    std::unique_ptr<WireServer> m_server = {};
    std::unique_ptr<HttpVideoApi> m_api = {};

    /// What arrives at the service for these requests of one model: their bodies, each from one POST to the
    /// model's own address, in no order.
    QStringList arrived(const QList<Request>& requests)
    {
        const qsizetype before = m_server->seen().size();
        qsizetype answers = 0;
        for (const Request& request : requests)
            m_api->submit(request, this, [&answers](const Result<RequestId>&) { ++answers; });
        (void)QTest::qWaitFor([&] { return answers == requests.size(); }, 60'000);
        QStringList bodies;
        for (const WireServer::Seen& seen : m_server->seen().mid(before)) {
            if (seen.method == "POST" && seen.target == "/v1/models/" + requests.constFirst().model.toUtf8())
                bodies.append(QString::fromUtf8(seen.body));
        }
        bodies.sort();
        return bodies;
    }
    static QStringList textsOf(const QList<QJsonObject>& bodies)
    {
        QStringList texts;
        for (const QJsonObject& body : bodies)
            texts.append(QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
        texts.sort();
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<WireServer>();
        m_server->onWhole = [](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(200, R"({"request_id":"r-1"})"));
        };
        m_api = std::make_unique<HttpVideoApi>(m_network, *serviceAddress(m_server->base()), Secret("t"));
    }
    void cleanupTestCase()
    {
        m_api.reset();
        m_server.reset();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// 0: none is known. An unreachable number would be shown as a limit.
    void aPromptsLengthIsAdvisedOnlyWhereItIsKnown()
    {
        for (const Model& model : Catalogue::builtIn().models()) {
            QVERIFY2(model.promptAdvice < 100'000, qPrintable(model.id));
            QVERIFY2(model.shotPromptAdvice < 100'000, qPrintable(model.id));
        }
        QVERIFY(Catalogue::builtIn().standard().promptAdvice > 0);
    }

    void theSnapshotIsWhole()
    {
        const Catalogue& catalogue = Catalogue::builtIn();
        QCOMPARE(catalogue.models().size(), 122);
        QCOMPARE(catalogue.models().size(), m_stated.size());
        QVERIFY(catalogue.date().isValid());
        QCOMPARE(nameOf(catalogue.source()), u"snapshot"_s);
        QCOMPARE(catalogue.standard().id, u"kling/kling-3.0/pro/text-to-video"_s);
        QHash<MediaKind, int> outputs;
        for (const Model& model : catalogue.models()) {
            ++outputs[model.output];
            QCOMPARE(model.schema.properties.size(),
                     m_stated.value(model.id).value("properties"_L1).toObject().size());
            for (const Property& property : model.schema.properties)
                QVERIFY2(property.kind != Property::Kind::Unknown,
                         qPrintable(model.id + u' ' + property.key));
            QVERIFY2(!model.roles.prompt.isEmpty(), qPrintable(model.id));
            QVERIFY(model.minSeconds >= 1 && model.defaultSeconds >= model.minSeconds);
            QVERIFY(model.defaultSeconds <= model.maxSeconds && model.mostShots() >= 1);
        }
        QCOMPARE(outputs.value(MediaKind::Video), 92);
        QCOMPARE(outputs.value(MediaKind::Image), 24);
        QCOMPARE(outputs.value(MediaKind::Audio), 6);
    }

    void rolesAreFoundWhateverTheyAreCalled_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* id, const char* role, const char* key) {
            QTest::addRow("%s %s", id, role)
                << QString::fromLatin1(id) << QString::fromLatin1(role) << QString::fromLatin1(key);
        };
        row("kling/kling-3.0/pro/text-to-video", "sound", "sound");
        row("kling/kling-3.0/pro/image-to-video", "sound", "generate_audio");
        row("kling/kling-3.0/pro/image-to-video", "start_image", "start_image_url");
        row("kling/kling-3.0/pro/image-to-video", "end_image", "end_image_url");
        row("kling/kling-3.0/pro/image-to-video", "elements", "elements");
        row("kling/kling-3.0/standard/image-to-video", "end_image", "");
        row("pixverse/pixverse-v6/text-to-video", "sound", "generate_audio_switch");
        row("wan-ai/wan-3.0/text-to-video", "sound", "enable_audio");
        row("acestep-ai/ace-step/text-to-audio", "prompt", "tags");
        row("ideogram-ai/ideogram-v4/text-to-image", "aspect_ratio", "size");
        row("runwayml/runway-aleph-2/video-to-video", "aspect_ratio", "target_aspect_ratio");
        row("runwayml/runway-aleph-2/video-to-video", "source_video", "video_url");
        row("runwayml/runway-aleph-2/video-to-video", "keyframes", "keyframes");
        row("kling/kling-video-o3/pro/reference-to-video", "reference_video", "video");
        row("kling/kling-video-o3/pro/video-to-video", "source_video", "video");
        row("qwen/qwen-image-2.1/edit", "mask", "mask_url");
        row("qwen/qwen-image-2.1/edit", "reference_image", "image_urls");
        row("bytedance/seedream-5.0-pro/image-to-image", "reference_image", "image");
        row("bytedance/seedance-2.5/image-to-video/1080p", "start_image", "image");
        row("lightricks/ltx-2.5/audio-to-video/pro", "source_audio", "audio_url");
        row("lightricks/ltx-2.5/audio-to-video/pro", "start_image", "image_url");
        row("bytedance/seed-audio-1.0/text-to-audio", "reference_audio", "audio_urls");
    }
    void rolesAreFoundWhateverTheyAreCalled()
    {
        QFETCH(QString, role);
        QFETCH(QString, key);
        const Model& model = fetched();
        const Roles& roles = model.roles;
        QString found;
        if (const auto input = inputRoleNamed(role)) {
            const MediaSlot* slot = roles.slot(*input);
            found = slot ? slot->keys.constFirst() : QString();
        } else {
            const QMap<QString, QString> named{{u"sound"_s, roles.sound},
                                               {u"prompt"_s, roles.prompt},
                                               {u"aspect_ratio"_s, roles.aspectRatio},
                                               {u"elements"_s, roles.elements},
                                               {u"keyframes"_s, roles.keyframes}};
            found = named.value(role);
        }
        QCOMPARE(found, key);
    }

    void numberedKeysAreOneList()
    {
        const Model& model = *Catalogue::builtIn().model(u"alibaba/happyhorse-1.1/reference-to-video"_s);
        const MediaSlot* slot = model.roles.slot(InputRole::ReferenceImage);
        QVERIFY(slot);
        QCOMPARE(slot->keys.size(), 9);
        QCOMPARE(slot->keys.constFirst(), u"image_url_1"_s);
        QCOMPARE(slot->least, 1);
        Request request = needed(model);
        request.inputs = {{InputRole::ReferenceImage, address(u"a"_s), {}},
                          {InputRole::ReferenceImage, address(u"b"_s), {}}};
        const QJsonObject body = toServiceJson(request, model);
        QCOMPARE(body.value("image_url_1"_L1), QJsonValue(address(u"a"_s)));
        QCOMPARE(body.value("image_url_2"_L1), QJsonValue(address(u"b"_s)));
        QVERIFY(!body.contains("image_url_3"_L1));
        request.inputs = QList<Input>(10, {InputRole::ReferenceImage, address(u"a"_s), {}});
        QCOMPARE(validate(request, model).constFirst().field, Field::Input);
    }

    void defaultsAreTakenAsTheyAre_data() { forEachModel(); }
    void defaultsAreTakenAsTheyAre()
    {
        const Model& model = fetched();
        const Request request = needed(model);
        QVERIFY2(validate(request, model).isEmpty(), qPrintable(textOfProblems(validate(request, model))));
        const QJsonObject body = toServiceJson(request);
        QCOMPARE(refusalOf(body, m_stated.value(model.id)), QString());
        QCOMPARE(arrived({request}), textsOf({body}));
        // What has a default and is sent without having been touched is the default.
        for (auto it = body.begin(); it != body.end(); ++it) {
            const QJsonValue usual = model.schema.property(it.key())->standard;
            const bool wasGiven = usual.isUndefined() || it.key() == model.roles.prompt;
            QVERIFY2(wasGiven || it.value() == usual, qPrintable(it.key()));
        }
    }

    void limitsAreTaken_data() { forEachModel(); }
    void limitsAreTaken()
    {
        const Model& model = fetched();
        QList<Request> edged;
        QList<QJsonObject> bodies;
        for (const Property& property : model.schema.properties) {
            QList<QJsonValue> edges;
            for (const std::optional<double>& edge : {property.minimum, property.maximum}) {
                if (edge)
                    edges.append(*edge);
            }
            for (const QJsonValue& choice : property.choices)
                edges.append(choice);
            if (property.kind == Property::Kind::Switch)
                edges = {true, false};
            for (const QJsonValue& edge : edges) {
                QJsonObject form = toServiceJson(needed(model), model);
                form.insert(property.key, edge);
                const Result<Request> request = requestFromServiceJson(form, model);
                QVERIFY2(request, qPrintable(property.key));
                const QJsonObject body = toServiceJson(*request, model);
                QVERIFY2(body.value(property.key) == edge, qPrintable(property.key));
                edged.append(*request);
                edged.last().model = model.id;
                bodies.append(body);
                QCOMPARE(refusalOf(body, m_stated.value(model.id)), QString());
            }
        }
        if (!edged.isEmpty())
            QCOMPARE(arrived(edged), textsOf(bodies));
    }

    void aFilledFormIsSentKeyByKey_data() { forEachModel(); }
    void aFilledFormIsSentKeyByKey()
    {
        const Model& model = fetched();
        QJsonObject form;
        for (const Property& property : model.schema.properties) {
            switch (property.kind) {
            case Property::Kind::Text:
                form.insert(property.key, QString(u"Words for "_s + property.key));
                break;
            case Property::Kind::Integer:
            case Property::Kind::Number:
                form.insert(property.key, property.maximum.value_or(property.minimum.value_or(3)));
                break;
            case Property::Kind::Switch:
                form.insert(property.key, !property.standard.toBool());
                break;
            case Property::Kind::Choice:
                form.insert(property.key, property.choices.last());
                break;
            case Property::Kind::Media:
                form.insert(property.key, address(property.key));
                break;
            case Property::Kind::MediaList:
                form.insert(property.key, QJsonArray{address(u"a"_s), address(u"b"_s)});
                break;
            default:
                break; // lists of objects have tests of their own
            }
        }
        if (form.contains("keyframes"_L1) || !model.roles.keyframes.isEmpty())
            form.insert(u"keyframes"_s, toServiceJson(needed(model), model).value("keyframes"_L1));
        const Result<Request> request = requestFromServiceJson(form, model);
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        const QJsonObject body = toServiceJson(*request, model);
        QCOMPARE(body.keys(), form.keys());
        for (auto it = form.begin(); it != form.end(); ++it)
            QVERIFY2(body.value(it.key()) == it.value(), qPrintable(it.key()));
        QCOMPARE(refusalOf(body, m_stated.value(model.id)), QString());
        // … and a file keeps it so.
        Request kept = *request;
        kept.model = model.id;
        QCOMPARE(arrived({kept}), textsOf({body}));
        const Result<Request> read = requestFromJson(toJson(kept));
        QVERIFY(read);
        QVERIFY(*read == kept);
    }

    void whatIsWrongIsRefusedByItsKey_data() { forEachModel(); }
    void whatIsWrongIsRefusedByItsKey()
    {
        const Model& model = fetched();
        for (const Property& property : model.schema.properties) {
            const QList<QJsonValue> wrongs = wrongValues(property);
            QVERIFY(!wrongs.isEmpty());
            for (const QJsonValue& wrong : wrongs) {
                Request request = needed(model);
                request.settings.insert(property.key, wrong);
                const QList<Problem> problems = validate(request, model);
                QVERIFY2(!problems.isEmpty(), qPrintable(property.key + u' ' + textOf(wrong)));
                QVERIFY2(problems.constFirst().key.startsWith(property.key),
                         qPrintable(textOfProblems(problems)));
                QVERIFY(problems.constFirst().text.size() > 10);
            }
        }
        // What is needed and missing.
        const Request bare = defaultsOf(model);
        QStringList missing;
        for (const Problem& problem : validate(bare, model))
            missing.append(problem.key);
        for (const Property& property : model.schema.properties) {
            const bool isExpected =
                property.isRequired && (property.standard.isUndefined() || property.standard == QString());
            QVERIFY2(!isExpected || missing.contains(property.key), qPrintable(property.key));
        }
    }

    void nothingIsLostOnTheWayToAFileAndBack_data() { forEachModel(); }
    void nothingIsLostOnTheWayToAFileAndBack()
    {
        const Model& model = fetched();
        Request request = needed(model);
        request.shots = {{u"Wide"_s, 4}, {u"Close"_s, 3}};
        request.negativePrompt = u"blurry"_s;
        request.seed = 4294967295;
        request.elements = {{u"Anna"_s, address(u"front"_s), {address(u"side"_s)}, {}}};
        request.inputs.append({InputRole::StartImage, u"take:7?last"_s, {}});
        request.inputs.append({InputRole::SourceVideo, u"file:clip.mp4"_s, {}});
        request.settings.insert(u"never_seen"_s, QJsonObject{{u"a"_s, 1}});
        request.settings.insert(u"model"_s, u"v6"_s);
        request.kept = {{u"duration"_s, 12}};
        request.unset = {u"shot_type"_s};
        const Result<Request> read = requestFromJson(toJson(request));
        QVERIFY(read);
        // Inputs come in the order of the form.
        QCOMPARE(read->inputs.size(), request.inputs.size());
        for (const Input& input : std::as_const(request.inputs))
            QVERIFY(read->inputs.contains(input));
        Request same = *read;
        same.inputs = request.inputs;
        QVERIFY(same == request);
        QCOMPARE(toJson(*read), toJson(request));
    }

    void aModelThatIsGoneKeepsEverything()
    {
        QJsonObject stored{{u"model"_s, u"gone/model"_s},
                           {u"prompt"_s, u"p"_s},
                           {u"duration"_s, u"10"_s},
                           {u"images"_s, QJsonArray{address(u"a"_s)}},
                           {u"sound"_s, u"loud"_s},
                           {u"cfg_scale"_s, 0.25},
                           {u"odd"_s, QJsonObject{{u"x"_s, 1}}}};
        const Result<Request> read = requestFromJson(stored);
        QVERIFY(read);
        QCOMPARE(read->prompt, u"p"_s);
        QJsonObject again = toJson(*read);
        again.remove(u"rushes"_s);
        QCOMPARE(again, stored);
        const Result<Request> twice = requestFromJson(toJson(*read));
        QVERIFY(twice && *twice == *read);
        const QList<Problem> problems = validate(*read);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.constFirst().field, Field::Model);
        QVERIFY(problems.constFirst().text.contains(u"gone/model"_s));
    }

    void aStringLengthIsSentAsAString()
    {
        const Model& model = *Catalogue::builtIn().model(u"lightricks/ltx-2.5/text-to-video/pro"_s);
        Request request = needed(model);
        QCOMPARE(toServiceJson(request, model).value("duration"_L1), QJsonValue(u"10"_s));
        request.duration = 6;
        QCOMPARE(toServiceJson(request, model).value("duration"_L1), QJsonValue(u"6"_s));
        request.autoDuration = true;
        QCOMPARE(toServiceJson(request, model).value("duration"_L1), QJsonValue(u"auto"_s));
        QCOMPARE(Rates().quoteOf(request).kind, Quote::Kind::Unknown);
        const Result<Request> read = requestFromJson(toJson(request));
        QVERIFY(read && *read == request);
    }

    void whatNobodyHasSaidIsReckonedWithAsTheUserSets()
    {
        const Model* unknown = nullptr;
        for (const Model& model : Catalogue::builtIn().models()) {
            if (!model.price.isKnown() && model.output == MediaKind::Video && model.takesSeconds())
                unknown = &model;
        }
        Model silent = unknown ? *unknown : Catalogue::builtIn().standard();
        Request request = needed(silent);
        Catalogue own = Catalogue::builtIn();
        if (!unknown) {
            silent.price = {};
            QJsonArray entries{QJsonObject{{u"model_id"_s, u"maker/silent/text-to-video"_s},
                                           {u"categories"_s, QJsonArray{u"text-to-video"_s}},
                                           {u"input_schema"_s, QJsonObject{}}}};
            own = Catalogue::fromEntries(entries, Catalogue::Source::Live, QDate(2026, 11, 28));
            request.model = u"maker/silent/text-to-video"_s;
        }
        Rates rates;
        const Quote before = rates.quoteOf(request, own);
        QCOMPARE(before.kind, Quote::Kind::Unknown);
        rates.setUnknownSecond(Usd{840'000});
        const Quote after = rates.quoteOf(request, own);
        QCOMPARE(after.kind, Quote::Kind::Unknown);
        QCOMPARE(after.dearest.micros, 2 * before.dearest.micros);
        // What is known is not touched.
        const Request known = needed(Catalogue::builtIn().standard());
        QCOMPARE(rates.quoteOf(known), Rates().quoteOf(known));
    }

    void elementsAndShotsAndFramesGoFieldByField()
    {
        const Model& model = *Catalogue::builtIn().model(u"kling/kling-3.0/pro/image-to-video"_s);
        Request request = defaultsOf(model);
        request.prompt = u"@Anna meets @Annabel and @nobody"_s;
        request.duration = 9;
        request.shots = {{u"@Annabel waits"_s, 3}, {u"@anna comes"_s, 3}, {u"They part"_s, 3}};
        request.inputs = {{InputRole::EndImage, address(u"end"_s), {}},
                          {InputRole::StartImage, address(u"start"_s), {}}};
        request.elements = {{u"Anna"_s, address(u"a"_s), {address(u"a1"_s), address(u"a2"_s)}, {}},
                            {u"Annabel"_s, {}, {}, address(u"b"_s)}};
        QCOMPARE(textOfProblems(validate(request, model)), QString());
        const QJsonObject expected{
            {u"prompt"_s, u"@Element1 meets @Element2 and @nobody"_s},
            {u"duration"_s, 9},
            {u"cfg_scale"_s, 0.5},
            {u"generate_audio"_s, true},
            {u"shot_type"_s, u"customize"_s},
            {u"start_image_url"_s, address(u"start"_s)},
            {u"end_image_url"_s, address(u"end"_s)},
            {u"multi_prompt"_s,
             QJsonArray{QJsonObject{{u"prompt"_s, u"@Element2 waits"_s}, {u"duration"_s, 3}},
                        QJsonObject{{u"prompt"_s, u"@Element1 comes"_s}, {u"duration"_s, 3}},
                        QJsonObject{{u"prompt"_s, u"They part"_s}, {u"duration"_s, 3}}}},
            {u"elements"_s, QJsonArray{QJsonObject{{u"frontal_image_url"_s, address(u"a"_s)},
                                                   {u"reference_image_urls"_s,
                                                    QJsonArray{address(u"a1"_s), address(u"a2"_s)}}},
                                       QJsonObject{{u"video_url"_s, address(u"b"_s)}}}}};
        QCOMPARE(toServiceJson(request, model), expected);
        const Result<Request> read = requestFromJson(toJson(request));
        QVERIFY(read);
        QCOMPARE(read->elements, request.elements);
        QCOMPARE(read->prompt, request.prompt);
        request.elements[0].references.clear();
        QCOMPARE(validate(request, model).constFirst().field, Field::Element);
    }

    void shotsOfAModelWithoutShotsAreLinesOfThePrompt()
    {
        const Model& model = *Catalogue::builtIn().model(u"bytedance/seedance-2.5/text-to-video/1080p"_s);
        Request request = needed(model);
        request.shots = {{u"Wide"_s, 2}, {u"Close"_s, 3}};
        QCOMPARE(toServiceJson(request, model).value("prompt"_L1),
                 QJsonValue(u"A harbour at dawn\n\nShot 1 (0-2 s): Wide\nShot 2 (2-5 s): Close"_s));
        QVERIFY(!toServiceJson(request, model).contains("multi_prompt"_L1));
    }

    void whatTheCatalogueSaysInWordsRefusesToo_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("form"); // besides what is needed
        QTest::addColumn<QString>("key");     // empty: fine
        const auto row = [](const char* name, const char* id, const char* form, const char* key) {
            QTest::newRow(name) << QString::fromLatin1(id) << QByteArray(form) << QString::fromLatin1(key);
        };
        row("picture and sound", "bytedance/seed-audio-1.0/text-to-audio",
            R"({"image_url":"https:\/\/e/a","audio_urls":["https:\/\/e/b"]})", "audio_urls");
        row("sound alone", "bytedance/seed-audio-1.0/text-to-audio", R"({"audio_urls":["https:\/\/e/b"]})",
            "");
        row("mask, two pictures", "qwen/qwen-image-2.1/edit",
            R"({"mask_url":"https:\/\/e/m","image_urls":["https:\/\/e/a","https:\/\/e/b"]})", "mask_url");
        row("mask, transparent", "qwen/qwen-image-2.1/edit",
            R"({"mask_url":"https:\/\/e/m","background":"transparent"})", "mask_url");
        row("mask", "qwen/qwen-image-2.1/edit", R"({"mask_url":"https:\/\/e/m"})", "");
        row("transparent jpeg", "qwen/qwen-image-2.1/text-to-image",
            R"({"background":"transparent","output_format":"jpeg"})", "background");
        row("five pictures with a video", "kling/kling-video-o3/pro/reference-to-video",
            R"({"video":"https:\/\/e/v","images":["https:\/\/e/1","https:\/\/e/2","https:\/\/e/3","https:\/\/e/4","https:\/\/e/5"]})",
            "images");
        row("sound with a video", "kling/kling-video-o3/pro/reference-to-video",
            R"({"video":"https:\/\/e/v","sound":true})", "sound");
        row("sound without", "kling/kling-video-o3/pro/reference-to-video", R"({"sound":true})", "");
        row("videos at 768p", "minimax/minimax-h3-open/reference-to-video",
            R"({"reference_videos":["https:\/\/e/v"],"resolution":"768p"})", "reference_videos");
        row("H3 audio alone", "minimax/minimax-h3/reference-to-video",
            R"({"reference_images":[],"reference_audios":["https:\/\/e/v"]})", "reference_images");
        row("end before start", "acestep-ai/ace-step/audio-inpaint", R"({"start_time":40})", "start_time");
        row("neither prompt nor picture", "lightricks/ltx-2.5/audio-to-video/pro", R"({"prompt":""})",
            "prompt");
        row("a picture does", "lightricks/ltx-2.5/audio-to-video/pro",
            R"({"prompt":"","image_url":"https:\/\/e/i"})", "");
        row("two frames at one time", "blackforestlabs/flux-3/keyframes-to-video",
            R"({"keyframes":[{"image_url":"https:\/\/e/a","frame_index":0},{"image_url":"https:\/\/e/b","frame_index":0}]})",
            "keyframes");
        row("a frame after the end", "blackforestlabs/flux-3/keyframes-to-video",
            R"({"keyframes":[{"image_url":"https:\/\/e/a","frame_index":121}]})", "keyframes");
    }
    void whatTheCatalogueSaysInWordsRefusesToo()
    {
        QFETCH(QByteArray, form);
        QFETCH(QString, key);
        const Model& model = fetched();
        QJsonObject object = toServiceJson(needed(model), model);
        const QJsonObject change = QJsonDocument::fromJson(form).object();
        for (auto it = change.begin(); it != change.end(); ++it)
            object.insert(it.key(), it.value());
        const Result<Request> request = requestFromServiceJson(object, model);
        QVERIFY(request);
        const QList<Problem> problems = validate(*request, model);
        QCOMPARE(problems.isEmpty() ? QString() : problems.constFirst().key, key);
    }

    void whatNobodySetIsNotSent()
    {
        const Model& model = Catalogue::builtIn().standard();
        Request request = defaultsOf(model);
        request.prompt = u"p"_s;
        request.unset = {u"duration"_s, u"aspect_ratio"_s, u"cfg_scale"_s, u"sound"_s, u"shot_type"_s};
        QCOMPARE(toServiceJson(request, model).keys(), QStringList{u"prompt"_s});
        request.duration = 7; // set after all
        QCOMPARE(toServiceJson(request, model).keys(), (QStringList{u"duration"_s, u"prompt"_s}));
        QCOMPARE(priceOf(request)->text(), u"$1.176"_s);
    }

    void anotherModelKeepsWhatCarriesOver()
    {
        const Catalogue& catalogue = Catalogue::builtIn();
        const Model& kling = *catalogue.model(u"kling/kling-3.0/pro/image-to-video"_s);
        const Model& happy = *catalogue.model(u"happyhorse/happyhorse-1.0/image-to-video"_s);
        const Model& text = *catalogue.model(u"kling/kling-3.0/pro/text-to-video"_s);
        const Model& seedance = *catalogue.model(u"bytedance/seedance-2.5/text-to-video/1080p"_s);
        Request request = defaultsOf(kling);
        request.prompt = u"p"_s;
        request.sound = false;
        request.duration = 5;
        request.inputs = {{InputRole::StartImage, address(u"a"_s), {}},
                          {InputRole::EndImage, address(u"b"_s), {}}};
        const ModelChange there = withModel(request, kling, happy);
        QCOMPARE(there.request.model, happy.id);
        const MediaSlot* start = happy.roles.slot(InputRole::StartImage);
        QVERIFY(start);
        QCOMPARE(toServiceJson(there.request, happy).value(start->keys.constFirst()),
                 QJsonValue(address(u"a"_s)));
        QCOMPARE(there.dropped, (QStringList{u"end image"_s}));
        const ModelChange back = withModel(there.request, happy, kling);
        QCOMPARE(toServiceJson(back.request, kling), toServiceJson(request, kling));
        QVERIFY(back.request.kept.isEmpty() && back.dropped.isEmpty());
        // A choice that is not there comes back with the model that has it.
        Request wide = defaultsOf(seedance);
        wide.prompt = u"p"_s;
        wide.aspectRatio = u"21:9"_s;
        wide.duration = 30;
        const ModelChange narrow = withModel(wide, seedance, text);
        QCOMPARE(narrow.request.aspectRatio, u"16:9"_s);
        QCOMPARE(narrow.request.duration, 15);
        QVERIFY(validate(narrow.request, text).isEmpty());
        QVERIFY(narrow.dropped.join(u' ').contains(u"21:9"_s));
        const ModelChange again = withModel(narrow.request, text, seedance);
        QCOMPARE(again.request.aspectRatio, u"21:9"_s);
        QCOMPARE(again.request.duration, 30);
    }

    void sourcesAreResolvedOnce()
    {
        Request request;
        request.inputs = {{InputRole::StartImage, u"file:a.png"_s, {}},
                          {InputRole::EndImage, address(u"b"_s), {}}};
        request.elements = {{{}, u"take:7"_s, {u"file:c.png"_s}, {}}};
        QCOMPARE(unresolvedSources(request), (QStringList{u"file:a.png"_s, u"take:7"_s, u"file:c.png"_s}));
        const Result<Request> done = withSources(request, [](const QString& source) -> Result<QString> {
            return source.startsWith("https:"_L1) ? source : u"data:image/png;base64,"_s + source;
        });
        QVERIFY(done);
        QVERIFY(unresolvedSources(*done).isEmpty());
        QVERIFY(!withSources(request, [](const QString& source) -> Result<QString> {
            return failure(ErrorKind::NotReadable, source);
        }));
    }

    void pricesAreExactWhereTheyAreKnownAndSaidToBeBasesElsewhere()
    {
        const Catalogue& catalogue = Catalogue::builtIn();
        Request clip = defaultsOf(*catalogue.model(u"kling/kling-3.0/standard/text-to-video"_s));
        QCOMPARE(Rates().quoteOf(clip).text(), u"$0.63"_s);
        clip.model = u"kling/kling-3.0/4k/text-to-video"_s;
        clip.sound = false;
        QCOMPARE(Rates().quoteOf(clip).text(), u"$2.10"_s);
        const Request still = defaultsOf(*catalogue.model(u"bytedance/seedream-5.0-pro/text-to-image"_s));
        QCOMPARE(Rates().quoteOf(still).text(), u"$0.08"_s);
        // A base: from, and the caps reckon with more.
        Rates rates;
        Request open = defaultsOf(*catalogue.model(u"minimax/minimax-h3/text-to-video"_s));
        QCOMPARE(rates.quoteOf(open).kind, Quote::Kind::Unknown);
        QVERIFY(rates.priceOf(open)->micros > 0); // an unknown price is never free
        rates.put(open.model, {Usd{100'000}, QDate(2026, 11, 20)});
        QCOMPARE(rates.quoteOf(open).text(), u"from $0.50"_s);
        QCOMPARE(rates.priceOf(open)->text(), u"$1.00"_s);
        rates.putObserved(open.model, {Usd{120'000}, Usd{300'000}, 3});
        QCOMPARE(rates.quoteOf(open).text(), u"from $0.60"_s);
        QCOMPARE(rates.priceOf(open)->text(), u"$1.50"_s);
        // What is exact stays so, whatever was seen.
        rates.putObserved(clip.model, {Usd{900'000}, Usd{900'000}, 1});
        QCOMPARE(rates.quoteOf(clip).text(), u"$2.10"_s);
        // Per request where seconds do not count; the number of their outputs is unknown.
        Request one = defaultsOf(*catalogue.model(u"wan-ai/wan-2.7/edit"_s));
        rates.put(one.model, {Usd{30'000}, QDate(2026, 11, 20)});
        rates.putObserved(one.model, {{}, {}, 2, Usd{50'000}, Usd{200'000}});
        QCOMPARE(rates.quoteOf(one).text(), u"from $0.03"_s);
        QCOMPARE(rates.priceOf(one)->text(), u"$0.20"_s);
        // Several outputs cost several times.
        Request four = defaultsOf(*catalogue.model(u"wan-ai/wan-2.7/edit"_s));
        four.settings.insert(u"num_images"_s, 4);
        rates.put(four.model, {Usd{30'000}, QDate(2026, 11, 20)});
        QCOMPARE(rates.quoteOf(four).text(), u"from $0.12"_s);
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"

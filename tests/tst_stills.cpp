// Stills of shots: what makes them, and where they go in the clip that they are of.
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/prompt/stills.h"
#include "app/store/projectjson.h"

#include "app/catalogue/prices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const Catalogue& catalogue()
{
    return Catalogue::builtIn();
}

Request requestOf(const QString& id)
{
    Request request = defaultsOf(*catalogue().model(id));
    request.prompt = u"A harbour at dawn"_s;
    request.duration = 9;
    request.shots = {{u"Boats come in"_s, 3}, {u"A gull lands"_s, 3}, {QString(), 3}};
    return request;
}

const QString textToVideo = u"kling/kling-3.0/pro/text-to-video"_s;
const QString imageToVideo = u"kling/kling-3.0/pro/image-to-video"_s;
const QString keyframed = u"blackforestlabs/flux-3/keyframes-to-video"_s;
const QString referenced = u"minimax/minimax-h3/reference-to-video"_s;
const QString source = u"scene:still"_s;

Still still(const Request& request, int shot)
{
    const Model* image =
        modelForStills(Project{ProjectId(u"p"_s), {Scene::create(u"One"_s, request)}}, request, catalogue());
    return stillOf(request, shot, source, *image, catalogue());
}

} // namespace

class TestStills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatAShotSaysMakesItsPicture()
    {
        Request request = requestOf(textToVideo);
        request.aspectRatio = u"9:16"_s;
        request.negativePrompt = u"blurry"_s;
        const Still made = still(request, 1);
        const Model& image = *catalogue().model(made.picture.model);
        QCOMPARE(image.output, MediaKind::Image);
        QCOMPARE(made.picture.prompt, u"A gull lands"_s);
        QVERIFY(made.picture.shots.isEmpty());
        if (image.aspectRatios.contains(u"9:16"_s))
            QCOMPARE(made.picture.aspectRatio, u"9:16"_s);
        QCOMPARE(made.picture.negativePrompt, u"blurry"_s);
        QVERIFY(validate(made.picture, catalogue()).isEmpty());
        // One that says nothing shows what the clip shows.
        QCOMPARE(still(request, 2).picture.prompt, u"A harbour at dawn"_s);
        QCOMPARE(still(request, -1).picture.prompt, u"A harbour at dawn"_s);
    }

    void theCheapestIsTakenUnlessAPictureWasMadeBefore()
    {
        const Request request = requestOf(textToVideo);
        Project project{ProjectId(u"p"_s), {Scene::create(u"One"_s, request)}};
        const Model* cheapest = modelForStills(project, request, catalogue());
        QVERIFY(cheapest && cheapest->price.isKnown());
        for (const Model& model : catalogue().models()) {
            const bool needsNone = std::all_of(model.roles.media.cbegin(), model.roles.media.cend(),
                                               [](const MediaSlot& slot) { return slot.least == 0; });
            if (model.output == MediaKind::Image && needsNone && model.price.isKnown())
                QVERIFY2(*priceOf(defaultsOf(*cheapest)) <= *priceOf(defaultsOf(model)),
                         qUtf8Printable(model.id));
        }
        const QString own = u"ideogram-ai/ideogram-v4/text-to-image"_s;
        project.scenes.append(Scene::create(u"Two"_s, defaultsOf(*catalogue().model(own))));
        QCOMPARE(modelForStills(project, request, catalogue())->id, own);
    }

    void theFirstShotBeginsWithItsStill()
    {
        // The model takes no picture: its neighbour that does stands in.
        const Still first = still(requestOf(textToVideo), 0);
        QCOMPARE(first.place, StillPlace::StartImage);
        QCOMPARE(first.clip.model, imageToVideo);
        QCOMPARE(first.clip.inputs, (QList<Input>{{InputRole::StartImage, source, {}}}));
        QCOMPARE(first.clip.shots, requestOf(textToVideo).shots);
        // In the place of what was there.
        Request request = requestOf(imageToVideo);
        request.inputs = {{InputRole::StartImage, u"file:/a.png"_s, {}},
                          {InputRole::EndImage, u"file:/b.png"_s, {}}};
        const Still again = still(request, 0);
        QCOMPARE(again.clip.inputs, (QList<Input>{{InputRole::EndImage, u"file:/b.png"_s, {}},
                                                  {InputRole::StartImage, source, {}}}));
        QVERIFY2(again.picture.inputs.isEmpty(), "a picture of words is made of words");
    }

    void aLaterShotHasItsStillWhereTheModelTakesOne()
    {
        const Still nowhere = still(requestOf(imageToVideo), 1);
        QCOMPARE(nowhere.place, StillPlace::Nowhere);
        QCOMPARE(nowhere.clip, requestOf(imageToVideo));

        Request request = requestOf(keyframed);
        request.keyframes = {{u"file:/a.png"_s, 0}, {u"file:/b.png"_s, 6}};
        const Still keyframe = still(request, 2);
        QCOMPARE(keyframe.place, StillPlace::Keyframe);
        QCOMPARE(keyframe.seconds, 6);
        QCOMPARE(keyframe.clip.keyframes, (QList<Keyframe>{{u"file:/a.png"_s, 0}, {source, 6}}));
        QCOMPARE(still(request, 0).clip.keyframes.constLast(), (Keyframe{source, 0}));

        request = requestOf(referenced);
        const Still reference = still(request, 1);
        QCOMPARE(reference.place, StillPlace::Reference);
        QCOMPARE(reference.clip.inputs, (QList<Input>{{InputRole::ReferenceImage, source, {}}}));
        // And not where they are all taken.
        const int most = catalogue().model(referenced)->roles.slot(InputRole::ReferenceImage)->most;
        QVERIFY(most > 0);
        for (int i = 0; i < most; ++i)
            request.inputs.append({InputRole::ReferenceImage, u"file:/%1.png"_s.arg(i), {}});
        QCOMPARE(still(request, 1).place, StillPlace::Nowhere);
    }

    void elementsCarryOverAsReferences()
    {
        Request request = requestOf(imageToVideo);
        request.elements = {{u"Anna"_s, u"file:/anna.png"_s, {u"file:/more.png"_s}, {}},
                            {{}, u"file:/dog.png"_s, {}, {}}};
        request.shots[0].prompt = u"@Anna and @Element2 wait, mail to a@Anna.org, @Annabel"_s;
        const Still made = still(request, 0);
        QVERIFY(catalogue().model(made.picture.model)->roles.slot(InputRole::ReferenceImage));
        QCOMPARE(made.picture.prompt, u"Anna and Element2 wait, mail to a@Anna.org, @Annabel"_s);
        QCOMPARE(made.picture.inputs, (QList<Input>{{InputRole::ReferenceImage, u"file:/anna.png"_s, {}},
                                                    {InputRole::ReferenceImage, u"file:/dog.png"_s, {}}}));
        QVERIFY(made.picture.elements.isEmpty());
        QCOMPARE(made.clip.elements, request.elements);
    }

    /// Of every model that makes videos, with whatever its defaults are.
    void everyVideosClipHasAStill_data()
    {
        QTest::addColumn<QString>("id");
        for (const Model& model : catalogue().models()) {
            if (model.output == MediaKind::Video)
                QTest::newRow(qUtf8Printable(model.id)) << model.id;
        }
    }
    void everyVideosClipHasAStill()
    {
        QFETCH(QString, id);
        Request request = defaultsOf(*catalogue().model(id));
        request.prompt = u"A harbour"_s;
        const Still made = still(request, -1);
        const QList<Problem> problems = validate(made.picture, catalogue());
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qUtf8Printable(problems.constFirst().text));
        QVERIFY(made.place == StillPlace::Nowhere || made.clip != request);
    }

    void aStillIsFoundByWhatItsShotSays()
    {
        Scene scene = Scene::create(u"One"_s, requestOf(textToVideo));
        Scene gull =
            Scene::create(u"Gull"_s, defaultsOf(*catalogue().model(u"qwen/qwen-image-2.1/text-to-image"_s)));
        gull.stillOf = {scene.id, u"A gull lands"_s, 1, 3};
        Scene clip = gull;
        clip.id = SceneId(u"clip"_s);
        clip.stillOf = {scene.id, u"A harbour at dawn"_s, 2, 3}; // of the shot that says nothing
        Project project{ProjectId(u"p"_s), {gull, scene, clip}};
        const auto names = [&project, &scene] {
            QStringList all;
            for (const Scene* one : stillsOf(project, scene))
                all.append(one ? one->id.toString() : u"-"_s);
            return all;
        };
        const QString gullId = gull.id.toString();
        QCOMPARE(names(), (QStringList{u"-"_s, gullId, u"clip"_s}));
        // It goes with its shot.
        scene.request.shots.move(1, 0);
        QCOMPARE(names(), (QStringList{gullId, u"-"_s, u"clip"_s}));
        // Written anew in its place, it is its still as before.
        scene.request.shots.move(0, 1);
        scene.request.shots[1].prompt = u"Two gulls land"_s;
        QCOMPARE(names(), (QStringList{u"-"_s, gullId, u"clip"_s}));
        // The latest one counts.
        project.scenes.append(gull);
        project.scenes.last().id = SceneId(u"later"_s);
        QCOMPARE(names().at(1), u"later"_s);
        // Where shots were added or taken away meanwhile, no other one is taken for it.
        Scene fewer = scene;
        fewer.request.shots.removeAt(1);
        QVERIFY(stillsOf(project, fewer).at(1) != &project.scenes.constLast());
        // Of a shot that is gone there is none, and none of another scene's.
        scene.request.shots.clear();
        scene.request.prompt = u"Something else"_s;
        QCOMPARE(names(), (QStringList{u"-"_s}));
        QVERIFY(stillsOf(project, gull) == QList<const Scene*>{nullptr});
    }

    void itIsKeptWithTheProject()
    {
        Scene scene = Scene::create(u"One"_s, requestOf(textToVideo));
        Scene gull =
            Scene::create(u"Gull"_s, defaultsOf(*catalogue().model(u"qwen/qwen-image-2.1/text-to-image"_s)));
        gull.stillOf = {scene.id, u"A gull lands"_s, 1, 3};
        Scene clip = gull;
        clip.id = SceneId(u"clip"_s);
        clip.stillOf.shot = -1;
        const Project project{ProjectId(u"p"_s), {gull, clip, scene}};
        const Result<Project> read = projectFromJson(toJson(project));
        QVERIFY(read);
        QVERIFY(*read == project);
        // Whatever stands there: it is a place of a picture and no more.
        for (const QJsonValue& odd :
             {QJsonValue(7), QJsonValue(QJsonArray{1}), QJsonValue(QJsonObject{{u"scene"_s, 3}}),
              QJsonValue(QJsonObject{{u"scene"_s, u"s"_s}, {u"shot"_s, 1e300}}),
              QJsonValue(QJsonObject{{u"scene"_s, u"s"_s}, {u"shot"_s, -7}})}) {
            QJsonObject root = QJsonDocument::fromJson(toJson(project)).object();
            QJsonArray scenes = root.value("scenes"_L1).toArray();
            QJsonObject first = scenes.at(0).toObject();
            first.insert(u"still_of"_s, odd);
            scenes[0] = first;
            root.insert(u"scenes"_s, scenes);
            const Result<Project> other = projectFromJson(QJsonDocument(root).toJson());
            QVERIFY(other);
            QVERIFY(other->scenes.at(0).stillOf.shot == -1);
        }
    }
};

QTEST_GUILESS_MAIN(TestStills)
#include "tst_stills.moc"

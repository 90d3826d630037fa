#include "app/base/filekind.h"
#include "app/catalogue/modelchange.h"
#include "app/catalogue/requestjson.h"
#include "app/media/filefacts.h"
#include "app/studio/cataloguerefresh.h"
#include "app/timeline/document.h"
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/composer/inputsfield.h"
#include "ui/composer/modelbutton.h"
#include "ui/models/modelbrowser.h"
#include "ui/models/modellistmodel.h"
#include "ui/shell/inputcontroller.h"
#include "ui/shell/messagebar.h"
#include "ui/style/theme.h"
#include "ui/timeline/shotsnote.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QStandardPaths>
#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

/// Models of every role through the window: chosen in the browser, filled in the form, generated on a
/// service, kept as takes.
class TestWindowModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty())
            QSKIP("ffmpeg is not here");
        applyTheme(*qApp, Theme::darkTheme());
        m_before = Catalogue::current();
        QImage picture(512, 512, QImage::Format_RGB32);
        picture.fill(qRgb(120, 80, 40));
        QVERIFY(picture.save(m_files.filePath(u"picture.png"_s)));
        draw({u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc=size=640x360:rate=24:duration=4"_s, u"-pix_fmt"_s,
              u"yuv420p"_s, m_files.filePath(u"video.mp4"_s)});
        draw({u"-f"_s, u"lavfi"_s, u"-i"_s, u"sine=duration=4"_s, m_files.filePath(u"sound.wav"_s)});
        m_service = std::make_unique<TestService>();
        m_computer = std::make_unique<Computer>();
        m_run = std::make_unique<Run>(*m_computer, m_service.get());
    }
    void init() { failOnWarnings(); }
    void cleanupTestCase()
    {
        m_run.reset();
        m_service.reset();
        m_computer.reset();
        Catalogue::setCurrent(m_before);
    }

    void onceSignedInTheCatalogueIsTheServices()
    {
        QTRY_COMPARE_WITH_TIMEOUT(Catalogue::current().source(), Catalogue::Source::Live, 30'000);
        QCOMPARE(Catalogue::current().date(), QDate::currentDate());
        QVERIFY(!Catalogue::current().model(u"kling/kling-3.0/pro/text-to-video"_s)->isWithdrawn);
    }

    void aModelIsChosenInTheBrowserAsOneStep()
    {
        auto* button = m_run->window().findChild<ModelButton*>();
        QCOMPARE(button->accessibleName(), u"Kling 3.0 Pro · text to video"_s);
        const int steps = document().undoStack().index();
        QTest::mouseClick(button, Qt::LeftButton);
        auto* browser = m_run->window().findChild<ModelBrowser*>();
        QVERIFY(browser && browser->isVisible());
        QTest::keyClicks(browser->search(), u"nano banana text"_s);
        QTest::keyClick(browser->search(), Qt::Key_Return);
        QVERIFY(!browser->isVisible());
        QCOMPARE(request().model, u"google/nano-banana-2-lite/text-to-image"_s);
        QCOMPARE(document().undoStack().index(), steps + 1);
        QVERIFY(m_run->settings().value(setting::recentModels).contains(request().model));
        document().undoStack().undo();
        QCOMPARE(request().model, Catalogue::current().standard().id);
    }

    void shotsOfAModelWithoutThemAreSaidAndShown()
    {
        use(u"wan-ai/wan-2.7/text-to-video"_s);
        Request changed = request();
        changed.prompt = u"A harbour"_s;
        changed.duration = 5;
        changed.shots = {{u"Boats come in"_s, 2}, {u"A gull lands"_s, 3}};
        document().editRequest(changed, u"x"_s);
        const auto* note = m_run->window().findChild<ShotsNote*>();
        QVERIFY(note && !note->isHidden());
        QCOMPARE(note->sentText(),
                 toServiceJson(request(), Catalogue::current()).value("prompt"_L1).toString());
        QVERIFY(note->sentText().contains(u"Shot 2 (2-5 s): A gull lands"_s));
        use(u"kling/kling-3.0/pro/text-to-video"_s);
        QVERIFY(note->isHidden());
    }

    void eachEndsAsATakeOfItsKind_data()
    {
        QTest::addColumn<QString>("id");
        // All of them where that is asked for: it takes minutes.
        if (qEnvironmentVariableIsSet("RUSHES_EVERY_MODEL")) {
            for (const Model& model : Catalogue::builtIn().models())
                QTest::newRow(qUtf8Printable(model.id)) << model.id;
            return;
        }
        for (const QString& id :
             {u"kling/kling-3.0/pro/text-to-video"_s, u"kling/kling-3.0/pro/image-to-video"_s,
              u"bytedance/seedance-2.5/first-last-frame/480p"_s, u"google/nano-banana-2-lite/text-to-image"_s,
              u"openai/gpt-image-2/edit"_s, u"qwen/qwen-image-2.1/edit"_s,
              u"ideogram-ai/ideogram-v4/text-to-image"_s, u"acestep-ai/ace-step/text-to-audio"_s,
              u"bytedance/seed-audio-1.0/text-to-audio"_s, u"elevenlabs/elevenlabs/music-generation"_s,
              u"wan-ai/wan-2.7/edit-video"_s, u"lightricks/ltx-2.5/audio-to-video/fast"_s,
              u"pixverse/pixverse-v6/extend"_s, u"minimax/minimax-h3/reference-to-video"_s,
              u"alibaba/happyhorse-1.1/reference-to-video"_s, u"blackforestlabs/flux-3/text-to-video"_s,
              u"runwayml/runway-aleph-2/video-to-video"_s, u"blackforestlabs/flux-3/keyframes-to-video"_s})
            QTest::newRow(qUtf8Printable(id)) << id;
    }
    void eachEndsAsATakeOfItsKind()
    {
        QFETCH(QString, id);
        const Model& model = use(id);
        fill(model);
        QVERIFY2(m_run->generateButton()->hindrance().isEmpty(),
                 qUtf8Printable(m_run->generateButton()->hindrance()));
        const QList<Take> before = m_run->takes();
        QTRY_VERIFY_WITH_TIMEOUT(!m_run->generateButton()->isResting(), 5000);
        m_run->generate();
        if (m_run->question())
            QFAIL(qUtf8Printable(m_run->question()->text()));
        QTRY_VERIFY_WITH_TIMEOUT(m_run->takes().size() > before.size() || isOver(id), 60'000);
        QVERIFY2(m_run->takes().size() > before.size(), qUtf8Printable(lastError()));
        Take made;
        for (const Take& take : m_run->takes()) {
            if (!before.contains(take))
                made = take;
        }
        QCOMPARE(made.request.model, id);
        QFile file(made.path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(made.path));
        const FileKind kind = fileKindOf(file.read(fileKindBytes));
        switch (model.output) {
        case MediaKind::Image:
            QVERIFY(!QImage(made.path).isNull());
            break;
        case MediaKind::Audio:
            QVERIFY(kind == FileKind::Wav || kind == FileKind::Mp3 || kind == FileKind::Flac ||
                    kind == FileKind::Ogg);
            break;
        default:
            QCOMPARE(kind, FileKind::Mp4);
            break;
        }
        checkMeasures(made, model);
    }

    /// The last frame of a take is the start image of the next scene, for a model that takes one.
    void aSceneGoesOnFromATakesLastFrame()
    {
        Take take;
        for (const Take& one : m_run->takes()) {
            if (one.request.model == u"kling/kling-3.0/pro/text-to-video"_s)
                take = one;
        }
        if (take.path.isEmpty())
            QSKIP("No take was made");
        use(take.request.model);
        const auto count = document().project().scenes.size();
        auto* inputs = m_run->window().findChild<InputController*>();
        inputs->continueInNewScene(take);
        QTRY_COMPARE_WITH_TIMEOUT(document().project().scenes.size(), count + 1, 30'000);
        QCOMPARE(document().currentIndex(), 1);
        QCOMPARE(request().model, u"kling/kling-3.0/pro/image-to-video"_s);
        QVERIFY(request().prompt.isEmpty());
        QCOMPARE(request().inputs.size(), 1);
        QCOMPARE(request().inputs.constFirst().role, InputRole::StartImage);
        const QImage frame(QUrl(request().inputs.constFirst().source).toLocalFile());
        QVERIFY(!frame.isNull());
        document().undoStack().undo();
        QCOMPARE(document().project().scenes.size(), count);
    }

    /// Stills first, then motion.
    void aPictureGoesOnAsAVideo()
    {
        const Catalogue& all = Catalogue::current();
        const auto picture = std::find_if(all.models().begin(), all.models().end(), [](const Model& one) {
            return one.output == MediaKind::Image && one.roles.media.isEmpty();
        });
        QVERIFY(picture != all.models().end());
        Project project = Project::create(defaultsOf(*picture));
        const Model* next = modelContinuing(*picture, project, all);
        QVERIFY(next);
        QCOMPARE(next->id, u"kling/kling-3.0/pro/image-to-video"_s);
        project.scenes.prepend(
            Scene::create(u"Harbour"_s, defaultsOf(*all.model(u"wan-ai/wan-2.7/text-to-video"_s))));
        next = modelContinuing(*picture, project, all);
        QVERIFY(next);
        QCOMPARE(next->id, u"wan-ai/wan-2.7/image-to-video"_s);
    }

    void theModelNextOfKinIsFound()
    {
        const Catalogue& all = Catalogue::current();
        const auto next = [&all](const QString& id, InputRole role) {
            const Model* found = modelTaking(role, *all.model(id), all);
            return found ? found->id : QString();
        };
        QCOMPARE(next(u"kling/kling-3.0/standard/text-to-video"_s, InputRole::StartImage),
                 u"kling/kling-3.0/standard/image-to-video"_s);
        QCOMPARE(next(u"kling/kling-3.0/pro/image-to-video"_s, InputRole::EndImage),
                 u"kling/kling-3.0/pro/image-to-video"_s);
        QCOMPARE(next(u"wan-ai/wan-2.7/text-to-video"_s, InputRole::StartImage),
                 u"wan-ai/wan-2.7/image-to-video"_s);
        QCOMPARE(next(u"elevenlabs/elevenlabs/music-generation"_s, InputRole::StartImage), QString());
    }

    /// What the service's catalogue brought, changed and took away is said; a scene whose model is gone keeps
    /// everything and says so.
    void whatIsNewChangedAndGoneIsSaid()
    {
        const Catalogue before = Catalogue::current();
        use(u"wan-ai/wan-2.7/text-to-video"_s);
        Request kept = request();
        kept.prompt = u"A harbour"_s;
        document().editRequest(kept, u"x"_s);
        QJsonArray entries{
            QJsonObject{{u"model_id"_s, u"lab/new/text-to-video"_s}, {u"display_name"_s, u"Lab New"_s}}};
        for (const Model& model : before.models()) {
            if (model.id == kept.model)
                continue;
            QJsonObject properties;
            QJsonArray needed;
            for (const Property& property : model.schema.properties) {
                properties.insert(property.key, property.raw);
                if (property.isRequired)
                    needed.append(property.key);
            }
            if (model.id == u"google/nano-banana-2-lite/text-to-image"_s)
                properties.insert(u"mood"_s, QJsonObject{{u"type"_s, u"string"_s}});
            entries.append(QJsonObject{
                {u"model_id"_s, model.id},
                {u"display_name"_s, model.name},
                {u"input_schema"_s, QJsonObject{{u"properties"_s, properties}, {u"required"_s, needed}}}});
        }
        const Catalogue after = Catalogue::fromEntries(entries, Catalogue::Source::Live, QDate(2026, 12, 1));
        const CatalogueNews news = newsOf(before, after);
        QCOMPARE(news.added, QStringList{u"lab/new/text-to-video"_s});
        QCOMPARE(news.withdrawn, QStringList{kept.model});
        QVERIFY2(news.changed.contains(u"google/nano-banana-2-lite/text-to-image"_s),
                 qUtf8Printable(news.changed.join(u' ')));
        QVERIFY(!news.changed.contains(u"ideogram-ai/ideogram-v4/text-to-image"_s));
        Catalogue::setCurrent(after);
        Q_EMIT m_run->studio().catalogue().changed(news);
        QString told;
        for (const QLabel* label : m_run->room<MessageBar>()->findChildren<QLabel*>())
            told += label->text() + u'\n';
        QVERIFY2(told.contains(u"New: Lab New"_s) && told.contains(u"No longer offered: Wan 2.7"_s) &&
                     told.contains(u"Changed: "_s),
                 qUtf8Printable(told));
        const QString hindrance = m_run->generateButton()->hindrance();
        QVERIFY2(hindrance.contains(u"no longer lists “Wan 2.7"_s), qUtf8Printable(hindrance));
        QCOMPARE(request().prompt, u"A harbour"_s);
        QCOMPARE(request().model, kept.model);
        Catalogue::setCurrent(before);
    }

private:
    static void draw(const QStringList& arguments)
    {
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, QStringList{u"-v"_s, u"error"_s, u"-y"_s} + arguments);
        if (!ffmpeg.waitForFinished() || ffmpeg.exitCode() != 0)
            qFatal("%s", ffmpeg.readAllStandardError().constData());
    }
    Document& document() { return m_run->mainController().document(); }
    const Request& request() { return document().currentScene().request; }

    const Model& use(const QString& id)
    {
        const Model* to = Catalogue::current().model(id);
        if (!to)
            qFatal("no model %s", qUtf8Printable(id));
        Request from = request();
        from.inputs.clear();
        from.settings = {};
        from.shots.clear();
        document().editRequest(withModel(from, Catalogue::current().modelOrStandIn(from.model), *to).request,
                               u"Change model"_s);
        return *to;
    }

    /// As long and as wide as it was asked for, where that was said.
    static void checkMeasures(const Take& take, const Model& model)
    {
        const QJsonObject sent = toServiceJson(take.request, model);
        const MediaFacts facts = factsOfFile(take.path);
        const QString told =
            u"%1×%2, %3 s"_s.arg(facts.size.width()).arg(facts.size.height()).arg(facts.seconds);
        if (model.output == MediaKind::Audio) {
            double seconds = textOf(sent.value(model.roles.duration)).toDouble();
            if (sent.contains("music_length_ms"_L1))
                seconds = sent.value("music_length_ms"_L1).toDouble() / 1000;
            QVERIFY2(seconds <= 0 || std::abs(facts.seconds - seconds) < 0.3, qPrintable(told));
            QVERIFY2(facts.seconds > 0.5, qPrintable(told));
            return;
        }
        QVERIFY2(!facts.size.isEmpty(), qPrintable(told));
        const QStringList sides = take.request.aspectRatio.split(u':');
        if (!model.roles.aspectRatio.isEmpty() && sides.size() == 2 && sides.at(1).toDouble() > 0) {
            const double wanted = sides.at(0).toDouble() / sides.at(1).toDouble();
            const double is = double(facts.size.width()) / facts.size.height();
            QVERIFY2(std::abs(is / wanted - 1) < 0.05, qPrintable(take.request.aspectRatio + u": "_s + told));
        }
        if (sent.value("width"_L1).isDouble() && sent.value("height"_L1).isDouble())
            QCOMPARE(facts.size, QSize(sent.value("width"_L1).toInt(), sent.value("height"_L1).toInt()));
        if (model.output == MediaKind::Video && model.takesSeconds() && !take.request.autoDuration)
            QVERIFY2(std::abs(facts.seconds - take.request.duration) < 0.2, qPrintable(told));
    }

    /// Shortest and smallest, each slot that is needed filled, and those that may be as well.
    void fill(const Model& model)
    {
        Request changed = request();
        changed.prompt = u"A lighthouse at dawn"_s;
        changed.duration =
            model.secondsChoices.isEmpty() ? qMax(1, model.minSeconds) : model.secondsChoices.constFirst();
        changed.autoDuration = false;
        changed.sound = changed.sound && model.id.startsWith(u"kling"_s);
        if (!model.resolutions.isEmpty())
            changed.resolution = model.resolutions.constFirst();
        for (const Property& property : model.schema.properties) {
            if (property.key.endsWith(u"length_ms"_s))
                changed.settings.insert(property.key, int(property.minimum.value_or(5000)));
        }
        if (!model.roles.keyframes.isEmpty()) {
            const QString picture = QUrl::fromLocalFile(m_files.filePath(u"picture.png"_s)).toString();
            changed.keyframes = {{picture, 0}, {picture, double(changed.duration)}};
        }
        document().editRequest(changed, u"x"_s);
        auto* field = m_run->window().findChild<InputsField*>();
        for (const MediaSlot& slot : model.roles.media) {
            const bool isWanted = slot.least > 0 || slot.role == InputRole::EndImage ||
                                  slot.role == InputRole::Mask || slot.role == InputRole::ReferenceImage;
            if (!isWanted)
                continue;
            const QString name = slot.media == MediaKind::Video   ? u"video.mp4"_s
                                 : slot.media == MediaKind::Audio ? u"sound.wav"_s
                                                                  : u"picture.png"_s;
            field->add(slot, {QUrl::fromLocalFile(m_files.filePath(name)).toString()});
        }
    }

    [[nodiscard]] bool isOver(const QString& id) const
    {
        for (const Job& job : m_run->jobs()) {
            if (job.request.model == id && job.state == JobState::Failed)
                return true;
        }
        return false;
    }
    [[nodiscard]] QString lastError() const
    {
        for (const Job& job : m_run->jobs()) {
            if (job.state == JobState::Failed && job.error)
                return job.error->detail;
        }
        return u"no take"_s;
    }

    QTemporaryDir m_files;
    Catalogue m_before = Catalogue::builtIn();
    std::unique_ptr<TestService> m_service;
    std::unique_ptr<Computer> m_computer;
    std::unique_ptr<Run> m_run;
};

QTEST_MAIN(TestWindowModels)
#include "tst_windowmodels.moc"

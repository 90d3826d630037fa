#include "app/catalogue/requestjson.h"
#include "tests/clippanetest.h"
#include "tests/eventloop.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/modelbutton.h"
#include "ui/style/controls.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

/// A model as no catalogue has it: odd names, types, missing and null parts.
const char oddModel[] = R"json([{
  "model_id": "odd/maker/thing", "display_name": "Odd thing", "output": "video", "pricing": null,
  "input_schema": {"type": "object", "properties": {
    "describe it": {"type": "string", "description": "What is seen"},
    "wärme": {"type": "float", "default": null, "minimum": 0, "maximum": 2},
    "steps": {"type": "int", "default": 20, "minimum": 1, "maximum": 5000},
    "loop": {"type": "bool"},
    "mode": {"enum": ["soft", 2, "auto"], "default": "auto"},
    "palette": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
    "points": {"type": "array", "items": {"x": {"type": "number"}, "y": {"type": "number"}}},
    "strange": {"type": "tensor", "default": null},
    "nothing": null,
    "note": {"type": "string", "maxLength": 12, "default": "hello"}
  }, "required": ["describe it", "steps"]}}])json";

} // namespace

class TestClipForm : public ClipPaneTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init()
    {
        failOnWidgetWarnings();
        m_before = Catalogue::current();
        open(Project::create(defaultsOf(Catalogue::builtIn().standard())), 900);
    }
    void cleanup()
    {
        close();
        Catalogue::setCurrent(m_before);
    }

    void theModelStandsAtTheHead()
    {
        auto* button = named<ModelButton>(u"Kling 3.0 Pro · text to video"_s);
        QVERIFY(button);
        QSignalSpy wanted(m_pane.get(), &ClipPane::modelRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    /// Each model's form has what the model takes, and nothing that it doesn't.
    void theFormIsTheModels_data()
    {
        QTest::addColumn<QString>("id");
        for (const Model& model : Catalogue::builtIn().models())
            QTest::newRow(qUtf8Printable(model.id)) << model.id;
    }
    void theFormIsTheModels()
    {
        QFETCH(QString, id);
        const Model& model = use(id);
        m_document->editRequest(defaultsOf(model), u"x"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
        const Roles& roles = model.roles;
        QCOMPARE(isSeen<QWidget>(u"Duration"_s), model.takesSeconds());
        QCOMPARE(isSeen<Slider>(u"CFG scale"_s), !roles.cfgScale.isEmpty());
        QCOMPARE(isSeen<ToggleSwitch>(u"Sound"_s), !roles.sound.isEmpty());
        QCOMPARE(isSeen<TextField>(u"Negative prompt"_s), !roles.negativePrompt.isEmpty());
        QCOMPARE(isSeen<QLineEdit>(u"Seed"_s), !roles.seed.isEmpty());
        QCOMPARE(isSeen<QRadioButton>(u"16:9"_s) || isSeen<QComboBox>(u"Aspect"_s),
                 !roles.aspectRatio.isEmpty() &&
                     (model.aspectRatios.size() > 5 || model.aspectRatios.contains(u"16:9"_s)));
        for (const QWidget* widget : m_pane->findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
        // What was drawn sets nothing: the body is that of the defaults.
        QCOMPARE(toServiceJson(request(), model), toServiceJson(defaultsOf(model), model));
    }

    void aSettingIsSetSentUndoneAndReset()
    {
        const Model& model = use(u"blackforestlabs/flux-3/text-to-video"_s);
        auto* slider = named<Slider>(u"Safety tolerance"_s);
        QVERIFY(slider);
        QVERIFY(!toServiceJson(request(), model).contains("safety_tolerance"_L1));
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Left);
        QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(toServiceJson(request(), model).value("safety_tolerance"_L1).toInt(), slider->value());
        QCOMPARE(m_document->undoStack().count(), 2);
        auto* reset = named<QToolButton>(u"Reset Safety tolerance"_s);
        QVERIFY(reset && reset->isVisible());
        QTest::mouseClick(reset, Qt::LeftButton);
        QVERIFY(!request().settings.contains(u"safety_tolerance"_s));
        QVERIFY(!reset->isVisible());
        m_document->undoStack().undo();
        QVERIFY(request().settings.contains(u"safety_tolerance"_s));
    }

    void theLengthMayBeTheModels()
    {
        const Model& model = use(u"blackforestlabs/flux-3/text-to-video"_s);
        auto* automatic = named<ToggleSwitch>(u"Automatic length"_s);
        QVERIFY(automatic && automatic->isVisible());
        if (!request().autoDuration)
            automatic->click();
        QCOMPARE(toServiceJson(request(), model).value("duration"_L1).toString(), u"auto"_s);
        QVERIFY(shows(u"The model chooses the length: the price is known afterwards."_s));
        automatic->click();
        QVERIFY(toServiceJson(request(), model).value("duration"_L1).toString() != u"auto"_s);
        QVERIFY(!shows(u"The model chooses the length: the price is known afterwards."_s));
    }

    void oneOfAFewLengthsIsChosen()
    {
        const Model& model = use(u"kling/kling-video-o3/pro/text-to-video"_s);
        auto* ten = named<QRadioButton>(u"10 s"_s);
        QVERIFY(ten && ten->isVisible());
        QTest::mouseClick(ten, Qt::LeftButton);
        QCOMPARE(toServiceJson(request(), model).value("duration"_L1).toInt(), 10);
        m_document->undoStack().undo();
        QVERIFY(named<QRadioButton>(u"5 s"_s)->isChecked());
    }

    void aSeedIsRolledKeptTypedAndLeftOut()
    {
        const Model& model = use(u"wan-ai/wan-2.7/text-to-video"_s);
        auto* field = named<QLineEdit>(u"Seed"_s);
        QVERIFY(!request().seed);
        QTest::mouseClick(named<QToolButton>(u"New seed"_s), Qt::LeftButton);
        QVERIFY(request().seed && *request().seed > 0);
        QCOMPARE(field->text(), QString::number(*request().seed));
        QVERIFY(named<QToolButton>(u"Keep seed"_s)->isChecked());
        QVERIFY(toServiceJson(request(), model).contains("seed"_L1));
        QTest::mouseClick(named<QToolButton>(u"Keep seed"_s), Qt::LeftButton);
        QVERIFY(!request().seed);
        QVERIFY(field->text().isEmpty());
        field->setFocus();
        QTest::keyClicks(field, u"417"_s);
        QCOMPARE(request().seed, std::optional<qint64>(417));
        QCOMPARE(m_document->undoStack().count(), 4);
        QTest::keyClicks(field, u"999999999999"_s);
        QVERIFY(!m_pane->generateButton()->hindrance().isEmpty());
        m_document->undoStack().undo();
        QVERIFY(!request().seed);
    }

    void resolutionStandsUnderMoreSettings()
    {
        const Model& model = use(u"wan-ai/wan-2.7/text-to-video"_s);
        auto* wanted = named<QRadioButton>(u"1080p"_s);
        QVERIFY(wanted && wanted->isVisible());
        auto* other = named<QRadioButton>(u"720p"_s);
        QTest::mouseClick(wanted->isChecked() ? other : wanted, Qt::LeftButton);
        QVERIFY(toServiceJson(request(), model).contains("resolution"_L1));
        auto* more = named<QAbstractButton>(u"More settings"_s);
        QTest::mouseClick(more, Qt::LeftButton);
        QVERIFY(!wanted->isVisible());
        // What is wrong there is shown all the same.
        Request broken = request();
        broken.prompt = u"x"_s;
        broken.resolution = u"9000p"_s;
        m_document->editRequest(broken, u"x"_s);
        m_pane->generateButton()->click();
        QVERIFY(more->isChecked());
        QVERIFY(wanted->isVisible());
    }

    void anotherModelIsOneStepAndComesBackWhole()
    {
        Request before = request();
        before.prompt = u"A dinner"_s;
        before.negativePrompt = u"blurry"_s;
        before.aspectRatio = u"9:16"_s;
        m_document->editRequest(before, u"x"_s);
        const int steps = m_document->undoStack().count();
        use(u"google/nano-banana-2-lite/text-to-image"_s);
        QVERIFY(!isSeen<QWidget>(u"Duration"_s));
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        use(u"kling/kling-3.0/pro/text-to-video"_s);
        QCOMPARE(named<TextField>(u"Negative prompt"_s)->text(), u"blurry"_s);
        QVERIFY(named<QRadioButton>(u"9:16"_s)->isChecked());
    }

    void aModelOfOddPartsShowsItsForm()
    {
        const QJsonArray entries = QJsonDocument::fromJson(oddModel).array();
        QCOMPARE(entries.size(), 1);
        Catalogue::setCurrent(Catalogue::fromEntries(entries, Catalogue::Source::Live, QDate(2026, 11, 28)));
        const Model& model = use(u"odd/maker/thing"_s);
        auto* warmth = named<QWidget>(u"Wärme"_s);
        QVERIFY(warmth && warmth->isVisible());
        auto* steps = named<QLineEdit>(u"Steps"_s);
        QVERIFY(steps);
        QCOMPARE(steps->placeholderText(), u"20"_s);
        steps->setFocus();
        QTest::keyClicks(steps, u"6000"_s);
        QVERIFY(!shows(u"Set 1 to 5000."_s)); // it is being written
        warmth->setFocus();
        QVERIFY(shows(u"Set 1 to 5000."_s));
        steps->setFocus();
        steps->selectAll();
        QTest::keyClicks(steps, u"many"_s);
        QVERIFY(shows(u"It must be a whole number."_s));
        QCOMPARE(steps->text(), u"many"_s);
        steps->selectAll();
        QTest::keyClicks(steps, u"30"_s);
        QCOMPARE(toServiceJson(request(), model).value("steps"_L1), QJsonValue(30));
        // A choice of a number stays a number.
        QTest::mouseClick(named<QRadioButton>(u"2"_s), Qt::LeftButton);
        QCOMPARE(toServiceJson(request(), model).value("mode"_L1), QJsonValue(2));
        // A list and what is not understood are written as JSON, and kept as they are.
        type(u"Palette"_s, u"[\"red\", \"blue\"]"_s);
        QCOMPARE(toServiceJson(request(), model).value("palette"_L1),
                 QJsonValue(QJsonArray{u"red"_s, u"blue"_s}));
        type(u"Points"_s, u"[{\"x\":1"_s);
        warmth->setFocus();
        QVERIFY(shows(u"It must be a list."_s));
        type(u"Points"_s, u",\"y\":2.5}]"_s);
        QCOMPARE(toServiceJson(request(), model).value("points"_L1),
                 QJsonValue(QJsonArray{QJsonObject{{u"x"_s, 1}, {u"y"_s, 2.5}}}));
        type(u"Strange"_s, u"{\"a\":[1,2]}"_s);
        QCOMPARE(toServiceJson(request(), model).value("strange"_L1),
                 QJsonValue(QJsonObject{{u"a"_s, QJsonArray{1, 2}}}));
        auto* note = named<QLineEdit>(u"Note"_s);
        note->setFocus();
        QTest::keyClicks(note, u"far more than twelve"_s);
        warmth->setFocus();
        QVERIFY(!labels().filter(u"It has 20 characters, at most 12"_s).isEmpty());
    }

    void itLooks()
    {
        const QString folder = qEnvironmentVariable("RUSHES_PICTURES");
        if (folder.isEmpty())
            QSKIP("No folder for pictures is named");
        int count = 0;
        for (const QString& id :
             {u"kling/kling-3.0/pro/text-to-video"_s, u"blackforestlabs/flux-3/text-to-video"_s,
              u"wan-ai/wan-2.7/text-to-video"_s, u"bytedance/seed-audio-1.0/text-to-audio"_s,
              u"openai/gpt-image-2/text-to-image"_s, u"acestep-ai/ace-step/audio-inpaint"_s}) {
            use(id);
            QVERIFY(turnPasses());
            QVERIFY(m_pane->grab().save(u"%1/form-%2.png"_s.arg(folder).arg(count++)));
        }
    }

private:
    void type(const QString& name, const QString& text)
    {
        auto* field = named<TextField>(name);
        QVERIFY2(field, qUtf8Printable(name));
        field->setFocus();
        field->moveCursor(QTextCursor::End);
        QTest::keyClicks(field, text);
    }
    template<typename T>
    [[nodiscard]] T* named(const QString& name) const
    {
        for (auto* widget : m_pane->findChildren<T*>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        for (auto* widget : m_pane->findChildren<T*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    template<typename T>
    [[nodiscard]] bool isSeen(const QString& name) const
    {
        const T* widget = named<T>(name);
        if (widget && widget->isVisible())
            return true;
        return name == u"Duration"_s && named<QRadioButton>(u"10 s"_s) &&
               named<QRadioButton>(u"10 s"_s)->isVisible();
    }
    [[nodiscard]] bool shows(const QString& words) const { return labels().contains(words); }

    Catalogue m_before = Catalogue::builtIn();
};

QTEST_MAIN(TestClipForm)
#include "tst_clipform.moc"

#include "tests/clippanetest.h"
#include "ui/composer/advicecard.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/namedfields.h"
#include "ui/composer/pricewords.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QJsonObject>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

const Service sandbox{ServiceId(u"sandbox"_s), u"Sandbox"_s, false, true, {}};

} // namespace

class TestClipPane : public ClipPaneTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpWindows();
        installPlurals();
    }

    void init()
    {
        failOnWidgetWarnings();
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        Request& request = project.scenes[0].request;
        request.prompt = u"A dinner in Tuscany"_s;
        request.negativePrompt = u"blurry"_s;
        request.duration = 15;
        request.shots = {{u"One, a dinner in Tuscany"_s, 4},
                         {u"Two, a dinner in Tuscany"_s, 3},
                         {u"Three, a dinner in Tuscany"_s, 8}};
        open(project, 800);
    }
    void cleanup() { close(); }

    void everyControlHasItsName()
    {
        for (const QString& name : {u"16:9"_s, u"9:16"_s, u"1:1"_s, u"Duration"_s, u"CFG scale"_s, u"Sound"_s,
                                    u"Negative prompt"_s, u"Generate"_s, u"Add to shots"_s})
            QVERIFY2(named<QWidget>(name), qUtf8Printable(name));
        for (const QWidget* widget : m_pane->findChildren<QWidget*>()) {
            if (widget->focusPolicy() & Qt::TabFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void noLabelTakesAControlsName()
    {
        const QSet<QString> taken{u"Duration"_s, u"CFG scale"_s, u"Sound"_s, u"Negative prompt"_s,
                                  u"Generate"_s};
        QHash<QString, int> count;
        for (QWidget* widget : m_pane->findChildren<QWidget*>()) {
            const QAccessibleInterface* reads = QAccessible::queryAccessibleInterface(widget);
            if (reads && taken.contains(reads->text(QAccessible::Name)))
                ++count[reads->text(QAccessible::Name)];
        }
        QCOMPARE(count.size(), taken.size());
        for (auto it = count.cbegin(); it != count.cend(); ++it)
            QVERIFY2(it.value() == 1, qUtf8Printable(it.key()));
    }

    void slidersTellTheirRealValue()
    {
        QAccessibleInterface* cfg = QAccessible::queryAccessibleInterface(named<Slider>(u"CFG scale"_s));
        QVERIFY(cfg->valueInterface());
        QCOMPARE(cfg->valueInterface()->currentValue().toDouble(), 0.5);
        QCOMPARE(cfg->valueInterface()->maximumValue().toDouble(), 1.0);
        QCOMPARE(cfg->text(QAccessible::Value), u"0.50"_s);
        cfg->valueInterface()->setCurrentValue(0.35);
        QCOMPARE(request().cfgScale, 0.35);
        QAccessibleInterface* duration = QAccessible::queryAccessibleInterface(named<Slider>(u"Duration"_s));
        QCOMPARE(duration->valueInterface()->currentValue().toInt(), 15);
        QCOMPARE(duration->valueInterface()->minimumValue().toInt(), 3);
        QCOMPARE(duration->text(QAccessible::Value), u"15 s"_s);
        QCOMPARE(duration->role(), QAccessible::Slider);
    }

    void thePriceIsTheButtonsDescription()
    {
        QCOMPARE(m_pane->generateButton()->accessibleDescription(), u"$2.52"_s);
        QVERIFY(shows(u"15 s × $0.168, with sound"_s));
        named<ToggleSwitch>(u"Sound"_s)->click();
        QCOMPARE(request().sound, false);
        QCOMPARE(m_pane->generateButton()->accessibleDescription(), u"$1.68"_s);
        QVERIFY(shows(u"15 s × $0.112, silent"_s));
        m_pane->setService(sandbox);
        QCOMPARE(m_pane->generateButton()->accessibleDescription(), u"Free"_s);
        QVERIFY(shows(u"Sandbox: an animatic, free"_s));
    }

    void aPreviewMovesThePriceAndNothingElse()
    {
        Request dragged = request();
        dragged.duration = 12;
        dragged.shots[2].seconds = 5;
        m_pane->setPreview(dragged);
        QCOMPARE(m_pane->generateButton()->price(), u"$2.016"_s);
        QCOMPARE(named<Slider>(u"Duration"_s)->value(), 12);
        QCOMPARE(request().duration, 15);
        m_pane->setPreview({});
        QCOMPARE(m_pane->generateButton()->price(), u"$2.52"_s);
        QCOMPARE(named<Slider>(u"Duration"_s)->value(), 15);
        QCOMPARE(m_document->undoStack().count(), 0);
    }

    void aDragIsOneStepFromItsStart()
    {
        auto* slider = named<Slider>(u"Duration"_s);
        const QList<Shot> before = request().shots;
        const auto at = [&](int seconds) {
            const double part =
                static_cast<double>(seconds - slider->minimum()) / (slider->maximum() - slider->minimum());
            return QPoint(Slider::overhang + qRound(part * (slider->width() - 2 * Slider::overhang)),
                          slider->height() / 2);
        };
        QTest::mousePress(slider, Qt::LeftButton, {}, at(15));
        for (const int seconds : {12, 9, 11, 14, 13})
            moveTo(slider, at(seconds));
        QCOMPARE(request().duration, 13);
        QCOMPARE(totalSeconds(request().shots), 13);
        // From the start, not from the shortest on the way: only the last shot gave.
        QCOMPARE(request().shots.at(0).seconds, 4);
        QCOMPARE(request().shots.at(2).seconds, 6);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, at(13));
        QCOMPARE(m_document->undoStack().count(), 1);
        m_document->undoStack().undo();
        QCOMPARE(request().shots, before);
        QCOMPARE(slider->value(), 15);
    }

    void aDragBackToTheStartLeavesNoStep()
    {
        auto* slider = named<Slider>(u"CFG scale"_s);
        const QPoint middle(slider->width() / 2, slider->height() / 2);
        QTest::mousePress(slider, Qt::LeftButton, {}, middle);
        moveTo(slider, middle + QPoint(60, 0));
        QVERIFY(request().cfgScale > 0.5);
        moveTo(slider, middle);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, middle);
        QCOMPARE(request().cfgScale, 0.5);
        QCOMPARE(m_document->undoStack().count(), 0);
    }

    void keysMergeAndCtrlIsFine()
    {
        auto* slider = named<Slider>(u"CFG scale"_s);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(request().cfgScale, 0.6);
        QTest::keyClick(slider, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(request().cfgScale, 0.59);
        QCOMPARE(m_document->undoStack().count(), 1);
        QVERIFY(showsNumber(u"0.59"_s));
    }

    void durationNeverGoesBelowWhatTheShotsNeed()
    {
        auto* slider = named<Slider>(u"Duration"_s);
        slider->setValue(3);
        QCOMPARE(request().duration, 9);
        QCOMPARE(slider->value(), 9);
        QCOMPARE(request().shots.at(2).seconds, 3);
        Request plain = request();
        plain.shots.clear();
        m_document->editRequest(plain, u"x"_s);
        slider->setValue(3);
        QCOMPARE(request().duration, 3);
    }

    void theDurationSaysWhereItStopsAndWhy()
    {
        auto* slider = named<Slider>(u"Duration"_s);
        const QString ofShots = u"9 s to 15 s. 3 shots take at least 9 s."_s;
        QCOMPARE(slider->accessibleDescription(), ofShots);
        QCOMPARE(slider->toolTip(), ofShots);
        QVERIFY(showsNumber(u"15 s"_s));
        QVERIFY(!showsNumber(u"least for 3 shots"_s));
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(request().duration, 9);
        QVERIFY(showsNumber(u"9 s"_s));
        QVERIFY(showsNumber(u"least for 3 shots"_s));
        QTest::keyClick(slider, Qt::Key_Right);
        QVERIFY(showsNumber(u"10 s"_s));
        QVERIFY(!showsNumber(u"least for 3 shots"_s));
        Request plain = request();
        plain.shots.clear();
        plain.duration = 3;
        m_document->editRequest(plain, u"x"_s);
        // The service's own stop: the slider stands at its end.
        QVERIFY(showsNumber(u"3 s"_s));
        QVERIFY(!showsNumber(u"least for 3 shots"_s));
        QCOMPARE(slider->accessibleDescription(), u"3 s to 15 s, as the service allows."_s);
    }

    /// Large text or a narrow pane: the name is read whole, the tool tip says the rest.
    void whatStopsItGivesWayToItsName()
    {
        QTest::keyClick(named<Slider>(u"Duration"_s), Qt::Key_Home);
        auto* stop = named<QWidget>(u"least for 3 shots"_s);
        QVERIFY(stop && stop->isVisible());
        auto* field = m_pane->findChild<DurationField*>();
        const auto captions = field->findChildren<Caption*>();
        const auto name = std::find_if(captions.begin(), captions.end(),
                                       [](const Caption* one) { return one->text() == u"Duration"_s; });
        QVERIFY(name != captions.end());
        const int whole = (*name)->sizeHint().width();
        for (int width = field->width(); width > whole + 60; width -= 7) {
            field->resize(width, field->height());
            QVERIFY((*name)->width() >= whole);
            QVERIFY(showsNumber(u"9 s"_s));
        }
        QVERIFY(!stop->isVisible());
        field->resize(300, field->height());
        QVERIFY(stop->isVisible());
    }

    void aspectIsOneStep()
    {
        QTest::mouseClick(named<QRadioButton>(u"9:16"_s), Qt::LeftButton);
        QCOMPARE(request().aspectRatio, u"9:16"_s);
        QCOMPARE(m_document->undoStack().count(), 1);
        m_document->undoStack().undo();
        QVERIFY(named<QRadioButton>(u"16:9"_s)->isChecked());
    }

    void theNegativePromptIsTyped()
    {
        auto* field = named<TextField>(u"Negative prompt"_s);
        field->setFocus();
        QTest::keyClicks(field, u", text"_s);
        QCOMPARE(request().negativePrompt, u"blurry, text"_s);
        m_document->undoStack().undo();
        QCOMPARE(field->text(), u"blurry, "_s);
    }

    void theNegativePromptIsCounted()
    {
        QVERIFY(shows(u"6 / 2500"_s));
        auto* field = named<TextField>(u"Negative prompt"_s);
        field->setFocus();
        QTest::keyClicks(field, u", text"_s);
        QVERIFY(shows(u"12 / 2500"_s));
    }

    void adviceIsFollowedWithOnePress()
    {
        QCOMPARE(m_pane->findChildren<AdviceCard*>().size(), 1);
        QTest::mouseClick(named<QPushButton>(u"Add to shots"_s), Qt::LeftButton);
        QCOMPARE(request().shots.at(1).prompt, u"Two, a dinner in Tuscany. Avoid: blurry."_s);
        QCOMPARE(m_document->undoStack().count(), 1);
        QTRY_COMPARE(m_pane->findChildren<AdviceCard*>().size(), 0);
        m_document->undoStack().undo();
        QCOMPARE(m_pane->findChildren<AdviceCard*>().size(), 1);
    }

    void anAdviceLeadsToWhatItIsAbout()
    {
        QSignalSpy chosen(m_pane.get(), &ClipPane::problemChosen);
        auto* negative = named<QAbstractButton>(u"With shots, Kling may ignore the negative prompt."_s);
        QVERIFY(negative);
        negative->click();
        QVERIFY(named<TextField>(u"Negative prompt"_s)->hasFocus());
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(named<TextField>(u"Negative prompt"_s), Qt::Key_Tab);
        QVERIFY(negative->hasFocus());
        QTest::keyClick(negative, Qt::Key_Tab);
        QVERIFY(named<QPushButton>(u"Add to shots"_s)->hasFocus());

        Request moving = request();
        moving.shots[1].prompt = u"Two, a dinner in Tuscany: pan left, zoom in"_s;
        m_document->editRequest(moving, u"x"_s);
        auto* shot = named<QAbstractButton>(u"Shot 2: more than one camera move."_s);
        QVERIFY(shot);
        QVERIFY(shot->focusPolicy() & Qt::TabFocus);
        QTest::mouseClick(shot, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<Problem>().field, Field::ShotPrompt);
        QCOMPARE(chosen.first().first().value<Problem>().shot, 1);
    }

    /// Where a shot is over its limit, each key changes a number in the advice and nothing else.
    /// Space, pressed to pause the take that comes, would pay for another one.
    void aClickOnGenerateLeavesTheFocusWhereItIs()
    {
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane->window()));
        GenerateButton* button = m_pane->generateButton();
        QWidget* before = QApplication::focusWidget();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->hasFocus());
        QCOMPARE(QApplication::focusWidget(), before);
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, "the keyboard reaches it");
    }

    void adviceWaitsUntilItIsWanted()
    {
        m_pane->setAdvising(false);
        Request wordy = request();
        wordy.negativePrompt.clear();
        wordy.shots[0].prompt += QString(600, u'x');
        m_document->editRequest(wordy, u"x"_s);
        QTRY_COMPARE(m_pane->findChildren<AdviceCard*>().size(), 0);
        m_pane->setAdvising(true);
        QCOMPARE(m_pane->findChildren<AdviceCard*>().size(), 1);
    }

    void aCardStaysWhileItsWordsChange()
    {
        Request wordy = request();
        wordy.negativePrompt.clear();
        wordy.shots[0].prompt += QString(600, u'x');
        m_document->editRequest(wordy, u"x"_s);
        QTRY_COMPARE(m_pane->findChildren<AdviceCard*>().size(), 1);
        QPointer<AdviceCard> card = m_pane->findChild<AdviceCard*>();
        const QString before = card->advice().text;
        wordy.shots[0].prompt += u'x';
        m_document->editRequest(wordy, u"x"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(card);
        QVERIFY(card->advice().text != before);
        QVERIFY(shows(card->advice().text));
        // Another one joins it, and goes again.
        wordy.negativePrompt = u"blurry"_s;
        m_document->editRequest(wordy, u"x"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(m_pane->findChildren<AdviceCard*>().size(), 2);
        QVERIFY(card);
        QVERIFY(named<QPushButton>(u"Add to shots"_s));
        // What is cut off is said first.
        QTRY_VERIFY(named<QPushButton>(u"Add to shots"_s)->mapToGlobal(QPoint()).y() >
                    card->mapToGlobal(QPoint()).y());
        m_document->undoStack().undo();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(m_pane->findChildren<AdviceCard*>().size(), 1);
        QVERIFY(card);
    }

    void problemsShowBesideTheirFields()
    {
        Request broken = request();
        broken.shots.clear();
        broken.duration = 40;
        broken.aspectRatio = u"4:3"_s;
        broken.cfgScale = 3;
        m_document->editRequest(broken, u"x"_s);
        QVERIFY(shows(u"A clip lasts 3 to 15 s. Set a duration in that range."_s));
        QVERIFY(shows(u"Set the CFG scale between 0 and 1."_s));
        QVERIFY(shows(u"Choose 16:9, 9:16 or 1:1."_s));
        m_document->undoStack().undo();
        QVERIFY(!shows(u"Choose 16:9, 9:16 or 1:1."_s));
    }

    void generateAsksOnce()
    {
        QSignalSpy asked(m_pane.get(), &ClipPane::generateRequested);
        QTest::mouseClick(m_pane->generateButton(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        m_pane->generateButton()->setFocus();
        QTest::keyClick(m_pane->generateButton(), Qt::Key_Return);
        QCOMPARE(asked.count(), 2);
        QTest::keyClick(m_pane->generateButton(), Qt::Key_Space);
        QCOMPARE(asked.count(), 3);
        m_pane->generate();
        QCOMPARE(asked.count(), 4);
        // It is queued: a hand that goes on pressing pays for no other one.
        m_pane->generateButton()->rest();
        QTest::keyClick(m_pane->generateButton(), Qt::Key_Space);
        QTest::keyClick(m_pane->generateButton(), Qt::Key_Return);
        QTest::mouseClick(m_pane->generateButton(), Qt::LeftButton);
        m_pane->generate(); // as the menu and Ctrl+Return do
        m_pane->generate(1, QueueSide::Front);
        QCOMPARE(asked.count(), 4);
        const auto pressed = [&] {
            QTest::keyClick(m_pane->generateButton(), Qt::Key_Space);
            return asked.count() > 4;
        };
        QTRY_VERIFY(pressed());
    }

    void whileTheQueueIsPausedItSaysSo()
    {
        GenerateButton* button = m_pane->generateButton();
        m_pane->setPaused(true);
        QCOMPARE(button->text(), u"Add to queue"_s);
        QCOMPARE(button->accessibleName(), u"Generate"_s);
        QCOMPARE(button->accessibleDescription(), u"Add to queue, $2.52"_s);
        QSignalSpy asked(m_pane.get(), &ClipPane::generateRequested);
        button->click();
        QCOMPARE(asked.count(), 1);
        m_pane->setPaused(false);
        QCOMPARE(button->text(), u"Generate"_s);
        QCOMPARE(button->accessibleDescription(), u"$2.52"_s);
    }

    void wordsAndPriceNeverOverlap()
    {
        GenerateButton button;
        for (const QString& price : {u"$2.52"_s, u"from $0.40"_s, u"price not known"_s, u"цена не известна"_s,
                                     u"from $1,234.56"_s, u"Free"_s}) {
            for (const QString& words :
                 {QString(), u"Add to queue"_s, u"Добавить в очередь"_s, u"In die Warteschlange stellen"_s}) {
                button.setPrice(price);
                button.setWords(words);
                for (int width = button.minimumSizeHint().width(); width < 420; width += 7) {
                    button.resize(width, button.sizeHint().height());
                    const GenerateButton::Places at = button.places();
                    QVERIFY(!at.words.intersects(at.price));
                    QVERIFY(button.rect().contains(at.words) && button.rect().contains(at.price));
                    const QFont font = at.price.top() > at.words.top() ? Theme::smallFont() : button.font();
                    QVERIFY2(at.price.width() >= QFontMetrics(font).horizontalAdvance(price) - 2,
                             qPrintable(u"%1 %2 %3"_s.arg(width).arg(words, price)));
                }
            }
        }
    }

    void theLineSaysEachThingOnce()
    {
        for (const Model& model : Catalogue::builtIn().models()) {
            const QString line = priceLine(defaultsOf(model), model, {});
            QVERIFY2(!line.contains(u".."_s), qPrintable(line));
        }
        Model unknown = Catalogue::builtIn().standard();
        unknown.id = u"lab/no-price"_s;
        unknown.price = {};
        Rates rates;
        ObservedRate seen;
        seen.least = seen.most = Usd{200'000};
        seen.requests = 1;
        rates.putObserved(unknown.id, seen);
        const Catalogue before = Catalogue::current();
        Catalogue::setCurrent(Catalogue::fromEntries(
            {QJsonObject{{u"model_id"_s, unknown.id}, {u"category"_s, u"text-to-video"_s}}},
            Catalogue::Source::Live, QDate(2026, 9, 1)));
        const QString line =
            priceLine(defaultsOf(unknown), Catalogue::current().models().constFirst(), rates);
        Catalogue::setCurrent(before);
        QVERIFY2(!line.contains(u".."_s) && line.contains(u"Reckoned with"_s), qPrintable(line));
    }

    void whatComesFirstIsInThePrice()
    {
        Scene first = m_document->currentScene();
        first.id = SceneId(u"first"_s);
        first.name = u"Harbour"_s;
        m_pane->setFirst([first](const ServiceId&) { return QList<Scene>{first}; });
        GenerateButton* button = m_pane->generateButton();
        QCOMPARE(button->price(), u"$5.04"_s);
        QCOMPARE(button->accessibleDescription(), u"$5.04, “Harbour” first, $2.52."_s);
        QCOMPARE(button->toolTip(), u"“Harbour” first, $2.52."_s);
        QVERIFY(shows(u"“Harbour” first, $2.52. 15 s × $0.168, with sound"_s));
        QSignalSpy asked(m_pane.get(), &ClipPane::generateRequested);
        m_pane->generate(3); // once what comes first, three takes of this one
        QCOMPARE(asked.constFirst().at(2).value<Usd>().text(), u"$10.08"_s);
        m_pane->setFirst({});
        QCOMPARE(button->price(), u"$2.52"_s);
        QVERIFY(button->toolTip().isEmpty());
    }

    void anotherSceneIsNoSecondPress()
    {
        QSignalSpy asked(m_pane.get(), &ClipPane::generateRequested);
        m_document->duplicateScene(0);
        m_pane->generate();
        m_pane->generateButton()->rest();
        m_pane->generate();
        QCOMPARE(asked.count(), 1);
        m_document->setCurrentIndex(0);
        m_pane->generate();
        QCOMPARE(asked.count(), 2);
    }

    void whereItCannotItSaysWhyAndLeadsThere()
    {
        QSignalSpy asked(m_pane.get(), &ClipPane::generateRequested);
        QSignalSpy problem(m_pane.get(), &ClipPane::problemChosen);
        Request broken = request();
        broken.prompt.clear();
        m_document->editRequest(broken, u"x"_s);
        const QString why = validate(broken).first().text;
        GenerateButton* button = m_pane->generateButton();
        QCOMPARE(button->accessibleName(), u"Generate"_s);
        QCOMPARE(button->accessibleDescription(), u"Say what the scene is, then $2.52"_s);
        QCOMPARE(button->text(), u"Say what the scene is"_s);
        QCOMPARE(button->toolTip(), why);
        QVERIFY(!shows(why)); // nothing is red before it was tried
        QVERIFY(button->isEnabled());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        button->click();
        QCOMPARE(asked.count(), 0);
        QCOMPARE(problem.count(), 1);
        QCOMPARE(problem.first().first().value<Problem>().field, Field::Prompt);
        QVERIFY(shows(why));
        Request silent = request();
        silent.prompt = u"x"_s;
        silent.shots[1].prompt.clear();
        m_document->editRequest(silent, u"x"_s);
        QCOMPARE(button->text(), u"Say what shot 2 shows"_s);
        button->click();
        QCOMPARE(problem.last().first().value<Problem>().shot, 1);
        problem.removeLast();

        broken = request();
        broken.prompt = u"x"_s;
        broken.cfgScale = 2;
        m_document->editRequest(broken, u"x"_s);
        button->click();
        QCOMPARE(problem.count(), 1);
        QVERIFY(named<Slider>(u"CFG scale"_s)->hasFocus());
    }

    void aServiceThatIsNotReadySaysWhy()
    {
        Service out = runComfy;
        out.ready = false;
        out.needsToken = true;
        out.note = u"Sign in to generate on RunComfy."_s;
        m_pane->setService(out);
        QSignalSpy asked(m_pane.get(), &ClipPane::generateRequested);
        QSignalSpy wanted(m_pane.get(), &ClipPane::serviceRequested);
        QCOMPARE(m_pane->generateButton()->accessibleName(), u"Generate"_s);
        QCOMPARE(m_pane->generateButton()->accessibleDescription(), u"Sign in…, then $2.52"_s);
        QCOMPARE(m_pane->generateButton()->toolTip(), out.note);
        QVERIFY(shows(out.note));
        m_pane->generateButton()->click();
        QCOMPARE(asked.count(), 0);
        QCOMPARE(wanted.count(), 1);
    }

    void everySizeComesToRest()
    {
        for (int width = m_pane->minimumSizeHint().width(); width < 320; width += 2) {
            for (const int height : {420, 500, 540, 560, 580, 620}) {
                m_pane->resize(width, height);
                QCOMPARE(m_pane->size(), QSize(width, height));
            }
        }
    }

    void nothingIsClippedWhereItIsNarrow()
    {
        m_pane->resize(m_pane->minimumSizeHint().width(), 400);
        QVERIFY(m_pane->width() <= 232);
        for (const QWidget* widget : m_pane->findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->width() > 0)
                QVERIFY2(widget->width() >= widget->minimumSizeHint().width() ||
                             widget->minimumSizeHint().width() < 0,
                         widget->metaObject()->className());
        }
    }

    void itLooks()
    {
        const QString folder = qEnvironmentVariable("RUSHES_PICTURES");
        if (folder.isEmpty())
            QSKIP("No folder for pictures is named");
        const Catalogue before = Catalogue::current();
        Catalogue::setCurrent(Catalogue::fromEntries(
            {QJsonObject{{u"model_id"_s, u"lab/text-to-video"_s},
                         {u"input_schema"_s,
                          QJsonObject{{u"properties"_s,
                                       QJsonObject{{u"prompt"_s, QJsonObject{{u"type"_s, u"string"_s}}}}}}}}},
            Catalogue::Source::Live, QDate(2026, 9, 1)));
        Request request = defaultsOf(Catalogue::current().models().constFirst());
        request.prompt = u"A harbour"_s;
        m_document->editRequest(request, u"x"_s);
        int count = 0;
        for (const QString& language : {u"en"_s, u"ru"_s}) {
            QTranslator words;
            QVERIFY(words.load(u":/rushes/translations/rushes_%1.qm"_s.arg(language)));
            QCoreApplication::installTranslator(&words);
            ClipPane pane(*m_document);
            pane.setService(runComfy);
            for (const int width : {220, 292}) {
                for (const bool isPaused : {false, true}) {
                    pane.setPaused(isPaused);
                    pane.resize(qMax(width, pane.minimumSizeHint().width()), 420);
                    pane.show();
                    QVERIFY(QTest::qWaitForWindowExposed(&pane));
                    QVERIFY(pane.grab().save(u"%1/price-%2.png"_s.arg(folder).arg(count++)));
                }
            }
            QCoreApplication::removeTranslator(&words);
        }
        Catalogue::setCurrent(before);
    }

private:
    template<typename T>
    [[nodiscard]] T* named(const QString& name) const
    {
        for (auto* widget : m_pane->findChildren<T*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] bool shows(const QString& words) const { return labels().contains(words); }
    [[nodiscard]] bool showsNumber(const QString& words) const
    {
        const auto labels = m_pane->findChildren<NumberLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const NumberLabel* label) { return label->text() == words; });
    }
    static void moveTo(QWidget* widget, const QPoint& at)
    {
        QMouseEvent event(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                          Qt::NoModifier);
        QApplication::sendEvent(widget, &event);
    }
};

QTEST_MAIN(TestClipPane)
#include "tst_clippane.moc"

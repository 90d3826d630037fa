#include "app/catalogue/prices.h"
#include "ui/composer/clippane.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/generateoptions.h"
#include "ui/composer/promptpane.h"
#include "ui/shell/jobdialog.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestJobDialog : public QObject
{
    Q_OBJECT

private:
    Job m_job = {};
    std::unique_ptr<JobDialog> m_dialog = {};

    void make()
    {
        m_dialog =
            std::make_unique<JobDialog>(m_job, Service{ServiceId(u"x"_s), u"X"_s, true, false, {}}, Rates());
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    [[nodiscard]] TextField* editor() const { return m_dialog->findChild<PromptPane*>()->editor(); }
    [[nodiscard]] GenerateButton* save() const { return m_dialog->findChild<ClipPane*>()->generateButton(); }
    [[nodiscard]] bool says(const QString& words) const
    {
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] QMessageBox* question() const
    {
        for (auto* box : m_dialog->findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    void answer(const QString& text)
    {
        for (QAbstractButton* button : question()->buttons()) {
            if (button->text() == text) {
                button->click();
                return;
            }
        }
        QFAIL("no such answer");
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_job.id = 7;
        m_job.sceneId = SceneId(u"s"_s);
        m_job.sceneName = u"Harbour"_s;
        m_job.request = defaultsOf(Catalogue::builtIn().standard());
        m_job.request.prompt = u"Rain"_s;
        m_job.request.duration = 10;
        m_job.request.sound = false;
        m_job.price = Usd{1'120'000};
        make();
    }
    void cleanup() { m_dialog.reset(); }

    void itShowsWhatTheJobAsksForAndItsPrice()
    {
        QVERIFY(m_dialog->windowTitle().contains(u"Harbour"_s));
        QCOMPARE(editor()->text(), u"Rain"_s);
        QCOMPARE(save()->accessibleName(), u"Save"_s);
        QCOMPARE(save()->accessibleDescription(), u"$1.12"_s);
        QVERIFY(!m_dialog->findChild<GenerateOptions*>()->isVisible());
        QVERIFY(!m_dialog->isChanged());
    }

    void thePriceFollowsAndSaveHandsTheValuesOver()
    {
        QSignalSpy saved(m_dialog.get(), &JobDialog::saveRequested);
        for (auto* box : m_dialog->findChildren<ToggleSwitch*>())
            box->click();
        QCOMPARE(save()->accessibleDescription(), u"$1.68"_s);
        QTest::keyClicks(editor(), u" at night"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.size(), 1);
        const auto request = saved.first().first().value<Request>();
        QCOMPARE(request.prompt, u"Rain at night"_s);
        QVERIFY(request.sound);
        QCOMPARE(request, m_dialog->request());
        QVERIFY2(m_dialog->isVisible(), "whether it was taken over is not known yet");
        m_dialog->closeWith(request);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(!question());
    }

    void aCutThatCanGoNoFurtherSaysWhy()
    {
        Request twoShots = m_dialog->request();
        twoShots.shots = {{u"Rain"_s, 3}, {u"Sun"_s, 7}};
        m_job.request = twoShots;
        make();
        auto* timeline = m_dialog->findChild<TimelineView*>();
        timeline->setCurrentShot(0);
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(m_dialog->accessibleDescription().contains(u"3 s"_s),
                 qPrintable(m_dialog->accessibleDescription()));
    }

    void whatTheServiceWouldRefuseIsSaidAndNotSaved()
    {
        QSignalSpy saved(m_dialog.get(), &JobDialog::saveRequested);
        editor()->selectAll();
        QTest::keyClick(editor(), Qt::Key_Delete);
        QVERIFY(!save()->hindrance().isEmpty());
        save()->click();
        QCOMPARE(saved.size(), 0);
        QVERIFY(says(u"Write a prompt"_s));
    }

    void enterPressesNothing()
    {
        QSignalSpy saved(m_dialog.get(), &JobDialog::saveRequested);
        const Request before = m_dialog->request();
        for (auto* slider : m_dialog->findChildren<Slider*>()) {
            slider->setFocus();
            QTest::keyClick(slider, Qt::Key_Return);
        }
        QCOMPARE(saved.size(), 0);
        QCOMPARE(m_dialog->request(), before);
        QVERIFY(m_dialog->isVisible());
    }

    void undoWorksInIt()
    {
        QTest::keyClicks(editor(), u"x"_s);
        QVERIFY(m_dialog->isChanged());
        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_dialog->isChanged());
    }

    void nothingIsDroppedUnasked()
    {
        QTest::keyClicks(editor(), u"x"_s);
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(question());
        answer(u"Keep editing"_s);
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(!question());
        m_dialog->close(); // by the window's own button
        QVERIFY(m_dialog->isVisible());
        QVERIFY(question());
        answer(u"Drop"_s);
        QVERIFY(!m_dialog->isVisible());
        make();
        m_dialog->reject();
        QVERIFY2(!m_dialog->isVisible(), "nothing was changed: nothing is asked");
    }

    void aJobThatHasStartedCanOnlyBecomeANewOne()
    {
        QSignalSpy saved(m_dialog.get(), &JobDialog::saveRequested);
        QSignalSpy fresh(m_dialog.get(), &JobDialog::newJobRequested);
        QTest::keyClicks(editor(), u" at night"_s);
        m_dialog->offerNewJob(u"“Harbour” has started."_s);
        QVERIFY(says(u"has started"_s));
        QCOMPARE(editor()->text(), u"Rain at night"_s);
        QCOMPARE(save()->accessibleName(), u"Queue as a new job"_s);
        QCOMPARE(save()->accessibleDescription(), u"$1.12"_s);
        save()->click();
        QCOMPARE(saved.size(), 0);
        QCOMPARE(fresh.size(), 1);
        QCOMPARE(fresh.first().first().value<Request>().prompt, u"Rain at night"_s);
    }
};

QTEST_MAIN(TestJobDialog)
#include "tst_jobdialog.moc"

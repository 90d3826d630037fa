#include "app/catalogue/prices.h"
#include "ui/composer/variationsdialog.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestVariationsDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<VariationsDialog> m_dialog = {};
    Request m_request = {};

    template<typename T>
    [[nodiscard]] T* named(const QString& name) const
    {
        for (T* widget : m_dialog->findChildren<T*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QTableWidget* table() const { return m_dialog->findChild<QTableWidget*>(); }
    [[nodiscard]] QPushButton* queueButton() const
    {
        for (auto* button : m_dialog->findChildren<QPushButton*>()) {
            if (button->text().startsWith(u"Queue"_s))
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyTheme(*qApp, Theme::darkTheme());
        qRegisterMetaType<QList<Request>>();
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_request = defaultsOf(Catalogue::builtIn().standard());
        m_request.prompt = u"A harbour"_s;
        m_request.duration = 10;
        m_request.sound = false;
        m_dialog = std::make_unique<VariationsDialog>(
            m_request, u"Harbour"_s, [](const Request& request) { return *priceOf(request); });
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void eachJobAndTheTotalAreShownBeforeTheyAreQueued()
    {
        QCOMPARE(table()->rowCount(), 1);
        QCOMPARE(queueButton()->text(), u"Queue 1 job(s) · $1.12"_s);
        QTest::keyClicks(named<QLineEdit>(u"CFG scales"_s), u"0.3, 0.7"_s);
        named<QCheckBox>(u"9:16"_s)->click();
        named<QSpinBox>(u"Takes of each"_s)->setValue(2);
        QTest::keyClicks(named<TextField>(u"Prompts"_s), u"Rain"_s);
        QTest::keyClick(named<TextField>(u"Prompts"_s), Qt::Key_Return);
        QTest::keyClicks(named<TextField>(u"Prompts"_s), u"Snow"_s);
        QCOMPARE(table()->rowCount(), 16);
        QCOMPARE(m_dialog->total(), Usd{1'120'000} * 16);
        QCOMPARE(queueButton()->text(), u"Queue 16 job(s) · $17.92"_s);
        QCOMPARE(table()->item(0, 1)->text(), u"16:9 · CFG 0.30 · 10 s · “Rain”"_s);
        QCOMPARE(table()->item(15, 1)->text(), u"9:16 · CFG 0.70 · 10 s · “Snow”"_s);
        QCOMPARE(table()->item(15, 2)->text(), u"$1.12"_s);

        QSignalSpy queued(m_dialog.get(), &VariationsDialog::queueRequested);
        const QList<Request> shown = m_dialog->requests();
        QPushButton* queue = queueButton();
        queue->click();
        queue->click(); // a double click
        QCOMPARE(queued.size(), 1);
        QCOMPARE(queued.first().at(0).value<QList<Request>>(), shown);
        QCOMPARE(queued.first().at(1).value<Usd>(), Usd{17'920'000});
    }

    void whatIsWrongIsSaidAndNothingCanBeQueued()
    {
        auto* scales = named<QLineEdit>(u"CFG scales"_s);
        scales->setText(u"0.3, 4"_s);
        QVERIFY(!queueButton()->isEnabled());
        QCOMPARE(table()->rowCount(), 0);
        bool said = false;
        for (const QLabel* label : m_dialog->findChildren<QLabel*>())
            said = said || (label->isVisible() && label->text().contains(u"“4”"_s));
        QVERIFY(said);
        scales->setText(u"0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9"_s);
        QVERIFY(queueButton()->isEnabled());
        named<QSpinBox>(u"Takes of each"_s)->setValue(20);
        QVERIFY2(!queueButton()->isEnabled(), "180 are too many");
        QCOMPARE(m_dialog->total(), Usd{});
    }

    void anInvalidSceneIsListedWithItsProblem()
    {
        m_request.prompt.clear();
        m_dialog = std::make_unique<VariationsDialog>(
            m_request, u"Harbour"_s, [](const Request& request) { return *priceOf(request); });
        m_dialog->show();
        QVERIFY(!queueButton()->isEnabled());
        QVERIFY(table()->item(0, 1)->text().contains(u"prompt"_s));
        named<TextField>(u"Prompts"_s)->setPlainText(u"Rain"_s);
        QVERIFY(queueButton()->isEnabled());
    }

    void whatComesFirstIsListedOnceAndInTheTotal()
    {
        bool isThere = false; // its take
        m_dialog->setFirst([&isThere] {
            return isThere ? QList<VariationsDialog::First>()
                           : QList<VariationsDialog::First>{{u"Pier"_s, Usd{840'000}}};
        });
        named<QSpinBox>(u"Takes of each"_s)->setValue(2);
        QCOMPARE(table()->rowCount(), 3);
        QCOMPARE(table()->item(0, 1)->text(), u"“Pier” first: the scene is made of its take"_s);
        QCOMPARE(table()->item(0, 2)->text(), u"$0.84"_s);
        QCOMPARE(queueButton()->text(), u"Queue 3 job(s) · $3.08"_s);
        QCOMPARE(m_dialog->total(), Usd{3'080'000});
        QCOMPARE(m_dialog->requests().size(), 2);
        isThere = true;
        m_dialog->refresh();
        QCOMPARE(table()->rowCount(), 2);
        QCOMPARE(queueButton()->text(), u"Queue 2 job(s) · $2.24"_s);
    }

    /// Scales that the model does not take would be the same request, paid several times.
    void aModelWithoutCfgScaleOffersNone()
    {
        m_request = defaultsOf(*Catalogue::builtIn().model(u"google/nano-banana-2-lite/text-to-image"_s));
        m_request.prompt = u"A harbour"_s;
        m_dialog = std::make_unique<VariationsDialog>(
            m_request, u"Harbour"_s, [](const Request& request) { return *priceOf(request); });
        m_dialog->show();
        auto* scales = named<QLineEdit>(u"CFG scales"_s);
        QVERIFY(!scales->isVisible());
        scales->setText(u"0.1 0.2 0.3"_s);
        QCOMPARE(table()->rowCount(), 1);
        QVERIFY2(!table()->item(0, 1)->text().contains(u"CFG"_s), qPrintable(table()->item(0, 1)->text()));
        QVERIFY(!table()->item(0, 1)->text().contains(u" s "_s));
    }

    void enterInAFieldSpendsNothing()
    {
        QSignalSpy queued(m_dialog.get(), &VariationsDialog::queueRequested);
        auto* scales = named<QLineEdit>(u"CFG scales"_s);
        scales->setFocus();
        QTest::keyClick(scales, Qt::Key_Return);
        QTest::keyClick(named<QSpinBox>(u"Takes of each"_s), Qt::Key_Return);
        QCOMPARE(queued.size(), 0);
        QVERIFY(m_dialog->isVisible());
    }

    /// What pays is reached last.
    void tabGoesThroughItInTheOrderInWhichItStands()
    {
        m_dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), m_dialog.get());
        named<QLineEdit>(u"CFG scales"_s)->setFocus();
        QStringList reached;
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.append(QApplication::focusWidget()->accessibleName());
        }
        QCOMPARE(reached, (QStringList{u"16:9"_s, u"9:16"_s, u"1:1"_s, u"Takes of each"_s, u"Prompts"_s,
                                       table()->accessibleName(), u"Cancel"_s}));
    }

    void everyControlHasItsName()
    {
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() &&
                !widget->objectName().startsWith(u"qt_"_s))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestVariationsDialog)
#include "tst_variationsdialog.moc"

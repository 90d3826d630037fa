#include "app/base/settings.h"
#include "ui/settings/preferencerow.h"
#include "ui/settings/preferences.h"
#include "ui/style/accent.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

/// Settings are found, go back to what they were, and are all there.
class TestPreferences : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home = {};
    std::unique_ptr<Settings> m_settings = {};

    static QToolButton* resetOf(const Preferences& preferences, const QString& id)
    {
        return preferences.row(id)->findChild<QToolButton*>();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        QFile::remove(m_home.filePath(u"rushes.ini"_s));
        m_settings = std::make_unique<Settings>(m_home.filePath(u"rushes.ini"_s));
    }

    void everyEntryHasItsRow()
    {
        const Preferences preferences(*m_settings, {}, {});
        for (const Preferences::Entry& entry : Preferences::entries()) {
            const PreferenceRow* row = preferences.row(entry.id);
            QVERIFY2(row, qPrintable(entry.id));
            QVERIFY2(!row->field()->accessibleName().isEmpty(), qPrintable(entry.id));
            QVERIFY(!entry.group.isEmpty());
        }
    }

    void accentsAndMotionAreChosenAndKept()
    {
        Preferences preferences(*m_settings, {}, {});
        preferences.show();
        auto* accent = static_cast<QComboBox*>(preferences.row(u"accent"_s)->field());
        QCOMPARE(accent->count(), accents().size());
        QCOMPARE(accent->currentIndex(), 0);
        for (int i = 1; i < accent->count(); ++i)
            QCOMPARE(accent->itemData(i).toString(), accents().at(i).id);
        accent->setFocus();
        QTest::keyClick(accent, Qt::Key_Down);
        QCOMPARE(m_settings->value(setting::accent), u"blue"_s);
        QTest::mouseClick(resetOf(preferences, u"accent"_s), Qt::LeftButton);
        QCOMPARE(m_settings->value(setting::accent), QString());
        QCOMPARE(accent->currentIndex(), 0);
        auto* motion = static_cast<QComboBox*>(preferences.row(u"motion"_s)->field());
        QTest::keyClick(motion, Qt::Key_End);
        QCOMPARE(m_settings->value(setting::motion), u"off"_s);
        QTest::mouseClick(resetOf(preferences, u"motion"_s), Qt::LeftButton);
        QCOMPARE(m_settings->value(setting::motion), QString());
    }

    void aSearchLeavesWhatAnswers()
    {
        Preferences preferences(*m_settings, {}, {});
        preferences.show();
        preferences.search()->setText(u"caps crosses"_s);
        QVERIFY(!preferences.row(u"theme"_s)->isVisible());
        preferences.search()->setText(u"MONEY daily"_s);
        QVERIFY(preferences.row(u"day-cap"_s)->isVisible());
        QVERIFY(!preferences.row(u"month-cap"_s)->isVisible());
        QVERIFY(!preferences.row(u"theme"_s)->isVisible());
        preferences.reveal(u"theme"_s);
        QVERIFY(preferences.row(u"theme"_s)->isVisible());
        QTRY_VERIFY(preferences.row(u"theme"_s)->field()->hasFocus());
    }

    void aListIsAsWideAsItsWords()
    {
        Preferences preferences(*m_settings, {}, {});
        preferences.show();
        auto* list = preferences.row(u"language"_s)->findChild<QComboBox*>();
        QVERIFY(list);
        QVERIFY(list->findText(u"English"_s) > 0);
        QVERIFY(list->findText(u"Español (in part)"_s) > 0);
        int widest = 0;
        for (int i = 0; i < list->count(); ++i)
            widest = std::max(widest, list->fontMetrics().horizontalAdvance(list->itemText(i)));
        list->setFixedWidth(60);
        list->showPopup();
        QVERIFY(list->view()->isVisible());
        QVERIFY2(list->view()->width() >= widest + 44, qPrintable(QString::number(list->view()->width())));
        list->hidePopup();
    }

    /// What is written is kept when it makes sense; what does not says what to write, and nothing is kept.
    void whatIsWrittenIsKeptWhereItMakesSense_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("kept");
        const auto row = [](const char* id, const QString& text, bool kept) {
            QTest::addRow("%s: %s", id, qPrintable(text)) << QString::fromLatin1(id) << text << kept;
        };
        row("take-names", u"{project} - {scene} {take}"_s, true);
        row("take-names", u"{scene} {TIME}"_s, true);
        row("take-names", u"{scene}"_s, false);
        row("proxy", u"http://proxy.example:3128"_s, true);
        row("proxy", u"proxy.example:3128"_s, true);
        row("proxy", u"socks5://user@127.0.0.1:1080"_s, true);
        row("proxy", u"http://[::1]:3128"_s, true);
        row("proxy", u"none"_s, true);
        row("proxy", u"proxy.example"_s, false);
        row("proxy", u"ftp://proxy.example:21"_s, false);
        row("proxy", u"http://proxy.example:3128/page"_s, false);
        row("proxy", u"no proxy please"_s, false);
        row("certificates", u"/nowhere/at/all.pem"_s, false);
        row("certificates", u"/etc/hostname"_s, false);
    }
    void whatIsWrittenIsKeptWhereItMakesSense()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        QFETCH(bool, kept);
        const QHash<QString, Setting<QString>> settings = {{u"take-names"_s, setting::takeNames},
                                                           {u"proxy"_s, setting::proxy},
                                                           {u"certificates"_s, setting::certificates}};
        Preferences preferences(*m_settings, {}, {});
        preferences.show();
        QVERIFY(QTest::qWaitForWindowActive(&preferences));
        auto* field = static_cast<QLineEdit*>(preferences.row(id)->field());
        const QString note = field->accessibleDescription();
        field->setFocus();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(preferences.isVisible());
        QCOMPARE(m_settings->value(settings.value(id)), kept ? text : QString());
        QCOMPARE(field->accessibleDescription() != note, !kept);
        QTest::mouseClick(resetOf(preferences, id), Qt::LeftButton);
        QCOMPARE(m_settings->value(settings.value(id)), QString());
        QCOMPARE(field->text(), QString());
        QCOMPARE(field->accessibleDescription(), note);
    }

    /// The address is a setting, the password is somebody else's; neither stays where it is read.
    void aProxysPasswordIsHandedOver_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("http") << u"http://user:se%40cret@proxy.example:3128"_s
                              << u"http://user@proxy.example:3128"_s << QByteArray("se@cret");
        QTest::newRow("signs") << u"socks5://me:a@b:c/d@127.0.0.1:1080"_s << u"socks5://me@127.0.0.1:1080"_s
                               << QByteArray("a@b:c/d");
        QTest::newRow("not kept") << u"ftp://me:word@proxy:21"_s << QString() << QByteArray();
    }
    void aProxysPasswordIsHandedOver()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        Preferences preferences(*m_settings, {}, {});
        QByteArray handed;
        preferences.setPasswordKeeper([&](const Secret& secret, const auto& said) {
            handed = secret.reveal();
            QCOMPARE(m_settings->value(setting::proxy), kept); // whose password it is
            said(u"It is elsewhere."_s);
        });
        preferences.show();
        QVERIFY(QTest::qWaitForWindowActive(&preferences));
        auto* field = static_cast<QLineEdit*>(preferences.row(u"proxy"_s)->field());
        field->setFocus();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_settings->value(setting::proxy), kept);
        QTEST(handed, "password");
        QVERIFY(m_settings->sync());
        if (!kept.isEmpty()) {
            QCOMPARE(field->text(), kept);
            QCOMPARE(field->accessibleDescription(), u"It is elsewhere."_s);
            QFile file(m_settings->path());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(handed));
        }
    }

    void pricesAndPlayingAreSetAndGoBack()
    {
        Preferences preferences(*m_settings, {}, {});
        preferences.show();
        const auto spin = [&](const QString& id) {
            return static_cast<QSpinBox*>(preferences.row(id)->field());
        };
        const auto amount = [&](const QString& id) {
            return static_cast<QDoubleSpinBox*>(preferences.row(id)->field());
        };
        const auto toggle = [&](const QString& id) {
            return static_cast<QAbstractButton*>(preferences.row(id)->field());
        };
        spin(u"volume"_s)->setValue(40);
        spin(u"seek"_s)->setValue(5);
        QTest::mouseClick(toggle(u"muted"_s), Qt::LeftButton);
        QTest::mouseClick(toggle(u"arrivals"_s), Qt::LeftButton);
        amount(u"low-balance"_s)->setValue(2.5);
        amount(u"unknown-price"_s)->setValue(1.1);
        QCOMPARE(m_settings->value(setting::volume), 40);
        QCOMPARE(m_settings->value(setting::seekSeconds), 5);
        QCOMPARE(m_settings->value(setting::muted), true);
        QCOMPARE(m_settings->value(setting::playsArrivals), false);
        QCOMPARE(m_settings->value(setting::lowBalance), 250);
        QCOMPARE(m_settings->value(setting::unknownSecond), 110);
        for (const QString& id :
             {u"volume"_s, u"seek"_s, u"muted"_s, u"arrivals"_s, u"low-balance"_s, u"unknown-price"_s}) {
            QVERIFY2(resetOf(preferences, id)->isVisible(), qPrintable(id));
            QTest::mouseClick(resetOf(preferences, id), Qt::LeftButton);
            QVERIFY2(!resetOf(preferences, id)->isVisible(), qPrintable(id));
        }
        QCOMPARE(m_settings->value(setting::volume), setting::volume.standard);
        QCOMPARE(m_settings->value(setting::seekSeconds), 1);
        QCOMPARE(m_settings->value(setting::muted), false);
        QCOMPARE(m_settings->value(setting::playsArrivals), true);
        QCOMPARE(m_settings->value(setting::lowBalance), 0);
        QCOMPARE(m_settings->value(setting::unknownSecond), 42);
        // Nobody reckons with nothing.
        amount(u"unknown-price"_s)->setValue(0);
        QCOMPARE(m_settings->value(setting::unknownSecond), 1);
        preferences.search()->setText(u"balance"_s);
        QVERIFY(preferences.row(u"low-balance"_s)->isVisible());
        QVERIFY(!preferences.row(u"volume"_s)->isVisible());
    }

    void whatNewScenesStartWithIsChosen()
    {
        Preferences preferences(*m_settings, {}, {});
        preferences.show();
        auto* aspect = static_cast<QComboBox*>(preferences.row(u"new-aspect"_s)->field());
        aspect->setFocus();
        QTest::keyClick(aspect, Qt::Key_End);
        QCOMPARE(m_settings->value(setting::newAspect), u"1:1"_s);
        auto* seconds = static_cast<QSpinBox*>(preferences.row(u"new-seconds"_s)->field());
        seconds->setValue(9);
        QCOMPARE(m_settings->value(setting::newSeconds), 9);
        auto* sound = static_cast<QComboBox*>(preferences.row(u"new-sound"_s)->field());
        QTest::keyClick(sound, Qt::Key_End);
        QCOMPARE(m_settings->value(setting::newSound), u"off"_s);
        for (const QString& id : {u"new-aspect"_s, u"new-seconds"_s, u"new-sound"_s})
            QTest::mouseClick(resetOf(preferences, id), Qt::LeftButton);
        QCOMPARE(m_settings->value(setting::newAspect), QString());
        QCOMPARE(m_settings->value(setting::newSeconds), 0);
        QCOMPARE(m_settings->value(setting::newSound), QString());
    }

    void eachGoesBackToWhatItWas()
    {
        Caps kept;
        Preferences preferences(*m_settings, {Usd{3'000'000}, {}, {}},
                                [&](const Caps& caps) { kept = caps; });
        preferences.show();
        QVERIFY(!resetOf(preferences, u"jobs"_s)->isVisible());
        static_cast<QSpinBox*>(preferences.row(u"jobs"_s)->field())->setValue(9);
        QVERIFY(resetOf(preferences, u"jobs"_s)->isVisible());
        QTest::mouseClick(resetOf(preferences, u"jobs"_s), Qt::LeftButton);
        QCOMPARE(m_settings->value(setting::jobsAtOnce), 4);
        QVERIFY(!resetOf(preferences, u"jobs"_s)->isVisible());

        QVERIFY(resetOf(preferences, u"day-cap"_s)->isVisible());
        kept.day = Usd{1};
        QTest::mouseClick(resetOf(preferences, u"day-cap"_s), Qt::LeftButton);
        QCOMPARE(kept.day, std::nullopt);

        m_settings->set(setting::theme, u"dark"_s);
        auto* theme = static_cast<QComboBox*>(preferences.row(u"theme"_s)->field());
        QCOMPARE(theme->currentData().toString(), u"dark"_s);
        QTest::mouseClick(resetOf(preferences, u"theme"_s), Qt::LeftButton);
        QCOMPARE(theme->currentData().toString(), u"system"_s);

        m_settings->set(setting::videosFolder, m_home.path());
        preferences.row(u"videos-folder"_s)->refresh();
        QTest::mouseClick(resetOf(preferences, u"videos-folder"_s), Qt::LeftButton);
        QCOMPARE(m_settings->value(setting::videosFolder), QString());
    }
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"

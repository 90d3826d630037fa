// High contrast: chosen, or asked for by the desktop; every word can be read on every ground.
#include "app/base/settings.h"
#include "tests/fakes/fakeportal.h"
#include "tests/fakes/privatebus.h"
#include "ui/settings/preferencerow.h"
#include "ui/settings/preferences.h"
#include "ui/style/accent.h"
#include "ui/style/contrast.h"
#include "ui/style/pane.h"

#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestContrast : public QObject
{
    Q_OBJECT

    PrivateBus m_bus;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bus.start()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        qunsetenv("RUSHES_THEME");
        contrast::set(false);
        applyTheme(*qApp, Theme::darkTheme());
    }
    void cleanupTestCase() { contrast::set(false); }

    void theRatioIsWcags()
    {
        QCOMPARE(contrastBetween(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastBetween(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastBetween(QColor(0x777777), QColor(0x777777)), 1.0);
        QVERIFY(qAbs(contrastBetween(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void everyRoleIsReadOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("accent");
        for (const Accent& accent : accents()) {
            QTest::addRow("dark, %s", qUtf8Printable(accent.id)) << true << accent.id;
            QTest::addRow("light, %s", qUtf8Printable(accent.id)) << false << accent.id;
        }
    }
    void everyRoleIsReadOnEveryGround()
    {
        QFETCH(bool, dark);
        QFETCH(QString, accent);
        const Theme theme =
            withMoreContrast(withAccent(dark ? Theme::darkTheme() : Theme::lightTheme(), accent));
        QCOMPARE(theme.dark, dark);
        for (const QColor& ground : {theme.window, theme.pane, theme.raised, theme.field}) {
            for (const QColor& word : {theme.text, theme.dim, theme.accent, theme.good, theme.bad,
                                       theme.camera, theme.speech, theme.sound})
                QVERIFY2(contrastBetween(word, ground) >= 7, qPrintable(word.name()));
            QVERIFY(contrastBetween(theme.line, ground) >= 4.5);
        }
        QVERIFY(contrastBetween(theme.onAccent, theme.accent) >= 7);
        for (const QColor& colour : {theme.accent, theme.good, theme.bad})
            QVERIFY(contrastBetween(theme.text, theme.tint(colour)) >= 7);
        // What is good, bad or chosen is still told apart.
        QVERIFY(theme.good != theme.bad && theme.accent != theme.bad);
        const QPalette palette = theme.palette();
        QVERIFY(contrastBetween(palette.color(QPalette::HighlightedText),
                                palette.color(QPalette::Highlight)) >= 7);
        QVERIFY(contrastBetween(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >=
                7);
    }

    void whatADesktopSays_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("more"); // -1: it says nothing
        const QString common = u"org.freedesktop.appearance"_s;
        const QString gnome = u"org.gnome.desktop.a11y.interface"_s;
        QTest::newRow("high") << common << u"contrast"_s << QVariant(1U) << 1;
        QTest::newRow("no preference") << common << u"contrast"_s << QVariant(0U) << 0;
        QTest::newRow("of the future") << common << u"contrast"_s << QVariant(9U) << 0;
        QTest::newRow("a text") << common << u"contrast"_s << QVariant(u"high"_s) << -1;
        QTest::newRow("GNOME, on") << gnome << u"high-contrast"_s << QVariant(true) << 1;
        QTest::newRow("GNOME, off") << gnome << u"high-contrast"_s << QVariant(false) << 0;
        QTest::newRow("motion") << common << u"reduced-motion"_s << QVariant(1U) << -1;
    }
    void whatADesktopSays()
    {
        QFETCH(QString, group);
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(int, more);
        const std::optional<bool> said = wishedBy(Wish::MoreContrast, group, key, value);
        QCOMPARE(said ? int(*said) : -1, more);
    }

    void theDesktopsWishIsFollowedWhileTheProgramRuns()
    {
        FakePortal portal;
        QVERIFY(portal.ready);
        ContrastFollower follower(ContrastChoice::Desktop);
        ThemeFollower theme(*qApp, ThemeChoice::Light);
        connect(&follower, &ContrastFollower::changed, &theme, [&] { theme.setChoice(theme.choice()); });
        QSignalSpy told(&theme, &ThemeFollower::themeChanged);
        portal.change(u"org.freedesktop.appearance"_s, u"contrast"_s, 1U);
        follower.listen();
        QTRY_VERIFY(contrast::isHigh());
        QCOMPARE(Theme::current().pane, QColor(Qt::white));
        QCOMPARE(QApplication::palette().color(QPalette::WindowText), QColor(Qt::black));
        QCOMPARE(told.count(), 1);
        portal.change(u"org.freedesktop.appearance"_s, u"contrast"_s, 0U);
        QTRY_VERIFY(!contrast::isHigh());
        QCOMPARE(Theme::current().pane, Theme::lightTheme().pane);
        // Who has chosen is asked no more.
        follower.setChoice(ContrastChoice::High);
        QVERIFY(contrast::isHigh());
        theme.setChoice(ThemeChoice::Dark);
        QCOMPARE(Theme::current().pane, QColor(Qt::black));
        follower.setChoice(ContrastChoice::Normal);
        QCOMPARE(Theme::current().pane, Theme::darkTheme().pane);
    }

    void itIsChosenInThePreferences()
    {
        const QTemporaryDir home;
        Settings settings(home.filePath(u"rushes.ini"_s));
        Preferences preferences(settings, {}, {});
        preferences.show();
        QVERIFY(QTest::qWaitForWindowActive(&preferences));
        auto* box = static_cast<QComboBox*>(preferences.row(u"contrast"_s)->field());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_End);
        QCOMPARE(contrastChoiceNamed(settings.value(setting::contrast)), ContrastChoice::High);
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(contrastChoiceNamed(settings.value(setting::contrast)), ContrastChoice::Normal);
        QTest::keyClick(box, Qt::Key_Home);
        QCOMPARE(contrastChoiceNamed(settings.value(setting::contrast)), ContrastChoice::Desktop);
        QCOMPARE(contrastChoiceNamed(u"?"_s), ContrastChoice::Desktop);
    }

    /// Where the grounds are one, a pane has an edge.
    void aPaneIsSetOffByALine()
    {
        contrast::set(true);
        applyTheme(*qApp, Theme::darkTheme());
        Pane pane;
        pane.resize(80, 60);
        const QImage seen = pane.grab().toImage();
        QVERIFY(contrastBetween(seen.pixelColor(40, 0), seen.pixelColor(40, 30)) >= 3);
        contrast::set(false);
        applyTheme(*qApp, Theme::darkTheme());
        const QImage usual = pane.grab().toImage();
        QCOMPARE(usual.pixelColor(40, 0), usual.pixelColor(40, 30));
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"

// Letters that no installed font has are spoken of once.
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"
#include "ui/shell/fontnotes.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/messages.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const CanDraw nothing = [](uint) { return false; };
const CanDraw everything = [](uint) { return true; };

/// A window without rooms.
struct Room
{
    explicit Room(const QString& settingsPath)
        : settings(settingsPath)
        , window({}, settings)
        , document(Project::create(defaultsOf(Catalogue::builtIn().standard())))
    {
        window.show();
    }
    void write(const QString& prompt)
    {
        Request request = document.currentScene().request;
        request.prompt = prompt;
        document.editRequest(request, u"Edit prompt"_s);
    }
    [[nodiscard]] QString said() const
    {
        QStringList all;
        for (const QLabel* label : window.findChild<MessageBar*>()->findChildren<QLabel*>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all.join(u'\n');
    }

    Settings settings;
    MainWindow window;
    Document document;
};

} // namespace

class TestFontNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        applyTheme(*qApp, Theme::darkTheme());
    }

    void scriptsAreToldByTheirLetters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("scripts");
        QTest::newRow("Latin") << u"A lighthouse — “dawn”, café, naïve…"_s << QString();
        QTest::newRow("Cyrillic, Greek, Arabic") << u"ночной рынок под дождём, αβγ, مرحبا"_s << QString();
        QTest::newRow("Chinese") << u"夜市"_s << u"east-asian"_s;
        QTest::newRow("rare Chinese") << u"𠮷野家"_s << u"east-asian"_s;
        QTest::newRow("hiragana") << u"にわ"_s << u"east-asian"_s;
        QTest::newRow("katakana") << u"ラーメン"_s << u"east-asian"_s;
        QTest::newRow("Korean") << u"등대"_s << u"east-asian"_s;
        QTest::newRow("emoji") << u"a lighthouse 🌊"_s << u"emoji"_s;
        QTest::newRow("flag") << u"🇮🇹"_s << u"emoji"_s;
        QTest::newRow("both") << u"灯台 🗼"_s << u"east-asian emoji"_s;
        QTest::newRow("half a pair") << QString(QChar(0xd83c)) << QString();
        QTest::newRow("arrows and signs") << u"→ ✓ ★ © ™"_s << QString();
    }
    void scriptsAreToldByTheirLetters()
    {
        QFETCH(QString, text);
        QFETCH(QString, scripts);
        QStringList found;
        for (const RareScript script : missingScripts({u"plain"_s, text}, nothing))
            found.append(nameOf(script));
        found.sort();
        QCOMPARE(found.join(u' '), scripts);
        QVERIFY(missingScripts({text}, everything).isEmpty());
    }

    void oneLetterThatIsMissingIsEnough()
    {
        const CanDraw butOne = [](uint letter) { return letter != u'市'; };
        QVERIFY(missingScripts({u"夜"_s}, butOne).isEmpty());
        QCOMPARE(missingScripts({u"夜"_s, u"夜市"_s}, butOne), QSet<RareScript>{RareScript::EastAsian});
    }

    void aLetterIsAskedForOnce()
    {
        int asked = 0;
        const CanDraw counting = [&](uint) { return ++asked > 0; };
        QVERIFY(missingScripts({QString(10'000, u'夜')}, counting).isEmpty());
        QCOMPARE(asked, 1);
    }

    void itIsSaidOnceAndNeverAgain()
    {
        const QTemporaryDir home;
        {
            Room room(home.filePath(u"rushes.ini"_s));
            new FontNotes(room.document, room.settings, room.window.context(), nothing);
            room.write(u"夜市 🌊"_s);
            QTRY_VERIFY_WITH_TIMEOUT(room.said().contains(u"fonts-noto-cjk"_s), 10'000);
            QCOMPARE(room.settings.value(setting::fontsSaid), QStringList{u"east-asian"_s});
            room.write(u"夜市 🌊!"_s);
            QTRY_VERIFY_WITH_TIMEOUT(room.said().contains(u"fonts-noto-color-emoji"_s), 10'000);
        }
        Settings again(home.filePath(u"rushes.ini"_s));
        QCOMPARE(again.value(setting::fontsSaid), (QStringList{u"east-asian"_s, u"emoji"_s}));
        // The next start
        int asked = 0;
        Room room(home.filePath(u"rushes.ini"_s));
        FontNotes notes(room.document, room.settings, room.window.context(),
                        [&asked](uint) { return ++asked < 0; });
        room.write(u"夜市 🌊"_s);
        notes.look();
        QVERIFY(!room.said().contains(u"fonts-noto"_s));
        QCOMPARE(asked, 0);
    }

    void whereFontsAreThereNothingIsSaid()
    {
        const QTemporaryDir home;
        Room room(home.filePath(u"rushes.ini"_s));
        int asked = 0;
        new FontNotes(room.document, room.settings, room.window.context(),
                      [&asked](uint) { return ++asked > 0; });
        room.write(u"夜市"_s);
        QTRY_COMPARE_WITH_TIMEOUT(asked, 2, 10'000);
        QVERIFY(!room.said().contains(u"fonts-noto"_s));
        QVERIFY(room.settings.value(setting::fontsSaid).isEmpty());
    }
};

QTEST_MAIN(TestFontNotes)
#include "tst_fontnotes.moc"

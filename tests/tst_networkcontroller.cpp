// The proxy in the whole window: its password goes to the keyring, and to no other proxy.
#include "tests/fakes/fakekeyring.h"
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/settings/preferencerow.h"
#include "ui/settings/preferences.h"
#include "ui/shell/afterstart.h"
#include "ui/shell/messagebar.h"

#include <QFile>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestNetworkController : public QObject
{
    Q_OBJECT

    static PreferenceRow* proxyRow(Run& run)
    {
        run.mainController().showPreferences(u"proxy"_s);
        return run.window().findChild<Preferences*>()->row(u"proxy"_s);
    }
    static void write(PreferenceRow& row, const QString& text)
    {
        auto* field = static_cast<QLineEdit*>(row.field());
        QVERIFY(QTest::qWaitForWindowActive(field->window()));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    static QByteArray fileOf(const Computer& computer)
    {
        QFile file(computer.home.filePath(u"rushes.ini"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

    void whatIsTypedGoesToTheKeyring()
    {
        const auto keyring = std::make_shared<FakeKeyring>();
        Computer computer;
        computer.keyring = keyring;
        Run run(computer);
        PreferenceRow* row = proxyRow(run);
        write(*row, u"http://user:s3cret-word@proxy.example:3128"_s);
        keyring->answerAll();
        QCOMPARE(keyring->held.value(u"proxy"_s), QByteArray("s3cret-word"));
        QCOMPARE(static_cast<QLineEdit*>(row->field())->text(), u"http://user@proxy.example:3128"_s);
        QVERIFY2(row->field()->accessibleDescription().contains(u"keyring"_s),
                 qPrintable(row->field()->accessibleDescription()));
        QVERIFY(run.settings().value(setting::keptTokens).contains(u"proxy"_s));
        QVERIFY(run.settings().sync());
        QVERIFY(fileOf(computer).contains("proxy.example"));
        QVERIFY(!fileOf(computer).contains("s3cret"));
        // Looked at again, nothing is lost.
        write(*row, u"http://user@proxy.example:3128"_s);
        keyring->answerAll();
        QCOMPARE(keyring->held.value(u"proxy"_s), QByteArray("s3cret-word"));
        // Another proxy is never told it.
        write(*row, u"http://user@other.example:3128"_s);
        keyring->answerAll();
        QVERIFY(!keyring->held.contains(u"proxy"_s));
        QVERIFY(run.studio().accounts().token(proxyId).secret.isEmpty());
    }

    void withoutAKeyringItLastsForThisRunAndSaysSo()
    {
        const Computer computer;
        Run run(computer);
        PreferenceRow* row = proxyRow(run);
        write(*row, u"http://user:s3cret-word@proxy.example:3128"_s);
        QVERIFY2(row->field()->accessibleDescription().contains(u"until Rushes ends"_s),
                 qPrintable(row->field()->accessibleDescription()));
        QCOMPARE(run.studio().accounts().token(proxyId).secret, Secret("s3cret-word"));
        QVERIFY(run.settings().sync());
        QVERIFY(!fileOf(computer).contains("s3cret"));
    }

    void anOlderOneIsMovedAndSaidOnce_data()
    {
        QTest::addColumn<bool>("hasKeyring");
        QTest::newRow("into the keyring") << true;
        QTest::newRow("there is none") << false;
    }
    void anOlderOneIsMovedAndSaidOnce()
    {
        QFETCH(bool, hasKeyring);
        const auto keyring = std::make_shared<FakeKeyring>();
        Computer computer;
        computer.keyring = hasKeyring ? std::shared_ptr<Keyring>(keyring) : nullptr;
        {
            Settings settings(computer.home.filePath(u"rushes.ini"_s));
            settings.set(setting::proxy, u"http://user:s3cret-word@proxy.example:3128"_s);
        }
        QVERIFY(fileOf(computer).contains("s3cret"));
        {
            Run run(computer);
            QTRY_VERIFY(!fileOf(computer).contains("s3cret"));
            keyring->answerAll();
            QCOMPARE(keyring->held.contains(u"proxy"_s), hasKeyring);
            QCOMPARE(run.settings().value(setting::proxy), u"http://user@proxy.example:3128"_s);
            auto* bar = run.window().findChild<MessageBar*>();
            QTRY_VERIFY2(bar->accessibleName().contains(u"proxy"_s, Qt::CaseInsensitive),
                         qPrintable(bar->accessibleName()));
        }
        Run again(computer);
        QVERIFY(QTest::qWaitForWindowExposed(&again.window()));
        QTRY_VERIFY(!again.mainController().afterStart().has(LateStep::Proxy));
        keyring->answerAll();
        QVERIFY(!again.window().findChild<MessageBar*>()->accessibleName().contains(u"proxy"_s));
    }
};

QTEST_MAIN(TestNetworkController)
#include "tst_networkcontroller.moc"

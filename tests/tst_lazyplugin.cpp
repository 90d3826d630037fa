#include "app/base/lazyplugin.h"
#include "app/sandbox/sandbox.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestLazyPlugin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPartIsLoadedOnce()
    {
        const Result<QObject*> first = lazyPlugin(u"sandbox"_s);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().detail));
        QVERIFY(qobject_cast<SandboxPluginInterface*>(*first));
        QCOMPARE(*lazyPlugin(u"sandbox"_s), *first);
    }

    void aMissingPartIsNamed()
    {
        const Result<QObject*> none = lazyPlugin(u"nothing"_s);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Internal);
        QVERIFY(none.error().detail.contains(u"/rushes/rushes_nothing.so"_s));
        QVERIFY(none.error().detail.contains(u"Install Rushes again"_s));
    }

    void theSandboxComesFromItsPart()
    {
        const QTemporaryDir folder;
        const Result<std::unique_ptr<Sandbox>> sandbox = makeSandbox(folder.path());
        QVERIFY(sandbox);
        QVERIFY(!(*sandbox)->isRunning());
        QVERIFY((*sandbox)->start());
        QVERIFY((*sandbox)->isRunning());
        QVERIFY((*sandbox)->baseUrl().port() > 0);
    }
};

QTEST_MAIN(TestLazyPlugin)
#include "tst_lazyplugin.moc"

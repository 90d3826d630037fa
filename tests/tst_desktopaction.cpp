// What the program's menu on the desktop offers besides the window.
#include "tests/windowrun.h"
#include "ui/shell/desktopaction.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestDesktopAction : public QObject
{
    Q_OBJECT

    Computer m_computer = {};
    std::unique_ptr<Run> m_run = {};

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
        m_computer.paused = true;
        m_run = std::make_unique<Run>(m_computer);
    }
    void cleanup() { m_run.reset(); }

    void theirArgumentsAreKnown()
    {
        QVERIFY(!desktopActionOf(u"--new-project"_s).isEmpty());
        QVERIFY(!desktopActionOf(u"--generate-all"_s).isEmpty());
        for (const QString& other : {QString(), u"film.rushes"_s, u"--version"_s, u"new-project"_s})
            QVERIFY2(desktopActionOf(other).isEmpty(), qPrintable(other));
        QVERIFY(!runDesktopAction({}, m_run->mainController()));
        QVERIFY(!runDesktopAction(u"/tmp/film.rushes"_s, m_run->mainController()));
    }

    void aNewProjectIsEmpty()
    {
        QVERIFY(runDesktopAction(desktopActionOf(u"--new-project"_s), m_run->mainController()));
        const Project project = m_run->mainController().document().project();
        QCOMPARE(project.scenes.size(), 1);
        QVERIFY(project.scenes.constFirst().request.prompt.isEmpty());
        QVERIFY(project.id != u"project"_s);
        QVERIFY(!m_run->question());
    }

    /// No price was displayed yet: a question states it, and nothing is queued before the answer.
    void generateAllAsksFirst()
    {
        QVERIFY(runDesktopAction(desktopActionOf(u"--generate-all"_s), m_run->mainController()));
        QTRY_VERIFY(m_run->question());
        QVERIFY(m_run->jobs().isEmpty());
        QVERIFY(m_run->answer(u"Cancel"_s));
        QVERIFY(m_run->jobs().isEmpty());
        QVERIFY(runDesktopAction(desktopActionOf(u"--generate-all"_s), m_run->mainController()));
        QTRY_VERIFY(m_run->question());
        QVERIFY(m_run->answer(u"Generate all"_s));
        QTRY_COMPARE(m_run->jobs().size(), 1);
    }
};

QTEST_MAIN(TestDesktopAction)
#include "tst_desktopaction.moc"

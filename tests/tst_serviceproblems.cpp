// What the window says while a service does not answer, and its "Try now".
#include "tests/shop.h"
#include "tests/windowsetup.h"

using namespace rushes;

class TestServiceProblems : public QObject
{
    Q_OBJECT

private:
    Shop* m_shop = nullptr;
    std::unique_ptr<Run> m_run = {};

    Run& run() { return *m_run; }
    MessageBar& bar() { return *run().room<MessageBar>(); }
    [[nodiscard]] QString said() { return bar().isVisible() ? bar().accessibleDescription() : QString(); }
    [[nodiscard]] Instant next()
    {
        const auto hindrance = run().studio().runner().forecast().hindrance;
        return hindrance ? hindrance->next : Instant{};
    }
    QPushButton* tryNow() { return bar().isVisible() ? run().button(u"Try now"_s) : nullptr; }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init()
    {
        failOnWarnings();
        m_shop = new Shop;
        m_run = std::make_unique<Run>(*m_shop);
        QTRY_VERIFY(run().generateButton()->accessibleDescription().startsWith(u'$'));
    }
    void cleanup()
    {
        m_run.reset();
        delete m_shop;
    }

    /// It says why nothing goes on, and when it is tried next; a press tries it at once, and sends one
    /// request.
    void tryNowTriesAtOnce_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("pressed") << false;
        QTest::newRow("by key") << true;
    }
    void tryNowTriesAtOnce()
    {
        QFETCH(const bool, byKey);
        m_shop->server.close();
        run().generate();
        // The first pauses are short: the bar comes with one that is worth a word.
        QTRY_VERIFY_WITH_TIMEOUT(tryNow(), 30'000);
        QVERIFY2(said().contains(u"for it. "_s), qUtf8Printable(said()));
        QVERIFY2(said().contains(u"It is tried again at "_s), qUtf8Printable(said()));
        QCOMPARE(m_shop->submits, 0);
        QCOMPARE(run().jobs().constFirst().state, JobState::Waiting);
        // Still no answer: it has retried, and says when it will again.
        const Instant before = next();
        if (byKey)
            press(tryNow(), Qt::Key_Space);
        else
            QTest::mouseClick(tryNow(), Qt::LeftButton);
        QTRY_VERIFY(next() > before);
        QTRY_VERIFY(tryNow());

        QVERIFY(m_shop->server.reopen());
        QElapsedTimer clock;
        clock.start();
        if (byKey)
            press(tryNow(), Qt::Key_Space);
        else
            QTest::mouseClick(tryNow(), Qt::LeftButton);
        QTRY_COMPARE(m_shop->submits, 1);
        QVERIFY2(clock.elapsed() < 1500, QByteArray::number(clock.elapsed()).constData());
        QTRY_VERIFY2(!tryNow(), "what is over is said no longer");
        QCOMPARE(m_shop->server.count("POST"), 1);
    }

    /// What the service itself asked for stands: there is nothing to press.
    void whatTheServiceAskedForStands()
    {
        m_shop->server.onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) {
            if (seen.method == "POST")
                socket.write(
                    WireServer::answer(429, R"({"message":"too many requests"})", "Retry-After: 120\r\n"));
            else
                m_shop->answer(socket, seen);
        };
        run().generate();
        QTRY_VERIFY(said().contains(u"It is tried again at "_s));
        QVERIFY(!tryNow());
        QCOMPARE(m_shop->server.count("POST"), 1);
    }
};

QTEST_MAIN(TestServiceProblems)
#include "tst_serviceproblems.moc"

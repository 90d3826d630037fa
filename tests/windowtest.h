#pragma once

#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/queue/queueview.h"

namespace rushes {

/// For tests of a window at a sandbox, with a paused queue and a scene of 3 s, $0.336.
class WindowTest : public QObject
{
protected:
    static constexpr int patience = 60'000; ///< ms

    void open()
    {
        failOnWarnings();
        m_computer = std::make_unique<Computer>();
        m_computer->paused = true;
        m_service = std::make_unique<TestService>();
        start();
    }
    /// Starts the program, or restarts it.
    void start()
    {
        m_run.reset();
        m_run = std::make_unique<Run>(*m_computer, m_service.get());
        m_run->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_run->window()));
        QTRY_COMPARE_WITH_TIMEOUT(m_run->generateButton()->accessibleDescription(),
                                  QStringLiteral("Add to queue, $0.336"), patience);
    }
    void close()
    {
        m_run.reset();
        m_service.reset();
        m_computer.reset();
    }
    Run& run() { return *m_run; }
    QueueView& queue() { return *run().room<QueueView>(); }

    std::unique_ptr<Computer> m_computer = {};
    std::unique_ptr<TestService> m_service = {};
    std::unique_ptr<Run> m_run = {};
};

} // namespace rushes

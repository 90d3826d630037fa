// Whatever comes, in whatever order: what must hold of money holds.
#include "app/queue/jobqueue.h"
#include "tests/queuejobs.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// A disk, a service and a user with random behaviour, around a queue that may be killed at any moment.
class World
{
public:
    explicit World(quint32 seed)
        : m_random(seed)
    {
        restart();
    }

    QString broken = {}; ///< the first promise that was broken
    std::map<JobId, int> submits = {};
    int restarts = 0;

    void step()
    {
        switch (pick(30)) {
        case 0:
            addJob();
            break;
        case 1:
        case 2:
        case 3:
            verb();
            break;
        case 4:
            strayFact();
            break;
        case 5:
            if (pick(20) == 0)
                restart();
            break;
        case 6:
        case 7:
        case 8:
            m_now += std::chrono::milliseconds(pick(30) == 0 ? -qint64(pick(100'000)) : qint64(pick(20'000)));
            turn();
            break;
        case 9:
            if (const auto wake = m_queue->nextWake())
                m_now = std::max(m_now, *wake);
            turn();
            break;
        default:
            answer();
        }
    }

    /// From now on all is well: everything must come to its end.
    void settle()
    {
        m_moody = false;
        m_queue->setPaused(false);
        for (const JobId id : m_held)
            m_queue->release(id);
        m_held.clear();
        for (int i = 0; i < 20'000; ++i) {
            m_queue->resume(m_now);
            m_queue->setServiceReady(ServiceId(u"a"_s), true, m_now);
            m_queue->setServiceReady(ServiceId(u"b"_s), true, m_now);
            for (const Job& job : m_queue->jobs()) {
                if (job.state == JobState::Downloading)
                    (void)m_queue->retryDownload(job.id, m_now);
            }
            turn();
            if (!m_flying.isEmpty()) {
                answer();
            } else if (const auto wake = m_queue->nextWake()) {
                m_now = std::max(m_now, *wake);
            } else {
                break;
            }
        }
        for (const Job& job : m_queue->jobs()) {
            if (!isFinal(job.state))
                fail(u"job %1 ended up %2"_s.arg(job.id).arg(nameOf(job.state)));
            if (m_disk.at(job.id).state != job.state)
                fail(u"job %1 is %2 on the disk"_s.arg(job.id).arg(nameOf(m_disk.at(job.id).state)));
        }
        if (!m_flying.isEmpty() || m_queue->nextWake())
            fail(u"a finished queue does not sleep"_s);
    }

private:
    quint32 pick(quint32 below) { return m_random() % below; }
    bool happens(quint32 oneIn) { return m_moody && pick(oneIn) == 0; }
    void fail(const QString& what)
    {
        if (broken.isEmpty())
            broken = what;
    }
    Error anyError()
    {
        Error error{allKinds[pick(allKinds.size())], u"words"_s, {}};
        if (pick(4) == 0)
            error.retryAfter = std::chrono::milliseconds(1000 + pick(60'000));
        return error;
    }
    JobId anyId() { return 1 + pick(static_cast<quint32>(m_lastId) + 2); }

    void restart()
    {
        ++restarts;
        m_queue = std::make_unique<JobQueue>(m_random());
        m_flying.clear();
        m_held.clear();
        QList<Job> jobs;
        for (const auto& [id, job] : m_disk)
            jobs.append(job);
        m_queue->load(jobs, m_now);
        for (const Job& job : jobs) {
            if (m_queue->job(job.id)->state == JobState::Submitting)
                fail(u"job %1 comes back as submitting"_s.arg(job.id));
        }
        m_queue->setServiceReady(ServiceId(u"a"_s), true, m_now);
    }

    void addJob()
    {
        if (m_lastId >= 60)
            return;
        Job job;
        job.id = ++m_lastId;
        job.order = job.id;
        job.service = ServiceId(pick(4) == 0 ? u"b"_s : u"a"_s);
        m_disk[job.id] = job;
        ++m_allowed[job.id];
        m_queue->add(job, m_now);
    }

    void verb()
    {
        const JobId id = anyId();
        switch (pick(18)) {
        case 0:
        case 1:
            (void)m_queue->cancel(id, m_now);
            break;
        case 2:
            if (pick(4) == 0 && m_queue->remove(id))
                m_disk.erase(id);
            break;
        case 3:
            if (pick(4) == 0 && m_queue->forget(id))
                m_disk.erase(id);
            break;
        case 4:
            (void)m_queue->move(id, pick(3) == 0 ? 0 : anyId());
            break;
        case 5: {
            Request request;
            request.prompt = QString::number(pick(1000));
            (void)m_queue->edit(id, request, {});
            break;
        }
        case 6:
            (void)m_queue->attach(id, RequestId(u"r%1x"_s.arg(pick(1000))), m_now);
            break;
        case 7:
            if (pick(4) == 0 && m_queue->resubmit(id, m_now))
                ++m_allowed[id];
            break;
        case 8:
            (void)m_queue->retryDownload(id, m_now);
            break;
        case 9:
            m_queue->setPaused(pick(3) == 0);
            break;
        case 10:
        case 11:
            m_queue->resume(m_now);
            break;
        case 12:
            m_queue->setServiceReady(ServiceId(pick(2) ? u"a"_s : u"b"_s), pick(3) != 0, m_now);
            break;
        case 14:
            (void)m_queue->move({anyId(), id, anyId()}, pick(3) == 0 ? 0 : anyId());
            break;
        case 15:
            (void)m_queue->toFront({id, anyId()});
            break;
        case 16:
            m_queue->arrange({anyId(), id, anyId(), anyId()});
            break;
        case 17:
            if (pick(2) == 0 && m_queue->hold(id)) {
                m_held.insert(id);
            } else {
                m_queue->release(id);
                m_held.erase(id);
            }
            break;
        default:
            m_queue->retryNow(m_now);
            m_queue->setLimit(static_cast<int>(pick(6)));
        }
        turn();
    }

    void turn()
    {
        m_queue->tick(m_now);
        const QList<Action> actions = m_queue->takeActions();
        for (const Action& action : actions) {
            check(action);
            m_flying.append(action);
        }
        if (m_queue->activeCount() > 60)
            fail(u"too many at once"_s);
        if (pick(16) == 0)
            checkOrder();
    }

    /// Who waits, and in which order, is what jobs() says, each once.
    void checkOrder()
    {
        QList<JobId> ids;
        for (const Job& job : m_queue->jobs()) {
            if (job.state == JobState::Waiting)
                ids.append(job.id);
        }
        QList<JobId> waiting = m_queue->waiting();
        for (qsizetype i = 1; i < waiting.size(); ++i) {
            if (m_queue->job(waiting.at(i - 1))->order > m_queue->job(waiting.at(i))->order)
                fail(u"job %1 stands before an earlier one"_s.arg(waiting.at(i - 1)));
        }
        std::sort(ids.begin(), ids.end());
        std::sort(waiting.begin(), waiting.end());
        if (ids != waiting)
            fail(u"those that wait are not those that wait"_s);
    }

    void check(const Action& action)
    {
        const JobId id = action.job.id;
        for (const Action& other : std::as_const(m_flying)) {
            if (other.job.id == id && (other.kind == Kind::Record) == (action.kind == Kind::Record))
                fail(u"job %1: two things at once"_s.arg(id));
        }
        if (action.kind == Kind::Record || action.kind == Kind::Place)
            return;
        const Job& stored = m_disk.at(id);
        if (action.kind == Kind::Submit) {
            if (m_held.contains(id))
                fail(u"job %1 is sent from under a person's hands"_s.arg(id));
            if (++submits[id] > m_allowed[id])
                fail(u"job %1 is sent again"_s.arg(id));
            if (stored.state != JobState::Submitting)
                fail(u"job %1 is sent without its record"_s.arg(id));
            if (stored.request != action.job.request)
                fail(u"job %1: what is sent is not what is stored"_s.arg(id));
            return;
        }
        const bool known = stored.requestId == action.job.requestId;
        if (!known && !m_recordFailed[id])
            fail(u"job %1: its id is used before it is stored"_s.arg(id));
    }

    void answer()
    {
        if (m_flying.isEmpty()) {
            turn();
            return;
        }
        const Action action = m_flying.takeAt(pick(static_cast<quint32>(m_flying.size())));
        const JobId id = action.job.id;
        if (action.kind != Kind::Record && happens(5)) {
            error(action);
            turn();
            return;
        }
        switch (action.kind) {
        case Kind::Record:
            m_recordFailed[id] = happens(6);
            if (m_recordFailed[id]) {
                m_queue->recordFailed(id, anyError(), m_now);
            } else {
                if (m_disk.contains(id))
                    m_disk[id] = action.job;
                m_queue->recorded(id, m_now);
            }
            break;
        case Kind::Submit:
            m_queue->submitted(id, RequestId(u"r%1n%2"_s.arg(id).arg(submits[id])), m_now);
            break;
        case Kind::Status: {
            RequestStatus status;
            status.stage = static_cast<RequestStatus::Stage>(
                m_moody ? pick(5) : static_cast<quint32>(RequestStatus::Stage::Finished));
            m_queue->statusKnown(id, status, m_now);
            break;
        }
        case Kind::Result: {
            RequestResult result;
            result.stage = static_cast<RequestResult::Stage>(
                m_moody ? pick(6) : static_cast<quint32>(RequestResult::Stage::Succeeded));
            if (!happens(5))
                result.output = QUrl(u"https://files.runcomfy.net/a.mp4"_s);
            m_queue->resultKnown(id, result, m_now);
            break;
        }
        case Kind::Cancel:
            m_queue->cancelAnswered(id, pick(2) ? CancelOutcome::Cancelled : CancelOutcome::NotCancellable,
                                    m_now);
            break;
        case Kind::Place:
            m_queue->placed(id, u"/v/%1.mp4"_s.arg(id), 1, m_now);
            break;
        case Kind::Download:
            m_queue->downloadProgress(id, {pick(1000), 1000});
            m_queue->downloaded(id, action.job.path, m_now);
            break;
        case Kind::Keep:
            m_disk[id] = action.job;
            m_queue->kept(id, m_now);
            if (m_queue->job(id)->state != JobState::Done)
                fail(u"job %1 is kept and not done"_s.arg(id));
            break;
        }
        turn();
    }

    void error(const Action& action)
    {
        const JobId id = action.job.id;
        const Error error = anyError();
        switch (action.kind) {
        case Kind::Submit:
            if (provesNothingAccepted(error.kind))
                ++m_allowed[id];
            m_queue->submitFailed(id, error, m_now);
            break;
        case Kind::Status:
            m_queue->statusFailed(id, error, m_now);
            break;
        case Kind::Result:
            m_queue->resultFailed(id, error, m_now);
            break;
        case Kind::Cancel:
            m_queue->cancelFailed(id, error, m_now);
            break;
        case Kind::Download:
            m_queue->downloadFailed(id, error, m_now);
            break;
        case Kind::Keep:
            m_queue->keepFailed(id, error, m_now);
            break;
        default:
            m_flying.append(action);
        }
    }

    /// An answer to a question that was not asked.
    void strayFact()
    {
        const JobId id = anyId();
        for (const Action& action : std::as_const(m_flying)) {
            if (action.job.id == id)
                return;
        }
        switch (pick(8)) {
        case 0:
            m_queue->recorded(id, m_now);
            break;
        case 1:
            m_queue->submitted(id, RequestId(u"stray"_s), m_now);
            break;
        case 2:
            m_queue->submitFailed(id, anyError(), m_now);
            break;
        case 3:
            m_queue->statusFailed(id, anyError(), m_now);
            break;
        case 4:
            m_queue->resultFailed(id, anyError(), m_now);
            break;
        case 5:
            m_queue->downloadFailed(id, anyError(), m_now);
            break;
        case 6:
            m_queue->kept(id, m_now);
            break;
        default:
            m_queue->recordFailed(id, anyError(), m_now);
        }
        turn();
    }

    std::mt19937 m_random;
    std::unique_ptr<JobQueue> m_queue = {};
    Instant m_now = fromMs(1'700'000'000'000);
    JobId m_lastId = 0;
    bool m_moody = true;
    QList<Action> m_flying = {};
    std::map<JobId, Job> m_disk = {};
    std::map<JobId, int> m_allowed = {}; ///< submits of a job that the user, or a proof, stands for
    std::map<JobId, bool> m_recordFailed = {};
    std::set<JobId> m_held = {};
};

} // namespace

class TestJobQueueRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsSentTwiceAndAllComesToAnEnd_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void nothingIsSentTwiceAndAllComesToAnEnd()
    {
        QFETCH(quint32, seed);
        World world(seed);
        for (int i = 0; i < 20'000; ++i) {
            world.step();
            if (!world.broken.isEmpty())
                QFAIL(qUtf8Printable(u"step %1: %2"_s.arg(i).arg(world.broken)));
        }
        QVERIFY(world.submits.size() > 20);
        QVERIFY(world.restarts > 5);
        world.settle();
        QCOMPARE(world.broken, QString());
    }
};

QTEST_GUILESS_MAIN(TestJobQueueRandom)
#include "tst_jobqueuerandom.moc"

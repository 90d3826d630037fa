// Many jobs at once, on the real database: what one click asked for is there as a whole, in its order, after
// a restart too, and each is sent once.
#include "app/catalogue/catalogue.h"
#include "app/queue/queuesummary.h"
#include "app/store/migrations.h"
#include "app/studio/studio.h"
#include "tests/eventloop.h"
#include "tests/fakes/wireserver.h"

#include <QDir>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

using Ids = QList<JobId>;

Scene scene(const QString& prompt = u"A lighthouse at dawn"_s)
{
    Scene scene = Scene::create(u"Lighthouse"_s, defaultsOf(Catalogue::builtIn().standard()));
    scene.request.prompt = prompt;
    scene.request.duration = 3;
    scene.request.sound = false;
    return scene;
}

const Usd onePrice{336'000};

} // namespace

class TestBatches : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::unique_ptr<WireServer> m_server = {};
    std::unique_ptr<Studio> m_studio = {};
    int m_posts = 0;
    QByteArray m_answer = {}; ///< to each POST; empty: accepted
    QStringList m_unrecorded = {};

    void open(bool paused, int atOnce = 4)
    {
        m_studio.reset();
        Studio::Setup setup;
        setup.folders = {m_folder->filePath(u"data"_s), m_folder->filePath(u"videos"_s)};
        setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"token"_s);
        setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, m_server->base().toString());
        setup.paused = paused;
        setup.jobsAtOnce = atOnce;
        Result<std::unique_ptr<Studio>> studio = Studio::open(setup);
        QVERIFY2(studio, studio ? "" : qUtf8Printable(studio.error().detail));
        m_studio = *std::move(studio);
    }
    [[nodiscard]] JobRunner& runner() const { return m_studio->runner(); }
    [[nodiscard]] QueueSummary summary() const { return summarise(runner().jobs()); }
    [[nodiscard]] Order order(const QList<Scene>& scenes, QueueSide side = QueueSide::Back) const
    {
        return {ProjectId(u"p"_s), scenes, m_studio->standardService(), side, {}};
    }
    /// The jobs in the database, read through another connection.
    [[nodiscard]] int stored(const QString& condition) const
    {
        const auto database = Database::open(m_studio->folders().database());
        auto rows = (*database)->run(u"SELECT count(*) FROM jobs WHERE "_s + condition);
        return rows && rows->next() ? rows->value(0).toInt() : -1;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<WireServer>();
        m_posts = 0;
        m_answer.clear();
        m_unrecorded.clear();
        m_server->onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) {
            if (seen.method != "POST") {
                socket.write(WireServer::answer(200, R"({"status":"in_queue","queue_position":1})"));
                return;
            }
            ++m_posts;
            if (stored(u"state <> 'waiting'"_s) < m_posts)
                m_unrecorded.append(QString::number(m_posts));
            socket.write(
                m_answer.isEmpty()
                    ? WireServer::answer(200, R"({"request_id":"r)" + QByteArray::number(m_posts) + R"("})")
                    : m_answer);
        };
        open(true);
    }
    void cleanup()
    {
        m_studio.reset();
        m_server.reset();
    }

    void takesAreJobsOfOneBatchWithARecordAndAPostEach()
    {
        const QList<Scene> five(5, scene());
        QCOMPARE(m_studio->purchases().priceOf(order(five)), onePrice * 5);
        const auto ids = m_studio->unguardedPurchases().generate(order(five));
        QVERIFY(ids);
        QCOMPARE(ids->size(), 5);
        const BatchId batch = runner().job(ids->first())->batch;
        QVERIFY(!batch.isEmpty());
        for (const JobId id : *ids) {
            QCOMPARE(runner().job(id)->batch, batch);
            QCOMPARE(runner().job(id)->price, onePrice);
        }
        QCOMPARE(stored(u"state = 'waiting'"_s), 5);
        QCOMPARE(m_posts, 0);
        runner().setLimit(5);
        runner().setPaused(false);
        QTRY_COMPARE(summary().queued, 5);
        QCOMPARE(m_posts, 5);
        QCOMPARE(m_unrecorded, QStringList());
        QVERIFY(turnPasses());
        QCOMPARE(m_posts, 5);
    }

    void oneJobIsNoBatch()
    {
        const auto ids = m_studio->unguardedPurchases().generate(order({scene()}));
        QVERIFY(runner().job(ids->first())->batch.isEmpty());
    }

    void allOrNone()
    {
        QVERIFY(!m_studio->unguardedPurchases().generate(order({scene(), scene({}), scene()})));
        QVERIFY(runner().jobs().isEmpty());
        QCOMPARE(stored(u"1"_s), 0);
        Order elsewhere = order({scene(), scene()});
        elsewhere.service = ServiceId(u"nowhere"_s);
        QCOMPARE(m_studio->unguardedPurchases().generate(elsewhere).error().kind, ErrorKind::SignIn);
        QVERIFY(runner().jobs().isEmpty());
    }

    void anotherPriceThanWasShownQueuesNothing()
    {
        Order wanted = order({scene(), scene()});
        wanted.shown = onePrice * 2 - Usd{1};
        const auto refused = m_studio->unguardedPurchases().generate(wanted);
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains((onePrice * 2).text()));
        QCOMPARE(stored(u"1"_s), 0);
        wanted.shown = onePrice * 2;
        QVERIFY(m_studio->unguardedPurchases().generate(wanted));
    }

    void toTheFrontIsSentBeforeWhatWaited()
    {
        const auto later = m_studio->unguardedPurchases().generate(order({scene(), scene()}));
        const auto first = m_studio->unguardedPurchases().generate(
            order({scene(u"Rain"_s), scene(u"Snow"_s)}, QueueSide::Front));
        QCOMPARE(runner().waiting(), *first + *later);
        open(true);
        QCOMPARE(runner().waiting(), *first + *later);
        runner().setLimit(1);
        runner().setPaused(false);
        QTRY_COMPARE(runner().job(first->first())->state, JobState::Queued);
        QCOMPARE(m_posts, 1);
    }

    void theOrderAndEverythingElseSurviveARestart()
    {
        const auto ids = m_studio->unguardedPurchases().generate(order(QList<Scene>(6, scene())));
        const Ids& id = *ids;
        QVERIFY(runner().move({id.at(5), id.at(4)}, id.at(1)));
        QVERIFY(runner().move(id.at(2), runner().waiting().first()));
        QVERIFY(runner().move(id.at(0), 0));
        Request edited = scene(u"Rain on the pier"_s).request;
        edited.duration = 10;
        QVERIFY(m_studio->unguardedPurchases().editJob(id.at(3), edited));
        const Ids expected = {id.at(2), id.at(4), id.at(5), id.at(1), id.at(3), id.at(0)};
        QCOMPARE(runner().waiting(), expected);
        const QList<Job> before = runner().jobs();
        for (int i = 0; i < 2; ++i) {
            open(true);
            QCOMPARE(runner().waiting(), expected);
            QCOMPARE(runner().jobs(), before);
        }
        QCOMPARE(runner().job(id.at(3))->request, edited);
        QCOMPARE(runner().job(id.at(3))->price.text(), u"$1.12"_s);
        QCOMPARE(m_posts, 0);
        // And they are sent in that order.
        runner().setLimit(1);
        runner().setPaused(false);
        QTRY_COMPARE(runner().job(expected.first())->state, JobState::Queued);
    }

    void anEditIsPricedAndCheckedAnew()
    {
        const auto ids = m_studio->unguardedPurchases().generate(order({scene()}));
        Request wrong = scene({}).request;
        QVERIFY(!m_studio->unguardedPurchases().editJob(ids->first(), wrong));
        QCOMPARE(runner().job(ids->first())->request.prompt, u"A lighthouse at dawn"_s);
        Request longer = scene().request;
        longer.duration = 15;
        longer.sound = true;
        QVERIFY(!m_studio->unguardedPurchases().editJob(ids->first(), longer, Usd{1}));
        QVERIFY(m_studio->unguardedPurchases().editJob(ids->first(), longer, Usd{2'520'000}));
        QCOMPARE(runner().job(ids->first())->price, Usd{2'520'000});
        runner().setPaused(false);
        QTRY_COMPARE(summary().queued, 1);
        const auto late = m_studio->unguardedPurchases().editJob(ids->first(), scene().request);
        QVERIFY(!late);
        QVERIFY(late.error().detail.contains(u"has started"_s));
        QCOMPARE(runner().job(ids->first())->request, longer);
    }

    void cancellingManySendsNoneInBetween()
    {
        runner().setLimit(2);
        const auto ids = m_studio->unguardedPurchases().generate(order(QList<Scene>(20, scene())));
        runner().setPaused(false);
        QTRY_COMPARE(summary().queued, 2);
        m_server->onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) {
            m_posts += seen.method == "POST" && !seen.target.endsWith("/cancel") ? 1 : 0;
            socket.write(seen.target.endsWith("/cancel")
                             ? WireServer::answer(202, R"({"outcome":"cancelled"})")
                             : WireServer::answer(200, R"({"status":"in_queue","queue_position":1})"));
        };
        QVERIFY(runner().cancel(*ids));
        QCOMPARE(summary().waiting, 0);
        QTRY_COMPARE(summary().atService(), 0);
        QCOMPARE(m_posts, 2);
        for (const JobId id : *ids)
            QCOMPARE(runner().job(id)->state, JobState::Cancelled);
        open(true);
        QCOMPARE(runner().jobs().size(), 20);
        QVERIFY(runner().waiting().isEmpty());
        QVERIFY(runner().remove(*ids));
        QCOMPARE(stored(u"1"_s), 0);
    }

    void theFailedAreSentAgainAndNoOthers()
    {
        m_answer = WireServer::answer(422, R"({"detail":"no"})");
        const auto failing = m_studio->unguardedPurchases().generate(order({scene(), scene(), scene()}));
        runner().setPaused(false);
        QTRY_COMPARE(stored(u"state = 'failed'"_s), 3);
        m_answer.clear();
        runner().setPaused(true);
        const auto other = m_studio->unguardedPurchases().generate(order({scene()}));
        const Job untouched = *runner().job(other->first());
        const BatchId batch = runner().job(failing->first())->batch;
        const auto again = runner().retry(Ids{failing->at(0), failing->at(2)}, {}, {});
        QVERIFY(again);
        QCOMPARE(again->size(), 2);
        QCOMPARE(runner().waiting(), Ids{other->first()} + *again);
        QCOMPARE(*runner().job(other->first()), untouched);
        QCOMPARE(runner().job(failing->at(1))->state, JobState::Failed);
        QVERIFY(!runner().job(failing->at(0)));
        QCOMPARE(runner().job(again->first())->batch, batch);
        // All or none, and once.
        QVERIFY(!runner().retry(Ids{failing->at(1), other->first()}, {}, {}));
        QVERIFY(!runner().retry(Ids{failing->at(0)}, {}, {}));
        QCOMPARE(runner().job(failing->at(1))->state, JobState::Failed);
        const int posts = m_posts;
        runner().setPaused(false);
        QTRY_COMPARE(summary().queued, 3);
        QCOMPARE(m_posts, posts + 3);
    }

    void aRemovedJobComesBackWhereItStood()
    {
        const auto ids = m_studio->unguardedPurchases().generate(order(QList<Scene>(3, scene())));
        const Job removed = *runner().job(ids->at(1));
        QVERIFY(runner().remove(ids->at(1)));
        const auto back = m_studio->unguardedPurchases().restore(removed);
        QVERIFY(back);
        QCOMPARE(runner().waiting(), (Ids{ids->at(0), *back, ids->at(2)}));
        QCOMPARE(runner().job(*back)->request, removed.request);
        QCOMPARE(runner().job(*back)->batch, removed.batch);
        QCOMPARE(runner().job(*back)->price, removed.price);
        Job sent = removed;
        sent.state = JobState::Queued;
        QVERIFY2(!m_studio->unguardedPurchases().restore(sent), "what was sent is never made anew");
        QCOMPARE(runner().jobs().size(), 3);
    }

    void whileItIsEditedAJobIsNotSent()
    {
        const auto ids = m_studio->unguardedPurchases().generate(order({scene(), scene()}));
        QVERIFY(runner().hold(ids->first()));
        runner().setPaused(false);
        QTRY_COMPARE(summary().queued, 1);
        QCOMPARE(runner().job(ids->first())->state, JobState::Waiting);
        runner().release(ids->first());
        QTRY_COMPARE(summary().queued, 2);
        QCOMPARE(m_posts, 2);
    }

    void theJobsOfAnEarlierDatabaseStayAsTheyWere()
    {
        // As it was before there were batches.
        const auto ids = m_studio->unguardedPurchases().generate(order({scene()}));
        const Job now = *runner().job(ids->first());
        const QString request = [&] {
            const auto database = Database::open(m_studio->folders().database());
            auto rows = (*database)->run(u"SELECT request FROM jobs"_s);
            return rows && rows->next() ? rows->value(0).toString() : QString();
        }();
        m_studio.reset();
        QDir(m_folder->path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder->filePath(u"data"_s)));
        {
            QSqlDatabase old = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
            old.setDatabaseName(DataFolders{m_folder->filePath(u"data"_s), {}}.database());
            QVERIFY(old.open());
            for (const QString& statement :
                 {u"CREATE TABLE jobs ("
                  " id INTEGER PRIMARY KEY AUTOINCREMENT, place INTEGER NOT NULL, service TEXT NOT NULL,"
                  " project_id TEXT NOT NULL, scene_id TEXT NOT NULL, scene_name TEXT NOT NULL,"
                  " request TEXT NOT NULL, price_micros INTEGER NOT NULL, cost_micros INTEGER,"
                  " state TEXT NOT NULL, request_id TEXT NOT NULL, cancel_wanted INTEGER NOT NULL,"
                  " cancel_refused INTEGER NOT NULL, error_kind TEXT, error_detail TEXT,"
                  " created INTEGER NOT NULL, submitted INTEGER NOT NULL, started INTEGER NOT NULL,"
                  " finished INTEGER NOT NULL, output TEXT NOT NULL, path TEXT NOT NULL,"
                  " runner TEXT NOT NULL DEFAULT '', take_number INTEGER NOT NULL DEFAULT 0)"_s,
                  u"CREATE TABLE takes ("
                  " id TEXT PRIMARY KEY, job_id INTEGER UNIQUE REFERENCES jobs(id) ON DELETE SET NULL,"
                  " project_id TEXT NOT NULL, scene_id TEXT NOT NULL, scene_name TEXT NOT NULL,"
                  " number INTEGER NOT NULL, request TEXT NOT NULL, service TEXT NOT NULL,"
                  " request_id TEXT NOT NULL, cost_micros INTEGER, created INTEGER NOT NULL,"
                  " finished INTEGER NOT NULL, path TEXT NOT NULL, starred INTEGER NOT NULL)"_s,
                  u"CREATE INDEX takes_scene ON takes(scene_id, number)"_s,
                  u"CREATE INDEX jobs_runner ON jobs(runner)"_s,
                  u"CREATE INDEX jobs_scene ON jobs(scene_id, take_number)"_s,
                  u"INSERT INTO jobs VALUES (%1, %2, '%3', 'p', '%4', '%5', '%6', %7, NULL, 'waiting', '', "
                  u"0, 0,"
                  " NULL, NULL, %8, 0, 0, 0, '', '', '', 0)"_s.arg(now.id)
                      .arg(now.order)
                      .arg(now.service, now.sceneId, now.sceneName, request)
                      .arg(now.price.micros)
                      .arg(toMs(now.created)),
                  u"PRAGMA application_id = %1"_s.arg(applicationId), u"PRAGMA user_version = 2"_s})
                QVERIFY2(QSqlQuery(old).exec(statement), qPrintable(statement));
            old.close();
        }
        QSqlDatabase::removeDatabase(u"old"_s);
        open(true);
        QCOMPARE(runner().jobs(), QList<Job>{now});
        QVERIFY(m_studio->damaged().isEmpty());
        QVERIFY(m_studio->unguardedPurchases().generate(order({scene(), scene()})));
        QCOMPARE(runner().waiting().size(), 3);
    }

    void aTakeComesBackToTheLibrary()
    {
        Take take;
        take.id = TakeId(u"t1"_s);
        take.projectId = ProjectId(u"p"_s);
        take.sceneId = SceneId(u"s"_s);
        take.sceneName = u"Lighthouse"_s;
        take.number = 3;
        take.request = scene().request;
        take.service = ServiceId(u"sandbox"_s);
        take.path = m_folder->filePath(u"a.mp4"_s);
        take.starred = true;
        QVERIFY(m_studio->takeLibrary().restore({{.take = take}}));
        QVERIFY(m_studio->takeLibrary().restore({{.take = take}})); // it is there already
        QCOMPARE(m_studio->takes().rowCount(), 1);
        QVERIFY(m_studio->takeLibrary().remove({take.id}));
        QCOMPARE(m_studio->takes().rowCount(), 0);
        QVERIFY(m_studio->takeLibrary().restore({{.take = take}}));
        open(true);
        QCOMPARE(m_studio->takes().takes(), QList<Take>{take});
    }
};

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"

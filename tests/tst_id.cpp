#include "app/api/videoapi.h"
#include "app/domain/job.h"
#include "app/store/jobstore.h"
#include "app/store/takestore.h"

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

template<class One, class Other>
concept Comparable = requires(const One& one, const Other& other)
{
    one == other;
};

template<class To, class From>
concept Assignable = std::is_assignable_v<To&, From>;

// A text becomes an id by name alone, and an id of one kind never one of another.
static_assert(std::is_constructible_v<RequestId, QString>);
static_assert(!std::is_convertible_v<QString, RequestId>);
static_assert(!std::is_convertible_v<QLatin1StringView, ServiceId>);
static_assert(!std::is_convertible_v<ServiceId, RequestId> && !std::is_convertible_v<SceneId, ProjectId>);
static_assert(!std::is_convertible_v<TakeId, SceneId> && !std::is_convertible_v<BatchId, RequestId>);
static_assert(!Assignable<RequestId, QString> && !Assignable<SceneId, ProjectId>);
static_assert(!Comparable<SceneId, ProjectId> && !Comparable<ServiceId, RequestId>);
static_assert(Comparable<SceneId, SceneId> && Comparable<SceneId, QString>);
static_assert(std::is_convertible_v<RequestId, const QString&>);

// Two neighbours can't be swapped.
using OfRequest = decltype(&TakeStore::ofRequest);
static_assert(std::is_invocable_v<OfRequest, TakeStore&, ServiceId, RequestId, JobId>);
static_assert(!std::is_invocable_v<OfRequest, TakeStore&, RequestId, ServiceId, JobId>);
static_assert(!std::is_invocable_v<OfRequest, TakeStore&, QString, QString, JobId>);
static_assert(
    !std::is_invocable_v<decltype(&VideoApi::status), VideoApi&, ServiceId, QObject*, Answer<RequestStatus>>);
static_assert(!std::is_invocable_v<decltype(&JobStore::nextTakeNumber), JobStore&, ProjectId>);

} // namespace

class TestId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itIsTheTextThatItWasMadeOf()
    {
        const SceneId id(u"s1"_s);
        QCOMPARE(id.toString(), u"s1"_s);
        QVERIFY(id == u"s1"_s && id == "s1"_L1 && id == SceneId(u"s1"_s));
        QVERIFY(id != SceneId(u"s2"_s) && id < SceneId(u"s2"_s));
        QVERIFY(!id.isEmpty() && SceneId().isEmpty());
    }

    void itIsFoundAgain()
    {
        QSet<TakeId> known{TakeId(u"a"_s), TakeId(u"b"_s)};
        QVERIFY(known.contains(TakeId(u"a"_s)) && !known.contains(TakeId(u"c"_s)));
        known.insert(TakeId(u"a"_s));
        QCOMPARE(known.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"

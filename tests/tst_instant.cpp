#include "app/base/instant.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

#include <concepts>
#include <limits>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

template<class A, class B>
concept Added = requires(A a, B b)
{
    a + b;
};
template<class A, class B>
concept Compared = requires(A a, B b)
{
    a < b;
};

// An instant and a length of time are two things, and neither is a number.
static_assert(!Added<Instant, Instant>);
static_assert(Added<Instant, milliseconds>);
static_assert(!Added<Instant, qint64>);
static_assert(!Compared<Instant, milliseconds>);
static_assert(!Compared<Instant, int>);
static_assert(!std::convertible_to<qint64, Instant>);
static_assert(!std::convertible_to<milliseconds, Instant>);
static_assert(!std::convertible_to<qint64, milliseconds>);
static_assert(std::same_as<decltype(Instant() - Instant()), milliseconds>);

} // namespace

class TestInstant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void filesHaveItsMilliseconds()
    {
        for (const qint64 ms :
             {qint64(0), qint64(-1), qint64(1'790'000'000'123), std::numeric_limits<qint64>::max()})
            QCOMPARE(toMs(fromMs(ms)), ms);
        QCOMPARE(toMs(Instant{}), 0);
        QCOMPARE(toMs(fromMs(1000) + 2s), 3000);
    }

    void aDateIsTheSameMoment()
    {
        const QDateTime noon(QDate(2026, 11, 29), QTime(12, 0, 0, 7), QTimeZone("Asia/Tokyo"));
        QCOMPARE(toMs(fromDateTime(noon)), noon.toMSecsSinceEpoch());
        QCOMPARE(toDateTime(fromDateTime(noon), QTimeZone("Asia/Tokyo")), noon);
        QCOMPARE(toDateTime(fromDateTime(noon)), noon.toLocalTime());
        QCOMPARE(toDateTime(fromDateTime(noon)).timeSpec(), Qt::LocalTime);
    }
};

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"

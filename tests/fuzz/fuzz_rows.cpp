// Rows of the database with any values in any column: SQLite keeps a column's type as advice only. A job that
// was read is written and read the same again.
#include "app/store/database.h"
#include "app/store/rows.h"

#include <QCoreApplication>

#include <fuzzer/FuzzedDataProvider.h>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

Database& database()
{
    static int count = 0;
    static QCoreApplication application(count, nullptr);
    static const std::unique_ptr<Database> memory = *Database::open(u":memory:"_s);
    return *memory;
}

QVariant anyValue(FuzzedDataProvider& from)
{
    switch (from.ConsumeIntegralInRange(0, 6)) {
    case 0:
        return {};
    case 1:
        return qint64(from.ConsumeIntegral<int64_t>());
    case 2:
        return from.ConsumeFloatingPoint<double>();
    case 3:
        return QByteArray::fromStdString(from.ConsumeRandomLengthString(64));
    case 4:
        return from.ConsumeIntegralInRange(0, 20);
    case 5:
        return from.PickValueInArray({u"done"_s, u"queued"_s, u"unknown"_s, u"waiting"_s, u"{}"_s,
                                      u"{\"model\":\"kling-ai/kling-3.0-pro/text-to-video\"}"_s,
                                      u"/tmp/x.mp4"_s, u"signIn"_s, u"https://example.org/x.mp4"_s});
    default:
        return QString::fromStdString(from.ConsumeRandomLengthString(400));
    }
}

Result<QSqlQuery> row(const QVariantList& values)
{
    Result<QSqlQuery> query = database().run(u"SELECT "_s + placeholders(values.size()), values);
    if (!query || !query->next())
        std::abort();
    return query;
}

Result<QSqlQuery> anyRow(FuzzedDataProvider& from, const QString& columns)
{
    QVariantList values;
    for (qsizetype i = 0; i <= columns.count(u','); ++i)
        values.append(anyValue(from));
    return row(values);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    FuzzedDataProvider from(data, size);
    switch (from.ConsumeIntegralInRange(0, 4)) {
    case 0:
        if (const Result<Job> job = jobFromRow(*anyRow(from, u"id, "_s + jobColumns()))) {
            const Result<Job> again = jobFromRow(*row(QVariantList{job->id} + jobValues(*job)));
            if (!again || jobValues(*again) != jobValues(*job))
                std::abort();
        }
        break;
    case 1:
        if (const Result<Take> take = takeFromRow(*anyRow(from, takeColumns())))
            (void)takeValues(*take);
        break;
    case 2:
        (void)ledgerValues(ledgerFromRow(*anyRow(from, ledgerColumns())));
        break;
    case 3:
        (void)runValues(runFromRow(*anyRow(from, runColumns())));
        break;
    default:
        (void)evidenceFromRow(*anyRow(from, evidenceColumns()));
    }
    return 0;
}

#include "app/store/rows.h"

#include "app/base/validtext.h"
#include "app/catalogue/requestjson.h"
#include "app/domain/project.h"
#include "app/domain/requestid.h"

#include <QDir>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString jsonText(const Request& request)
{
    return QString::fromUtf8(QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact));
}

QVariant amount(const std::optional<Usd>& usd)
{
    return usd ? QVariant(usd->micros) : QVariant();
}

/// Reads columns in order; remembers the first malformed one.
class Columns
{
public:
    explicit Columns(const QSqlQuery& row, const QString& names)
        : m_row(row)
        , m_names(names.split(u", "_s))
    {
    }

    qint64 number()
    {
        const QVariant value = next();
        if (value.typeId() != QMetaType::LongLong && value.typeId() != QMetaType::Int)
            wrong();
        return value.toLongLong();
    }
    Instant instant() { return fromMs(number()); }
    int count()
    {
        const qint64 value = number();
        if (value < 0 || value > 1'000'000'000)
            wrong();
        return static_cast<int>(std::clamp<qint64>(value, 0, 1'000'000'000));
    }
    bool flag() { return number() != 0; }
    QString text()
    {
        const QVariant value = next();
        if (value.typeId() != QMetaType::QString)
            wrong();
        return validText(value.toString());
    }
    QString path()
    {
        QString value = text();
        if (!value.isEmpty() && !QDir::isAbsolutePath(value))
            wrong();
        return value;
    }
    std::optional<Usd> amount()
    {
        if (isNull()) {
            next();
            return {};
        }
        return Usd{number()};
    }
    std::optional<QString> maybeText()
    {
        if (isNull()) {
            next();
            return {};
        }
        return text();
    }
    Request request()
    {
        const QJsonDocument document = QJsonDocument::fromJson(text().toUtf8());
        if (!document.isObject()) {
            wrong();
            return {};
        }
        Result<Request> request = requestFromJson(document.object());
        if (request)
            return *std::move(request);
        wrong(request.error().detail);
        return {};
    }
    void wrong(const QString& place = {})
    {
        if (!m_wrong.isEmpty())
            return;
        m_wrong = m_names.at(m_at - 1);
        if (!place.isEmpty())
            m_wrong += u'.' + place;
    }
    [[nodiscard]] const QString& firstWrong() const { return m_wrong; }

private:
    [[nodiscard]] bool isNull() const { return m_row.isNull(m_at); }
    QVariant next() { return m_row.value(m_at++); }

    const QSqlQuery& m_row;
    QStringList m_names;
    int m_at = 0;
    QString m_wrong = {};
};

} // namespace

const QString& jobColumns()
{
    static const QString columns =
        u"place, service, project_id, scene_id, scene_name, request, "
        u"price_micros, cost_micros, state, request_id, "
        "cancel_wanted, cancel_refused, error_kind, error_detail, created, "
        "submitted, started, finished, output, "
        "path, take_number, batch, refusals, not_before, output_number, output_count"_s;
    return columns;
}

QVariantList jobValues(const Job& job)
{
    return {job.order,
            job.service.toString(),
            job.projectId.toString(),
            job.sceneId.toString(),
            job.sceneName,
            jsonText(job.request),
            job.price.micros,
            amount(job.cost),
            nameOf(job.state),
            job.requestId.toString(),
            job.cancelWanted ? 1 : 0,
            job.cancelRefused ? 1 : 0,
            job.error ? QVariant(nameOf(job.error->kind)) : QVariant(),
            job.error ? QVariant(job.error->detail) : QVariant(),
            toMs(job.created),
            toMs(job.submitted),
            toMs(job.started),
            toMs(job.finished),
            QString::fromLatin1(job.output.toEncoded()),
            job.path,
            job.takeNumber,
            job.batch.toString(),
            job.refusals,
            toMs(job.notBefore),
            job.outputNumber,
            job.outputCount};
}

Result<Job> jobFromRow(const QSqlQuery& row)
{
    Columns columns(row, u"id, "_s + jobColumns());
    Job job;
    job.id = columns.number();
    job.order = columns.number();
    job.service = ServiceId(columns.text());
    job.projectId = ProjectId(columns.text());
    job.sceneId = SceneId(columns.text());
    job.sceneName = columns.text();
    job.request = columns.request();
    job.price = Usd{columns.number()};
    job.cost = columns.amount();
    if (const auto state = jobStateNamed(columns.text()))
        job.state = *state;
    else
        columns.wrong();
    job.requestId = RequestId(columns.text());
    if (!job.requestId.isEmpty() && !isRequestId(job.requestId))
        columns.wrong(); // with a wrong request id, a paid job would be reported as unknown by the service
    job.cancelWanted = columns.flag();
    job.cancelRefused = columns.flag();
    const std::optional<QString> kind = columns.maybeText();
    if (kind && !errorKindNamed(*kind))
        columns.wrong();
    const std::optional<QString> detail = columns.maybeText();
    if (kind)
        job.error =
            Error{errorKindNamed(*kind).value_or(ErrorKind::Internal), detail.value_or(QString()), {}};
    job.created = columns.instant();
    job.submitted = columns.instant();
    job.started = columns.instant();
    job.finished = columns.instant();
    if (const QString output = columns.text(); !output.isEmpty())
        job.output = QUrl(output, QUrl::StrictMode);
    job.path = columns.path();
    job.takeNumber = columns.count();
    job.batch = BatchId(columns.text());
    job.refusals = columns.count();
    job.notBefore = columns.instant();
    job.outputNumber = columns.count();
    job.outputCount = columns.count();
    if (!columns.firstWrong().isEmpty())
        return failure(ErrorKind::Damaged,
                       u"jobs %1: %2"_s.arg(row.value(0).toString(), columns.firstWrong()));
    return job;
}

const QString& takeColumns()
{
    static const QString columns =
        u"id, project_id, scene_id, scene_name, number, request, service, request_id, "
        "cost_micros, created, finished, path, starred, bytes, output_number"_s;
    return columns;
}

QVariantList takeValues(const Take& take)
{
    return {take.id.toString(),
            take.projectId.toString(),
            take.sceneId.toString(),
            take.sceneName,
            take.number,
            jsonText(take.request),
            take.service.toString(),
            take.requestId.toString(),
            amount(take.cost),
            toMs(take.created),
            toMs(take.finished),
            take.path,
            take.starred ? 1 : 0,
            take.bytes,
            take.outputNumber};
}

Result<Take> takeFromRow(const QSqlQuery& row)
{
    Columns columns(row, takeColumns());
    Take take;
    take.id = TakeId(columns.text());
    take.projectId = ProjectId(columns.text());
    take.sceneId = SceneId(columns.text());
    take.sceneName = columns.text();
    take.number = columns.count();
    take.request = columns.request();
    take.service = ServiceId(columns.text());
    take.requestId = RequestId(columns.text());
    take.cost = columns.amount();
    take.created = columns.instant();
    take.finished = columns.instant();
    take.path = columns.path();
    take.starred = columns.flag();
    take.bytes = columns.number();
    take.outputNumber = columns.count();
    if (!columns.firstWrong().isEmpty())
        return failure(ErrorKind::Damaged,
                       u"takes %1: %2"_s.arg(row.value(0).toString(), columns.firstWrong()));
    return take;
}

const QString& ledgerColumns()
{
    static const QString columns = u"service, project_id, scene_name, model, request_id, seconds, sound, "
                                   "estimate_micros, cost_micros, outcome, at"_s;
    return columns;
}

QVariantList ledgerValues(const LedgerEntry& entry)
{
    return {entry.service.toString(),
            entry.projectId.toString(),
            entry.scene,
            entry.model,
            entry.requestId.toString(),
            entry.seconds,
            entry.sound ? 1 : 0,
            entry.estimate.micros,
            amount(entry.cost),
            nameOf(entry.outcome),
            toMs(entry.at)};
}

namespace {

/// nullopt: NULL or malformed.
std::optional<Usd> amountIn(const QSqlQuery& row, int column)
{
    const QVariant value = row.value(column);
    const bool isAmount = value.typeId() == QMetaType::LongLong && value.toLongLong() >= 0;
    return isAmount ? std::optional(Usd{value.toLongLong()}) : std::nullopt;
}

} // namespace

LedgerEntry ledgerFromRow(const QSqlQuery& row)
{
    LedgerEntry entry;
    entry.service = ServiceId(row.value(0).toString());
    entry.projectId = ProjectId(row.value(1).toString());
    entry.scene = row.value(2).toString();
    entry.model = row.value(3).toString();
    entry.requestId = RequestId(row.value(4).toString());
    entry.seconds = row.value(5).toInt();
    entry.sound = row.value(6).toInt() != 0;
    entry.estimate = amountIn(row, 7).value_or(Usd());
    entry.cost = amountIn(row, 8);
    entry.outcome = outcomeNamed(row.value(9).toString()).value_or(Outcome::Unknown);
    entry.at = fromMs(row.value(10).toLongLong());
    return entry;
}

const QString& runColumns()
{
    static const QString columns = u"service, model, duration, sound, waited, ran, start_told, finished"_s;
    return columns;
}

QVariantList runValues(const RunTime& run)
{
    return {run.service.toString(),
            run.model,
            run.duration,
            run.sound ? 1 : 0,
            qint64(run.waited.count()),
            qint64(run.ran.count()),
            run.startTold ? 1 : 0,
            toMs(run.finished)};
}

RunTime runFromRow(const QSqlQuery& row)
{
    return {ServiceId(row.value(0).toString()),
            row.value(1).toString(),
            row.value(2).toInt(),
            row.value(3).toBool(),
            std::chrono::milliseconds(row.value(4).toLongLong()),
            std::chrono::milliseconds(row.value(5).toLongLong()),
            row.value(6).toBool(),
            fromMs(row.value(7).toLongLong())};
}

const QString& evidenceColumns()
{
    static const QString columns = u"before_micros, before_at, after_micros, after_at"_s;
    return columns;
}

Evidence evidenceFromRow(const QSqlQuery& row)
{
    const auto seen = [&row](int column) {
        return row.isNull(column) ? std::nullopt
                                  : std::optional(BalanceSeen{Usd{row.value(column).toLongLong()},
                                                              fromMs(row.value(column + 1).toLongLong())});
    };
    return {seen(0), seen(2)};
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

} // namespace rushes

#include "app/store/spendingstore.h"

#include "app/catalogue/prices.h"
#include "app/store/rows.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QVariant amount(const std::optional<Usd>& usd)
{
    return usd ? QVariant(usd->micros) : QVariant();
}

Result<void> nothing(const Result<QSqlQuery>& done)
{
    if (!done)
        return failure(done.error());
    return {};
}

/// True where this column of a damaged line still contains a valid amount: a negative one or a text would
/// make room under a cap.
QString isAmount(const QString& column)
{
    return u"(typeof(%1) = 'integer' AND %1 >= 0)"_s.arg(column);
}

/// LedgerEntry::amount() in SQL.
const QString counted =
    u"CASE WHEN %1 THEN cost_micros WHEN outcome = 'failed' THEN 0 ELSE estimate_micros END"_s.arg(
        isAmount(u"cost_micros"_s));

/// Lines whose amount is unknown.
const QString isUncounted = u"outcome <> 'failed' AND NOT %1 AND NOT %2"_s.arg(isAmount(u"estimate_micros"_s),
                                                                               isAmount(u"cost_micros"_s));

} // namespace

SpendingStore::SpendingStore(Database& database)
    : m_database(database)
{
}

Result<void> SpendingStore::record(const Job& job)
{
    auto known = m_database.run(u"SELECT id, outcome FROM spending WHERE job_id = ?"_s, {job.id});
    if (!known)
        return failure(known.error());
    std::optional<qint64> line;
    bool mayHaveBeenCharged = false;
    if (known->next()) {
        line = known->value(0).toLongLong();
        mayHaveBeenCharged = known->value(1).toString() == nameOf(Outcome::Unknown);
    }
    known->finish();

    std::optional<LedgerEntry> entry = entryOf(job);
    const bool isSentAnew = !entry || (entry->outcome == Outcome::Open && entry->requestId.isEmpty());
    if (line && mayHaveBeenCharged && isSentAnew) {
        // Sent again or given up: the first request may have been charged all the same.
        const auto left = m_database.run(u"UPDATE spending SET job_id = NULL WHERE id = ?"_s, {*line});
        if (!left)
            return failure(left.error());
        line.reset();
    }
    if (!entry)
        return line ? nothing(m_database.run(u"DELETE FROM spending WHERE id = ?"_s, {*line}))
                    : Result<void>();
    const Result<std::optional<qint64>> first = onlyLineOf(*entry, line);
    if (!first)
        return failure(first.error());
    if (*first && *first != line) {
        // The line keeps the time it was sent and the estimate. Downloading a finished clip again does not
        // change that it was charged.
        return nothing(
            m_database.run(u"UPDATE spending SET cost_micros = coalesce(?, cost_micros), outcome = "
                           "CASE WHEN outcome = 'charged' AND ? = 'open' THEN outcome ELSE ? END "
                           "WHERE id = ?"_s,
                           {amount(entry->cost), nameOf(entry->outcome), nameOf(entry->outcome), **first}));
    }
    const QVariantList values = ledgerValues(*entry);
    if (line) {
        static const QString update = u"UPDATE spending SET "_s +
                                      ledgerColumns().split(u", "_s).join(u" = ?, "_s) +
                                      u" = ? WHERE id = ?"_s;
        return nothing(m_database.run(update, values + QVariantList{*line}));
    }
    return nothing(m_database.run(u"INSERT INTO spending (%1, job_id) VALUES (%2)"_s.arg(
                                      ledgerColumns(), placeholders(values.size() + 1)),
                                  values + QVariantList{job.id}));
}

/// The first line of this request, whichever process wrote it; other lines, including the job's own, are
/// removed, since a request is paid for once. nullopt: there is only the job's own line.
Result<std::optional<qint64>> SpendingStore::onlyLineOf(LedgerEntry& entry, std::optional<qint64> own)
{
    std::optional<qint64> first;
    if (entry.requestId.isEmpty())
        return first;
    auto lines = m_database.run(
        u"SELECT id, cost_micros FROM spending WHERE service = ? AND request_id = ? ORDER BY id"_s,
        {entry.service.toString(), entry.requestId.toString()});
    if (!lines)
        return failure(lines.error());
    QSet<qint64> others;
    while (lines->next()) {
        const qint64 line = lines->value(0).toLongLong();
        if (!lines->isNull(1) && !entry.cost)
            entry.cost = Usd{lines->value(1).toLongLong()};
        if (first)
            others.insert(line);
        else
            first = line;
    }
    if (lines->lastError().isValid())
        return failure(sqlError(lines->lastError()));
    lines->finish();
    if (first && own && first != own)
        others.insert(*own);
    for (const qint64 line : std::as_const(others)) {
        if (const auto gone = m_database.run(u"DELETE FROM spending WHERE id = ?"_s, {line}); !gone)
            return failure(gone.error());
    }
    return first;
}

Result<void> SpendingStore::forget(JobId job)
{
    return nothing(m_database.run(
        u"UPDATE spending SET outcome = 'unknown' WHERE job_id = ? AND outcome = 'open'"_s, {job}));
}

Result<void> SpendingStore::takeOver(const QList<LedgerEntry>& entries)
{
    return m_database.transaction([&]() -> Result<void> {
        for (const LedgerEntry& entry : entries) {
            const QVariantList values = ledgerValues(entry);
            if (const auto added = m_database.run(u"INSERT INTO spending (%1) VALUES (%2)"_s.arg(
                                                      ledgerColumns(), placeholders(values.size())),
                                                  values);
                !added)
                return failure(added.error());
            if (entry.project.isEmpty())
                continue;
            if (auto named = putName(entry.projectId, entry.project); !named)
                return named;
        }
        return {};
    });
}

Result<QList<LedgerEntry>> SpendingStore::entries()
{
    auto rows = m_database.run(
        u"SELECT %1, coalesce((SELECT name FROM projects WHERE id = project_id), '') AS name FROM spending "
        "ORDER BY at DESC, id DESC"_s.arg(ledgerColumns()));
    if (!rows)
        return failure(rows.error());
    QList<LedgerEntry> entries;
    while (rows->next()) {
        entries.append(ledgerFromRow(*rows));
        entries.last().project = rows->value(u"name"_s).toString();
    }
    if (rows->lastError().isValid())
        return failure(sqlError(rows->lastError()));
    return entries;
}

Result<SpendingTotals> SpendingStore::spendingTotals(Instant dayStart, Instant monthStart)
{
    auto uncounted =
        m_database.run(u"SELECT id FROM spending WHERE at >= ? AND %1 LIMIT 1"_s.arg(isUncounted),
                       {toMs(qMin(dayStart, monthStart))});
    if (!uncounted)
        return failure(uncounted.error());
    if (uncounted->next())
        return failure(ErrorKind::Damaged,
                       u"spending %1: estimate_micros"_s.arg(uncounted->value(0).toString()));
    uncounted->finish();
    const QString sum = u"sum(CASE WHEN at >= ? THEN %1 ELSE 0 END), "
                        "sum(CASE WHEN at >= ? THEN %1 ELSE 0 END)"_s.arg(counted);
    auto rows = m_database.run(u"SELECT outcome, %1 FROM spending WHERE at >= ? GROUP BY outcome"_s.arg(sum),
                               {toMs(dayStart), toMs(monthStart), toMs(std::min(dayStart, monthStart))});
    if (!rows)
        return failure(rows.error());
    SpendingTotals spendingTotals;
    while (rows->next()) {
        const Outcome outcome = outcomeNamed(rows->value(0).toString()).value_or(Outcome::Unknown);
        const auto add = [&](SpendingTotal& to, int column) {
            const Usd money{rows->value(column).toLongLong()};
            if (outcome == Outcome::Open)
                to.open += money;
            else if (outcome == Outcome::Unknown)
                to.unknown += money;
            else
                to.charged += money;
        };
        add(spendingTotals.day, 1);
        add(spendingTotals.month, 2);
    }
    if (rows->lastError().isValid())
        return failure(sqlError(rows->lastError()));
    auto waiting =
        m_database.run(u"SELECT coalesce(sum(price_micros), 0) FROM jobs WHERE state = 'waiting' AND "_s +
                       isAmount(u"price_micros"_s)); // damaged rows are not sent
    if (!waiting)
        return failure(waiting.error());
    if (waiting->next()) {
        const Usd price{waiting->value(0).toLongLong()};
        spendingTotals.day.open += price;
        spendingTotals.month.open += price;
    }
    return spendingTotals;
}

Result<void> SpendingStore::nameProject(const ProjectId& id, const QString& name)
{
    return m_database.transaction([&] { return putName(id, name); });
}

Result<void> SpendingStore::putName(const ProjectId& id, const QString& name)
{
    return nothing(m_database.run(u"INSERT INTO projects (id, name) VALUES (?, ?) "
                                  "ON CONFLICT (id) DO UPDATE SET name = excluded.name "
                                  "WHERE name <> excluded.name"_s,
                                  {id.toString(), name}));
}

Result<QHash<ServiceId, Rates>> SpendingStore::rates()
{
    auto rows = m_database.run(u"SELECT service, model, silent_micros, read FROM rates"_s);
    if (!rows)
        return failure(rows.error());
    QHash<ServiceId, Rates> rates;
    while (rows->next()) {
        const QDate read = QDate::fromString(rows->value(3).toString(), Qt::ISODate);
        if (read.isValid())
            rates[ServiceId(rows->value(0).toString())].put(rows->value(1).toString(),
                                                            {Usd{rows->value(2).toLongLong()}, read});
    }
    if (rows->lastError().isValid())
        return failure(sqlError(rows->lastError()));
    if (const Result<void> added = addObserved(rates); !added)
        return failure(added.error());
    return rates;
}

/// Only costs reported by the service count as prices: our own estimates prove nothing.
Result<void> SpendingStore::addObserved(QHash<ServiceId, Rates>& rates)
{
    auto rows =
        m_database.run(u"SELECT service, model, min(CASE WHEN seconds > 0 THEN cost_micros / seconds END), "
                       "max(CASE WHEN seconds > 0 THEN (cost_micros + seconds - 1) / seconds END), count(*), "
                       "min(cost_micros), max(cost_micros) FROM spending "
                       "WHERE outcome = ? AND cost_micros > 0 GROUP BY service, model"_s,
                       {nameOf(Outcome::Charged)});
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        const auto money = [&rows](int column) { return Usd{rows->value(column).toLongLong()}; };
        rates[ServiceId(rows->value(0).toString())].putObserved(
            rows->value(1).toString(), {money(2), money(3), rows->value(4).toInt(), money(5), money(6)});
    }
    return rows->lastError().isValid() ? failure(sqlError(rows->lastError())) : Result<void>();
}

Result<void> SpendingStore::keepRate(const ServiceId& service, const QString& model, const LiveRate& rate)
{
    return m_database.transaction([&] {
        return nothing(m_database.run(
            u"INSERT INTO rates (service, model, silent_micros, read) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (service, model) DO UPDATE SET silent_micros = excluded.silent_micros, "
            "read = excluded.read"_s,
            {service.toString(), model, rate.silentPerSecond.micros, rate.read.toString(Qt::ISODate)}));
    });
}

Result<void> SpendingStore::keepBefore(JobId job, const std::optional<BalanceSeen>& balance)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto gone = m_database.run(u"DELETE FROM evidence WHERE job_id = ?"_s, {job});
        if (!gone || !balance)
            return nothing(gone);
        return nothing(
            m_database.run(u"INSERT INTO evidence (job_id, before_micros, before_at) VALUES (?, ?, ?)"_s,
                           {job, balance->amount.micros, toMs(balance->at)}));
    });
}

Result<void> SpendingStore::keepAfter(JobId job, const BalanceSeen& balance)
{
    return m_database.transaction([&] {
        return nothing(
            m_database.run(u"INSERT INTO evidence (job_id, after_micros, after_at) VALUES (?, ?, ?) "
                           "ON CONFLICT (job_id) DO UPDATE SET after_micros = excluded.after_micros, "
                           "after_at = excluded.after_at"_s,
                           {job, balance.amount.micros, toMs(balance.at)}));
    });
}

Result<Evidence> SpendingStore::evidence(JobId job)
{
    auto rows = m_database.run(u"SELECT %1 FROM evidence WHERE job_id = ?"_s.arg(evidenceColumns()), {job});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? evidenceFromRow(*rows) : Evidence();
}

} // namespace rushes

#include "app/domain/ledger.h"

#include "app/base/nametable.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr NameTable<Outcome, 4> outcomeNames = {{{
    {Outcome::Open, "open"},
    {Outcome::Charged, "charged"},
    {Outcome::Failed, "failed"},
    {Outcome::Unknown, "unknown"},
}}};

/// Failures that the service itself reported of its work; after all others the clip may have been made.
bool failedAtService(const Job& job)
{
    if (!job.error)
        return true;
    switch (job.error->kind) {
    case ErrorKind::JobFailed:
    case ErrorKind::ContentRefused:
    case ErrorKind::Refused:
    case ErrorKind::Busy:
    case ErrorKind::ServiceDown:
        return true;
    default:
        return false;
    }
}

std::optional<Outcome> outcomeOf(const Job& job)
{
    const bool accepted = !job.requestId.isEmpty();
    const bool costs = job.cost && *job.cost > Usd{};
    switch (job.state) {
    case JobState::Waiting:
        return {};
    case JobState::Submitting:
    case JobState::Queued:
    case JobState::Running:
        return Outcome::Open;
    case JobState::NotFetched:
        if (job.error && job.error->kind == ErrorKind::Lost)
            return Outcome::Unknown; // nothing says that it was made
        [[fallthrough]];
    case JobState::Downloading:
    case JobState::Done:
        return Outcome::Charged;
    case JobState::Failed:
        if (!accepted)
            return {};
        return failedAtService(job) ? Outcome::Failed : Outcome::Charged;
    case JobState::Cancelled:
        if (costs)
            return Outcome::Charged;
        // Cancelled by another client, possibly after it had started: listed with the known price.
        return job.error && accepted ? std::optional(Outcome::Failed) : std::nullopt;
    case JobState::Unknown:
        return job.submitted > Instant{} ? std::optional(Outcome::Unknown) : std::nullopt;
    }
    return {};
}

QDate dateOf(const LedgerEntry& entry, const QTimeZone& zone)
{
    return toDateTime(entry.at, zone).date();
}

/// The day that the sum which the entry belongs to begins with.
QDate fromOf(const LedgerEntry& entry, LedgerBy by, const QTimeZone& zone)
{
    const QDate date = dateOf(entry, zone);
    return by == LedgerBy::Month ? QDate(date.year(), date.month(), 1) : date;
}

QString keyOf(const LedgerEntry& entry, LedgerBy by, const QTimeZone& zone)
{
    if (by == LedgerBy::Project)
        return entry.projectId;
    return by == LedgerBy::Model ? entry.model : fromOf(entry, by, zone).toString(Qt::ISODate);
}

void add(LedgerSum& sum, const LedgerEntry& entry)
{
    ++sum.requests;
    sum.estimated += entry.estimate;
    if (entry.outcome == Outcome::Open)
        sum.open += entry.amount();
    else if (entry.outcome == Outcome::Unknown)
        sum.unknown += entry.amount();
    else
        sum.charged += entry.amount();
}

QString field(const QString& text)
{
    const bool plain = std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u'"' || c == u',' || c == u'\r' || c == u'\n';
    });
    if (plain && text.trimmed() == text)
        return text;
    QString quoted = text;
    return u'"' + quoted.replace(u'"', u"\"\""_s) + u'"';
}

QString line(const QStringList& texts)
{
    QStringList fields;
    for (const QString& text : texts)
        fields.append(field(text));
    return fields.join(u',') + u"\r\n"_s;
}

} // namespace

QString nameOf(Outcome outcome)
{
    return outcomeNames.nameOf(outcome);
}

std::optional<Outcome> outcomeNamed(const QString& name)
{
    return outcomeNames.named(name);
}

Usd LedgerEntry::amount() const
{
    if (cost)
        return *cost;
    return outcome == Outcome::Failed ? Usd{} : estimate;
}

std::optional<LedgerEntry> entryOf(const Job& job)
{
    const std::optional<Outcome> outcome = outcomeOf(job);
    const bool isFree = job.price <= Usd{} && job.cost.value_or(Usd{}) <= Usd{};
    if (!outcome || isFree)
        return {};
    LedgerEntry entry;
    entry.service = job.service;
    entry.projectId = job.projectId;
    entry.scene = job.sceneName;
    entry.model = job.request.model;
    entry.requestId = job.requestId;
    entry.seconds = job.request.duration;
    entry.sound = job.request.sound;
    entry.estimate = job.price;
    entry.cost = job.cost;
    entry.outcome = *outcome;
    entry.at = job.submitted > Instant{} ? job.submitted : job.created;
    return entry;
}

QList<LedgerSum> sumsOf(const QList<LedgerEntry>& entries, LedgerBy by, const QTimeZone& zone)
{
    QMap<QString, LedgerSum> sums;
    for (const LedgerEntry& entry : entries) {
        LedgerSum& sum = sums[keyOf(entry, by, zone)];
        const QDate from = fromOf(entry, by, zone);
        if (!sum.from.isValid() || from > sum.from)
            sum.from = from;
        if (by == LedgerBy::Project) {
            sum.projectId = entry.projectId;
            if (!entry.project.isEmpty())
                sum.project = entry.project;
        } else if (by == LedgerBy::Model) {
            sum.model = entry.model;
        }
        add(sum, entry);
    }
    const bool byCost = by == LedgerBy::Project || by == LedgerBy::Model;
    QList<LedgerSum> list = sums.values();
    std::stable_sort(list.begin(), list.end(), [byCost](const LedgerSum& a, const LedgerSum& b) {
        return byCost && a.total() != b.total() ? a.total() > b.total() : a.from > b.from;
    });
    return list;
}

QList<LedgerEntry> linesOf(const QList<LedgerEntry>& entries, const LedgerSum& sum, LedgerBy by,
                           const QTimeZone& zone)
{
    QList<LedgerEntry> lines;
    for (const LedgerEntry& entry : entries) {
        const bool isOf = by == LedgerBy::Project ? entry.projectId == sum.projectId
                          : by == LedgerBy::Model ? entry.model == sum.model
                                                  : fromOf(entry, by, zone) == sum.from;
        if (isOf)
            lines.append(entry);
    }
    return lines;
}

QByteArray csvOf(const QList<LedgerEntry>& entries, const QTimeZone& zone)
{
    QString text = line({u"sent"_s, u"day"_s, u"month"_s, u"project"_s, u"scene"_s, u"service"_s, u"model"_s,
                         u"request_id"_s, u"seconds"_s, u"sound"_s, u"outcome"_s, u"estimate_usd"_s,
                         u"cost_usd"_s, u"amount_usd"_s});
    for (const LedgerEntry& entry : entries) {
        const QDateTime at = toDateTime(entry.at, zone);
        text += line({at.toOffsetFromUtc(at.offsetFromUtc()).toString(Qt::ISODate),
                      at.date().toString(Qt::ISODate), at.date().toString(u"yyyy-MM"_s),
                      entry.project.isEmpty() ? entry.projectId : entry.project, entry.scene, entry.service,
                      entry.model, entry.requestId, QString::number(entry.seconds),
                      entry.sound ? u"yes"_s : u"no"_s, nameOf(entry.outcome), entry.estimate.digits(),
                      entry.cost ? entry.cost->digits() : QString(), entry.amount().digits()});
    }
    return text.toUtf8();
}

} // namespace rushes

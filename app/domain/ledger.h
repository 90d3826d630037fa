#pragma once

#include "app/domain/job.h"

#include <QList>
#include <QTimeZone>

namespace rushes {

/// Whether a request that was sent has cost money.
enum class Outcome {
    Open,    ///< not decided: the service has the request
    Charged, ///< it was completed
    Failed,  ///< it failed at the service: only a reported cost counts
    Unknown, ///< no answer came: it may have been charged
};

[[nodiscard]] QString nameOf(Outcome outcome); ///< "open" … "unknown", for storage and CSV
[[nodiscard]] std::optional<Outcome> outcomeNamed(const QString& name);

/// One request that may have cost money. Kept longer than its job and its take.
struct LedgerEntry
{
    ServiceId service = {};
    ProjectId projectId = {};
    QString project = {}; ///< its name; empty: unknown
    QString scene = {};
    QString model = {};
    RequestId requestId = {};
    int seconds = 0;
    bool sound = false;
    Usd estimate = {};            ///< what the button showed
    std::optional<Usd> cost = {}; ///< what the service reported
    Outcome outcome = Outcome::Open;
    Instant at = {}; ///< when it was sent

    /// The amount that counts: the reported cost; without one the estimate, or nothing if the request failed.
    [[nodiscard]] Usd amount() const;
    bool operator==(const LedgerEntry&) const = default;
};

/// The entry of a job that was sent and may cost money; nullopt for a waiting job, for one that was provably
/// not accepted, and for one cancelled free of charge.
[[nodiscard]] std::optional<LedgerEntry> entryOf(const Job& job);

/// How the ledger is summed up.
enum class LedgerBy { Day, Month, Project, Model };

/// A row of the summed-up ledger.
struct LedgerSum
{
    QDate from = {}; ///< the day, or the first of the month; for projects and models: the last day of use
    QString project = {}; ///< name, for projects
    ProjectId projectId = {};
    QString model = {}; ///< id, for models
    int requests = 0;
    Usd charged = {}; ///< Charged and Failed
    Usd open = {};
    Usd unknown = {};
    Usd estimated = {}; ///< sum of all estimates

    [[nodiscard]] Usd total() const { return charged + open + unknown; }
    bool operator==(const LedgerSum&) const = default;
};

/// Newest first; projects and models by cost, highest first.
[[nodiscard]] QList<LedgerSum> sumsOf(const QList<LedgerEntry>& entries, LedgerBy by,
                                      const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The entries that the sum was made of, in their order.
[[nodiscard]] QList<LedgerEntry> linesOf(const QList<LedgerEntry>& entries, const LedgerSum& sum, LedgerBy by,
                                         const QTimeZone& zone = QTimeZone::systemTimeZone());

/// RFC 4180 in UTF-8 with a head line: one line for each entry, in the order given; times local with their
/// offset, amounts in USD with all their digits.
[[nodiscard]] QByteArray csvOf(const QList<LedgerEntry>& entries,
                               const QTimeZone& zone = QTimeZone::systemTimeZone());

} // namespace rushes

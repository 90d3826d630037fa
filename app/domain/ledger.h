#pragma once

#include "app/domain/job.h"

#include <QList>
#include <QTimeZone>

namespace rushes {

/// What became of the money of one request that left the machine.
enum class Outcome {
    Open,    ///< the service has it in hand
    Charged, ///< its clip was made
    Failed,  ///< it failed at the service: only a cost that was reported counts
    Unknown, ///< no answer came: it may have been charged
};

[[nodiscard]] QString nameOf(Outcome outcome); ///< "open" … "unknown", for storage and CSV
[[nodiscard]] std::optional<Outcome> outcomeNamed(const QString& name);

/// One request that may have cost money. It outlives its job and its take.
struct LedgerEntry
{
    ServiceId service = {};
    ProjectId projectId = {};
    QString project = {}; ///< its name; empty: never told
    QString scene = {};
    QString model = {};
    RequestId requestId = {};
    int seconds = 0;
    bool sound = false;
    Usd estimate = {};            ///< what the button said
    std::optional<Usd> cost = {}; ///< what the service reported
    Outcome outcome = Outcome::Open;
    Instant at = {}; ///< when it was sent

    /// What counts: the reported cost; else the estimate, unless it failed.
    [[nodiscard]] Usd amount() const;
    bool operator==(const LedgerEntry&) const = default;
};

/// The entry of a job that was sent and is not free; nothing for one that wait, that was proven not to have
/// been accepted, or that was cancelled free.
[[nodiscard]] std::optional<LedgerEntry> entryOf(const Job& job);

/// The ledger by day, by month, by project or by model.
enum class LedgerBy { Day, Month, Project, Model };

/// A row of the ledger: what one day, month or project has cost.
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
    Usd estimated = {}; ///< what the buttons said, of all of them

    [[nodiscard]] Usd total() const { return charged + open + unknown; }
    bool operator==(const LedgerSum&) const = default;
};

/// Newest first; projects and models by what they cost, most first.
[[nodiscard]] QList<LedgerSum> sumsOf(const QList<LedgerEntry>& entries, LedgerBy by,
                                      const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The entries that the sum is of, in their order.
[[nodiscard]] QList<LedgerEntry> linesOf(const QList<LedgerEntry>& entries, const LedgerSum& sum, LedgerBy by,
                                         const QTimeZone& zone = QTimeZone::systemTimeZone());

/// RFC 4180 in UTF-8 with a head line: one line for each entry, in the order given; times local with their
/// offset, amounts in USD with all their digits.
[[nodiscard]] QByteArray csvOf(const QList<LedgerEntry>& entries,
                               const QTimeZone& zone = QTimeZone::systemTimeZone());

} // namespace rushes

#pragma once

#include "app/catalogue/validation.h"
#include "app/domain/job.h"
#include "app/domain/project.h"
#include "app/domain/spending.h"
#include "app/queue/jobrunner.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

namespace rushes {

class CapStore;
class Services;
class SpendingStore;
class Wallet;

/// The jobs requested by one click: one for each scene; a scene may be listed several times.
struct Order
{
    ProjectId projectId = {};
    QList<Scene> scenes = {};
    ServiceId service = {};
    QueueSide side = QueueSide::Back;
    std::optional<Usd> shown = {};      ///< the total shown to the user
    QList<LimitExceeded> accepted = {}; ///< exceeded limits that the user accepted
};

/// Everything that spends money: prices, exceeded limits, and the resulting jobs. Nothing is queued at a
/// price that was not shown, or beyond a limit that was not accepted.
class Purchases
{
    Q_DECLARE_TR_FUNCTIONS(Purchases)

public:
    struct Parts
    {
        JobRunner& runner;
        const Services& services;
        const Wallet& wallet;
        SpendingStore& spending;
        /// Starts the service if necessary.
        std::function<Result<void>(const ServiceId& serviceId)> wake = {};
        /// Why nothing can be stored; nullopt: it can.
        std::function<std::optional<Error>()> obstacle = {};
        CapStore& caps;
        std::optional<Error> capsProblem = {}; ///< why the user's limits are unknown; nullopt: they are known
        bool overCap = false;                  ///< the user disabled all limits for this run
    };

    explicit Purchases(Parts parts);

    // Prices
    /// The price of a click on Generate at this service; 0 at the sandbox.
    [[nodiscard]] Usd priceOf(const Request& request, const ServiceId& serviceId) const;
    [[nodiscard]] Usd priceOf(const Order& order) const;
    /// The current price of the job's request; its former price where its service is gone.
    [[nodiscard]] Usd priceNow(const Job& job) const;
    /// PriceChanged where `price` differs from `shown`.
    static Result<void> checkPrice(Usd price, std::optional<Usd> shown);

    // Caps
    /// Stores the limits in the database, for all its processes. Errors: those of writing.
    Result<void> setCaps(const Caps& caps);
    /// CapsUnknown: the limits can't be read; then nothing that costs money is queued.
    [[nodiscard]] Result<Caps> capsNow() const;
    /// For display; no limits where they can't be read.
    [[nodiscard]] Caps caps() const { return capsNow().value_or(Caps()); }
    /// Spending of today and this month by the local calendar, at all services and in all runs.
    [[nodiscard]] Result<SpendingTotals> spendingTotals() const;
    /// The limits that a click would exceed, for asking the user; to be called once with everything that the
    /// click adds (generate, all scenes, several takes, retry, submit again; for an edit the difference in
    /// price). Empty: go on. Errors: those of the database; then nothing must be spent. The limits are
    /// checked again when the jobs are stored, since other processes spend, too: OverCap where more than
    /// `accepted` would be exceeded.
    [[nodiscard]] Result<QList<LimitExceeded>> exceededLimits(Usd added) const;

    // Purchases
    /// Queues the requests as they are now, as one batch, all or none. Errors: Refused with every problem
    /// that validate() finds; PriceChanged where the total differs from the one shown; OverCap; SignIn when
    /// the service is not available.
    Result<QList<JobId>> generate(const Order& order);
    /// The same for one scene.
    Result<JobId> generate(const ProjectId& projectId, const Scene& scene, const ServiceId& serviceId);
    /// Replaces a waiting job's request, and its price by the current one. Errors like generate()'s, and
    /// Refused when the job is not waiting any more.
    Result<void> editJob(JobId id, const Request& request, std::optional<Usd> shown = {},
                         const QList<LimitExceeded>& accepted = {});
    /// Replaces Failed or Cancelled jobs by new, equal ones at current prices; all or none. `shown`: the
    /// total shown to the user.
    Result<QList<JobId>> retry(const QList<JobId>& ids, std::optional<Usd> shown = {},
                               const QList<LimitExceeded>& accepted = {});
    /// Sends an Unknown job's request once more, at the current price.
    Result<void> resubmit(JobId id, std::optional<Usd> shown = {}, const QList<LimitExceeded>& accepted = {});
    /// Restores a removed waiting job, at the current price and in its former place, if that still exists.
    Result<JobId> restore(Job job, std::optional<Usd> shown = {}, const QList<LimitExceeded>& accepted = {});

private:
    [[nodiscard]] JobStore::Check within(Usd added, const QList<LimitExceeded>& accepted) const;

    Parts m_parts;
};

} // namespace rushes

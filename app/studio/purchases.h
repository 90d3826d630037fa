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

/// What one click asks for: a job for each of these scenes, which may be the same one several times.
struct Order
{
    ProjectId projectId = {};
    QList<Scene> scenes = {};
    ServiceId service = {};
    QueueSide side = QueueSide::Back;
    std::optional<Usd> shown = {};      ///< the total that the user was shown
    QList<LimitExceeded> accepted = {}; ///< limits that the user agreed to cross
};

/// Everything that spends: what it would cost, which caps it would cross, and the jobs that come of it.
/// Nothing enters the queue at a price that was not shown, or past a cap that was not agreed to.
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
        /// Starts what a service needs before it can be sent to.
        std::function<Result<void>(const ServiceId& serviceId)> wake = {};
        /// Why nothing can be stored; none: it can.
        std::function<std::optional<Error>()> obstacle = {};
        CapStore& caps;
        std::optional<Error> capsProblem =
            {};               ///< why nobody knows which caps the user set; none: they are known
        bool overCap = false; ///< the user said that no limit counts in this run
    };

    explicit Purchases(Parts parts);

    // Prices
    /// What a click on Generate costs at this service: nothing at the sandbox.
    [[nodiscard]] Usd priceOf(const Request& request, const ServiceId& serviceId) const;
    [[nodiscard]] Usd priceOf(const Order& order) const;
    /// What the job's request costs if it is sent today; what it cost where its service is gone.
    [[nodiscard]] Usd priceNow(const Job& job) const;
    /// PriceChanged when it is not what was shown, where something was.
    static Result<void> checkPrice(Usd price, std::optional<Usd> shown);

    // Caps
    /// Into the database, for every process on it. Errors are those of writing.
    Result<void> setCaps(const Caps& caps);
    /// CapsUnknown: they can't be read; then nothing that costs is queued.
    [[nodiscard]] Result<Caps> capsNow() const;
    /// To show; none where they can't be read.
    [[nodiscard]] Caps caps() const { return capsNow().value_or(Caps()); }
    /// Of today and of this month, by the local calendar, at all services and of all runs.
    [[nodiscard]] Result<SpendingTotals> spendingTotals() const;
    /// What the user is to be asked about before a click: to be called once for everything that it would add
    /// (generate, all scenes, several takes, retry, submit again; for an edit, what it adds to the price).
    /// Empty: go on. Errors are those of the database: then nothing is to be spent. The caps are looked at
    /// again where the jobs are stored, for other processes spend too: what crosses more than was `accepted`
    /// is OverCap there.
    [[nodiscard]] Result<QList<LimitExceeded>> exceededLimits(Usd added) const;

    // Purchases
    /// Puts the requests into the queue as they are now: all or none, as one batch. Refused, with every
    /// problem, when validate() finds any; PriceChanged when the total is not the one that was shown; OverCap
    /// when it crosses a limit; SignIn when there is no such service now.
    Result<QList<JobId>> generate(const Order& order);
    /// The same for one scene.
    Result<JobId> generate(const ProjectId& projectId, const Scene& scene, const ServiceId& serviceId);
    /// Replaces a waiting job's request, and its price with what that costs now. Errors like generate()'s,
    /// and Refused when the job waits no more.
    Result<void> editJob(JobId id, const Request& request, std::optional<Usd> shown = {},
                         const QList<LimitExceeded>& accepted = {});
    /// New jobs like these Failed or Cancelled ones take their places, at today's prices; all or none.
    /// `shown`: the total of those.
    Result<QList<JobId>> retry(const QList<JobId>& ids, std::optional<Usd> shown = {},
                               const QList<LimitExceeded>& accepted = {});
    /// Sends an Unknown job's request once more, at today's price.
    Result<void> resubmit(JobId id, std::optional<Usd> shown = {}, const QList<LimitExceeded>& accepted = {});
    /// Puts a waiting job that was removed back, at today's price, where it stood as long as that can be
    /// said.
    Result<JobId> restore(Job job, std::optional<Usd> shown = {}, const QList<LimitExceeded>& accepted = {});

private:
    [[nodiscard]] JobStore::Check within(Usd added, const QList<LimitExceeded>& accepted) const;

    Parts m_parts;
};

} // namespace rushes

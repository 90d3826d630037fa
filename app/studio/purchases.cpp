#include "app/studio/purchases.h"

#include "app/base/clock.h"
#include "app/catalogue/prices.h"
#include "app/catalogue/validation.h"
#include "app/domain/request.h"
#include "app/store/capstore.h"
#include "app/store/spendingstore.h"
#include "app/studio/inputsources.h"
#include "app/studio/services.h"
#include "app/studio/spendingtext.h"
#include "app/studio/wallet.h"

#include <QSet>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

Result<void> acceptable(const Request& request)
{
    QStringList lines;
    for (const Problem& problem : validate(request) + sourceProblems(request))
        lines.append(problem.key + u": "_s + problem.text);
    if (lines.isEmpty())
        return {};
    return failure(ErrorKind::Refused, lines.join(u'\n'));
}

} // namespace

Purchases::Purchases(Parts parts)
    : m_parts(std::move(parts))
{
}

Usd Purchases::priceOf(const Request& request, const ServiceId& serviceId) const
{
    const Service* at = m_parts.services.find(serviceId);
    return at && at->charges ? m_parts.wallet.rates(serviceId).priceOf(request).value_or(Usd{}) : Usd{};
}

Result<SpendingTotals> Purchases::spendingTotals() const
{
    const Instant now = currentInstant();
    return m_parts.spending.spendingTotals(startOfDay(now), startOfMonth(now));
}

Result<Caps> Purchases::capsNow() const
{
    if (m_parts.overCap)
        return Caps();
    if (m_parts.capsProblem)
        return failure(*m_parts.capsProblem);
    return m_parts.caps.read().map([](const std::optional<Caps>& caps) { return caps.value_or(Caps()); });
}

Result<void> Purchases::setCaps(const Caps& caps)
{
    if (Result<void> kept = m_parts.caps.keep(caps); !kept)
        return kept;
    m_parts.capsProblem.reset();
    return {};
}

Result<QList<LimitExceeded>> Purchases::exceededLimits(Usd added) const
{
    if (added <= Usd{})
        return QList<LimitExceeded>();
    const Result<Caps> caps = capsNow();
    if (!caps)
        return failure(caps.error());
    return spendingTotals().map(
        [&](const SpendingTotals& before) { return exceededLimitsFor(*caps, before, added); });
}

/// A check, inside the storing transaction, that no limit is exceeded beyond what the user accepted. It uses
/// the limits at that moment, since another process may have changed them.
JobStore::Check Purchases::within(Usd added, const QList<LimitExceeded>& accepted) const
{
    if (added <= Usd{} || m_parts.overCap)
        return {};
    return [this, added, accepted]() -> Result<void> {
        const Result<Caps> caps = capsNow();
        if (!caps)
            return failure(caps.error());
        const Caps limits = capsAfter(*caps, accepted);
        const Result<SpendingTotals> before = spendingTotals();
        if (!before)
            return failure(before.error());
        QStringList lines;
        for (const LimitExceeded& limit : exceededLimitsFor(limits, *before, added))
            lines.append(titleOf(limit) + u' ' + wordsOf(limit));
        if (lines.isEmpty())
            return {};
        return failure(ErrorKind::OverCap, lines.join(u' '));
    };
}

Usd Purchases::priceNow(const Job& job) const
{
    return m_parts.services.find(job.service) ? priceOf(job.request, job.service) : job.price;
}

Usd Purchases::priceOf(const Order& order) const
{
    Usd total;
    for (const Scene& scene : order.scenes)
        total += priceOf(scene.request, order.service);
    return total;
}

Result<void> Purchases::checkPrice(Usd price, std::optional<Usd> shown)
{
    if (!shown || *shown == price)
        return {};
    return failure(ErrorKind::PriceChanged,
                   tr("The price has changed: it is %1 now. Nothing was queued.").arg(price.text()));
}

Result<QList<JobId>> Purchases::generate(const Order& order)
{
    for (const Scene& scene : order.scenes) {
        if (const Result<void> fits = acceptable(scene.request); !fits)
            return failure(fits.error());
    }
    if (const std::optional<Error> obstacle = m_parts.obstacle())
        return failure(*obstacle);
    const Service* at = m_parts.services.find(order.service);
    if (!at)
        return failure(ErrorKind::SignIn, order.service);
    if (at->needsToken)
        return failure(ErrorKind::SignIn, at->note);
    if (const Result<void> holds = checkPrice(priceOf(order), order.shown); !holds)
        return failure(holds.error());
    if (const Result<void> awake = m_parts.wake(order.service); !awake)
        return failure(awake.error());
    const BatchId batch =
        order.scenes.size() > 1 ? BatchId(QUuid::createUuid().toString(QUuid::WithoutBraces)) : BatchId();
    QList<Job> jobs;
    for (const Scene& scene : order.scenes) {
        Job job;
        job.service = order.service;
        job.projectId = order.projectId;
        job.sceneId = scene.id;
        job.sceneName = scene.name;
        job.batch = batch;
        job.request = scene.request;
        job.price = priceOf(scene.request, order.service);
        jobs.append(std::move(job));
    }
    return m_parts.runner.addAll(std::move(jobs), order.side, within(priceOf(order), order.accepted));
}

Result<JobId> Purchases::generate(const ProjectId& projectId, const Scene& scene, const ServiceId& serviceId)
{
    const Result<QList<JobId>> ids = generate({projectId, {scene}, serviceId, QueueSide::Back, {}});
    if (!ids)
        return failure(ids.error());
    return ids->constFirst();
}

Result<void> Purchases::editJob(JobId id, const Request& request, std::optional<Usd> shown,
                                const QList<LimitExceeded>& accepted)
{
    if (Result<void> fits = acceptable(request); !fits)
        return fits;
    const Job* job = m_parts.runner.job(id);
    const Usd price = job ? priceOf(request, job->service) : Usd();
    if (Result<void> holds = checkPrice(price, shown); job && !holds)
        return holds;
    return m_parts.runner.edit(id, request, price, within(job ? price - job->price : Usd(), accepted));
}

Result<QList<JobId>> Purchases::retry(const QList<JobId>& ids, std::optional<Usd> shown,
                                      const QList<LimitExceeded>& accepted)
{
    Usd total;
    QSet<ServiceId> needed;
    for (const JobId id : ids) {
        if (const Job* job = m_parts.runner.job(id)) {
            total += priceNow(*job);
            needed.insert(job->service);
        }
    }
    if (const Result<void> holds = checkPrice(total, shown); !holds)
        return failure(holds.error());
    for (const ServiceId& id : std::as_const(needed)) {
        if (const Result<void> awake = m_parts.wake(id); !awake)
            return failure(awake.error());
    }
    return m_parts.runner.retry(
        ids, [this](const Job& job) { return priceNow(job); }, within(total, accepted));
}

Result<void> Purchases::resubmit(JobId id, std::optional<Usd> shown, const QList<LimitExceeded>& accepted)
{
    const Job* job = m_parts.runner.job(id);
    const Usd price = job ? priceNow(*job) : Usd();
    if (Result<void> holds = checkPrice(price, shown); job && !holds)
        return holds;
    return m_parts.runner.resubmit(id, price, within(price, accepted));
}

Result<JobId> Purchases::restore(Job job, std::optional<Usd> shown, const QList<LimitExceeded>& accepted)
{
    if (const std::optional<Error> obstacle = m_parts.obstacle())
        return failure(*obstacle);
    if (job.state != JobState::Waiting)
        return failure(ErrorKind::Refused, tr("Only a waiting job can be put back."));
    const Usd price = priceNow(job);
    if (const Result<void> holds = checkPrice(price, shown); !holds)
        return failure(holds.error());
    job.id = 0;
    job.price = price;
    const auto ids = m_parts.runner.addAll({std::move(job)}, QueueSide::Back, within(price, accepted));
    if (!ids)
        return failure(ids.error());
    return ids->constFirst();
}

} // namespace rushes

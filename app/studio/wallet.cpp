#include "app/studio/wallet.h"

#include "app/base/clock.h"
#include "app/catalogue/prices.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

Wallet::Wallet(Parts parts)
    : m_store(parts.store)
    , m_apiOf(std::move(parts.apiOf))
    , m_clock(parts.clock ? std::move(parts.clock) : Clock(&currentInstant))
{
}

Result<void> Wallet::load()
{
    Result<QHash<ServiceId, Rates>> rates = m_store.rates();
    if (!rates)
        return failure(rates.error());
    m_rates = *std::move(rates);
    return {};
}

// Balances
// ------------------------------------------------------------------------------------------------------------

void Wallet::refreshBalance(const ServiceId& service)
{
    VideoApi* api = m_apiOf(service);
    if (!api)
        return;
    if (m_asking.contains(service)) {
        m_askAgain.insert(service);
        return;
    }
    m_asking.insert(service);
    api->balance(this, [this, service, account = m_accounts.value(service)](const Result<Usd>& balance) {
        m_asking.remove(service);
        if (account == m_accounts.value(service))
            heardBalance(service, balance);
        if (m_askAgain.remove(service))
            refreshBalance(service);
    });
}

void Wallet::heardBalance(const ServiceId& service, const Result<Usd>& balance)
{
    Balance& known = m_balances[service];
    if (!balance) {
        known.problem = balance.error();
    } else {
        known.problem.reset();
        known.seen = BalanceSeen{*balance, now()};
        const QSet<JobId> unknown = m_unknown.take(service);
        for (const JobId job : unknown) {
            // A failure only means less evidence to show; the job itself is safe.
            (void)m_store.keepAfter(job, *known.seen);
        }
    }
    Q_EMIT balanceChanged(service);
}

Rates Wallet::rates(const ServiceId& service) const
{
    Rates known = m_rates.value(service);
    known.setUnknownSecond(m_unknownSecond);
    return known;
}

void Wallet::forgetBalance(const ServiceId& service)
{
    ++m_accounts[service];
    m_askAgain.remove(service);
    m_balances.remove(service);
    Q_EMIT balanceChanged(service);
}

// Prices
// --------------------------------------------------------------------------------------------------------------

void Wallet::refreshRates(const ServiceId& service)
{
    VideoApi* api = m_apiOf(service);
    if (!api)
        return;
    // Other models' prices come with the catalogue in a single call.
    const QString model = Catalogue::current().standard().id;
    const std::optional<LiveRate> live = rates(service).live(model);
    const QString key = service.toString() + u'\n' + model;
    if ((live && live->read == toDateTime(now()).date()) || m_askingRate.contains(key))
        return;
    m_askingRate.insert(key);
    api->model(model, this, [this, service, key](const Result<ModelPrice>& price) {
        m_askingRate.remove(key);
        if (price)
            takeRate(service, *price);
    });
}

void Wallet::takeRate(const ServiceId& service, const ModelPrice& price)
{
    const Model* model = Catalogue::current().model(price.modelId);
    if (!model || !price.basePerSecond)
        return;
    const LiveRate live{*price.basePerSecond, toDateTime(now()).date()};
    if (corrected(model->price, live).read != live.read)
        return; // implausible
    Rates& known = m_rates[service];
    if (known.live(model->id) == live)
        return;
    const Price before = known.of(*model);
    known.put(model->id, live);
    (void)m_store.keepRate(service, model->id, live); // otherwise requested again at the next start
    const Price after = known.of(*model);
    Q_EMIT ratesChanged(service);
    if (before.silentPerSecond != after.silentPerSecond || before.soundPerSecond != after.soundPerSecond ||
        before.perOutput != after.perOutput)
        Q_EMIT priceChanged(service, model->id, before);
}

/// Learns the price of a model without an exact price from the cost of its requests.
void Wallet::learnCost(const ServiceId& service, const QString& model)
{
    const Result<QHash<ServiceId, Rates>> rates = m_store.rates();
    if (!rates)
        return; // retried at the next one
    const ObservedRate seen = rates->value(service).observed(model);
    Rates& known = m_rates[service];
    if (known.observed(model) == seen)
        return;
    known.putObserved(model, seen);
    Q_EMIT ratesChanged(service);
}

// Evidence
// ------------------------------------------------------------------------------------------------------------

void Wallet::follow(const Job& job)
{
    if (job.price <= Usd{})
        return;
    const auto known = m_states.constFind(job.id);
    if (known != m_states.cend() && *known == job.state)
        return;
    const bool isNew = known == m_states.cend();
    m_states.insert(job.id, job.state);
    if (job.state == JobState::Done && job.cost && !isNew)
        learnCost(job.service, job.request.model);
    if (job.state == JobState::Submitting) {
        const Balance balance = m_balances.value(job.service);
        (void)m_store.keepBefore(job.id, balance.problem ? std::nullopt : balance.seen);
    }
    if (job.state != JobState::Unknown) {
        m_unknown[job.service].remove(job.id);
        return;
    }
    if (isNew && evidence(job.id).after)
        return; // read by an earlier run
    m_unknown[job.service].insert(job.id);
    refreshBalance(job.service);
}

Evidence Wallet::evidence(JobId job) const
{
    return m_store.evidence(job).value_or(Evidence());
}

} // namespace rushes

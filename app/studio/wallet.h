#pragma once

#include "app/api/videoapi.h"
#include "app/catalogue/prices.h"
#include "app/store/spendingstore.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace rushes {

/// Balances and prices of services, and what balances tell about lost answers. Reads them on request, one
/// call at a time, and stores them. A failed call changes only `problem`.
class Wallet : public QObject
{
    Q_OBJECT

public:
    using ApiOf = std::function<VideoApi*(const ServiceId& service)>;
    using Clock = std::function<Instant()>;

    struct Parts
    {
        SpendingStore& store;
        ApiOf apiOf = {};
        Clock clock = {}; ///< empty: the system's
    };

    struct Balance
    {
        std::optional<BalanceSeen> seen = {}; ///< the last one read in this run
        std::optional<Error> problem = {}; ///< why it could not be read since; NotFound: the service has none

        /// The current balance; nullopt while the last call failed.
        [[nodiscard]] std::optional<Usd> known() const
        {
            return seen && !problem ? std::optional(seen->amount) : std::nullopt;
        }
        bool operator==(const Balance&) const = default;
    };

    explicit Wallet(Parts parts);
    /// Loads prices read by earlier runs. Errors: those of the database.
    Result<void> load();

    [[nodiscard]] Balance balance(const ServiceId& service) const { return m_balances.value(service); }
    /// During a call, the balance is read once more afterwards.
    void refreshBalance(const ServiceId& service);
    /// Another account, or none: forgets the former balance.
    void forgetBalance(const ServiceId& service);

    [[nodiscard]] Rates rates(const ServiceId& service) const;
    /// For a second of video whose price is unknown.
    void setUnknownSecond(Usd price) { m_unknownSecond = price; }
    /// Requests the price of the model of new scenes, unless it was read today.
    void refreshRates(const ServiceId& service);
    void takeRate(const ServiceId& service, const ModelPrice& price);

    /// To be called for every change of a paid job: stores the balance before it is sent, and reads the one
    /// after a lost answer.
    void follow(const Job& job);
    [[nodiscard]] Evidence evidence(JobId job) const;

Q_SIGNALS:
    void balanceChanged(const ServiceId& service);
    void ratesChanged(const ServiceId& service);
    /// The service charges a different price for the model than before.
    void priceChanged(const ServiceId& service, const QString& model, const rushes::Price& before);

private:
    void learnCost(const ServiceId& service, const QString& model);
    void heardBalance(const ServiceId& service, const Result<Usd>& balance);
    [[nodiscard]] Instant now() const { return m_clock(); }

    SpendingStore& m_store;
    ApiOf m_apiOf;
    Clock m_clock;
    QHash<ServiceId, Balance> m_balances = {};
    QHash<ServiceId, int> m_accounts =
        {};                        ///< number of forgetBalance() calls: answers from before are ignored
    QSet<ServiceId> m_asking = {}; ///< services whose balance is being read
    QSet<ServiceId> m_askAgain = {};
    QSet<QString> m_askingRate = {}; ///< service and model
    QHash<ServiceId, Rates> m_rates = {};
    Usd m_unknownSecond = Rates::standardSecond;
    QHash<JobId, JobState> m_states = {};
    QHash<ServiceId, QSet<JobId>> m_unknown =
        {}; ///< by service: jobs that wait for the balance after a lost answer
};

} // namespace rushes

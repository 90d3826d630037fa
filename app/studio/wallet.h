#pragma once

#include "app/api/videoapi.h"
#include "app/catalogue/prices.h"
#include "app/store/spendingstore.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace rushes {

/// What the services say of money: balances and prices, and what a balance says of a lost answer. It asks
/// when told, once at a time, and keeps what it heard; a silence changes nothing but its reason.
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
        std::optional<BalanceSeen> seen = {}; ///< the last that was read in this run
        std::optional<Error> problem = {};    ///< why it could not be read since; NotFound: it is not told

        /// What is true now: nothing while the last question failed.
        [[nodiscard]] std::optional<Usd> known() const
        {
            return seen && !problem ? std::optional(seen->amount) : std::nullopt;
        }
        bool operator==(const Balance&) const = default;
    };

    explicit Wallet(Parts parts);
    /// Prices that earlier runs were told. Errors are those of the database.
    Result<void> load();

    [[nodiscard]] Balance balance(const ServiceId& service) const { return m_balances.value(service); }
    /// Asked while a question is under way, it is asked once more.
    void refreshBalance(const ServiceId& service);
    /// Somebody else's account, or none: what was known of the former is not.
    void forgetBalance(const ServiceId& service);

    [[nodiscard]] Rates rates(const ServiceId& service) const;
    /// For a second of video whose price nobody has said.
    void setUnknownSecond(Usd price) { m_unknownSecond = price; }
    /// Asks for the price of what new scenes are made with, where it was not read today.
    void refreshRates(const ServiceId& service);
    void takeRate(const ServiceId& service, const ModelPrice& price);

    /// To be told of every change of a paid job: keeps the balance before it leaves, and reads the one after
    /// an answer was lost.
    void follow(const Job& job);
    [[nodiscard]] Evidence evidence(JobId job) const;

Q_SIGNALS:
    void balanceChanged(const ServiceId& service);
    void ratesChanged(const ServiceId& service);
    /// The service charges something else for the model than what was shown until now.
    void priceChanged(const ServiceId& service, const QString& model, const rushes::Price& before);

private:
    void learnCost(const ServiceId& service, const QString& model);
    void heardBalance(const ServiceId& service, const Result<Usd>& balance);
    [[nodiscard]] Instant now() const { return m_clock(); }

    SpendingStore& m_store;
    ApiOf m_apiOf;
    Clock m_clock;
    QHash<ServiceId, Balance> m_balances = {};
    QHash<ServiceId, int> m_accounts = {}; ///< counts forgetBalance(): answers of before are not heard
    QSet<ServiceId> m_asking = {};         ///< services whose balance is asked
    QSet<ServiceId> m_askAgain = {};
    QSet<QString> m_askingRate = {}; ///< service and model
    QHash<ServiceId, Rates> m_rates = {};
    Usd m_unknownSecond = Rates::standardSecond;
    QHash<JobId, JobState> m_states = {};
    QHash<ServiceId, QSet<JobId>> m_unknown = {}; ///< by service: jobs that wait for the balance after
};

} // namespace rushes

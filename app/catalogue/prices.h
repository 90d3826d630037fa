#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// A model's price as a service stated it: the silent base, and the day on which it was read.
struct LiveRate
{
    Usd silentPerSecond = {};
    QDate read = {};

    bool operator==(const LiveRate&) const = default;
};

/// What earlier requests of a model have cost, from the ledger.
struct ObservedRate
{
    Usd least = {}; ///< per second; 0: no request had a duration
    Usd most = {};
    int requests = 0;
    Usd leastRequest = {}; ///< per request, whatever its number of outputs
    Usd mostRequest = {};

    bool operator==(const ObservedRate&) const = default;
};

/// The price of a request, as far as it is known before it is sent.
struct Quote
{
    enum class Kind {
        Exact,
        From,    ///< only the base price is known: more may be charged; caps count `dearest`
        Unknown, ///< no price is known; `dearest` is an assumption
    };
    Kind kind = Kind::Unknown;
    Usd amount = {};
    Usd dearest = {};

    /// "$2.52", "from $0.40", "price not known".
    [[nodiscard]] QString text() const;
    bool operator==(const Quote&) const = default;
};

/// The catalogue's price, corrected by the service's live base rate. The surcharge for sound is not
/// machine-readable: it keeps the catalogue's proportion. A rate of 0 or less, or above 100 dollars a second,
/// is ignored.
[[nodiscard]] Price corrected(const Price& catalogue, const LiveRate& live);

/// Seconds of output that the request asks for; nullopt where the model or the input determines them.
[[nodiscard]] std::optional<double> secondsOf(const Request& request, const Model& model);
/// Number of files that the request asks for; 1 by default.
[[nodiscard]] int outputsOf(const Request& request, const Model& model);

/// The prices of one service: the catalogue's, corrected by the service's latest rates and by what earlier
/// requests have cost.
class Rates
{
public:
    /// The assumed price of a second of video if its price is unknown: the highest known one.
    static constexpr Usd standardSecond{420'000};

    void setUnknownSecond(Usd price) { m_unknownSecond = price; }
    void put(const QString& model, const LiveRate& live) { m_live.insert(model, live); }
    void putObserved(const QString& model, const ObservedRate& observed)
    {
        m_observed.insert(model, observed);
    }
    /// A rate with 0 requests where nothing is known.
    [[nodiscard]] ObservedRate observed(const QString& model) const { return m_observed.value(model); }
    [[nodiscard]] std::optional<LiveRate> live(const QString& model) const;
    [[nodiscard]] Price of(const Model& model) const;
    /// True when the service's live price differs from the catalogue's.
    [[nodiscard]] bool differs(const Model& model) const;
    /// The price of the request as far as it is known; Unknown for a model that is not in the catalogue.
    [[nodiscard]] Quote quoteOf(const Request& request,
                                const Catalogue& catalogue = Catalogue::current()) const;
    /// The amount that caps, the queue and the ledger use: Quote::dearest. nullopt for a model that is not in
    /// the catalogue.
    [[nodiscard]] std::optional<Usd> priceOf(const Request& request,
                                             const Catalogue& catalogue = Catalogue::current()) const;

    bool operator==(const Rates&) const = default;

private:
    QHash<QString, LiveRate> m_live = {};
    QHash<QString, ObservedRate> m_observed = {};
    Usd m_unknownSecond = standardSecond;
};

/// The request's price by the catalogue alone; nullopt for an unknown model.
[[nodiscard]] std::optional<Usd> priceOf(const Request& request,
                                         const Catalogue& catalogue = Catalogue::current());

} // namespace rushes

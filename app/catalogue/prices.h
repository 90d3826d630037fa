#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// What a service itself said of a model's price: the silent base, and the day it was read.
struct LiveRate
{
    Usd silentPerSecond = {};
    QDate read = {};

    bool operator==(const LiveRate&) const = default;
};

/// What requests of a model have cost here, as the ledger has it.
struct ObservedRate
{
    Usd least = {}; ///< for each second; 0: no request had a length
    Usd most = {};
    int requests = 0;
    Usd leastRequest = {}; ///< for a whole request, however many outputs it had
    Usd mostRequest = {};

    bool operator==(const ObservedRate&) const = default;
};

/// What a request costs, as far as it can be known in advance.
struct Quote
{
    enum class Kind {
        Exact,
        From,    ///< a base: what is charged may be more, and `dearest` is what caps reckon with
        Unknown, ///< nobody has said a price; `dearest` is an assumption
    };
    Kind kind = Kind::Unknown;
    Usd amount = {};
    Usd dearest = {};

    /// "$2.52", "from $0.40", "price not known".
    [[nodiscard]] QString text() const;
    bool operator==(const Quote&) const = default;
};

/// The catalogue's price as the service corrects it. The surcharge for sound is not machine-readable: it
/// keeps the proportion that the catalogue states. A rate that is nothing, or beyond 100 dollars a second, is
/// not believed.
[[nodiscard]] Price corrected(const Price& catalogue, const LiveRate& live);

/// How many seconds of output the request asks for; nothing where the model or its input decides.
[[nodiscard]] std::optional<double> secondsOf(const Request& request, const Model& model);
/// How many files it asks for: 1 unless it says so.
[[nodiscard]] int outputsOf(const Request& request, const Model& model);

/// What one service charges: the catalogue's prices, corrected by what the service said last and by what such
/// requests have cost.
class Rates
{
public:
    /// What a second of video is reckoned with where no price is known: the dearest that is known.
    static constexpr Usd standardSecond{420'000};

    void setUnknownSecond(Usd price) { m_unknownSecond = price; }
    void put(const QString& model, const LiveRate& live) { m_live.insert(model, live); }
    void putObserved(const QString& model, const ObservedRate& observed)
    {
        m_observed.insert(model, observed);
    }
    /// With no requests where none is known.
    [[nodiscard]] ObservedRate observed(const QString& model) const { return m_observed.value(model); }
    [[nodiscard]] std::optional<LiveRate> live(const QString& model) const;
    [[nodiscard]] Price of(const Model& model) const;
    /// True when the service's word differs from the catalogue's.
    [[nodiscard]] bool differs(const Model& model) const;
    /// What is known of the request's price; Unknown for a model that the catalogue does not hold.
    [[nodiscard]] Quote quoteOf(const Request& request,
                                const Catalogue& catalogue = Catalogue::current()) const;
    /// What caps, the queue and the ledger reckon with: the dearest of the quote. Nothing for a model that
    /// the catalogue does not hold.
    [[nodiscard]] std::optional<Usd> priceOf(const Request& request,
                                             const Catalogue& catalogue = Catalogue::current()) const;

    bool operator==(const Rates&) const = default;

private:
    QHash<QString, LiveRate> m_live = {};
    QHash<QString, ObservedRate> m_observed = {};
    Usd m_unknownSecond = standardSecond;
};

/// What this request costs by the catalogue's price; nothing for an unknown model.
[[nodiscard]] std::optional<Usd> priceOf(const Request& request,
                                         const Catalogue& catalogue = Catalogue::current());

} // namespace rushes

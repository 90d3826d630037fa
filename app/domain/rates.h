#pragma once

#include "app/domain/request.h"

namespace rushes {

/// What a service itself said of a model's price: the silent base, and the day it was read.
struct LiveRate
{
    Usd silentPerSecond = {};
    QDate read = {};

    bool operator==(const LiveRate&) const = default;
};

/// The catalogue's price as the service corrects it. The surcharge for sound is not machine-readable: it
/// keeps the proportion that the catalogue states. A rate that is nothing, or beyond 100 dollars a second, is
/// not believed.
[[nodiscard]] Price corrected(const Price& catalogue, const LiveRate& live);

/// What one service charges: the catalogue's prices, corrected by what the service said last.
class Rates
{
public:
    void put(const QString& model, const LiveRate& live) { m_live.insert(model, live); }
    [[nodiscard]] std::optional<LiveRate> live(const QString& model) const;
    [[nodiscard]] Price of(const Model& model) const;
    /// True when the service's word differs from the catalogue's.
    [[nodiscard]] bool differs(const Model& model) const;
    /// What the request costs; nothing for a model that the catalogue does not hold.
    [[nodiscard]] std::optional<Usd> priceOf(const Request& request,
                                             const Catalogue& catalogue = Catalogue::builtIn()) const;

    bool operator==(const Rates&) const = default;

private:
    QHash<QString, LiveRate> m_live = {};
};

} // namespace rushes

#include "app/domain/rates.h"

namespace rushes {

namespace {

constexpr Usd mostPerSecond{100'000'000};

}

Price corrected(const Price& catalogue, const LiveRate& live)
{
    const Usd base = live.silentPerSecond;
    if (base <= Usd{} || base > mostPerSecond || catalogue.silentPerSecond <= Usd{})
        return catalogue;
    Price price{base, base, live.read};
    // Both are below 2^37 millionths: their product fits.
    const qint64 scaled = base.micros * catalogue.soundPerSecond.micros;
    const qint64 divisor = catalogue.silentPerSecond.micros;
    price.soundPerSecond.micros = (scaled + divisor / 2) / divisor;
    return price;
}

std::optional<LiveRate> Rates::live(const QString& model) const
{
    const auto found = m_live.constFind(model);
    return found == m_live.cend() ? std::nullopt : std::optional(*found);
}

Price Rates::of(const Model& model) const
{
    const std::optional<LiveRate> told = live(model.id);
    return told ? corrected(model.price, *told) : model.price;
}

bool Rates::differs(const Model& model) const
{
    const Price price = of(model);
    return price.silentPerSecond != model.price.silentPerSecond ||
           price.soundPerSecond != model.price.soundPerSecond;
}

std::optional<Usd> Rates::priceOf(const Request& request, const Catalogue& catalogue) const
{
    const Model* model = catalogue.model(request.model);
    if (!model)
        return {};
    return of(*model).perSecond(request.sound) * request.duration;
}

} // namespace rushes

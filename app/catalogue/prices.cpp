#include "app/catalogue/prices.h"

#include "app/catalogue/requestjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Rates)
};

/// Largest factor between base price and actual price that the catalogue's texts mention.
constexpr int surcharge = 2;
/// Limits in seconds that are assumed where the input determines the length.
constexpr double shortestInput = 3;
constexpr double longestInput = 30;
/// For an unknown price: the highest known price of its kind; for video see Rates::standardSecond.
constexpr Usd assumedImage{250'000};
constexpr Usd assumedSound{500'000};

Usd times(Usd rate, double count)
{
    return Usd{static_cast<qint64>(std::llround(static_cast<double>(rate.micros) * count))};
}

/// The effective value of a setting: the request's, else the default.
QJsonValue valueOf(const Request& request, const Model& model, const QString& key)
{
    const QJsonValue sent = toServiceJson(request, model).value(key);
    const Property* property = model.schema.property(key);
    return !sent.isUndefined() || !property ? sent : property->standard;
}

/// Keys for the number of outputs of a request.
QStringList outputKeys()
{
    return {u"num_images"_s, u"max_images"_s, u"num_outputs"_s, u"num_videos"_s, u"n"_s};
}

bool takesOutputs(const Model& model)
{
    const QStringList keys = outputKeys();
    return std::any_of(keys.cbegin(), keys.cend(),
                       [&model](const QString& key) { return model.schema.property(key) != nullptr; });
}

struct Range
{
    double least = 1;
    double most = 1;
};

Range secondsRange(const Request& request, const Model& model)
{
    if (const std::optional<double> seconds = secondsOf(request, model))
        return {*seconds, *seconds};
    if (model.takesSeconds())
        return {double(model.minSeconds), double(model.maxSeconds)};
    return {shortestInput, longestInput};
}

Quote exact(Usd amount)
{
    return {Quote::Kind::Exact, amount, amount};
}

Quote assumed(const Request& request, const Model& model, Usd second)
{
    const int outputs = outputsOf(request, model);
    if (model.output == MediaKind::Video)
        return {Quote::Kind::Unknown, {}, times(second, secondsRange(request, model).most)};
    return {
        Quote::Kind::Unknown, {}, (model.output == MediaKind::Image ? assumedImage : assumedSound) * outputs};
}

Quote bySecond(const Price& price, const Request& request, const Model& model)
{
    const Range seconds = secondsRange(request, model);
    const bool sound = !model.roles.sound.isEmpty() && valueOf(request, model, model.roles.sound).toBool();
    const Usd rate = price.perSecond(sound);
    if (price.isExact && seconds.least == seconds.most)
        return exact(times(rate, seconds.least));
    const Usd dearest = times(rate, seconds.most);
    return {Quote::Kind::From, times(rate, seconds.least), price.isExact ? dearest : dearest * surcharge};
}

Quote byOutput(const Price& price, const Request& request, const Model& model)
{
    const int outputs = outputsOf(request, model);
    if (!price.byValue.isEmpty()) {
        const QString value = textOf(valueOf(request, model, price.byKey));
        if (price.byValue.contains(value))
            return exact(price.byValue.value(value) * outputs);
        Usd most = price.perOutput;
        for (const Usd& one : price.byValue)
            most = std::max(most, one);
        return {Quote::Kind::From, price.perOutput * outputs, most * outputs * surcharge};
    }
    if (price.isExact)
        return exact(price.perOutput * outputs);
    return {Quote::Kind::From, price.perOutput * outputs, price.perOutput * (outputs * surcharge)};
}

/// What similar requests have cost is a better estimate than the base price.
Quote corrected(Quote quote, const ObservedRate& seen, const Request& request, const Model& model,
                const Price& price)
{
    const bool isTimed =
        price.isKnown() ? price.unit == Price::Unit::Second : model.output == MediaKind::Video;
    if (isTimed && seen.most <= Usd{})
        return quote;
    const Range seconds = secondsRange(request, model);
    // The number of outputs of those requests is unknown: the charge is taken as that of one output.
    const Usd least = isTimed ? times(seen.least, seconds.least) : seen.leastRequest;
    const Usd most = isTimed ? times(seen.most, seconds.most) : seen.mostRequest * outputsOf(request, model);
    const bool isKnown = quote.kind != Quote::Kind::Unknown;
    const bool isOfOne = isTimed || !takesOutputs(model);
    if (!isKnown)
        quote.amount = least;
    else if (isOfOne)
        quote.amount = std::max(quote.amount, least);
    quote.dearest = isKnown ? std::max(quote.dearest, most) : most;
    quote.kind = Quote::Kind::From;
    return quote;
}

} // namespace

QString Quote::text() const
{
    switch (kind) {
    case Kind::Exact:
        return amount.text();
    case Kind::From:
        return Words::tr("from %1").arg(amount.text());
    case Kind::Unknown:
        break;
    }
    return Words::tr("price not known");
}

Price corrected(const Price& catalogue, const LiveRate& live)
{
    return corrected(catalogue, live.silentPerSecond, live.read);
}

std::optional<double> secondsOf(const Request& request, const Model& model)
{
    if (const QString& key = model.roles.duration; !key.isEmpty()) {
        bool isNumber = false;
        const double seconds = textOf(valueOf(request, model, key)).toDouble(&isNumber);
        return isNumber && seconds > 0 ? std::optional(seconds) : std::nullopt;
    }
    // A duration in milliseconds.
    for (const Property& property : model.schema.properties) {
        if (property.key.endsWith("length_ms"_L1) || property.key.endsWith("duration_ms"_L1)) {
            const double length = valueOf(request, model, property.key).toDouble();
            return length > 0 ? std::optional(length / 1000) : std::nullopt;
        }
    }
    return {};
}

int outputsOf(const Request& request, const Model& model)
{
    for (const QString& key : outputKeys()) {
        if (model.schema.property(key))
            return qBound(1, valueOf(request, model, key).toInt(1), 16);
    }
    return 1;
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
           price.soundPerSecond != model.price.soundPerSecond || price.perOutput != model.price.perOutput;
}

Quote Rates::quoteOf(const Request& request, const Catalogue& catalogue) const
{
    const Model* model = catalogue.model(request.model);
    if (!model)
        return {};
    const Price price = of(*model);
    Quote quote = !price.isKnown()                    ? assumed(request, *model, m_unknownSecond)
                  : price.unit == Price::Unit::Second ? bySecond(price, request, *model)
                                                      : byOutput(price, request, *model);
    const auto seen = m_observed.constFind(model->id);
    if (quote.kind == Quote::Kind::Exact || seen == m_observed.cend() || seen->requests == 0)
        return quote;
    return corrected(quote, *seen, request, *model, price);
}

std::optional<Usd> Rates::priceOf(const Request& request, const Catalogue& catalogue) const
{
    if (!catalogue.model(request.model))
        return {};
    return quoteOf(request, catalogue).dearest;
}

std::optional<Usd> priceOf(const Request& request, const Catalogue& catalogue)
{
    return Rates().priceOf(request, catalogue);
}

} // namespace rushes

#include "ui/composer/pricewords.h"

#include "app/base/isolated.h"
#include "app/domain/project.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PriceWords)
};

QString bySecond(const Request& request, const Model& model, const Price& price)
{
    const bool hasSound = !model.roles.sound.isEmpty();
    const Usd rate = price.perSecond(hasSound && request.sound);
    const std::optional<double> seconds = secondsOf(request, model);
    const bool hasInput =
        std::any_of(model.roles.media.cbegin(), model.roles.media.cend(), [](const MediaSlot& slot) {
            return slot.media == MediaKind::Video || slot.media == MediaKind::Audio;
        });
    if (!seconds)
        return model.takesSeconds() || !hasInput
                   ? Words::tr("%1 a second; the price is known afterwards").arg(rate.text())
                   : Words::tr("%1 a second of the input; the price is known afterwards").arg(rate.text());
    const QString count = textOf(*seconds);
    if (!price.isExact)
        return Words::tr("%1 s, from %2 a second").arg(count, rate.text());
    if (!hasSound)
        return Words::tr("%1 s × %2").arg(count, rate.text());
    return (request.sound ? Words::tr("%1 s × %2, with sound") : Words::tr("%1 s × %2, silent"))
        .arg(count, rate.text());
}

} // namespace

QString priceLine(const Request& request, const Model& model, const Rates& rates)
{
    const Price price = rates.of(model);
    const Quote quote = rates.quoteOf(request);
    QString line;
    if (!price.isKnown())
        line = Words::tr("The service has not said what it costs.");
    else if (price.unit == Price::Unit::Second)
        line = bySecond(request, model, price);
    else {
        const int count = outputsOf(request, model);
        line = model.output == MediaKind::Image ? Words::tr("%n image(s)", nullptr, count)
                                                : Words::tr("%n file(s)", nullptr, count);
        if (quote.kind == Quote::Kind::Exact && count > 1)
            line += u" × "_s + Usd{quote.amount.micros / count}.text();
    }
    // The amount that limits and the queue count.
    if (quote.kind != Quote::Kind::Exact && quote.dearest > quote.amount)
        line += (line.endsWith(u'.') ? u" "_s : u". "_s) +
                Words::tr("Reckoned with: %1.").arg(quote.dearest.text());
    return line;
}

Quote sumOf(const QList<Quote>& quotes)
{
    Quote sum;
    sum.kind = Quote::Kind::Exact;
    for (const Quote& one : quotes) {
        if (one.kind == Quote::Kind::Unknown || sum.kind == Quote::Kind::Unknown)
            sum.kind = Quote::Kind::Unknown;
        else if (one.kind == Quote::Kind::From)
            sum.kind = Quote::Kind::From;
        sum.amount += one.amount;
        sum.dearest += one.dearest;
    }
    return sum;
}

QString firstLine(const QList<Scene>& first, const Rates& rates)
{
    if (first.isEmpty())
        return {};
    QList<Quote> quotes;
    for (const Scene& scene : first)
        quotes.append(rates.quoteOf(scene.request));
    const QString price = sumOf(quotes).text();
    const int count = static_cast<int>(first.size());
    const QString words = count == 1
                              ? Words::tr("“%1” first, %2.", "a scene and its price")
                                    .arg(isolated(first.constFirst().name), price)
                              : Words::tr("%n scene(s) first, %1.", "and their price", count).arg(price);
    return words + u' ';
}

} // namespace rushes

#include "app/catalogue/model.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

bool Price::isKnown() const
{
    return unit == Unit::Second ? silentPerSecond > Usd{} : perOutput > Usd{} || !byValue.isEmpty();
}

QString Price::text(MediaKind output) const
{
    if (!isKnown())
        return {};
    QString amount;
    if (unit == Unit::Second) {
        amount = silentPerSecond.text();
        if (soundPerSecond != silentPerSecond)
            amount += u"–"_s + soundPerSecond.text();
        amount += u" / s"_s;
    } else {
        Usd least = perOutput;
        Usd most = perOutput;
        for (const Usd& one : byValue) {
            least = least <= Usd{} ? one : std::min(least, one);
            most = std::max(most, one);
        }
        amount = least.text();
        if (most != least)
            amount += u"–"_s + most.text();
        amount += output == MediaKind::Image ? u" / image"_s : u" / output"_s;
    }
    return isExact ? amount : u"from "_s + amount;
}

Price corrected(Price price, Usd base, const QDate& read)
{
    constexpr Usd most{100'000'000};
    if (base <= Usd{} || base > most)
        return price;
    if (price.unit == Price::Unit::Output) {
        if (price.byValue.isEmpty())
            price.perOutput = base;
        price.read = read;
        return price;
    }
    price.read = read;
    const Usd silent = std::exchange(price.silentPerSecond, base);
    const Usd sound = std::exchange(price.soundPerSecond, base);
    if (silent <= Usd{})
        return price;
    // Both factors are below 2^37 millionths, so the product does not overflow.
    price.soundPerSecond.micros = (base.micros * sound.micros + silent.micros / 2) / silent.micros;
    return price;
}

int Model::mostShots() const
{
    return qMin(maxShots, maxSeconds / qMax(1, minShotSeconds));
}

QString Model::task() const
{
    static const QRegularExpression form(u"(?:\\A|/)([a-z]+)-to-([a-z]+)(?:/|\\z)"_s);
    for (const QString& text : categories + QStringList{id}) {
        if (const QRegularExpressionMatch match = form.match(text); match.hasMatch())
            return u"%1 to %2"_s.arg(match.captured(1), match.captured(2));
    }
    return {};
}

QStringList Model::takes() const
{
    QStringList words;
    if (!roles.prompt.isEmpty())
        words.append(u"text"_s);
    const auto add = [&words](const QString& word) {
        if (!words.contains(word))
            words.append(word);
    };
    for (const MediaSlot& slot : roles.media) {
        switch (slot.role) {
        case InputRole::StartImage:
            add(u"start image"_s);
            break;
        case InputRole::EndImage:
            add(u"end image"_s);
            break;
        case InputRole::ReferenceImage:
        case InputRole::ReferenceVideo:
        case InputRole::ReferenceAudio:
            add(u"references"_s);
            break;
        case InputRole::SourceVideo:
            add(u"video"_s);
            break;
        case InputRole::SourceAudio:
            add(u"sound"_s);
            break;
        case InputRole::Mask:
            add(u"mask"_s);
            break;
        case InputRole::Other:
            add(slot.media == MediaKind::Audio ? u"sound"_s : nameOf(slot.media));
            break;
        }
    }
    if (!roles.elements.isEmpty())
        add(u"elements"_s);
    if (!roles.keyframes.isEmpty())
        add(u"keyframes"_s);
    return words;
}

} // namespace rushes

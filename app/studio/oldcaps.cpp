#include "app/studio/oldcaps.h"

#include "app/base/settings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

Result<std::optional<Usd>> capIn(const Settings& settings, const Setting<int>& cap)
{
    const QVariant stored = settings.stored(cap.key);
    if (!settings.holds(cap.key))
        return std::optional<Usd>();
    static const QRegularExpression cents(u"\\A\\s*[0-9]{1,9}\\s*\\z"_s);
    const QString text = stored.typeId() == QMetaType::QString || stored.typeId() == QMetaType::Int
                             ? stored.toString()
                             : u"?"_s;
    const int value = text.trimmed().toInt();
    if (!cents.match(text).hasMatch() || value > cap.most)
        return failure(ErrorKind::CapsUnknown, cap.key + u" = "_s + text.left(40));
    return std::optional(Usd{qint64(value) * 10'000});
}

std::optional<Usd> chosen(const std::optional<Usd>& named, const std::optional<Usd>& otherwise)
{
    if (!named)
        return otherwise;
    return *named > Usd{} ? named : std::nullopt;
}

} // namespace

Caps OldCaps::over(Caps caps) const
{
    return {chosen(day, caps.day), chosen(month, caps.month), chosen(click, caps.click)};
}

Result<OldCaps> oldCapsOf(const Settings& settings)
{
    if (!settings.isReadable())
        return failure(ErrorKind::CapsUnknown, settings.path());
    OldCaps caps;
    for (const auto& [cap, key] :
         {std::pair(&OldCaps::day, &setting::dayCap), std::pair(&OldCaps::month, &setting::monthCap),
          std::pair(&OldCaps::click, &setting::clickWarning)}) {
        const Result<std::optional<Usd>> amount = capIn(settings, *key);
        if (!amount)
            return failure(amount.error());
        caps.*cap = *amount;
    }
    return caps;
}

void forgetOldCaps(Settings& settings)
{
    for (const Setting<int>* cap : {&setting::dayCap, &setting::monthCap, &setting::clickWarning})
        settings.forget(cap->key);
}

} // namespace rushes

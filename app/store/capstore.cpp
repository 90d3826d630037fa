#include "app/store/capstore.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Name
{
    QLatin1StringView text;
    std::optional<Usd> Caps::*cap;
};

constexpr std::array names = {Name{"day"_L1, &Caps::day}, Name{"month"_L1, &Caps::month},
                              Name{"click"_L1, &Caps::click}};

} // namespace

CapStore::CapStore(Database& database)
    : m_database(database)
{
}

Result<std::optional<Caps>> CapStore::read()
{
    auto rows = m_database.run(u"SELECT name, micros FROM caps"_s);
    if (!rows)
        return failure(rows.error());
    std::optional<Caps> caps;
    while (rows->next()) {
        const QString text = rows->value(0).toString();
        const QVariant value = rows->value(1);
        const auto* name =
            std::find_if(names.begin(), names.end(), [&](const Name& one) { return one.text == text; });
        if (name == names.end())
            continue; // a limit of a newer version
        if (!caps)
            caps = Caps();
        if (value.isNull())
            continue;
        if (value.typeId() != QMetaType::LongLong || value.toLongLong() <= 0)
            return failure(ErrorKind::CapsUnknown, text + u" = "_s + value.toString().left(40));
        (*caps).*(name->cap) = Usd{value.toLongLong()};
    }
    if (rows->lastError().isValid())
        return failure(sqlError(rows->lastError()));
    return caps;
}

Result<void> CapStore::put(const QString& name, const QVariant& micros)
{
    const auto done =
        m_database.run(u"INSERT OR REPLACE INTO caps (name, micros) VALUES (?, ?)"_s, {name, micros});
    return done ? Result<void>() : failure(done.error());
}

Result<void> CapStore::keep(const Caps& caps)
{
    return m_database.transaction([&]() -> Result<void> {
        for (const Name& name : names) {
            const std::optional<Usd>& cap = caps.*(name.cap);
            if (Result<void> done = put(name.text, cap ? QVariant(cap->micros) : QVariant()); !done)
                return done;
        }
        return {};
    });
}

Result<void> CapStore::keepUnknown(const QString& why)
{
    return put(names.front().text, why);
}

} // namespace rushes

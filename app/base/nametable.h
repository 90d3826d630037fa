#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace rushes {

/// The names of an enum's values for storage and output.
template<class Value, size_t count>
struct NameTable
{
    std::array<std::pair<Value, const char*>, count> names = {};

    /// Empty: the value has no name.
    [[nodiscard]] QString nameOf(Value value) const
    {
        for (const auto& [known, name] : names) {
            if (known == value)
                return QLatin1StringView(name);
        }
        return {};
    }
    [[nodiscard]] std::optional<Value> named(const QString& text) const
    {
        for (const auto& [value, name] : names) {
            if (text == QLatin1StringView(name))
                return value;
        }
        return {};
    }
};

} // namespace rushes

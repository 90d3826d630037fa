#pragma once

#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace rushes {

/// An amount in US dollars, exact to a millionth: prices have fractions of a cent, whose sums would be
/// inexact as doubles.
struct Usd
{
    qint64 micros = 0;

    auto operator<=>(const Usd&) const = default;
    Usd operator+(Usd other) const { return {micros + other.micros}; }
    Usd operator-(Usd other) const { return {micros - other.micros}; }
    Usd operator*(int count) const { return {micros * count}; }
    Usd& operator+=(Usd other)
    {
        micros += other.micros;
        return *this;
    }

    /// The nearest amount; nullopt for NaN, infinities and amounts beyond a billion dollars.
    static std::optional<Usd> fromDouble(double dollars);
    [[nodiscard]] double toDouble() const { return static_cast<double>(micros) / 1e6; }

    /// In the user's locale: "$2.52", "2,52 $"; amounts that are not whole cents keep their digits: "$0.168".
    /// Negative: "−$1.00".
    [[nodiscard]] QString text() const;
    /// The same, independent of the locale: "2.52", "0.168", "-1.00".
    [[nodiscard]] QString digits() const;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Usd)

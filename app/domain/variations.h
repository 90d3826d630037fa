#pragma once

#include "app/domain/request.h"

namespace rushes {

/// Several requests made from one: every combination of the listed values, each `takes` times. An empty list
/// keeps the request's own value.
struct Variations
{
    QList<double> cfgScales = {};
    QStringList aspectRatios = {};
    QStringList prompts = {};
    int takes = 1; ///< 1 or more

    /// Number of requests; counts no further than mostVariations + 1.
    [[nodiscard]] int count() const;
    bool operator==(const Variations&) const = default;
};

/// Largest number of requests for one click.
inline constexpr int mostVariations = 100;

/// The requests: prompts vary slowest, then aspect ratios, then CFG scales; takes of one combination are
/// adjacent. Empty where count() is more than mostVariations.
[[nodiscard]] QList<Request> varied(const Request& request, const Variations& variations);

/// Reads "0.3, 0.5 0.7": numbers separated by commas, semicolons or spaces, in order, without duplicates.
/// Error: Refused with the first text that is no number or outside `least` … `most`.
[[nodiscard]] Result<QList<double>> cfgScalesFrom(const QString& text, double least, double most);
/// One prompt a line; empty lines and duplicates are left out.
[[nodiscard]] QStringList promptsFrom(const QString& text);

} // namespace rushes

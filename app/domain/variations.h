#pragma once

#include "app/domain/request.h"

namespace rushes {

/// Several requests out of one: every combination of what is listed, each as often as there are takes. An
/// empty list leaves what it stands for as the request has it.
struct Variations
{
    QList<double> cfgScales = {};
    QStringList aspectRatios = {};
    QStringList prompts = {};
    int takes = 1; ///< 1 or more

    /// How many requests come out; at most one more than mostVariations is counted.
    [[nodiscard]] int count() const;
    bool operator==(const Variations&) const = default;
};

/// The most that one click may queue.
inline constexpr int mostVariations = 100;

/// Prompts vary slowest, then aspects, then CFG scales; takes of the same stand together. None where count()
/// is beyond mostVariations.
[[nodiscard]] QList<Request> varied(const Request& request, const Variations& variations);

/// "0.3, 0.5 0.7": numbers with commas, semicolons or spaces between, each once, in the order written. Error
/// Refused names the first that is no number or out of the model's range.
[[nodiscard]] Result<QList<double>> cfgScalesFrom(const QString& text, double least, double most);
/// One a line; empty lines are left out, and so is a prompt that stands there already.
[[nodiscard]] QStringList promptsFrom(const QString& text);

} // namespace rushes

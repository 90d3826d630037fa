#pragma once

#include "app/domain/job.h"
#include "app/domain/mediakind.h"

#include <QString>

#include <optional>

namespace rushes {

/// Which takes of the library are wanted, and in what order. An empty field lets everything through.
struct TakeQuery
{
    enum class Sort { Newest, Oldest, Scene, Dearest, Longest };

    QString search = {}; ///< words that all have to be there: in prompts, shots, notes, tags or names
    bool starredOnly = false;
    ProjectId project = {};
    SceneId scene = {};
    QString model = {};
    std::optional<MediaKind> kind = {};
    QString tag = {};
    Instant from = {}; ///< finished then or later; {}: whenever
    Instant to = {};   ///< finished before; {}: whenever
    std::optional<Usd> leastCost = {};
    std::optional<Usd> mostCost = {};
    Sort sort = Sort::Newest;

    /// Whether it leaves anything out.
    [[nodiscard]] bool isActive() const
    {
        TakeQuery all;
        all.sort = sort;
        all.search = search.trimmed().isEmpty() ? search : QString();
        return *this != all;
    }
    bool operator==(const TakeQuery&) const = default;
};

} // namespace rushes

#pragma once

#include "app/domain/job.h"
#include "app/domain/mediakind.h"

#include <QString>

#include <optional>

namespace rushes {

/// Filters and sort order of the library. An empty filter matches everything.
struct TakeQuery
{
    enum class Sort { Newest, Oldest, Scene, Dearest, Longest };

    QString search = {}; ///< words that must all occur in prompts, shots, notes, tags or names
    bool starredOnly = false;
    ProjectId project = {};
    SceneId scene = {};
    QString model = {};
    std::optional<MediaKind> kind = {};
    QString tag = {};
    Instant from = {}; ///< finished at this time or later; {}: any time
    Instant to = {};   ///< finished before this time; {}: any time
    std::optional<Usd> leastCost = {};
    std::optional<Usd> mostCost = {};
    Sort sort = Sort::Newest;

    /// True where the query filters anything.
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

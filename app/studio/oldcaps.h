#pragma once

#include "app/domain/spending.h"

#include "app/base/result.h"

namespace rushes {

class Settings;

/// Limits in the settings file, where earlier versions stored them; they are moved into the database.
struct OldCaps
{
    // nullopt: the file does not contain it. 0: no limit.
    std::optional<Usd> day = {};
    std::optional<Usd> month = {};
    std::optional<Usd> click = {};

    [[nodiscard]] bool isEmpty() const { return !day && !month && !click; }
    /// `caps` with the limits in this file replacing its own.
    [[nodiscard]] Caps over(Caps caps) const;
};

/// CapsUnknown: the file cannot be read (the detail is its path), or a limit in it is not an amount in whole
/// cents.
[[nodiscard]] Result<OldCaps> oldCapsOf(const Settings& settings);
/// Removes them from the settings, after they were stored in the database.
void forgetOldCaps(Settings& settings);

} // namespace rushes

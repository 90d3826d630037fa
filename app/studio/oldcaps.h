#pragma once

#include "app/domain/spending.h"

#include "app/base/result.h"

namespace rushes {

class Settings;

/// Limits in a settings file, where earlier versions kept them; they belong into the database now.
struct OldCaps
{
    // Nothing: the file does not name it. 0: none.
    std::optional<Usd> day = {};
    std::optional<Usd> month = {};
    std::optional<Usd> click = {};

    [[nodiscard]] bool isEmpty() const { return !day && !month && !click; }
    /// Those that the file names in place of these.
    [[nodiscard]] Caps over(Caps caps) const;
};

/// CapsUnknown: the file is there and cannot be read (then `detail` is its path), or a limit in it is no
/// amount in whole cents.
[[nodiscard]] Result<OldCaps> oldCapsOf(const Settings& settings);
/// Once they are in the database.
void forgetOldCaps(Settings& settings);

} // namespace rushes

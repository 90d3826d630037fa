#pragma once

#include <QString>

namespace rushes {

/// A name that somebody gave, as it stands in a sentence of ours: right-to-left letters in it leave the order
/// of what stands beside it as it is, and no mark in it turns that round. Other names are as they are.
[[nodiscard]] QString isolated(const QString& name);

/// How a take is called in a sentence: "Lighthouse · take 4", with its scene's name isolated.
[[nodiscard]] QString takeTitle(const QString& sceneName, int number);

} // namespace rushes

#pragma once

#include <QString>

namespace rushes {

/// A name by the user for use within a sentence of the interface: right-to-left letters and direction marks
/// in it do not change the order of the text around it. Names without such characters are unchanged.
[[nodiscard]] QString isolated(const QString& name);

/// The name of a take within a sentence: "Lighthouse · take 4", with the scene's name isolated.
[[nodiscard]] QString takeTitle(const QString& sceneName, int number);

} // namespace rushes

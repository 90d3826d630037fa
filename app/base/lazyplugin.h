#pragma once

#include "app/base/result.h"

class QObject;

namespace rushes {

/// Loads a part of the program that is a library of its own, so that its dependencies are not loaded before
/// they are needed: loading them takes longer than drawing the window. The libraries are in the folder
/// RUSHES_PLUGINS, relative to the program's. The part `name` is loaded at the first call and kept until the
/// program ends. Error: Internal, when it can't be loaded; detail says which file and why.
[[nodiscard]] Result<QObject*> lazyPlugin(const QString& name);

} // namespace rushes

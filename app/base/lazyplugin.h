#pragma once

#include "app/base/result.h"

class QObject;

namespace rushes {

/// A part of the program that is a library of its own, so that what it stands on is not loaded before it is
/// wanted: loading takes longer than drawing the window. The parts lie in the folder RUSHES_PLUGINS, as seen
/// from the program's own.
///
/// The part called `name`, loaded the first time and kept until the program ends. Internal: it can't be
/// loaded; detail says which file and why.
[[nodiscard]] Result<QObject*> lazyPlugin(const QString& name);

} // namespace rushes

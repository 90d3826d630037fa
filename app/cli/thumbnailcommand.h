#pragma once

#include "app/domain/project.h"

#include <QImage>
#include <QStringList>

namespace rushes::cli {

/// A project's thumbnail, `size` px: its scenes below each other, their shots to scale.
[[nodiscard]] QImage pictureOf(const Project& project, int size);

/// `rushes thumbnail FILE OUT.png [--size PX]`, called by file managers. Returns the exit code.
int thumbnail(const QStringList& arguments);

} // namespace rushes::cli

#pragma once

#include "app/domain/project.h"

#include <QImage>
#include <QStringList>

namespace rushes::cli {

/// A project's picture for a file manager: its scenes below each other, their shots to scale.
[[nodiscard]] QImage pictureOf(const Project& project, int size);

/// `rushes thumbnail FILE OUT.png [--size PX]`, as file managers ask for it. Gives the exit code.
int thumbnail(const QStringList& arguments);

} // namespace rushes::cli

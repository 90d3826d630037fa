#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes export FILE [--otio|--xml|--mlt|--srt] -o OUT`: the film of a project. 65: it shows nothing, or
/// the project is damaged; 66: the project or a take's file cannot be read; 69: ffmpeg is missing; 73: the
/// file is there already, or cannot be written; 130: interrupted.
int exportFilm(const QStringList& arguments);

} // namespace rushes::cli

#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes export FILE [--otio|--xml|--mlt|--srt] -o OUT`: exports a project's film. Exit codes: 65: the film
/// is empty, or the project is damaged; 66: the project or a take's file cannot be read; 69: ffmpeg is
/// missing; 73: the file exists already or cannot be written; 130: interrupted.
int exportFilm(const QStringList& arguments);

} // namespace rushes::cli

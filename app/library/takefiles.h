#pragma once

#include "app/store/librarystore.h"

#include <QHash>

namespace rushes {

/// A file's name by a template, without folder and extension: {project}, {scene}, {take}, {model}, {date} and
/// {time} are replaced. Characters that file systems do not allow become spaces; never empty.
[[nodiscard]] QString fileNameOf(const QString& nameTemplate, const LibraryTake& take);
/// The template that is suggested first.
[[nodiscard]] QString standardNameTemplate();

/// Renames the take's file within its folder; adds " (2)" where the name is in use. Returns the new path; the
/// old one where the file has that name already. Errors: NotReadable (there is no file), NotWritable.
[[nodiscard]] Result<QString> renameTakeFile(const LibraryTake& take, const QString& nameTemplate);

/// Moves a take's file together with its info file (see infoFileOf()), if it has one: both or neither, never
/// over another file.
[[nodiscard]] bool moveTakeFile(const QString& from, const QString& to);

/// A file in the desktop's trash, for restoring it.
struct TrashedFile
{
    QString path = {};    ///< original path
    QString inTrash = {}; ///< empty: the file did not exist any more
};
/// Errors: NotWritable where the file can't be moved to a trash; it stays in place.
[[nodiscard]] Result<TrashedFile> moveToTrash(const QString& path);
/// Restores the file; never overwrites another. Errors: NotWritable.
[[nodiscard]] Result<void> bringBack(const TrashedFile& file);

/// Searches below `folder` for the files of takes that are missing: by the take's id in the file's metadata
/// and its size, or, without metadata, by size and name. Paths by take id. Slow: for a worker thread.
[[nodiscard]] QHash<TakeId, QString> findTakeFiles(const QString& folder, const QList<Take>& takes);

} // namespace rushes

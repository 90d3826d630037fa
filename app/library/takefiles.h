#pragma once

#include "app/store/librarystore.h"

#include <QHash>

namespace rushes {

/// A file's new name by a template, without folder and ending: {project}, {scene}, {take}, {model}, {date}
/// and {time} are filled in. Signs that no file system takes become spaces; never empty.
[[nodiscard]] QString fileNameOf(const QString& nameTemplate, const LibraryTake& take);
/// What is offered first.
[[nodiscard]] QString standardNameTemplate();

/// Renames the take's file within its folder; " (2)" is added where that name is taken. The path that it has
/// then; the same one where it has that name already. Errors: NotReadable (it is not there), NotWritable.
[[nodiscard]] Result<QString> renameTakeFile(const LibraryTake& take, const QString& nameTemplate);

/// Moves a take's file, and with it what lies beside it where the file itself has no place for what made it:
/// both or neither, and never over another file.
[[nodiscard]] bool moveTakeFile(const QString& from, const QString& to);

/// A file in the desktop's trash, to be brought back.
struct TrashedFile
{
    QString path = {};    ///< where it was
    QString inTrash = {}; ///< empty: it was not there any more
};
/// Errors: NotWritable where there is no trash for it: it stays where it is.
[[nodiscard]] Result<TrashedFile> moveToTrash(const QString& path);
/// Nothing is overwritten. Errors: NotWritable.
[[nodiscard]] Result<void> bringBack(const TrashedFile& file);

/// Of these takes, those whose files are not where they were, found again beneath `folder`: by the take that
/// the file says it is and its length, or, where it says nothing, by its length and name. By the take's id.
/// For a worker thread.
[[nodiscard]] QHash<TakeId, QString> findTakeFiles(const QString& folder, const QList<Take>& takes);

} // namespace rushes

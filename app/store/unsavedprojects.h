#pragma once

#include "app/domain/job.h"
#include "app/domain/project.h"

namespace rushes {

/// A project with unsaved changes, from a run that ended before it was saved.
struct Unsaved
{
    QString id = {};      ///< id of the copy
    Project project = {}; ///< including the changes
    QString path = {};    ///< the project's own file, which is unchanged; empty: never saved
    QString name = {};    ///< as in the window's title
    Instant kept = {};    ///< when the copy was written

    bool operator==(const Unsaved&) const = default;
};

/// Recovery copies of projects with unsaved changes, one file each in the program's own folder. The user's
/// own file is never written. Copies are project files, so that they can also be opened directly.
class UnsavedProjects
{
public:
    /// `folder` is created with the first copy.
    explicit UnsavedProjects(QString folder);

    /// An id for a new copy; never equal to an existing one.
    [[nodiscard]] static QString newId();
    /// Writes the copy completely or not at all. Errors: NotWritable, DiskFull.
    Result<void> keep(const Unsaved& unsaved) const;
    /// Deletes a copy, if it exists.
    void remove(const QString& id) const;
    /// Copies left by earlier runs, newest first. Unreadable files are skipped.
    [[nodiscard]] QList<Unsaved> left() const;

private:
    [[nodiscard]] QString pathOf(const QString& id) const;

    QString m_folder;
};

} // namespace rushes

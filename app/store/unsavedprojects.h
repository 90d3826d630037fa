#pragma once

#include "app/domain/job.h"
#include "app/domain/project.h"

namespace rushes {

/// A project as it was in a run that ended before it was saved.
struct Unsaved
{
    QString id = {};      ///< of the copy
    Project project = {}; ///< with the changes
    QString path = {};    ///< the project's own file, which is left as it is; empty: never saved
    QString name = {};    ///< as the window's title had it
    Instant kept = {};    ///< when the copy was written

    bool operator==(const Unsaved&) const = default;
};

/// Copies of projects with unsaved changes, one file each in a folder of ours. The user's own file is never
/// written here. Copies are project files, so that they can be opened by hand too.
class UnsavedProjects
{
public:
    /// `folder` is made when the first copy is kept.
    explicit UnsavedProjects(QString folder);

    /// A new copy's id: no other copy is ever written over.
    [[nodiscard]] static QString newId();
    /// Writes the whole copy or leaves what is there. Errors: NotWritable, DiskFull.
    Result<void> keep(const Unsaved& unsaved) const;
    /// Deletes a copy; one that is not there is gone already.
    void remove(const QString& id) const;
    /// What earlier runs left, the newest first. Files that cannot be read are left as they are and left out.
    [[nodiscard]] QList<Unsaved> left() const;

private:
    [[nodiscard]] QString pathOf(const QString& id) const;

    QString m_folder;
};

} // namespace rushes

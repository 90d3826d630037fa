#pragma once

#include "app/base/result.h"
#include "app/domain/job.h"

#include <QSet>

namespace rushes {

/// The program's folders. Absolute paths, created when needed.
struct DataFolders
{
    QString data = {};   ///< database and locks, e.g. ~/.local/share/rushes
    QString videos = {}; ///< takes, e.g. ~/Videos/Rushes

    /// By the XDG rules: XDG_DATA_HOME, and XDG_VIDEOS_DIR or user-dirs.dirs.
    static DataFolders standard();

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString runners() const;
    /// Copies of unsaved projects.
    [[nodiscard]] QString recovery() const;
    /// Input files of requests whose project is not saved yet.
    [[nodiscard]] QString inputs() const;
    /// Creates the data folder, readable by its owner only. Error: NotWritable with the folder's name.
    [[nodiscard]] Result<void> prepare() const;

    bool operator==(const DataFolders&) const = default;
};

/// "Harbour take 3": a name, without extension, that is valid and short enough on any file system. Never
/// empty.
[[nodiscard]] QString takeName(const QString& sceneName, int number);

/// Creates the file's folder. A failure is reported when the file is written.
void makeFolderOf(const QString& path);

/// Reserves a path by creating PATH.part, so that no other process chooses it. False: another process was
/// faster, and its file may exist already. If it can't be created for another reason, this returns true, and
/// writing the file will report the error.
[[nodiscard]] bool claimTakePath(const QString& path);
/// Checks, before anything is paid, whether a file can be written at this path and `bytes` more fit on the
/// disk. Leaves nothing behind. Errors: NotWritable, DiskFull, with the name of the folder, or of the file
/// where the folder allows others.
[[nodiscard]] Result<void> tryTakePath(const QString& path, qint64 bytes);
/// Undoes claimTakePath() for a file that was not written.
void releaseTakePath(const QString& path);

/// A path in `folder` for the take of `job`, e.g. VIDEOS/Rushes/Harbour take 3.mp4, with the ending of its
/// file: neither the file nor a partial download exists there, and it is not in `reserved`. `name`: without
/// extension; empty: takeName().
[[nodiscard]] QString freeTakePath(const QString& folder, const Job& job, const QSet<QString>& reserved,
                                   const QString& name = {});

} // namespace rushes

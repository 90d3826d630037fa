#pragma once

#include "app/base/result.h"
#include "app/domain/job.h"

#include <QSet>

namespace rushes {

/// Where Rushes keeps things. Absolute paths, made when they are needed.
struct DataFolders
{
    QString data = {};   ///< database and locks, e.g. ~/.local/share/rushes
    QString videos = {}; ///< takes, e.g. ~/Videos/Rushes

    /// By the desktop's rules: XDG_DATA_HOME, and XDG_VIDEOS_DIR or user-dirs.dirs.
    static DataFolders standard();

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString runners() const;
    /// Copies of unsaved projects.
    [[nodiscard]] QString recovery() const;
    /// Pictures, videos and sounds that requests take, until their project is saved.
    [[nodiscard]] QString inputs() const;
    /// Makes the data folder, readable by its owner only. Error: NotWritable with the folder's name.
    [[nodiscard]] Result<void> prepare() const;

    bool operator==(const DataFolders&) const = default;
};

/// "Harbour take 3": safe as a file's name on any file system, without its ending. Never empty, and short
/// enough.
[[nodiscard]] QString takeName(const QString& sceneName, int number);

/// Makes the folder that the file is to be in. Where that fails, writing the file will say so.
void makeFolderOf(const QString& path);

/// Makes PATH.part, so that no other process chooses this path too. False: another one was quicker, and
/// may have its file there by now. Where it cannot be made for another reason, writing the file will say so:
/// that is true.
[[nodiscard]] bool claimTakePath(const QString& path);
/// Whether a file can be written at this path, and `bytes` more fit on its disk, tried before anything is
/// paid for it. Leaves nothing behind. Errors: NotWritable, DiskFull, with the folder's name, or the file's
/// where the folder takes others.
[[nodiscard]] Result<void> tryTakePath(const QString& path, qint64 bytes);
/// Takes back a claim that came to nothing.
void releaseTakePath(const QString& path);

/// A path in `folder` for the take that `job` becomes, e.g. VIDEOS/Rushes/Harbour take 3.mp4, with the ending
/// of its file: neither it nor what a download leaves beside it is there yet, and it is none of `reserved`.
/// `name`: without its ending; empty: takeName().
[[nodiscard]] QString freeTakePath(const QString& folder, const Job& job, const QSet<QString>& reserved,
                                   const QString& name = {});

} // namespace rushes

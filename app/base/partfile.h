#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace rushes {

/// Which version of a remote file the bytes of a PartFile belong to.
struct PartOrigin
{
    QByteArray etag = {};
    QByteArray lastModified = {};
    qint64 total = -1; ///< bytes; -1: unknown

    /// The value for If-Range: a strong ETag, else Last-Modified. Empty: the download can't be resumed.
    [[nodiscard]] QByteArray validator() const;
    bool operator==(const PartOrigin&) const = default;
};

/// A file that is being downloaded: grows as PATH.part, stores its origin in PATH.part.from, and is renamed
/// to PATH when complete. Errors: NotWritable and DiskFull, with the folder as detail. Unbuffered: append()
/// hands the bytes to the system; only finish() flushes them to the disk.
class PartFile
{
public:
    explicit PartFile(QString path);

    /// Creates the folder where it is missing and opens the part of an earlier attempt. A part of unknown
    /// origin is discarded.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    /// Discards the bytes and starts again, with this origin.
    [[nodiscard]] Result<void> begin(const PartOrigin& origin);
    /// On DiskFull a part of the bytes may have been written; size() tells.
    [[nodiscard]] Result<void> append(QByteArrayView bytes);
    /// Flushes to the disk and renames, replacing an existing file. May take long: can be called in another
    /// thread. With an `ending` the file gets this ending instead of its own, and a number where a file of
    /// that name exists. Answers the final path.
    [[nodiscard]] Result<QString> finish(const QString& ending = {});
    /// Path of the incomplete file.
    [[nodiscard]] QString partPath() const { return m_file.fileName(); }
    /// Removes the part and its origin.
    void discard();

    [[nodiscard]] qint64 size() const { return m_file.isOpen() ? m_file.size() : 0; } ///< bytes on disk
    [[nodiscard]] const PartOrigin& origin() const { return m_origin; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString folder() const;

private:
    [[nodiscard]] tl::unexpected<Error> failed(int errorNumber) const;

    QString m_path;
    QFile m_file;
    PartOrigin m_origin = {};
};

} // namespace rushes

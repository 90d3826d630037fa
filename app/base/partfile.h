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
    qint64 total = -1; ///< bytes; -1: not told

    /// What a server can compare: a strong ETag, else Last-Modified. Empty: the file can't be resumed.
    [[nodiscard]] QByteArray validator() const;
    bool operator==(const PartOrigin&) const = default;
};

/// A file that is being fetched: grows as PATH.part, remembers its origin in PATH.part.from, becomes PATH
/// when whole. Errors: NotWritable (detail: the folder) and DiskFull (likewise). Nothing is buffered: what
/// append() took is on disk as far as the system knows; only finish() makes sure.
class PartFile
{
public:
    explicit PartFile(QString path);

    /// Makes the folder where it is missing and takes up what an earlier attempt left. What has no known
    /// origin is thrown away.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    /// Starts again from nothing.
    [[nodiscard]] Result<void> begin(const PartOrigin& origin);
    /// On DiskFull some of the bytes may have been taken; size() tells.
    [[nodiscard]] Result<void> append(QByteArrayView bytes);
    /// Flushes to the disk and renames, replacing a file of that name. May take a while: can be called in
    /// another thread. With an `ending` the file gets this one instead of its own, and a number where a file
    /// of that name is there. Answers the path that it has.
    [[nodiscard]] Result<QString> finish(const QString& ending = {});
    /// Where the bytes are until then.
    [[nodiscard]] QString partPath() const { return m_file.fileName(); }
    /// Removes what is there.
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

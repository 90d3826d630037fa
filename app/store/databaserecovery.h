#pragma once

#include "app/store/databasesalvage.h"

#include <QTemporaryDir>

#include <memory>

namespace rushes {

struct DataFolders;

/// A database that cannot be used: displayed from a copy; at the user's request replaced by a new one with
/// its readable contents.
class DatabaseRecovery
{
public:
    /// Backs the database up and reads another copy of it as far as possible. `why` it can't be used is
    /// returned as the error where it can't be copied.
    static Result<std::unique_ptr<DatabaseRecovery>> read(const DataFolders& folders, const Error& why);

    /// The readable contents and the path of the backup.
    [[nodiscard]] const SalvagedDatabase& contents() const { return m_contents; }
    /// Paths of a temporary database, and of its folder of runners, for this run; removed with this object.
    [[nodiscard]] QString standInPath() const { return m_folder.filePath(QStringLiteral("rushes.sqlite")); }
    [[nodiscard]] QString runners() const { return m_folder.filePath(QStringLiteral("runners")); }

    /// Replaces the damaged database, of which a backup stays, by a new one with its readable contents.
    /// Errors, without any change: Busy while another process uses the damaged one; Refused where it is not
    /// damaged.
    Result<void> startAfresh();

private:
    DatabaseRecovery(const DataFolders& folders, const Error& why);
    Result<void> readCopy(SalvagedDatabase& into);
    Result<void> readWhatIsNew();
    Result<void> makeFresh();

    const QString m_path;
    const QString m_liveRunners; ///< of the processes that use the damaged database
    QTemporaryDir m_folder = {};
    SalvagedDatabase m_contents = {};
    DatabaseState m_seen = {}; ///< the state that it was read from
};

} // namespace rushes

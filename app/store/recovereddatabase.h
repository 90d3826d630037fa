#pragma once

#include "app/store/databaserecovery.h"

#include <QTemporaryDir>

#include <memory>

namespace rushes {

struct DataFolders;

/// A database that cannot be used: shown from a copy, and replaced by a new one, with what can be read of it,
/// when the user asks for that.
class RecoveredDatabase
{
public:
    /// Backs it up and reads another copy of it, as far as that goes. `why` it can't be used is the error
    /// where there is nowhere to copy it to.
    static Result<std::unique_ptr<RecoveredDatabase>> read(const DataFolders& folders, const Error& why);

    /// What it holds, and where the backup lies.
    [[nodiscard]] const DatabaseRecovery& contents() const { return m_contents; }
    /// Where an empty database can stand in for it, and its runners' folder; both go with this.
    [[nodiscard]] QString standInPath() const { return m_folder.filePath(QStringLiteral("rushes.sqlite")); }
    [[nodiscard]] QString runners() const { return m_folder.filePath(QStringLiteral("runners")); }

    /// Puts a new database, with what can be read now, in the place of the damaged one, whose copy stays.
    /// Busy, and nothing is changed, while another process works with the damaged one; Refused where it is
    /// not damaged.
    Result<void> startAfresh();

private:
    RecoveredDatabase(const DataFolders& folders, const Error& why);
    Result<void> readCopy(DatabaseRecovery& into);
    Result<void> readWhatIsNew();
    Result<void> makeFresh();

    const QString m_path;
    const QString m_liveRunners; ///< of those who work with it
    QTemporaryDir m_folder = {};
    DatabaseRecovery m_contents = {};
    DatabaseState m_seen = {}; ///< what it was read from
};

} // namespace rushes

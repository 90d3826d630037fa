#pragma once

#include "app/base/instant.h"
#include "app/base/result.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace rushes {

/// The state of a request at the sandbox.
enum class SandboxState { Queued, Running, Succeeded, Failed, Cancelled };

/// A request as stored by the sandbox.
struct SandboxRequest
{
    QString id = {};
    qint64 number = 0; ///< order of arrival
    QString model = {};
    QJsonObject input = {};
    SandboxState state = SandboxState::Queued;
    Instant created = {};
    Instant started = {};
    Instant finished = {};
    int address = 1;       ///< number of its valid file address; earlier ones have expired
    QJsonValue error = {}; ///< of a failed request; any JSON type
    QString ending = QLatin1StringView("mp4"); ///< file name extension of its files
    int count = 1;                             ///< number of its files
    QString kind = QLatin1StringView("video"); ///< "video", "image" or "audio"
    bool mustFail = false;                     ///< a test wants it to fail with `error` when it runs

    [[nodiscard]] bool isOver() const
    {
        return state != SandboxState::Queued && state != SandboxState::Running;
    }
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<SandboxRequest> fromJson(const QJsonObject& object);
};

/// The sandbox's folder: requests/ID.json, files/ID.mp4 (or .png …; further files ID-2.png), and work/ for
/// files being rendered.
class SandboxStore
{
    Q_DECLARE_TR_FUNCTIONS(Sandbox)

public:
    explicit SandboxStore(const QString& folder);

    /// Creates the folder and marks it as the sandbox's, so that the sandbox may delete files in it. An
    /// existing folder is used if it has the mark or is empty; `isOwn`: even without a mark, since the
    /// program itself keeps it for the sandbox. Errors: Refused: it belongs to something else or is a link;
    /// NotWritable.
    Result<void> claim(bool isOwn);
    /// To be called after claim(). Removes remains of an interrupted render and files without a request.
    /// Error: NotWritable.
    Result<void> prepare();
    /// Removes requests that ended longer than `kept` ago, then the oldest ended ones until all files
    /// together have at most `keptBytes`; the newest stays. Removes them from `requests`, too.
    void tidy(QList<SandboxRequest>& requests, Instant now, std::chrono::milliseconds kept,
              qint64 keptBytes) const;
    /// All requests in order of arrival. Damaged files are skipped.
    [[nodiscard]] QList<SandboxRequest> load() const;
    /// Atomic, and flushed to the disk before this returns.
    Result<void> save(const SandboxRequest& request) const;

    [[nodiscard]] QString filePath(const QString& id, const QString& ending = QLatin1StringView("mp4"),
                                   int number = 1) const;
    [[nodiscard]] QString workFolder() const;
    [[nodiscard]] QString folder() const { return m_folder.absolutePath(); }

private:
    [[nodiscard]] QString recordPath(const QString& id) const;

    QDir m_folder;
};

} // namespace rushes

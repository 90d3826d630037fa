#pragma once

#include "app/base/instant.h"
#include "app/base/result.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace rushes {

/// How far a request at the sandbox is.
enum class SandboxState { Queued, Running, Succeeded, Failed, Cancelled };

/// One request as the sandbox keeps it.
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
    int address = 1;       ///< which address of its file holds good; earlier ones have expired
    QJsonValue error = {}; ///< of a failed one: any JSON type
    QString ending = QLatin1StringView("mp4"); ///< of its files' names
    int count = 1;                             ///< of its files
    QString kind = QLatin1StringView("video"); ///< "video", "image" or "audio"
    bool mustFail = false;                     ///< it was asked to fail with `error` once it runs

    [[nodiscard]] bool isOver() const
    {
        return state != SandboxState::Queued && state != SandboxState::Running;
    }
    [[nodiscard]] QJsonObject toJson() const;
    static std::optional<SandboxRequest> fromJson(const QJsonObject& object);
};

/// The sandbox's folder: requests/ID.json, files/ID.mp4 (or .png …; further ones ID-2.png), and work/ for
/// what is being rendered.
class SandboxStore
{
    Q_DECLARE_TR_FUNCTIONS(Sandbox)

public:
    explicit SandboxStore(const QString& folder);

    /// Makes the folder and marks it as the sandbox's, which removes what it made there. One that is there
    /// already is used where it bears the mark or is empty; `isOwn`: also where it bears none, for the
    /// program itself keeps it for the sandbox. Refused: it is somebody else's, or a link. NotWritable.
    Result<void> claim(bool isOwn);
    /// After claim(). Removes what is left of a broken-off render and files that no request has. NotWritable
    /// when it cannot.
    Result<void> prepare();
    /// Forgets what was over for longer, and then the oldest of what is over until the files are no larger
    /// together than that; the newest stays. What is forgotten leaves `requests` too.
    void tidy(QList<SandboxRequest>& requests, Instant now, std::chrono::milliseconds kept,
              qint64 keptBytes) const;
    /// All requests in order of arrival. One whose file is damaged is left out.
    [[nodiscard]] QList<SandboxRequest> load() const;
    /// Whole or not at all, on the disk before this returns.
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

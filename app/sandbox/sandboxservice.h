#pragma once

#include "app/catalogue/catalogue.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/sandboxplan.h"
#include "app/sandbox/sandboxstore.h"

#include <QJsonObject>
#include <QUrl>

#include <mutex>

namespace rushes {

/// What the service answers: an HTTP status and a JSON object.
struct SandboxAnswer
{
    int http = 200;
    QJsonObject body = {};
};

/// What is to be rendered next.
struct SandboxWork
{
    QString id = {};
    SandboxPlan plan = {};
    Instant started = {};
    QJsonValue failure = QJsonValue::Undefined; ///< defined: do not render, fail with this
};

/// The service itself: requests, their queue and their states, as the documented API words them. No HTTP in
/// it, no clock (times are handed in) and no rendering. Every call may come from any thread.
class SandboxService
{
public:
    SandboxService(const QString& folder, const Catalogue& catalogue, SandboxOptions options);

    /// Reads the folder. What was queued or running is queued again. NotWritable when the folder cannot be
    /// used.
    Result<void> open(Instant now);
    /// Takes over requests that were put into the folder since, after its own.
    void takeIn();
    /// Addresses in answers start with this: "http://127.0.0.1:PORT".
    void setOrigin(const QString& origin);

    /// The request is on the disk before the answer is given. `failure`: take it, and let it fail with this
    /// error.
    SandboxAnswer submit(const QString& model, const QByteArray& body, Instant now,
                         const QJsonValue& failure = QJsonValue::Undefined);
    [[nodiscard]] SandboxAnswer status(const QString& id) const;
    /// Also renews a file address that was expired.
    SandboxAnswer result(const QString& id, bool includeCost);
    SandboxAnswer cancel(const QString& id, Instant now);
    [[nodiscard]] SandboxAnswer model(const QString& id) const;
    struct ModelQuery
    {
        QString search = {};
        QString category = {};
        QString kind = {};
        bool includeSchema = false;
        int limit = 50;
        int offset = 0;
    };
    [[nodiscard]] SandboxAnswer models(const ModelQuery& query) const;
    [[nodiscard]] SandboxAnswer balance() const;

    /// Path of a finished request's file, empty when the address is unknown or has expired. `number`: 1, 2, …
    [[nodiscard]] QString file(const QString& id, int address, int number = 1,
                               const QString& ending = QLatin1StringView("mp4")) const;
    /// The file's address answers 404 until /result is asked again. Empty: all finished ones.
    void expireFile(const QString& id = {});

    /// For the renderer: the next request that has been queued for minQueue, now running; or when to ask
    /// again (from now; nothing: when something is submitted). One at a time: nothing while one runs.
    /// Besides, what was over for long or takes too much room is forgotten (SandboxOptions).
    std::optional<SandboxWork> takeWork(Instant now,
                                        std::optional<std::chrono::milliseconds>* askAgain = nullptr);
    void finishWork(const QString& id, const Result<void>& outcome, Instant now);
    void failWork(const QString& id, const QJsonValue& error, Instant now);

    [[nodiscard]] SandboxStore& store() { return m_store; }
    [[nodiscard]] const SandboxStore& store() const { return m_store; }
    [[nodiscard]] const SandboxOptions& options() const { return m_options; }

    static SandboxAnswer error(int http, int code, const QString& message);
    static SandboxAnswer tokenMissing();

private:
    [[nodiscard]] const SandboxRequest* find(const QString& id) const;
    SandboxRequest* find(const QString& id);
    [[nodiscard]] int positionOf(const SandboxRequest& request) const;
    [[nodiscard]] QJsonObject outputOf(const SandboxRequest& request) const;
    [[nodiscard]] static QJsonObject modelJson(const Model& model, bool withSchema);
    void close(const QString& id, SandboxState state, const QJsonValue& error, Instant now);

    const Catalogue& m_catalogue;
    const SandboxOptions m_options;
    SandboxStore m_store;

    mutable std::mutex m_mutex = {};
    QString m_origin = {};
    QList<SandboxRequest> m_requests = {}; ///< in order of arrival
    QStringList m_expired = {};
    qint64 m_lastNumber = 0;
};

} // namespace rushes

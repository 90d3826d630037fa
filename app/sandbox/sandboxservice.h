#pragma once

#include "app/catalogue/catalogue.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/sandboxplan.h"
#include "app/sandbox/sandboxstore.h"

#include <QJsonObject>
#include <QUrl>

#include <mutex>

namespace rushes {

/// An answer of the service: HTTP status and JSON object.
struct SandboxAnswer
{
    int http = 200;
    QJsonObject body = {};
};

/// The next request to render.
struct SandboxWork
{
    QString id = {};
    SandboxPlan plan = {};
    Instant started = {};
    QJsonValue failure = QJsonValue::Undefined; ///< defined: fail with this error instead of rendering
};

/// The service's logic: requests, their queue and states, with the documented API's words. No HTTP, no clock
/// (times are parameters) and no rendering. Thread-safe.
class SandboxService
{
public:
    SandboxService(const QString& folder, const Catalogue& catalogue, SandboxOptions options);

    /// Reads the folder. Requests that were queued or running are queued again. Error: NotWritable.
    Result<void> open(Instant now);
    /// Appends requests that were put into the folder meanwhile.
    void takeIn();
    /// Prefix of addresses in answers: "http://127.0.0.1:PORT".
    void setOrigin(const QString& origin);

    /// Stores the request before answering. `failure`: accepts it, and lets it fail with this error.
    SandboxAnswer submit(const QString& model, const QByteArray& body, Instant now,
                         const QJsonValue& failure = QJsonValue::Undefined);
    [[nodiscard]] SandboxAnswer status(const QString& id) const;
    /// Also renews an expired file address.
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

    /// Path of a finished request's file; empty: the address is unknown or has expired. `number`: 1, 2, …
    [[nodiscard]] QString file(const QString& id, int address, int number = 1,
                               const QString& ending = QLatin1StringView("mp4")) const;
    /// The file's address answers 404 until /result is called again. Empty `id`: the files of all finished
    /// requests.
    void expireFile(const QString& id = {});

    /// For the renderer: starts the next request that has been queued for minQueue; nullopt while one runs.
    /// `askAgain`: set to the time until the next call is useful (from now; nullopt: after the next submit).
    /// Also removes finished requests beyond the limits in SandboxOptions.
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

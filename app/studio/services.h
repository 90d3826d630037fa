#pragma once

#include "app/api/httpvideoapi.h"
#include "app/domain/job.h"
#include "app/domain/service.h"
#include "app/studio/accounts.h"

#include <map>

namespace rushes {

/// Ids of the two services that always exist.
inline const ServiceId sandboxId(QLatin1StringView("sandbox"));
inline const ServiceId runComfyId(QLatin1StringView("runcomfy"));

/// The services that can run jobs: RunComfy, the environment's, those added by the user, those of stored
/// jobs, and the sandbox. A service's id contains its address, so that a job is only polled where it was
/// accepted.
class Services : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QNetworkAccessManager& network;
        Accounts& accounts;
        const QProcessEnvironment& environment;
        QList<OwnService> own = {};
        FileHosts fileHosts = {};
    };
    explicit Services(const Parts& parts);
    ~Services() override;

    [[nodiscard]] const QList<Service>& all() const { return m_all; }
    /// Null: unknown id.
    [[nodiscard]] const Service* find(const ServiceId& id) const;
    /// Null: unknown id, or the service is not available.
    [[nodiscard]] VideoApi* api(const ServiceId& id) const;
    /// The service for RUNCOMFY_TOKEN and RUNCOMFY_MODEL_API_BASE; RunComfy without them.
    [[nodiscard]] const ServiceId& ofEnvironment() const { return m_ofEnvironment; }
    /// Errors in the environment: SignIn for a malformed RUNCOMFY_TOKEN, Insecure for a
    /// RUNCOMFY_MODEL_API_BASE that would send it unencrypted. Neither is used then.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    /// Including /v1; empty for the sandbox.
    [[nodiscard]] QUrl baseOf(const ServiceId& id) const;

    /// The services added by the user, in that order.
    [[nodiscard]] QList<OwnService> own() const;
    /// Returns the new id. Errors: Refused: no name, or the address is known already; Insecure: neither https
    /// nor loopback.
    Result<ServiceId> add(const OwnService& service);
    /// Removes the service from the list; its token is removed by Accounts. NotFound: it was not added by the
    /// user.
    Result<void> remove(const ServiceId& id);
    /// Allows files of the service's jobs to be downloaded from this host. Refused: malformed.
    Result<void> allowHost(const ServiceId& id, const QString& host);
    [[nodiscard]] const FileHosts& fileHosts() const { return m_fileHosts; }
    /// Adds a stored job's service, so that the user can sign in to it.
    void know(const Job& job);

    /// To be called when the sandbox runs; until then its api() is null.
    void setSandbox(std::unique_ptr<VideoApi> api);
    /// The application's language has changed.
    void retranslate();

    /// Checks a token by requesting a model, free of charge. SignIn: the service refuses the token.
    void check(const ServiceId& id, const Secret& secret, QObject* context, Answer<ModelPrice> answer);

Q_SIGNALS:
    void changed();
    void readyChanged(const ServiceId& id, bool ready);
    /// The token was changed or removed.
    void accountChanged(const ServiceId& id);

private:
    ServiceId insert(const QString& name, const ServiceAddress& address, bool isOwn);
    [[nodiscard]] QString nameAt(const ServiceAddress& address) const;
    void readEnvironment(const QProcessEnvironment& environment);
    void refresh(const ServiceId& id);
    Service* at(const ServiceId& id);

    QNetworkAccessManager& m_network;
    Accounts& m_accounts;
    QList<Service> m_all = {};
    QHash<ServiceId, ServiceAddress> m_addresses = {};
    std::map<ServiceId, std::unique_ptr<HttpVideoApi>> m_apis = {};
    std::unique_ptr<VideoApi> m_sandbox = {};
    std::map<int, std::unique_ptr<HttpVideoApi>> m_checks = {}; ///< under way
    int m_lastCheck = 0;
    FileHosts m_fileHosts = {};
    ServiceId m_ofEnvironment = runComfyId;
    std::optional<Error> m_problem = {};
};

/// The id, as stored in the database, of the service at this address.
[[nodiscard]] ServiceId serviceIdOf(const ServiceAddress& address);

} // namespace rushes

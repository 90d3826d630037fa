#pragma once

#include "app/api/httpvideoapi.h"
#include "app/domain/job.h"
#include "app/domain/service.h"
#include "app/studio/accounts.h"

#include <map>

namespace rushes {

/// Ids of the two services that are always known.
inline const ServiceId sandboxId(QLatin1StringView("sandbox"));
inline const ServiceId runComfyId(QLatin1StringView("runcomfy"));

/// Where jobs can run: RunComfy, the one that the environment names, those that the user added, those that
/// stored jobs are still at, and the sandbox. A service's id holds its address, so that a job is only ever
/// asked after where it was accepted.
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
    /// Null: there is none of this id.
    [[nodiscard]] const Service* find(const ServiceId& id) const;
    /// Null: there is none of this id, or it is not up.
    [[nodiscard]] VideoApi* api(const ServiceId& id) const;
    /// The one that RUNCOMFY_TOKEN and RUNCOMFY_MODEL_API_BASE speak of; RunComfy without them.
    [[nodiscard]] const ServiceId& ofEnvironment() const { return m_ofEnvironment; }
    /// What is wrong with the environment: SignIn for a RUNCOMFY_TOKEN that cannot be one, Insecure for a
    /// RUNCOMFY_MODEL_API_BASE that would send it in the clear. Neither is used then.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    /// With its /v1; empty for the sandbox.
    [[nodiscard]] QUrl baseOf(const ServiceId& id) const;

    /// Those that the user added, in that order.
    [[nodiscard]] QList<OwnService> own() const;
    /// Answers its id. Refused: no name, or an address that is known already; Insecure: neither https nor
    /// loopback.
    Result<ServiceId> add(const OwnService& service);
    /// Takes it out of the list; its token is Accounts' business. NotFound: the user did not add it.
    Result<void> remove(const ServiceId& id);
    /// Files of the service's jobs may be fetched from this host too. Refused: it is none.
    Result<void> allowHost(const ServiceId& id, const QString& host);
    [[nodiscard]] const FileHosts& fileHosts() const { return m_fileHosts; }
    /// A stored job's service is there again, so that somebody can sign in to it.
    void know(const Job& job);

    void setSandbox(std::unique_ptr<VideoApi> api);
    /// Its words are in the application's language, which is another one now.
    void retranslate();

    /// Asks the service, with this token, for a model: free of charge. SignIn: it refuses the token.
    void check(const ServiceId& id, const Secret& secret, QObject* context, Answer<ModelPrice> answer);

Q_SIGNALS:
    void changed();
    void readyChanged(const ServiceId& id, bool ready);
    /// Another token, or none.
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

/// How the service of an address is called in the database.
[[nodiscard]] ServiceId serviceIdOf(const ServiceAddress& address);

} // namespace rushes

#pragma once

#include "app/domain/ids.h"
#include "app/store/keyring.h"
#include "app/studio/token.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QStringList>

namespace rushes {

/// The keyring's key for the proxy's password, like a service's for its token.
inline const ServiceId proxyId(QStringLiteral("proxy"));

/// Which services have tokens. Tokens are stored here, in requests and in the keyring, and nowhere else.
class Accounts : public QObject
{
    Q_OBJECT

public:
    /// `keyring` may be null: then tokens last for this run. `kept`: services whose token is in the keyring;
    /// they are awaited until load() has answered.
    Accounts(std::shared_ptr<Keyring> keyring, const QStringList& kept);

    /// Sets a token that was found elsewhere. One from the environment takes precedence over the keyring's.
    void put(const ServiceId& service, const Token& token);

    /// Reads all kept tokens from the keyring. Asynchronous; may wait until the user has unlocked it.
    void load();
    /// Reads this service's token from the keyring, whether it is known to be there or not.
    void load(const ServiceId& service);

    [[nodiscard]] Token token(const ServiceId& service) const { return m_tokens.value(service); }
    /// True while the keyring's answer for this service is outstanding.
    [[nodiscard]] bool isAwaited(const ServiceId& service) const { return m_awaited.contains(service); }
    /// True while the token is being stored in the keyring, which may ask the user for a password.
    [[nodiscard]] bool isBeingKept(const ServiceId& service) const { return m_keeping.contains(service); }
    [[nodiscard]] bool isLoaded() const { return m_awaited.isEmpty(); }
    /// Services whose token is in the keyring, sorted. Contains no secrets; to be stored in the settings.
    [[nodiscard]] QStringList kept() const;

    /// Uses the token from now on and stores it in the keyring. Answers where it is stored: Keyring or
    /// ThisRun.
    void signIn(const ServiceId& service, const Secret& secret, QObject* context, Answer<TokenSource> answer);
    /// Forgets the token and removes it from the keyring. A token from RUNCOMFY_TOKEN or the official client
    /// is found again at the next start. Answers whether the keyring has removed it.
    void signOut(const ServiceId& service, QObject* context, Answer<void> answer);

Q_SIGNALS:
    /// The token changed, was removed, or is no longer awaited.
    void changed(const ServiceId& service);
    /// The keyring has answered whether it stores the token.
    void settled(const ServiceId& service);
    void keptChanged();

private:
    void arrived(const ServiceId& service, const Result<Secret>& secret);
    void setKept(const ServiceId& service, bool kept);

    std::shared_ptr<Keyring> m_keyring;
    QHash<ServiceId, Token> m_tokens = {};
    QSet<ServiceId> m_kept;
    QSet<ServiceId> m_awaited;
    QSet<ServiceId> m_asked = {};
    QSet<ServiceId> m_keeping = {};
};

} // namespace rushes

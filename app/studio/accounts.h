#pragma once

#include "app/domain/ids.h"
#include "app/store/keyring.h"
#include "app/studio/token.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QStringList>

namespace rushes {

/// Under which the proxy's password is kept, as services' tokens are.
inline const ServiceId proxyId(QStringLiteral("proxy"));

/// Who is signed in where. Tokens are here, in the requests that carry them and in the keyring, and nowhere
/// else.
class Accounts : public QObject
{
    Q_OBJECT

public:
    /// `keyring` may be null: then tokens last for this run. `kept`: services whose tokens the keyring holds;
    /// until load() they are awaited.
    Accounts(std::shared_ptr<Keyring> keyring, const QStringList& kept);

    /// A token that was found without asking. One of the environment stands above the keyring's.
    void put(const ServiceId& service, const Token& token);

    /// Asks the keyring for what it keeps. Asking takes a moment, or until the user has unlocked it.
    void load();
    /// Asks the keyring for this one, whether it is known to keep it or not.
    void load(const ServiceId& service);

    [[nodiscard]] Token token(const ServiceId& service) const { return m_tokens.value(service); }
    /// True while the keyring has not answered for it.
    [[nodiscard]] bool isAwaited(const ServiceId& service) const { return m_awaited.contains(service); }
    /// True while the keyring is asked to keep its token; it may ask the user for a password first.
    [[nodiscard]] bool isBeingKept(const ServiceId& service) const { return m_keeping.contains(service); }
    [[nodiscard]] bool isLoaded() const { return m_awaited.isEmpty(); }
    /// Why the keyring last could not be asked; nothing: it could, or was not asked.
    [[nodiscard]] const std::optional<Error>& keyringProblem() const { return m_problem; }
    /// Services whose tokens the keyring holds, sorted. To be remembered: no secret is in it.
    [[nodiscard]] QStringList kept() const;

    /// Uses the token from now on and puts it into the keyring. The answer says where it is now: Keyring or
    /// ThisRun.
    void signIn(const ServiceId& service, const Secret& secret, QObject* context, Answer<TokenSource> answer);
    /// Forgets the token, in the keyring too. Where it comes from RUNCOMFY_TOKEN or from the official client,
    /// the next start finds it again. The answer is of the keyring: where it fails, the token is still in it.
    void signOut(const ServiceId& service, QObject* context, Answer<void> answer);

Q_SIGNALS:
    /// Another token, none, or one is no longer awaited.
    void changed(const ServiceId& service);
    /// The keyring has answered whether it keeps the token.
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
    std::optional<Error> m_problem = {};
};

} // namespace rushes

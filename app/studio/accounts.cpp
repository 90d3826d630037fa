#include "app/studio/accounts.h"

#include "app/base/log.h"

#include <algorithm>

namespace rushes {

Accounts::Accounts(std::shared_ptr<Keyring> keyring, const QStringList& kept)
    : m_keyring(std::move(keyring))
{
    for (const QString& service : kept)
        m_kept.insert(ServiceId(service));
    m_awaited = m_kept;
}

void Accounts::put(const ServiceId& service, const Token& token)
{
    if (token.secret.isEmpty())
        return;
    hideInLogs(token.secret);
    m_tokens.insert(service, token);
    if (token.source == TokenSource::Environment)
        m_awaited.remove(service);
}

QStringList Accounts::kept() const
{
    QStringList list(m_kept.cbegin(), m_kept.cend());
    std::sort(list.begin(), list.end());
    return list;
}

void Accounts::load()
{
    const QSet<ServiceId> awaited = m_awaited;
    for (const ServiceId& service : awaited)
        load(service);
}

void Accounts::load(const ServiceId& service)
{
    if (m_tokens.value(service).source == TokenSource::Environment || m_asked.contains(service))
        return;
    m_asked.insert(service);
    m_awaited.insert(service);
    if (!m_keyring) {
        arrived(service, failure(ErrorKind::MissingProgram));
        return;
    }
    m_keyring->read(service, this,
                    [this, service](const Result<Secret>& secret) { arrived(service, secret); });
}

void Accounts::arrived(const ServiceId& service, const Result<Secret>& secret)
{
    m_asked.remove(service);
    // A sign-in or sign-out meanwhile takes precedence.
    if (!m_awaited.remove(service))
        return;
    if (secret) {
        put(service, {*secret, TokenSource::Keyring});
        setKept(service, !secret->isEmpty());
    }
    Q_EMIT changed(service);
}

void Accounts::setKept(const ServiceId& service, bool kept)
{
    if (m_kept.contains(service) == kept)
        return;
    if (kept)
        m_kept.insert(service);
    else
        m_kept.remove(service);
    Q_EMIT keptChanged();
}

void Accounts::signIn(const ServiceId& service, const Secret& secret, QObject* context,
                      Answer<TokenSource> answer)
{
    m_awaited.remove(service);
    put(service, {secret, TokenSource::ThisRun});
    if (m_keyring)
        m_keeping.insert(service);
    Q_EMIT changed(service);
    if (!m_keyring) {
        answer(TokenSource::ThisRun);
        return;
    }
    const QPointer<QObject> asker(context);
    m_keyring->write(service, secret, this,
                     [this, service, secret, asker, answer = std::move(answer)](const Result<void>& written) {
                         const bool isCurrent = m_tokens.value(service).secret == secret;
                         if (written)
                             setKept(service, true);
                         if (written && isCurrent) {
                             m_tokens[service].source = TokenSource::Keyring;
                             Q_EMIT changed(service);
                         } else if (written && m_tokens.value(service).secret.isEmpty()) {
                             // The user signed out before the keyring had answered.
                             m_keyring->remove(service, this, [this, service](const Result<void>& removed) {
                                 if (removed)
                                     setKept(service, false);
                             });
                         }
                         m_keeping.remove(service);
                         Q_EMIT settled(service);
                         if (asker)
                             answer(written ? TokenSource::Keyring : TokenSource::ThisRun);
                     });
}

void Accounts::signOut(const ServiceId& service, QObject* context, Answer<void> answer)
{
    m_awaited.remove(service);
    const bool wasKept = m_kept.contains(service);
    m_tokens.remove(service);
    Q_EMIT changed(service);
    if (!m_keyring || !wasKept) {
        answer({});
        return;
    }
    const QPointer<QObject> asker(context);
    m_keyring->remove(service, this,
                      [this, service, asker, answer = std::move(answer)](const Result<void>& removed) {
                          if (removed)
                              setKept(service, false);
                          if (asker)
                              answer(removed);
                      });
}

} // namespace rushes

#pragma once

#include "app/base/result.h"

#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <functional>

class QNetworkAccessManager;

namespace rushes {

/// What the server says about the file at an address.
struct AddressFacts
{
    QString type = {}; ///< MIME type without parameters; empty: unknown
    qint64 bytes = -1; ///< -1: unknown

    bool operator==(const AddressFacts&) const = default;
};

/// Tries an address as the service would: without a token, without cookies, over https only, with limits of
/// time and redirects. Resolves the name before each request; addresses that lead to the loopback interface,
/// a private or a link-local network are refused, also after a redirect. A name that cannot be resolved is
/// refused if the service's own name can be resolved: offline, nothing is known about it. Only the head of
/// the answer is read.
class AddressProbe : public QObject
{
    Q_OBJECT

public:
    using Told = std::function<void(const Result<AddressFacts>&)>;
    using Found = std::function<void(const QList<QHostAddress>&)>;
    /// Looks up a host's addresses; answers once, with an empty list where there are none.
    using Resolver = std::function<void(const QString& host, QObject* context, const Found& found)>;

    explicit AddressProbe(QNetworkAccessManager& network, Resolver resolver = {}, QObject* parent = nullptr);

    /// Calls `told` once, never after `context` died. Refused: detail says in words what is wrong with the
    /// address. Unreachable: the check could not be made.
    void probe(const QString& address, QObject* context, const Told& told);

    static constexpr int mostRedirects = 5;
    static constexpr int patience = 15'000; ///< ms, for the whole probe
    static constexpr qint64 mostBytes = qint64(100) * 1024 * 1024;

private:
    class Attempt;

    QNetworkAccessManager& m_network;
    Resolver m_resolver;
};

} // namespace rushes

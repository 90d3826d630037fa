#pragma once

#include "app/api/addressprobe.h"
#include "app/studio/inputsources.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace rushes {

struct InputView;

/// Tries the addresses in a request before it is paid for, each once, like the window's input wells.
/// Problems: a name that leads to this computer or its network, also by a redirect; a login page; a missing
/// file; a file that the model does not take. An address that does not answer causes a note and is sent.
class AddressTrial : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        QList<Problem> problems = {}; ///< with the service's keys
        QStringList notes = {};       ///< about addresses that could not be tried and are sent nevertheless
    };
    using Told = std::function<void(const Outcome&)>;

    explicit AddressTrial(QObject* parent = nullptr);
    ~AddressTrial() override;

    /// Replaces name resolution and network, for tests. To be called before the first address.
    void setProbe(std::unique_ptr<AddressProbe> probe) { m_probe = std::move(probe); }

    /// Calls `told` once, when all addresses have been tried; never after `context` was destroyed. Other
    /// sources are ignored.
    void tryAll(const QList<NamedSource>& sources, QObject* context, const Told& told);

private:
    class Run;

    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<AddressProbe> m_probe;
};

/// The addresses in the request, without duplicates.
[[nodiscard]] QStringList webAddressesOf(const Request& request,
                                         const Catalogue& catalogue = Catalogue::current());

/// The result of trying an address, as displayed by the window and used by commands.
[[nodiscard]] InputView viewOfAddress(const QString& source, const Result<AddressFacts>& facts);

} // namespace rushes

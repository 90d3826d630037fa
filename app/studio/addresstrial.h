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

/// Tries the addresses among a request's inputs before it is paid for, each once, as the window's wells do: a
/// name that leads to this computer or its own network, a redirect there, a login page, a missing file and
/// one that the model does not take are problems; what does not answer is said and goes as it is.
class AddressTrial : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        QList<Problem> problems = {}; ///< by the service's key
        QStringList notes = {};       ///< what could not be tried, and is sent all the same
    };
    using Told = std::function<void(const Outcome&)>;

    explicit AddressTrial(QObject* parent = nullptr);
    ~AddressTrial() override;

    /// Another way to names and the network, for tests. Before the first address only.
    void setProbe(std::unique_ptr<AddressProbe> probe) { m_probe = std::move(probe); }

    /// `told` once, when all of them have been tried; never when `context` died before. Sources that are no
    /// addresses are left alone.
    void tryAll(const QList<NamedSource>& sources, QObject* context, const Told& told);

private:
    class Run;

    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<AddressProbe> m_probe;
};

/// Those that the request takes, each once.
[[nodiscard]] QStringList webAddressesOf(const Request& request,
                                         const Catalogue& catalogue = Catalogue::current());

/// What trying the address said of it: the window shows this, and commands judge by it.
[[nodiscard]] InputView viewOfAddress(const QString& source, const Result<AddressFacts>& facts);

} // namespace rushes

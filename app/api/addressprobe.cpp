#include "app/api/addressprobe.h"

#include "app/api/address.h"
#include "app/api/publicaddress.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AddressProbe)
};

Result<AddressFacts> refused(const QString& why)
{
    return failure(ErrorKind::Refused, why);
}

void lookUp(const QString& host, QObject* context, const AddressProbe::Found& found)
{
    QHostInfo::lookupHost(host, context, [found](const QHostInfo& info) { found(info.addresses()); });
}

} // namespace

/// One probe of one address, through its redirects.
class AddressProbe::Attempt : public QObject
{
public:
    Attempt(AddressProbe& probe, QObject* context, Told told)
        : QObject(&probe)
        , m_probe(probe)
        , m_context(context)
        , m_told(std::move(told))
    {
        m_limit.setSingleShot(true);
        m_limit.setInterval(patience);
        connect(&m_limit, &QTimer::timeout, this, [this] {
            finish(failure(ErrorKind::Unreachable, Words::tr("The address does not answer.")));
        });
        m_limit.start();
    }
    ~Attempt() override
    {
        if (m_reply)
            m_reply->abort();
    }

    void go(const QString& address)
    {
        const Result<QUrl> url = publicAddress(address);
        if (!url)
            return finish(failure(url.error()));
        const QString host = url->host();
        QHostAddress number;
        if (number.setAddress(host)) // checked above
            return ask(*url);
        m_probe.m_resolver(host, this, [this, url = *url](const QList<QHostAddress>& addresses) {
            if (addresses.isEmpty())
                return blameNetworkOr(url.host());
            if (!std::all_of(addresses.cbegin(), addresses.cend(),
                             [](const QHostAddress& each) { return isPublic(each); }))
                return finish(refused(Words::tr("“%1” leads to this computer or its own network: the service "
                                                "cannot fetch it. Choose the file itself.")
                                          .arg(url.host())));
            ask(url);
        });
    }

private:
    /// A name that cannot be resolved is a problem only if other names can be: offline, none can.
    void blameNetworkOr(const QString& name)
    {
        const QString known = runComfyAddress().base.host();
        m_probe.m_resolver(known, this, [this, name](const QList<QHostAddress>& addresses) {
            if (addresses.isEmpty())
                return finish(
                    failure(ErrorKind::Unreachable,
                            Words::tr("No name can be looked up: this computer seems to be offline.")));
            finish(refused(Words::tr("There is no “%1”. Is the address right?").arg(name)));
        });
    }

    void ask(const QUrl& url)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        request.setTransferTimeout(patience);
        m_reply = m_probe.m_network.get(request);
        m_reply->setParent(this);
        connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { read(); });
        connect(m_reply, &QNetworkReply::finished, this, [this] { read(); });
    }

    void read()
    {
        QNetworkReply* reply = m_reply;
        if (!reply)
            return;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0) {
            if (reply->isFinished())
                finish(failure(ErrorKind::Unreachable,
                               Words::tr("The address cannot be reached: %1").arg(reply->errorString())));
            return;
        }
        const QUrl url = reply->url();
        const QByteArray location = reply->rawHeader("Location");
        const AddressFacts facts{
            QString::fromLatin1(reply->rawHeader("Content-Type")).section(u';', 0, 0).trimmed().toLower(),
            reply->hasRawHeader("Content-Length") ? reply->rawHeader("Content-Length").toLongLong() : -1};
        letGo();
        if (status >= 300 && status < 400 && !location.isEmpty()) {
            if (++m_redirects > mostRedirects)
                return finish(refused(Words::tr("The address is passed on too often.")));
            return go(url.resolved(QUrl(QString::fromUtf8(location))).toString(QUrl::FullyEncoded));
        }
        judge(status, facts);
    }

    void judge(int status, const AddressFacts& facts)
    {
        if (status == 401 || status == 403 || status == 407)
            return finish(refused(Words::tr("The address asks for a sign-in. Use a public one.")));
        if (status == 404 || status == 410)
            return finish(refused(Words::tr("There is no file at this address.")));
        if (status < 200 || status >= 300)
            return finish(
                failure(ErrorKind::Unreachable, Words::tr("The address answers with %1.").arg(status)));
        if (facts.type == "text/html"_L1 || facts.type == "application/xhtml+xml"_L1)
            return finish(refused(Words::tr("The address leads to a web page, not to a file.")));
        if (facts.bytes > mostBytes)
            return finish(refused(Words::tr("The file at this address has more than 100 MB.")));
        finish(facts);
    }

    void letGo()
    {
        QNetworkReply* reply = std::exchange(m_reply, nullptr);
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }

    void finish(const Result<AddressFacts>& facts)
    {
        if (m_reply)
            letGo();
        m_limit.stop();
        deleteLater();
        const Told told = std::exchange(m_told, {});
        if (told && m_context)
            told(facts);
    }

    AddressProbe& m_probe;
    QPointer<QObject> m_context;
    Told m_told;
    QPointer<QNetworkReply> m_reply = {};
    int m_redirects = 0;
    QTimer m_limit;
};

AddressProbe::AddressProbe(QNetworkAccessManager& network, Resolver resolver, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_resolver(resolver ? std::move(resolver) : lookUp)
{
}

void AddressProbe::probe(const QString& address, QObject* context, const Told& told)
{
    (new Attempt(*this, context, told))->go(address);
}

} // namespace rushes

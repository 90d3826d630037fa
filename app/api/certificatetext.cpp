#include "app/api/certificatetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rushes::HttpReply)
};

} // namespace

QString certificateText(const QList<QSslError>& errors, const QString& host, const QDateTime& now)
{
    const QString clock = QLocale::c().toString(now, u"yyyy-MM-dd hh:mm"_s);
    const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.cbegin(), errors.cend(), [&](const QSslError& error) {
            return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
        });
    };
    QDateTime from;
    QDateTime until;
    for (const QSslError& error : errors) {
        if (!error.certificate().isNull()) {
            from = error.certificate().effectiveDate();
            until = error.certificate().expiryDate();
            break;
        }
    }
    if (has({QSslError::CertificateNotYetValid, QSslError::InvalidNotBeforeField}))
        return Words::tr("The certificate of %1 is not valid yet, but from %2. Check this computer's "
                         "clock: it says %3")
            .arg(host, QLocale::c().toString(from, u"yyyy-MM-dd"_s), clock);
    if (has({QSslError::CertificateExpired, QSslError::InvalidNotAfterField}))
        return Words::tr("The certificate of %1 has expired on %2. Check this computer's clock: it says "
                         "%3; if that is right, the service has to renew it")
            .arg(host, QLocale::c().toString(until, u"yyyy-MM-dd"_s), clock);
    if (has({QSslError::HostNameMismatch}))
        return Words::tr("The certificate is another host's, not that of %1").arg(host);
    if (has({QSslError::CertificateRevoked, QSslError::CertificateBlacklisted}))
        return Words::tr("The certificate of %1 was revoked").arg(host);
    if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
             QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
             QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted}))
        return Words::tr("This computer does not know who issued the certificate of %1. A network's "
                         "filter or login page may stand between")
            .arg(host);
    return errors.isEmpty() ? QString() : errors.constFirst().errorString();
}

} // namespace rushes

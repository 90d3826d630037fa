#include "app/api/webpage.h"

#include "app/api/apierror.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WebPage)
};

/// True for a single line of text instead of a page, as Cloudflare, Envoy and company filters send it to
/// programs.
bool isLineOfFirewall(const HttpAnswer& answer)
{
    static const QRegularExpression words(
        u"\\Aerror code: 1\\d{3}\\b|access (to this (site|page|resource) )?(is |was |has been )?denied"
        "|\\bblocked\\b|\\bfirewall\\b|web ?filter|\\brbac\\b|captcha|\\bforbidden by (administrative|policy|proxy)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(QString::fromUtf8(answer.body.left(2000)).trimmed()).hasMatch();
}

bool asksForToken(const HttpAnswer& answer)
{
    const QByteArray challenge = answer.challenge.trimmed().toLower();
    return answer.code == 401 && (challenge.isEmpty() || challenge.startsWith("bearer"));
}

} // namespace

bool isWebPage(const QByteArray& contentType, const QByteArray& body)
{
    const QByteArray start = body.left(512).trimmed().toLower();
    if (contentType.trimmed().toLower().startsWith("text/html"))
        return start.isEmpty() || start.startsWith('<');
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head") ||
           start.startsWith("<script") || start.startsWith("<meta");
}

QString titleOfPage(const QByteArray& body)
{
    static const QRegularExpression title(u"<title[^>]*>(.*?)(</title|<|$)"_s,
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    return readable(title.match(QString::fromUtf8(body.left(20'000))).captured(1), 80);
}

bool isRefusingPage(const QByteArray& contentType, const QByteArray& body)
{
    static const QRegularExpression tag(u"<(!doctype html|html|head|title|body|h1|script|meta)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    const QByteArray start = body.left(4000).trimmed();
    const bool isMarkup = start.startsWith('<') || start.startsWith("\xef\xbb\xbf<");
    return (isMarkup || isWebPage(contentType, body)) && tag.match(QString::fromUtf8(start)).hasMatch();
}

bool isRefusalInBetween(int code)
{
    return code == 401 || code == 402 || code == 403 || code == 407 || code == 451;
}

bool isOfCloudflare(const QJsonObject& object)
{
    return object.value("cloudflare_error"_L1).toBool() ||
           object.value("type"_L1).toString().startsWith("https://developers.cloudflare.com/"_L1);
}

bool isFromBetween(const HttpAnswer& answer, const std::optional<QJsonObject>& object)
{
    if (answer.code == 511 || answer.code == 407)
        return true;
    if (isRefusalInBetween(answer.code)) {
        if (object)
            return isOfCloudflare(*object);
        return !asksForToken(answer) &&
               (isRefusingPage(answer.contentType, answer.body) || isLineOfFirewall(answer));
    }
    const bool isPage = !object && isWebPage(answer.contentType, answer.body);
    if (answer.code >= 300 && answer.code <= 399)
        return isPage || !answer.location.isEmpty();
    return answer.code >= 200 && answer.code <= 299 && isPage && !answer.body.trimmed().isEmpty();
}

QString pageText(const HttpAnswer& answer)
{
    QStringList parts;
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const bool isPage =
        isRefusingPage(answer.contentType, answer.body) || isWebPage(answer.contentType, answer.body);
    QString title = titleOfPage(answer.body);
    if (isOfCloudflare(object))
        title = readable(object.value("title"_L1).toString(), 80);
    else if (title.isEmpty() && !isPage && !answer.body.contains('\0'))
        title = readable(QString::fromUtf8(answer.body.left(1000)), 80);
    if (!title.isEmpty())
        parts.append(u"“%1”"_s.arg(title));
    if (const QUrl target = QUrl::fromEncoded(answer.location); !target.host().isEmpty())
        parts.append(target.host());
    if (const QString server = readable(QString::fromLatin1(answer.server), 40); !server.isEmpty())
        parts.append(server);
    parts.append(u"HTTP %1"_s.arg(answer.code));
    return parts.join(u", "_s);
}

Error errorFromBetween(const HttpAnswer& answer)
{
    return {answer.code == 407 ? ErrorKind::Proxy : ErrorKind::WebPage, pageText(answer),
            retryAfter(answer.retryAfter, answer.received)};
}

Error lostInBetween(const HttpAnswer& answer)
{
    const QString who = pageText(answer);
    QString words = answer.code == 407
                        ? Words::tr("A proxy asks for a sign-in: %1. Check the proxy.").arg(who)
                    : isWebPage(answer.contentType, answer.body)
                        ? Words::tr("A web page came instead of the service's answer: %1. Open a browser and "
                                    "sign in to the network, or try without a VPN or in another network.")
                              .arg(who)
                        : Words::tr("Something on the way answered instead of the service: %1. Try without a "
                                    "VPN or in another network.")
                              .arg(who);
    return {ErrorKind::Lost, words, retryAfter(answer.retryAfter, answer.received)};
}

} // namespace rushes

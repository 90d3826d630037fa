#include "app/base/secret.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype shortest = 4; // shorter secrets would match in ordinary text

QString asJson(const QString& text)
{
    QString escaped = text;
    return escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'/', u"\\/"_s);
}

} // namespace

QStringList formsOf(const Secret& secret)
{
    if (secret.reveal().size() < shortest)
        return {};
    const QByteArray& bytes = secret.reveal();
    const QString text = QString::fromUtf8(bytes);
    QStringList forms;
    const auto add = [&forms](const QString& form) {
        if (!forms.contains(form))
            forms.append(form);
    };
    add(text);
    add(QString::fromLatin1(QUrl::toPercentEncoding(text)));
    add(QString::fromLatin1(bytes.toPercentEncoding().toLower()));
    add(asJson(text));
    add(QString::fromLatin1(bytes.toBase64()));
    add(QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    return forms;
}

QString without(const Secret& secret, QString text)
{
    const QStringList forms = formsOf(secret);
    for (const QString& form : forms)
        text.replace(form, u"(secret)"_s);
    return text;
}

} // namespace rushes

#include "app/studio/token.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qint64 mostBytes = 64 * 1024;

Result<Token> checked(const QString& text, TokenSource source)
{
    if (text.trimmed().isEmpty())
        return Token{};
    return secretFrom(text).map([source](const Secret& secret) { return Token{secret, source}; });
}

QString officialClientFile(const QProcessEnvironment& environment)
{
    QString folder = environment.value(u"RUNCOMFY_CONFIG_DIR"_s);
    if (folder.isEmpty()) {
        const QString config = environment.value(u"XDG_CONFIG_HOME"_s);
        folder = (config.isEmpty() ? environment.value(u"HOME"_s) + u"/.config"_s : config) + u"/runcomfy"_s;
    }
    return folder + u"/token.json"_s;
}

} // namespace

Result<Secret> secretFrom(const QString& text)
{
    const QString token = text.trimmed();
    if (token.isEmpty() ||
        !std::all_of(token.cbegin(), token.cend(), [](QChar c) { return c > u' ' && c < u'\x7f'; }))
        return failure(ErrorKind::SignIn);
    return Secret(token.toLatin1());
}

Result<Token> findToken(const QProcessEnvironment& environment)
{
    Result<Token> given = checked(environment.value(u"RUNCOMFY_TOKEN"_s), TokenSource::Environment);
    if (!given || !given->secret.isEmpty())
        return given;
    QFile file(officialClientFile(environment));
    if (!file.open(QIODevice::ReadOnly))
        return Token{};
    const QJsonObject object = QJsonDocument::fromJson(file.read(mostBytes)).object();
    return checked(object.value(u"access_token"_s).toString(), TokenSource::OfficialClient);
}

} // namespace rushes

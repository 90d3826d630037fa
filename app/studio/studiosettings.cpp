#include "app/studio/studiosettings.h"

#include "app/api/address.h"
#include "app/base/settings.h"

#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace rushes {

Studio::Setup setupFrom(const Settings& settings)
{
    Studio::Setup setup;
    setup.folders = DataFolders::standard();
    setup.folders.videos = settings.videosFolder();
    setup.takeNames = settings.value(setting::takeNames);
    setup.proxy = settings.value(setting::proxy).trimmed();
    setup.unknownSecond = Usd{settings.value(setting::unknownSecond) * 10'000LL};
    trustCertificatesOf(settings);
    setup.environment = QProcessEnvironment::systemEnvironment();
    qunsetenv("RUNCOMFY_TOKEN");
    setup.keyring = std::make_shared<DesktopKeyring>();
    setup.keptTokens = settings.value(setting::keptTokens);
    setup.ownServices = ownServicesOf(settings);
    setup.fileHosts = fileHostsOf(settings);
    setup.oldCaps = oldCapsOf(settings);
    return setup;
}

void trustCertificatesOf(const Settings& settings)
{
    const QString path = settings.value(setting::certificates);
    const QList<QSslCertificate> own =
        path.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromPath(path);
    if (own.isEmpty())
        return;
    QSslConfiguration trusted = QSslConfiguration::defaultConfiguration();
    trusted.setCaCertificates(QSslConfiguration::systemCaCertificates() + own);
    QSslConfiguration::setDefaultConfiguration(trusted);
}

SceneStart sceneStartOf(const Settings& settings)
{
    const QString sound = settings.value(setting::newSound);
    return {settings.value(setting::newAspect), settings.value(setting::newSeconds),
            sound.isEmpty() ? std::nullopt : std::optional(sound == u"on")};
}

QList<OwnService> ownServicesOf(const Settings& settings)
{
    QList<OwnService> services;
    const QStringList lines = settings.value(setting::ownServices);
    for (const QString& line : lines) {
        const OwnService service{line.section(u' ', 1), QUrl(line.section(u' ', 0, 0), QUrl::StrictMode)};
        if (service.base.isValid() && !service.name.isEmpty())
            services.append(service);
    }
    return services;
}

FileHosts fileHostsOf(const Settings& settings)
{
    FileHosts hosts;
    const QStringList lines = settings.value(setting::fileHosts);
    for (const QString& line : lines) {
        const QString host = hostNamed(line.section(u' ', 0, 0));
        if (!host.isEmpty())
            hosts[ServiceId(line.section(u' ', 1))].append(host);
    }
    return hosts;
}

void keepFileHosts(Settings& settings, const FileHosts& hosts)
{
    QStringList lines;
    for (auto service = hosts.cbegin(); service != hosts.cend(); ++service) {
        for (const QString& host : *service)
            lines.append(host + u' ' + service.key().toString());
    }
    settings.set(setting::fileHosts, lines);
}

void keepOwnServices(Settings& settings, const QList<OwnService>& services)
{
    QStringList lines;
    for (const OwnService& service : services)
        lines.append(service.base.toString(QUrl::FullyEncoded) + u' ' + service.name);
    settings.set(setting::ownServices, lines);
}

} // namespace rushes

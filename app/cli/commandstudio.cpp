#include "app/cli/commandstudio.h"

#include "app/base/settings.h"
#include "app/studio/studiosettings.h"
#include "app/studio/token.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

Result<std::unique_ptr<Studio>> openStudio(const StudioWish& wish)
{
    Settings settings(Settings::standardPath());
    Studio::Setup setup = setupFrom(settings);
    setup.overCap = wish.overCap;
    setup.jobs = wish.jobs;
    setup.paused = wish.paused;
    Result<std::unique_ptr<Studio>> studio = Studio::open(std::move(setup));
    if (studio && (*studio)->hasTakenOldCaps())
        forgetOldCaps(settings);
    return studio;
}

ServiceId serviceNamed(const Studio& studio, const QString& name)
{
    for (const Service& service : studio.services()) {
        if (service.id == name || service.id.toString().startsWith(name + u' '))
            return service.id;
    }
    for (const Service& service : studio.services()) {
        if (service.name.compare(name, Qt::CaseInsensitive) == 0)
            return service.id;
    }
    return ServiceId(name);
}

QString noServiceText(const Studio& studio, const QString& name)
{
    QStringList names;
    for (const Service& service : studio.services())
        names.append(u"“%1”"_s.arg(service.name));
    return u"There is no service “%1”. There are: %2."_s.arg(name, names.join(u", "_s));
}

Result<void> checkToken(const Studio& studio, const ServiceId& id)
{
    const Service* service = studio.service(id);
    if (!service)
        return failure(ErrorKind::Refused, noServiceText(studio, id));
    if (!service->needsToken)
        return {};
    const QString closed = unreadableTokenFile(QProcessEnvironment::systemEnvironment());
    return failure(
        ErrorKind::SignIn,
        u"There is no token for “%1”. Set RUNCOMFY_TOKEN, or sign in in the window."_s.arg(service->name) +
            (closed.isEmpty() ? QString() : u" %1 can't be read."_s.arg(closed)));
}

Result<void> reach(Studio& studio, const ServiceId& service)
{
    if (const Result<void> signedIn = checkToken(studio, service); !signedIn)
        return signedIn;
    return studio.wake(service);
}

void printJson(const QJsonObject& object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace rushes::cli

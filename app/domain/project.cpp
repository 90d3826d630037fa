#include "app/domain/project.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Scene Scene::create(const QString& name, const Request& request)
{
    return {newId(), name, request, {}, {}};
}

Project Project::create(const Request& request)
{
    return {newId(), {Scene::create(QCoreApplication::translate("Project", "Scene 1"), request)}};
}

} // namespace rushes

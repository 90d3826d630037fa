#include "app/domain/project.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

template<class AnyId>
AnyId newId()
{
    return AnyId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace

Scene Scene::create(const QString& name, const Request& request)
{
    return {newId<SceneId>(), name, request, {}, {}, {}};
}

Project Project::create(const Request& request)
{
    return {newId<ProjectId>(), {Scene::create(QCoreApplication::translate("Project", "Scene 1"), request)}};
}

} // namespace rushes

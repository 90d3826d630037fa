#pragma once

#include "app/domain/job.h"
#include "app/domain/project.h"
#include "app/domain/take.h"

#include <QHash>

namespace rushes {

/// Which takes and jobs there are of each scene, as they were when it was made.
class SceneTakes
{
public:
    /// `service`: only takes and jobs of this service count as the scene's present contents made; empty:
    /// those of every service do. A sandbox's animatic is no take of the paid service.
    SceneTakes(const QList<Take>& takes, const QList<Job>& jobs, const ServiceId& service = {});

    /// A take of exactly the scene's present contents.
    [[nodiscard]] bool hasTake(const Scene& scene) const;
    /// A job for exactly the scene's present contents that is not over, or whose outcome is unknown: it may
    /// have been charged, so nothing makes it again unasked.
    [[nodiscard]] bool isUnderWay(const Scene& scene) const;
    /// The take that stands for the scene: the chosen one, else the newest, whatever its contents. Null:
    /// none.
    [[nodiscard]] const Take* shown(const Scene& scene) const;
    /// The take that others are made of: the chosen one, else the newest of the service. Null: none.
    [[nodiscard]] const Take* standing(const Scene& scene) const;

private:
    [[nodiscard]] bool counts(const ServiceId& service) const;

    ServiceId m_service;
    QHash<SceneId, QList<Take>> m_takes = {}; ///< by scene id, newest first
    QHash<SceneId, QList<Job>> m_openJobs = {};
};

} // namespace rushes

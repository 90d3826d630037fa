#pragma once

#include "app/domain/job.h"
#include "app/domain/project.h"
#include "app/domain/take.h"

#include <QHash>

namespace rushes {

/// The takes and open jobs of each scene, as a snapshot.
class SceneTakes
{
public:
    /// `service`: only takes and jobs of this service count as results of a scene's present contents; empty:
    /// those of every service. (An animatic of the sandbox does not replace a take of a paid service.)
    SceneTakes(const QList<Take>& takes, const QList<Job>& jobs, const ServiceId& service = {});

    /// True when there is a take of exactly the scene's present contents.
    [[nodiscard]] bool hasTake(const Scene& scene) const;
    /// True when a job for exactly the scene's present contents is not finished, or its outcome is unknown:
    /// it may have been charged, so the scene is not generated again unasked.
    [[nodiscard]] bool isUnderWay(const Scene& scene) const;
    /// The take shown for the scene: the chosen one, else the newest, whatever its contents. Null: none.
    [[nodiscard]] const Take* shown(const Scene& scene) const;
    /// The take that other scenes use as input: the chosen one, else the newest of the service. Null: none.
    [[nodiscard]] const Take* standing(const Scene& scene) const;

private:
    [[nodiscard]] bool counts(const ServiceId& service) const;

    ServiceId m_service;
    QHash<SceneId, QList<Take>> m_takes = {}; ///< by scene id, newest first
    QHash<SceneId, QList<Job>> m_openJobs = {};
};

} // namespace rushes

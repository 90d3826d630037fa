#pragma once

#include "app/domain/ids.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace rushes {

/// A service as the user sees it. Addresses belong to app/api, tokens to Studio.
struct Service
{
    ServiceId id = {};       ///< "runcomfy", "sandbox"; stored with each job
    QString name = {};       ///< "RunComfy", "Sandbox"
    bool charges = false;    ///< false: free of charge
    bool ready = false;      ///< false: no token yet; the sandbox starts when it is used
    QString note = {};       ///< one short sentence: why it is not ready, or what it is
    bool needsToken = false; ///< not ready until the user has signed in
    bool isOwn = false;      ///< added by the user, who may remove it

    bool operator==(const Service&) const = default;
};

/// A service that the user added.
struct OwnService
{
    QString name = {};
    QUrl base = {}; ///< including /v1

    bool operator==(const OwnService&) const = default;
};

/// Hosts from which the user allows files to be downloaded, by service.
using FileHosts = QMap<ServiceId, QStringList>;

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Service)

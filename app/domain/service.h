#pragma once

#include "app/domain/ids.h"

#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace rushes {

/// Where jobs run, as the user chooses it. Addresses and tokens are api's and Studio's business.
struct Service
{
    ServiceId id = {};       ///< "runcomfy", "sandbox"; stored with each job
    QString name = {};       ///< "RunComfy", "Sandbox"
    bool charges = false;    ///< false: everything it makes is free
    bool ready = false;      ///< false: no token yet, or the sandbox is not up
    QString note = {};       ///< why it is not ready, or what it is; one short sentence
    bool needsToken = false; ///< not ready before somebody signs in
    bool isOwn = false;      ///< the user added it, and may remove it

    bool operator==(const Service&) const = default;
};

/// A service that the user added.
struct OwnService
{
    QString name = {};
    QUrl base = {}; ///< with its /v1

    bool operator==(const OwnService&) const = default;
};

/// Hosts that the user lets files be fetched from, by the id of the service whose jobs name them.
using FileHosts = QMap<ServiceId, QStringList>;

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Service)

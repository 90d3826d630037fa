#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace rushes {

/// Where jobs run, as a person chooses it. Addresses and tokens are api's and Studio's business.
struct Service
{
    QString id = {};      ///< "runcomfy", "sandbox"; stored with each job
    QString name = {};    ///< "RunComfy", "Sandbox"
    bool charges = false; ///< false: everything it makes is free
    bool ready = false;   ///< false: no token yet, or the sandbox is not up
    QString note = {};    ///< why it is not ready, or what it is; one short sentence

    bool operator==(const Service&) const = default;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Service)

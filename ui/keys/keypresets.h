#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace rushes {

/// The keys that another program taught people's fingers, for the actions that it has too.
struct KeyPreset
{
    QString id = {};                               ///< "resolve"
    QString name = {};                             ///< the program's
    QHash<QString, QList<QKeySequence>> keys = {}; ///< by an action's id; the others keep their own
};

/// Those that come with the program, in resources/data/keypresets.json. Without the program's own keys.
[[nodiscard]] const QList<KeyPreset>& keyPresets();
/// Null: there is none of that id.
[[nodiscard]] const KeyPreset* keyPreset(const QString& id);

} // namespace rushes

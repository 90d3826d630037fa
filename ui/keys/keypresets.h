#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace rushes {

/// Shortcuts of another program, for the actions that both have.
struct KeyPreset
{
    QString id = {};   ///< "resolve"
    QString name = {}; ///< name of the program
    QHash<QString, QList<QKeySequence>> keys =
        {}; ///< by action id; all other actions have their default keys
};

/// The presets in resources/data/keypresets.json.
[[nodiscard]] const QList<KeyPreset>& keyPresets();
/// Null: unknown id.
[[nodiscard]] const KeyPreset* keyPreset(const QString& id);

} // namespace rushes

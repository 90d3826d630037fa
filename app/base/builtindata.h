#pragma once

#include <QByteArray>
#include <QString>

namespace rushes {

/// The content of a file of resources/data, which are built into the program: "models.json". Ends the program
/// where there is no such file.
[[nodiscard]] QByteArray builtInData(const QString& name);

} // namespace rushes

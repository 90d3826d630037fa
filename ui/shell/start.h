#pragma once

#include <QStringList>

class QApplication;

namespace rushes {

/// Opens the window, with the file that `arguments` names, and runs until it is closed. Gives the process's
/// exit code.
int startWindow(QApplication& application, const QStringList& arguments);

} // namespace rushes

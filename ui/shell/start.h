#pragma once

#include <QStringList>

class QApplication;

namespace rushes {

class Translations;

/// Opens the window, with the file in `arguments`, and runs until it is closed. Returns the process's exit
/// code.
int startWindow(QApplication& application, Translations& translations, const QStringList& arguments);

} // namespace rushes

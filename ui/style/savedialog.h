#pragma once

class QFileDialog;
class QString;
class QWidget;

namespace rushes {

/// A dialog that asks where to save a file; deletes itself when it is closed. `suggested`: the path that is
/// preselected; `suffix`: added to names without one. To be shown with open().
[[nodiscard]] QFileDialog* newSaveDialog(QWidget& parent, const QString& title, const QString& suggested,
                                         const QString& filter, const QString& suffix);

} // namespace rushes

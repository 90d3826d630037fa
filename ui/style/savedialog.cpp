#include "ui/style/savedialog.h"

#include <QFileDialog>

namespace rushes {

QFileDialog* newSaveDialog(QWidget& parent, const QString& title, const QString& suggested,
                           const QString& filter, const QString& suffix)
{
    auto* dialog = new QFileDialog(&parent, title, suggested, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggested);
    return dialog;
}

} // namespace rushes

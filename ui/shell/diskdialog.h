#pragma once

#include <QDialog>
#include <QStandardItemModel>

class QLabel;
class QPushButton;

namespace rushes {

class LibraryStore;

/// Disk usage of the takes of each project, and what can be freed: takes without a star, and the thumbnail
/// cache.
class DiskDialog : public QDialog
{
    Q_OBJECT

public:
    /// `pictures`: folder of the thumbnail cache. The store must outlive the dialog.
    DiskDialog(LibraryStore& store, QString pictures, QWidget* parent = nullptr);

private:
    void fill();
    void measurePictures();
    void emptyPictures();

    LibraryStore& m_store;
    QString m_pictures;
    QStandardItemModel m_rows;
    QLabel* m_sum;
    QLabel* m_free;
    QPushButton* m_empty;
};

} // namespace rushes

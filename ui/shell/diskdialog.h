#pragma once

#include <QDialog>
#include <QStandardItemModel>

class QLabel;
class QPushButton;

namespace rushes {

class LibraryStore;

/// How much room the takes of each project take, and what can be freed: takes without a star, and the small
/// pictures, which are made anew when they are needed.
class DiskDialog : public QDialog
{
    Q_OBJECT

public:
    /// `pictures`: the folder that small pictures are kept in. The store outlives the dialog.
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

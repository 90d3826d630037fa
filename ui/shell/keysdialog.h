#pragma once

#include <QDialog>

class QAction;
class QFormLayout;
class QScrollArea;

namespace rushes {

/// Every key the window knows, by where it acts.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(QWidget* parent = nullptr);

    /// Actions without a key are left out.
    void addSection(const QString& title, const QList<QAction*>& actions);

private:
    QScrollArea* m_area;
    QFormLayout* m_list;
};

} // namespace rushes

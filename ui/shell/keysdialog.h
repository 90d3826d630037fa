#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace rushes {

class AccessibleComboBox;
class KeyBindings;
class KeyField;
class KeysModel;

/// All shortcuts of the window by place: search, change, reset, and presets of other programs. Changes apply
/// immediately.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    /// `bindings` must outlive the dialog.
    explicit KeysDialog(KeyBindings& bindings, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] KeyField* keyField() const { return m_key; }
    void select(const QString& id);

private:
    void buildHead(class QBoxLayout& rows);
    void buildTable(class QBoxLayout& rows);
    void buildEditor(class QBoxLayout& rows);
    QPushButton* addButton(class QBoxLayout& row, const QString& text, void (KeysDialog::*act)());
    [[nodiscard]] QString chosen() const;
    void showChosen();
    void keyPressed();
    void use();
    void addKey();
    void clear();
    void reset();
    void resetAll();

    KeyBindings& m_bindings;
    KeysModel* m_model;
    QLineEdit* m_search;
    AccessibleComboBox* m_preset;
    QTableView* m_table;
    QLabel* m_action;
    KeyField* m_key;
    QLabel* m_conflict;
    QPushButton* m_use = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_reset = nullptr;
};

} // namespace rushes

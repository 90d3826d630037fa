#pragma once

#include <QDialog>

class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace rushes {

class AccessibleComboBox;
class Settings;

/// What can be set. Every change holds at once; there is nothing to confirm.
class Preferences : public QDialog
{
    Q_OBJECT

public:
    explicit Preferences(Settings& settings, QWidget* parent = nullptr);

private:
    void addNote(QGridLayout& grid, const QString& text, int column);
    void addSpelling(QGridLayout& grid);
    void addTelling(QGridLayout& grid);
    void addMoney(QGridLayout& grid);
    void addFoot(QWidget* form);
    void chooseFolder();

    Settings& m_settings;
    QSpinBox* m_jobs;
    AccessibleComboBox* m_theme;
    QLineEdit* m_folder;
};

} // namespace rushes

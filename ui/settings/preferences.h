#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace rushes {

class Settings;

/// What can be set. Every change holds at once; there is nothing to confirm.
class Preferences : public QDialog
{
    Q_OBJECT

public:
    explicit Preferences(Settings& settings, QWidget* parent = nullptr);

private:
    void chooseFolder();

    Settings& m_settings;
    QSpinBox* m_jobs;
    QComboBox* m_theme;
    QLineEdit* m_folder;
};

} // namespace rushes

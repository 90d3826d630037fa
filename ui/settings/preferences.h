#pragma once

#include "app/domain/spending.h"

#include <QDialog>

#include <functional>
#include <memory>

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
    /// `caps`: those that hold now; `keepCaps`: called with what is chosen.
    Preferences(Settings& settings, const Caps& caps, std::function<void(const Caps&)> keepCaps,
                QWidget* parent = nullptr);

private:
    void addNote(QGridLayout& grid, const QString& text, int column);
    void addSpelling(QGridLayout& grid);
    void addTelling(QGridLayout& grid);
    void addMoney(QGridLayout& grid);
    void addFoot(QWidget* form);
    void chooseFolder();

    Settings& m_settings;
    std::shared_ptr<Caps> m_caps;
    std::function<void(const Caps&)> m_keepCaps;
    QSpinBox* m_jobs;
    AccessibleComboBox* m_theme;
    QLineEdit* m_folder;
};

} // namespace rushes

#pragma once

#include "app/domain/spending.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace rushes {

class PreferenceRow;
class Settings;
template<typename T>
struct Setting;

/// What can be set, in groups, to be searched, each with its way back to what it was at first. Every change
/// holds at once; there is nothing to confirm.
class Preferences : public QDialog
{
    Q_OBJECT

public:
    /// What can be found by its name.
    struct Entry
    {
        QString id = {}; ///< "theme"
        QString group = {};
        QString title = {};
    };
    /// In the order of the dialog.
    [[nodiscard]] static QList<Entry> entries();

    /// `caps`: those that hold now; `keepCaps`: called with what is chosen.
    Preferences(Settings& settings, const Caps& caps, std::function<void(const Caps&)> keepCaps,
                QWidget* parent = nullptr);

    /// Puts the focus into the setting of that id.
    void reveal(const QString& id);
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] PreferenceRow* row(const QString& id) const;

Q_SIGNALS:
    /// The keys' own dialog is asked for.
    void keysWanted();

private:
    struct Group
    {
        QString title = {};
        QWidget* box = nullptr;
        QVBoxLayout* column = nullptr;
        QList<PreferenceRow*> rows = {};
    };
    void build();
    void addFoot(QWidget* form);
    PreferenceRow* addRow(const QString& id, QWidget* field, bool captioned = true);
    PreferenceRow* addChoice(const QString& id, const QList<std::pair<QString, QString>>& choices,
                             const Setting<QString>& setting);
    PreferenceRow* addSwitch(const QString& id, const Setting<bool>& setting);
    void addLook();
    void addFolder();
    /// `fault`: what is wrong with the text, in words that say what to write; empty: it is kept.
    PreferenceRow* addText(const QString& id, const Setting<QString>& setting, const QString& placeholder,
                           const QString& note, const std::function<QString(const QString&)>& fault);
    void addTakeNames();
    void addSceneStart();
    void addNetwork();
    void addSpelling();
    void addJobs();
    void addCap(const QString& id, const QString& none, std::optional<Usd> Caps::*cap);
    void addKeys();
    void alignCaptions();
    void filter(const QString& words);
    void chooseFolder();

    Settings& m_settings;
    std::shared_ptr<Caps> m_caps;
    std::function<void(const Caps&)> m_keepCaps;
    QLineEdit* m_search;
    QLabel* m_nothing;
    QVBoxLayout* m_form = nullptr;
    QList<Group> m_groups = {};
    QLineEdit* m_folder;
};

} // namespace rushes

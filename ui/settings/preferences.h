#pragma once

#include "app/base/secret.h"
#include "app/domain/spending.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QLocale;
class QVBoxLayout;

namespace rushes {

class PreferenceRow;
class Settings;
template<typename T>
struct Setting;

/// The preferences in groups, with a search field and a reset button for each setting. Changes apply
/// immediately.
class Preferences : public QDialog
{
    Q_OBJECT

public:
    /// A setting, for a search.
    struct Entry
    {
        QString id = {}; ///< "theme"
        QString group = {};
        QString title = {};
    };
    /// In the dialog's order.
    [[nodiscard]] static QList<Entry> entries();

    /// `caps`: the current limits; `keepCaps`: called with changed ones.
    Preferences(Settings& settings, const Caps& caps, std::function<void(const Caps&)> keepCaps,
                QWidget* parent = nullptr);
    ~Preferences() override;

    /// A function that stores a proxy's password; it calls `said` with a text about where it is stored.
    /// Without one it is not stored. Only the address is a setting.
    using PasswordKeeper =
        std::function<void(const Secret& password, const std::function<void(const QString&)>& said)>;
    void setPasswordKeeper(PasswordKeeper keeper) { m_keepPassword = std::move(keeper); }

    /// Focuses the setting with that id.
    void reveal(const QString& id);
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] PreferenceRow* row(const QString& id) const;

Q_SIGNALS:
    /// The user wants to open the dialog of shortcuts.
    void keysRequested();

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
    PreferenceRow* addNumber(const QString& id, const Setting<int>& setting, const QString& suffix = {});
    /// In cents. `none`: the text for 0.
    PreferenceRow* addAmount(const QString& id, const Setting<int>& setting, const QString& none);
    /// `fault`: the problem of a text, as an instruction for the user; empty: it is valid. `keep`: returns
    /// the part of the text that becomes the setting, and stores the rest.
    PreferenceRow* addText(const QString& id, const Setting<QString>& setting, const QString& placeholder,
                           const QString& note, const std::function<QString(const QString&)>& fault,
                           const std::function<QString(const QString&)>& keep = {});
    void addTakeNames();
    void addSceneStart();
    void addNetwork();
    QString keepProxy(const QString& text);
    void addMoney();
    void addPlaying();
    void addSpelling();
    [[nodiscard]] static QString noDictionaryNote(const QLocale& system);
    void addCap(const QString& id, const QString& none, std::optional<Usd> Caps::*cap);
    void addKeys();
    void alignCaptions();
    void filter(const QString& words);
    void chooseFolder();

    Settings& m_settings;
    std::shared_ptr<Caps> m_caps;
    std::function<void(const Caps&)> m_keepCaps;
    PasswordKeeper m_keepPassword = {};
    QLineEdit* m_search;
    QLabel* m_nothing;
    QVBoxLayout* m_form = nullptr;
    QList<Group> m_groups = {};
    QLineEdit* m_folder;
};

} // namespace rushes

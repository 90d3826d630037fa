#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

class QAction;

namespace rushes {

class Settings;

/// Actions whose keys work in the same place.
struct KeyGroup
{
    QString id = {};              ///< "timeline"
    QString title = {};           ///< for display
    QList<QAction*> actions = {}; ///< actions without an object name are ignored
    bool everywhere = false;      ///< they work whatever has the focus
    bool first = false; ///< when the focus is there, they take precedence over keys that work everywhere
};

/// The shortcuts of all actions: the defaults, those of the selected preset, or those set by the user. They
/// are stored in the QActions; a widget that handles keys itself reads them from there. An action is
/// identified by its group's id and its object name: "timeline/split".
class KeyBindings : public QObject
{
    Q_OBJECT

public:
    struct Binding
    {
        QString id = {};
        KeyGroup group = {};
        QAction* action = nullptr;            ///< must outlive the bindings
        QList<QPointer<QAction>> others = {}; ///< equivalent actions in other places
        QList<QKeySequence> standard = {};    ///< the program's default
    };

    explicit KeyBindings(Settings& settings, QObject* parent = nullptr);

    /// Applies the stored keys to the actions. An action with a known id is an equivalent in another place,
    /// and gets the same keys.
    void add(const KeyGroup& group);
    [[nodiscard]] const QList<Binding>& bindings() const { return m_bindings; }
    [[nodiscard]] const Binding* find(const QString& id) const;

    /// The preset's keys, else the default ones.
    [[nodiscard]] QList<QKeySequence> standardOf(const Binding& binding) const;
    [[nodiscard]] bool isStandard(const Binding& binding) const;
    /// Other actions with this key in the same place.
    [[nodiscard]] QList<const Binding*> othersWith(const Binding& binding, const QKeySequence& key) const;

    /// Sets the keys of an action. With `takeAway` they are removed from conflicting actions.
    void set(const QString& id, const QList<QKeySequence>& keys, bool takeAway = false);
    void reset(const QString& id);
    /// Uses a preset's keys for all actions and removes the user's own. Empty: the defaults.
    void usePreset(const QString& preset);
    [[nodiscard]] QString preset() const;

Q_SIGNALS:
    void changed();

private:
    void apply(const Binding& binding);
    void store(const QString& id, const QList<QKeySequence>* keys);
    [[nodiscard]] QString storedFor(const QString& id, bool& there) const;

    Settings& m_settings;
    QList<Binding> m_bindings = {};
};

} // namespace rushes

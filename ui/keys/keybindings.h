#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

class QAction;

namespace rushes {

class Settings;

/// Actions whose keys act in one place.
struct KeyGroup
{
    QString id = {};              ///< "timeline"
    QString title = {};           ///< for people
    QList<QAction*> actions = {}; ///< those without an object name are left out
    bool everywhere = false;      ///< they act wherever the focus is
    bool first = false;           ///< with the focus there, they come before those that act everywhere
};

/// Which keys each action has: its own, those of the preset that was chosen, or those that were set for it.
/// The actions hold them; whoever hears keys by itself reads them from its actions. An action is known by its
/// group's id and its object name: "timeline/split".
class KeyBindings : public QObject
{
    Q_OBJECT

public:
    struct Binding
    {
        QString id = {};
        KeyGroup group = {};
        QAction* action = nullptr;            ///< it outlives the bindings
        QList<QPointer<QAction>> others = {}; ///< that do the same in another place
        QList<QKeySequence> standard = {};    ///< the program's own
    };

    explicit KeyBindings(Settings& settings, QObject* parent = nullptr);

    /// Gives the actions the keys that are kept for them. One with an id that is there already does the same
    /// in another place, and has its keys.
    void add(const KeyGroup& group);
    [[nodiscard]] const QList<Binding>& bindings() const { return m_bindings; }
    [[nodiscard]] const Binding* find(const QString& id) const;

    /// Those of the preset, else the program's own.
    [[nodiscard]] QList<QKeySequence> standardOf(const Binding& binding) const;
    [[nodiscard]] bool isStandard(const Binding& binding) const;
    /// Other actions that would hear this key in the same place.
    [[nodiscard]] QList<const Binding*> othersWith(const Binding& binding, const QKeySequence& key) const;

    /// The keys, in place of what the action had. With `takeAway` they are taken from others that would hear
    /// them.
    void set(const QString& id, const QList<QKeySequence>& keys, bool takeAway = false);
    void reset(const QString& id);
    /// The keys of the preset for all actions; what was set by hand is forgotten. Empty: the program's own.
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

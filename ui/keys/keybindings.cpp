#include "ui/keys/keybindings.h"

#include "app/base/settings.h"
#include "ui/keys/keypresets.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The key at the end of a tool tip.
QString ending(const QList<QKeySequence>& keys)
{
    return keys.isEmpty() ? QString() : u" (%1)"_s.arg(keys.constFirst().toString(QKeySequence::NativeText));
}

void give(QAction& action, const QList<QKeySequence>& keys)
{
    const QList<QKeySequence> before = action.shortcuts();
    if (keys == before)
        return;
    const QString tip = action.toolTip();
    const QString last = ending(before);
    action.setShortcuts(keys);
    if (!last.isEmpty() && tip.endsWith(last))
        action.setToolTip(tip.chopped(last.size()) + ending(keys));
}

bool meet(const KeyGroup& one, const KeyGroup& other)
{
    if (one.id == other.id)
        return true;
    // Keys of a group that takes precedence do not conflict with global ones.
    return (one.everywhere && !other.first) || (other.everywhere && !one.first);
}

} // namespace

KeyBindings::KeyBindings(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
}

void KeyBindings::add(const KeyGroup& group)
{
    KeyGroup about = group;
    about.actions.clear();
    for (QAction* action : group.actions) {
        if (action->isSeparator() || action->menu() || action->objectName().isEmpty())
            continue;
        const QString id = group.id + u'/' + action->objectName();
        const auto same = std::find_if(m_bindings.begin(), m_bindings.end(),
                                       [&](const Binding& one) { return one.id == id; });
        if (same == m_bindings.end()) {
            m_bindings.append({id, about, action, {}, action->shortcuts()});
            apply(m_bindings.constLast());
        } else if (same->action != action) {
            same->others.append(action);
            give(*action, same->action->shortcuts());
        }
    }
}

const KeyBindings::Binding* KeyBindings::find(const QString& id) const
{
    for (const Binding& binding : m_bindings) {
        if (binding.id == id)
            return &binding;
    }
    return nullptr;
}

QString KeyBindings::storedFor(const QString& id, bool& there) const
{
    const QStringList kept = m_settings.value(setting::keys);
    for (const QString& entry : kept) {
        if (entry.section(u'=', 0, 0) == id) {
            there = true;
            return entry.section(u'=', 1);
        }
    }
    there = false;
    return {};
}

QList<QKeySequence> KeyBindings::standardOf(const Binding& binding) const
{
    const QString chosen = preset();
    if (chosen.isEmpty()) // avoids reading anything at the start
        return binding.standard;
    if (const KeyPreset* preset = keyPreset(chosen)) {
        if (const auto keys = preset->keys.constFind(binding.id); keys != preset->keys.cend())
            return *keys;
    }
    return binding.standard;
}

bool KeyBindings::isStandard(const Binding& binding) const
{
    return binding.action->shortcuts() == standardOf(binding);
}

void KeyBindings::apply(const Binding& binding)
{
    bool there = false;
    const QString stored = storedFor(binding.id, there);
    QList<QKeySequence> keys =
        there ? QKeySequence::listFromString(stored, QKeySequence::PortableText) : standardOf(binding);
    keys.removeIf([](const QKeySequence& key) { return key.isEmpty() || key[0].key() == Qt::Key_unknown; });
    give(*binding.action, keys);
    for (const QPointer<QAction>& other : binding.others) {
        if (other)
            give(*other, keys);
    }
}

void KeyBindings::store(const QString& id, const QList<QKeySequence>* keys)
{
    QStringList kept = m_settings.value(setting::keys);
    kept.removeIf([&](const QString& entry) { return entry.section(u'=', 0, 0) == id; });
    if (keys)
        kept.append(id + u'=' + QKeySequence::listToString(*keys, QKeySequence::PortableText));
    m_settings.set(setting::keys, kept);
}

QList<const KeyBindings::Binding*> KeyBindings::othersWith(const Binding& binding,
                                                           const QKeySequence& key) const
{
    QList<const Binding*> others;
    for (const Binding& other : m_bindings) {
        if (other.id != binding.id && meet(binding.group, other.group) && !key.isEmpty() &&
            other.action->shortcuts().contains(key))
            others.append(&other);
    }
    return others;
}

void KeyBindings::set(const QString& id, const QList<QKeySequence>& keys, bool takeAway)
{
    const Binding* binding = find(id);
    if (!binding)
        return;
    if (takeAway) {
        for (const QKeySequence& key : keys) {
            const QList<const Binding*> others = othersWith(*binding, key);
            for (const Binding* other : others) {
                QList<QKeySequence> left = other->action->shortcuts();
                left.removeAll(key);
                store(other->id, &left);
                apply(*other);
            }
        }
    }
    if (keys == standardOf(*binding))
        store(id, nullptr);
    else
        store(id, &keys);
    apply(*binding);
    Q_EMIT changed();
}

void KeyBindings::reset(const QString& id)
{
    if (const Binding* binding = find(id)) {
        store(id, nullptr);
        apply(*binding);
        Q_EMIT changed();
    }
}

void KeyBindings::usePreset(const QString& preset)
{
    m_settings.set(setting::keyPreset, preset);
    m_settings.set(setting::keys, {});
    for (const Binding& binding : std::as_const(m_bindings))
        apply(binding);
    Q_EMIT changed();
}

QString KeyBindings::preset() const
{
    return m_settings.value(setting::keyPreset);
}

} // namespace rushes

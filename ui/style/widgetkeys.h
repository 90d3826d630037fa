#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QKeyEvent;
class QWidget;

namespace rushes {

/// The keys that a widget hears itself, by name, as actions of which a menu or the editor of keys can tell
/// and change the keys.
class WidgetKeys
{
public:
    [[nodiscard]] bool isEmpty() const { return m_actions.isEmpty(); }
    [[nodiscard]] const QList<QAction*>& all() const { return m_actions; }
    /// `widget` becomes the action's parent.
    void add(QWidget& widget, const QString& name, const QString& text, const QList<QKeySequence>& keys);
    /// The name of the one whose key it is; empty: none's.
    [[nodiscard]] QString nameOf(const QKeyEvent& event) const;
    /// Empty where there is none of that name.
    [[nodiscard]] QKeySequence firstKey(const QString& name) const;

private:
    QList<QAction*> m_actions = {};
};

} // namespace rushes

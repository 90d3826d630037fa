#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QKeyEvent;
class QWidget;

namespace rushes {

/// Keys that a widget handles itself, as named QActions, so that menus and the shortcut editor can show and
/// change them.
class WidgetKeys
{
public:
    [[nodiscard]] bool isEmpty() const { return m_actions.isEmpty(); }
    [[nodiscard]] const QList<QAction*>& all() const { return m_actions; }
    /// `widget` becomes the action's parent.
    void add(QWidget& widget, const QString& name, const QString& text, const QList<QKeySequence>& keys);
    /// Name of the action with this key; empty: none.
    [[nodiscard]] QString nameOf(const QKeyEvent& event) const;
    /// Empty: there is no action with this name.
    [[nodiscard]] QKeySequence firstKey(const QString& name) const;

private:
    QList<QAction*> m_actions = {};
};

} // namespace rushes

#pragma once

#include <QAccessible>
#include <QMetaObject>
#include <QStringList>

#include <functional>

/// The accessibility tree, for tests.
namespace rushes {

/// A visible node of the tree, with its path from the top: "window/Queue/row".
struct SeenNode
{
    QString path = {};
    QAccessible::Role role = QAccessible::NoRole;
    QString name = {};
    QString description = {};
    QString value = {};
    QAccessible::State state = {};
    const QObject* object = nullptr; ///< null: a part of another one, as a row is

    [[nodiscard]] QString told() const
    {
        return QStringLiteral("%1 (%2%3)")
            .arg(path, QString::number(role, 16),
                 object ? u' ' + QString::fromLatin1(object->metaObject()->className()) : QString());
    }
};

/// Every node that is not hidden, depth first.
inline void seeAll(QAccessibleInterface* from, const std::function<void(const SeenNode&)>& visit,
                   const QString& path = {}, int depth = 0)
{
    if (!from || !from->isValid() || depth > 40 || from->state().invisible)
        return;
    SeenNode node{path + u'/' + from->text(QAccessible::Name),
                  from->role(),
                  from->text(QAccessible::Name),
                  from->text(QAccessible::Description),
                  from->text(QAccessible::Value),
                  from->state(),
                  from->object()};
    visit(node);
    for (int i = 0; i < from->childCount(); ++i)
        seeAll(from->child(i), visit, node.path, depth + 1);
}

/// True for nodes that can be used, or that are read as a unit.
inline bool needsName(const SeenNode& node)
{
    switch (node.role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::Dialog:
    case QAccessible::Link:
    case QAccessible::Graphic:
    case QAccessible::ProgressBar:
        return true;
    default:
        return node.state.focusable && node.role != QAccessible::Cell && node.role != QAccessible::Window;
    }
}

} // namespace rushes

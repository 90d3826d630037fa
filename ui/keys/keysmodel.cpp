#include "ui/keys/keysmodel.h"

#include "ui/keys/keybindings.h"
#include "ui/style/theme.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

QString plainText(const QString& actionText)
{
    QString plain = actionText;
    return plain.remove(u'&').remove(u'…');
}

QString keysText(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

KeysModel::KeysModel(const KeyBindings& bindings, QObject* parent)
    : QAbstractTableModel(parent)
    , m_bindings(bindings)
{
    rebuild();
    connect(&bindings, &KeyBindings::changed, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, KeysColumn));
    });
}

void KeysModel::setFilter(const QString& words)
{
    beginResetModel();
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    rebuild();
    endResetModel();
}

void KeysModel::rebuild()
{
    m_rows.clear();
    const auto& all = m_bindings.bindings();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const KeyBindings::Binding& one = all.at(i);
        if (!one.action->isVisible())
            continue;
        const QString text = plainText(one.action->iconText()) + u' ' + one.group.title + u' ' +
                             keysText(one.action->shortcuts());
        if (std::all_of(m_words.cbegin(), m_words.cend(),
                        [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
            m_rows.append(i);
    }
}

QModelIndex KeysModel::indexOf(const QString& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_bindings.bindings().at(m_rows.at(row)).id == id)
            return index(row, ActionColumn);
    }
    return {};
}

int KeysModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeysModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

QString KeysModel::conflictOf(qsizetype binding) const
{
    const KeyBindings::Binding& one = m_bindings.bindings().at(binding);
    QStringList others;
    const QList<QKeySequence> keys = one.action->shortcuts();
    for (const QKeySequence& key : keys) {
        for (const KeyBindings::Binding* other : m_bindings.othersWith(one, key))
            others.append(tr("%1 is also “%2” (%3)")
                              .arg(key.toString(QKeySequence::NativeText),
                                   plainText(other->action->iconText()), other->group.title));
    }
    return others.join(u"; "_s);
}

QVariant KeysModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const qsizetype at = m_rows.at(index.row());
    const KeyBindings::Binding& one = m_bindings.bindings().at(at);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ActionColumn)
            return plainText(one.action->iconText());
        return index.column() == PlaceColumn ? one.group.title : keysText(one.action->shortcuts());
    case Qt::FontRole:
        // Marks keys that differ from the default.
        if (index.column() == KeysColumn && !m_bindings.isStandard(one)) {
            QFont font = Theme::bodyFont();
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        if (index.column() == PlaceColumn)
            return Theme::current().dim;
        if (index.column() == KeysColumn && !conflictOf(at).isEmpty())
            return Theme::current().bad;
        return {};
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return conflictOf(at);
    case ConflictRole:
        return conflictOf(at);
    case IdRole:
        return one.id;
    default:
        return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ActionColumn:
        return tr("Action");
    case PlaceColumn:
        return tr("Where");
    default:
        return tr("Keys");
    }
}

} // namespace rushes

#pragma once

#include <QAbstractTableModel>

namespace rushes {

class KeyBindings;

/// Every action with where it acts and its keys; those that hold every word of a filter, in their words or
/// keys.
class KeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ActionColumn, PlaceColumn, KeysColumn };
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        ConflictRole,          ///< QString: who else hears one of its keys; empty: nobody
    };

    /// The bindings outlive the model.
    explicit KeysModel(const KeyBindings& bindings, QObject* parent = nullptr);

    void setFilter(const QString& words);
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void rebuild();
    [[nodiscard]] QString conflictOf(qsizetype binding) const;

    const KeyBindings& m_bindings;
    QStringList m_words = {};
    QList<qsizetype> m_rows = {};
};

/// An action's words as a list shows them: without the mark of its letter and without "…".
[[nodiscard]] QString plainText(const QString& actionText);
/// "Ctrl+B, S", as the desktop writes them.
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);

} // namespace rushes

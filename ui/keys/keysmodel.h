#pragma once

#include <QAbstractTableModel>

namespace rushes {

class KeyBindings;

/// All actions with their place and keys, filtered by words that must all occur in name or keys.
class KeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ActionColumn, PlaceColumn, KeysColumn };
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        ConflictRole,          ///< QString: actions with the same key in the same place; empty: none
    };

    /// `bindings` must outlive the model.
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

/// An action's text without mnemonic and "…".
[[nodiscard]] QString plainText(const QString& actionText);
/// "Ctrl+B, S", in the desktop's notation.
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);

} // namespace rushes

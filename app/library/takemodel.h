#pragma once

#include "app/domain/take.h"

#include <QAbstractListModel>

namespace rushes {

/// The takes of the scenes in use, newest first; a plain list without filters (see LibraryModel and
/// SceneTakeModel for views). Filled from the store by the composition root.
class TakeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TakeModel(QObject* parent = nullptr);

    void put(const Take& take);
    /// Adds takes that are older than all present ones, with one signal for all.
    void append(QList<Take> takes);
    void remove(const TakeId& id);
    void reset(QList<Take> takes);
    /// The take in the player; empty: none.
    void setShown(const TakeId& id);
    [[nodiscard]] const TakeId& shown() const { return m_shown; }

    [[nodiscard]] const QList<Take>& takes() const { return m_takes; }
    /// Null: not in the model.
    [[nodiscard]] const Take* find(const TakeId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is "Tuscany · take 3".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QModelIndex indexOf(const TakeId& id) const;

    QList<Take> m_takes = {};
    TakeId m_shown = {};
};

/// The clip's length as shown on its picture: "0:15".
[[nodiscard]] QString lengthText(const Take& take);

} // namespace rushes

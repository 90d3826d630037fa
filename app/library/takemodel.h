#pragma once

#include "app/domain/take.h"

#include <QAbstractListModel>

namespace rushes {

/// The takes of the scenes that somebody works on, newest first. It decides nothing; Studio feeds it from the
/// store. What a list shows of takes is LibraryModel's and SceneTakeModel's.
class TakeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TakeModel(QObject* parent = nullptr);

    void put(const Take& take);
    /// Many that are not there yet, older than those that are; with one signal for all.
    void append(QList<Take> takes);
    void remove(const TakeId& id);
    void reset(QList<Take> takes);
    /// The take that the player has; empty: none.
    void setShown(const TakeId& id);
    [[nodiscard]] const TakeId& shown() const { return m_shown; }

    [[nodiscard]] const QList<Take>& takes() const { return m_takes; }
    /// Null: it is not among them.
    [[nodiscard]] const Take* find(const TakeId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is "Tuscany · take 3".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QModelIndex indexOf(const TakeId& id) const;

    QList<Take> m_takes = {};
    TakeId m_shown = {};
};

/// The clip's length as it is written on its picture: "0:15".
[[nodiscard]] QString lengthText(const Take& take);

} // namespace rushes

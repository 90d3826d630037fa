#pragma once

#include "app/domain/take.h"

#include <QAbstractListModel>

namespace rushes {

/// Shows all takes, newest first. It decides nothing; Studio feeds it from the store.
class TakeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TakeRole = Qt::UserRole, ///< rushes::Take, the whole value
        IdRole,                  ///< QString
        PathRole,                ///< QString, absolute
        StarredRole,             ///< bool
        SearchRole,              ///< QString: name, prompt and shots in one, for filtering
    };

    explicit TakeModel(QObject* parent = nullptr);

    void put(const Take& take);
    void remove(const QString& id);
    void reset(QList<Take> takes);

    [[nodiscard]] const QList<Take>& takes() const { return m_takes; }
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is "Tuscany · take 3".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<Take> m_takes = {};
};

} // namespace rushes

#pragma once

#include "app/domain/take.h"

#include <QAbstractListModel>
#include <QHash>

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
        LoneRole,                ///< bool: its scene's first take and the only one
        ShownRole,               ///< bool: the player has it
    };

    explicit TakeModel(QObject* parent = nullptr);

    void put(const Take& take);
    /// Many that are not there yet, older than those that are; with one signal for all.
    void append(QList<Take> takes);
    void remove(const TakeId& id);
    void reset(QList<Take> takes);
    /// The take that the player has; empty: none.
    void setShown(const TakeId& id);

    [[nodiscard]] const QList<Take>& takes() const { return m_takes; }
    [[nodiscard]] QModelIndex indexOf(const TakeId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is "Tuscany · take 3", AccessibleDescriptionRole "0:15, starred, in the
    /// player".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void tellScene(const SceneId& sceneId);
    [[nodiscard]] QString descriptionOf(const Take& take) const;

    QList<Take> m_takes = {};
    TakeId m_shown = {};
    QHash<SceneId, int> m_perScene = {}; ///< takes by scene id
};

/// The clip's length as it is written on its picture: "0:15".
[[nodiscard]] QString lengthText(const Take& take);

} // namespace rushes

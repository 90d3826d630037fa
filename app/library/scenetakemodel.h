#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"

#include <QAbstractListModel>

#include <optional>

namespace rushes {

class TakeModel;

/// The takes of one scene, newest first, with their state: chosen, in the player, compared, made from an
/// earlier version of the scene. Read-only.
class SceneTakeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TakeRole = Qt::UserRole, ///< rushes::Take, the whole value
        IdRole,                  ///< QString
        ChosenRole,              ///< bool: it is used in the film
        ShownRole,               ///< bool: it is in the player; of two compared takes, A
        ComparedRole,            ///< bool: it is take B of a comparison
        ComparingRole,           ///< bool: two takes are being compared
        EarlierRole,             ///< bool: the scene's request has changed since
        CostRole,                ///< QString, "$2.02"; empty: unknown
        LengthRole,              ///< QString, "0:12"; empty for a picture
    };

    /// `takes` must outlive this object.
    explicit SceneTakeModel(TakeModel& takes, QObject* parent = nullptr);

    /// `scene`: its current contents in the open project; nullopt: it is not in the project.
    void setScene(const SceneId& sceneId, const std::optional<Scene>& scene);
    [[nodiscard]] const SceneId& sceneId() const { return m_sceneId; }
    [[nodiscard]] const std::optional<Scene>& scene() const { return m_scene; }
    void setShown(const TakeId& takeId);
    void setCompared(const TakeId& takeId);
    [[nodiscard]] const TakeId& shown() const { return m_shown; }
    [[nodiscard]] const TakeId& compared() const { return m_compared; }

    [[nodiscard]] const QList<Take>& takes() const { return m_rows; }
    /// Null: the scene has no such take.
    [[nodiscard]] const Take* find(const TakeId& takeId) const;
    [[nodiscard]] QModelIndex indexOf(const TakeId& takeId) const;
    /// Id of the take used in the film: the user's choice, else the newest video, else the newest take.
    /// Empty: none.
    [[nodiscard]] TakeId chosen() const;
    /// The highest take number so far, including removed takes ("take 4 of 7").
    [[nodiscard]] int highestNumber() const;
    [[nodiscard]] bool isEarlier(const Take& take) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is "take 4", AccessibleDescriptionRole "0:12, $2.02, chosen, in the player".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Rows, their order or their data have changed.
    void changed();

private:
    void refresh();
    void align(const QList<Take>& wanted);
    void tell();
    [[nodiscard]] QString describe(const Take& take) const;
    [[nodiscard]] static QString costText(const Usd& cost);

    TakeModel& m_takes;
    SceneId m_sceneId = {};
    std::optional<Scene> m_scene = {};
    QList<Take> m_rows = {};
    TakeId m_shown = {};
    TakeId m_compared = {};
};

} // namespace rushes

#pragma once

#include "app/timeline/document.h"

#include <QAbstractListModel>

#include <functional>

namespace rushes {

/// Whether a scene has a take of its present contents.
enum class SceneState {
    NeedsTake, ///< no such take, and none on the way
    UnderWay,  ///< a job for its present contents is queued, or its outcome is unknown
    HasTake,
};

/// A scene's state and the video that is shown for it.
struct SceneTake
{
    SceneState state = SceneState::NeedsTake;
    QString path = {}; ///< absolute path of the video; empty: none
    int seconds = 0;   ///< length of that video

    bool operator==(const SceneTake&) const = default;
};

/// The project's scenes in order. A view on the document: changes made here become one undo step of the
/// document. A scene keeps its row and selection when it moves; another project resets the model.
class SceneModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        DurationRole,          ///< int, whole seconds
        ShotsRole,             ///< int, number of shots; 0: one block
        SummaryRole,           ///< QString, "15 s · 3 shots"
        StateRole,             ///< SceneState as int
        TakePathRole,          ///< QString, absolute; empty: no take
        TakeSecondsRole,       ///< int
    };

    explicit SceneModel(Document& document, QObject* parent = nullptr);

    [[nodiscard]] Document& document() const { return m_document; }
    /// Sets the source of scenes' takes. It is called when a scene changes; refreshTakes() calls it for all
    /// scenes.
    void setTakes(std::function<SceneTake(const Scene&)> takes);
    void refreshTakes();
    /// True while a change of the document is being adopted: views wait for refreshed().
    [[nodiscard]] bool isRefreshing() const { return m_refreshing; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole and EditRole: the name; AccessibleTextRole: "Scene 2 of 5, Harbour, 15 s · 3 shots, has a
    /// take"; ToolTipRole: whether it has a take.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Renames the scene.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The rows show the document's scenes again.
    void refreshed();

private:
    struct Row
    {
        Scene scene = {};
        SceneTake take = {};

        bool operator==(const Row&) const = default;
    };

    void refresh();
    void refreshScene(int index);
    void align();
    [[nodiscard]] Row rowOf(const Scene& scene) const;
    [[nodiscard]] qsizetype find(const SceneId& id, qsizetype from) const;

    Document& m_document;
    std::function<SceneTake(const Scene&)> m_takes = {};
    QList<Row> m_rows = {};
    ProjectId m_projectId = {};
    bool m_refreshing = false;
};

} // namespace rushes

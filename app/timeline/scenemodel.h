#pragma once

#include "app/timeline/document.h"

#include <QAbstractListModel>

#include <functional>

namespace rushes {

/// How a scene stands with its takes.
enum class SceneState {
    NeedsTake, ///< no take of its present contents, and none on the way
    UnderWay,  ///< a job for its present contents is in the queue, or its outcome is unknown
    HasTake,
};

/// What there is to see of a scene.
struct SceneTake
{
    SceneState state = SceneState::NeedsTake;
    QString path = {}; ///< of the video that stands for it, absolute; empty: none
    int seconds = 0;   ///< length of that video

    bool operator==(const SceneTake&) const = default;
};

/// The project's scenes in order. It holds no truth: it follows the document, and what is changed through it
/// goes into the document as one undo step. A scene stays the same row, and selected, wherever it moves;
/// another project is a reset.
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
    /// Who knows of takes. Asked whenever a scene changes; refreshTakes() asks for all of them again.
    void setTakes(std::function<SceneTake(const Scene&)> takes);
    void refreshTakes();
    /// A change of the document is being taken over: views wait for synced().
    [[nodiscard]] bool isSyncing() const { return m_syncing; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole and EditRole are the name, AccessibleTextRole "Scene 2 of 5, Harbour, 15 s · 3 shots, has
    /// a take", and ToolTipRole says how it stands with its takes.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Another name.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The rows show the document's scenes again.
    void synced();

private:
    struct Row
    {
        Scene scene = {};
        SceneTake take = {};

        bool operator==(const Row&) const = default;
    };

    void sync();
    void syncScene(int index);
    void align();
    [[nodiscard]] Row rowOf(const Scene& scene) const;
    [[nodiscard]] qsizetype find(const SceneId& id, qsizetype from) const;

    Document& m_document;
    std::function<SceneTake(const Scene&)> m_takes = {};
    QList<Row> m_rows = {};
    ProjectId m_projectId = {};
    bool m_syncing = false;
};

} // namespace rushes

#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/studio/inputshelf.h"
#include "app/studio/takeinputs.h"
#include "ui/shell/messages.h"
#include "ui/shell/shellcontext.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace rushes {

class Document;
class QueueView;
class Studio;
class Thumbnails;

/// Scenes whose inputs are takes of other scenes: how these inputs are displayed, what a waiting job waits
/// for, and what to do if the expected take does not come.
class ChainController : public QObject
{
    Q_OBJECT

public:
    /// All of these must outlive it; the shelf calls it as long as the window exists.
    ChainController(Studio& studio, Document& document, InputShelf& shelf, QueueView& queue,
                    Thumbnails& thumbnails, const ShellContext& context);

Q_SIGNALS:
    /// The user pressed a message's button; a retry costs what was shown.
    void retryRequested(rushes::JobId id, rushes::Usd shown);
    void cancelRequested(const QList<rushes::JobId>& ids);

private:
    [[nodiscard]] QList<SceneInputs::Offer> offers(MediaKind kind, const SceneId& own) const;
    [[nodiscard]] InputView viewOf(const QString& source);
    [[nodiscard]] const Scene* sceneOf(const SceneId& id) const;
    [[nodiscard]] const Take* takeOf(const Scene& scene) const;
    void refresh();
    void tell(const QList<Job>& stuck);
    [[nodiscard]] QString priceOf(const QList<JobId>& waiting) const;
    [[nodiscard]] QString waysOut(const TakeInputs::Cause& cause) const;
    [[nodiscard]] MessageAction wayOut(const TakeInputs::Cause& cause, const QList<JobId>& waiting);
    void rememberChosen();
    void hearChosen(int index);

    Studio& m_studio;
    Document& m_document;
    InputShelf& m_shelf;
    QueueView& m_queue;
    Thumbnails& m_thumbnails;
    ShellContext m_context;
    QHash<SceneId, TakeId> m_chosen = {}; ///< by scene, for noticing changes
    bool m_waits = false;                 ///< some job waits for a take
    QString m_said = {};                  ///< the last message
    QTimer m_refresh;                     ///< combines several changes
};

} // namespace rushes

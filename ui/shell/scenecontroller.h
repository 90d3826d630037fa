#pragma once

#include "app/base/usd.h"
#include "app/catalogue/validation.h"
#include "app/domain/job.h"
#include "app/domain/project.h"
#include "app/domain/service.h"
#include "app/domain/spending.h"
#include "app/library/scenechain.h"
#include "app/library/scenetakes.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class InputShelf;
class Purchases;
class SceneModel;
class SceneStrip;
class SpendingGate;
class Studio;
class Thumbnails;

/// Actions on all scenes: their takes' state, Generate all with its price, and the scene actions of the Edit
/// menu.
class SceneController : public QObject
{
    Q_OBJECT

public:
    using Refused = SceneChain::Refused;
    /// What Generate all would queue.
    struct Batch
    {
        ProjectId project = {};
        ServiceId service = {};
        QList<Scene> scenes = {};
        Usd total = {};
        QList<Refused> refused = {};
    };

    SceneController(Studio& studio, SceneModel& model, SceneStrip& strip, Thumbnails& thumbnails,
                    InputShelf& inputs, SpendingGate& gate, const ShellContext& context);

    /// The service that scenes are generated at.
    void setService(const Service& service);
    /// The service's prices have changed.
    void refreshPrices() { m_actionsTimer.start(); }
    /// Updates the actions' texts and enabled states now; usually done when the user is not typing.
    void refreshActions();
    [[nodiscard]] Batch batch() const;
    /// Confirms the total first if it costs money.
    void generateAll();

Q_SIGNALS:
    void queued(rushes::JobId id);

private:
    void connectActions();
    void refreshTakes();
    void rename();
    void confirm(const Batch& batch);
    /// The caller handles OverCap; other errors are shown in a message.
    Result<void> queue(Purchases& purchases, const Batch& batch, const QList<LimitExceeded>& accepted);
    void tellRefused(const Batch& batch);

    Studio& m_studio;
    SceneModel& m_model;
    SceneStrip& m_strip;
    InputShelf& m_inputs;
    SpendingGate& m_gate;
    ShellContext m_context;
    Service m_service = {};
    SceneTakes m_takes;
    QTimer m_takesTimer;   ///< combines several changes of the queue
    QTimer m_actionsTimer; ///< postponed while the user types
};

} // namespace rushes

#pragma once

#include "app/library/scenechain.h"
#include "app/studio/studio.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class ClipPane;
class Document;
class SpendingGate;

/// The ways to ask for clips of the current scene: once, several takes, to the front, variations. All of them
/// end in one order, which is queued as a whole or not at all.
class GenerateController : public QObject
{
    Q_OBJECT

public:
    GenerateController(Studio& studio, Document& document, ClipPane& clip, SpendingGate& gate,
                       const ShellContext& context);

    /// Where it generates.
    void setService(const ServiceId& id) { m_service = id; }
    /// `shown`: the total that the user saw.
    void generate(int takes, QueueSide side, Usd shown);
    void showVariations();

Q_SIGNALS:
    void placing(); ///< an order is about to enter the queue
    void queued(const QList<rushes::JobId>& ids);

private:
    using Told = std::function<void(const Result<void>&)>;

    /// What has to be generated before the scene can be, as far as it is known now.
    [[nodiscard]] QList<Scene> firstAt(const ServiceId& service, const Scene& scene);
    /// The clip's price changes with what other scenes have by now.
    void watchFirst(ClipPane& clip);
    /// Says the price of the whole chain first where there is more than was asked for.
    void confirmChain(const SceneChain& chain, const Order& order);
    /// The scenes with what they are made of.
    [[nodiscard]] SceneChain chainFor(const QList<Scene>& scenes);
    /// `told`: what came of it, unless the user decides against it.
    void queue(const Order& order, const Told& told = {});
    Result<void> place(const Order& order);

    Studio& m_studio;
    Document& m_document;
    SpendingGate& m_gate;
    ShellContext m_context;
    ServiceId m_service = {};
    QTimer m_soon; ///< many changes are one
};

} // namespace rushes

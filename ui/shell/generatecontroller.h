#pragma once

#include "app/library/scenechain.h"
#include "app/studio/studio.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class ClipPane;
class Document;
class InputShelf;
class Purchases;
class SpendingGate;

/// The ways of generating the current scene: once, several takes, at the front, variations. Each leads to one
/// Order, which is queued completely or not at all.
class GenerateController : public QObject
{
    Q_OBJECT

public:
    GenerateController(Studio& studio, Document& document, ClipPane& clip, InputShelf& inputs,
                       SpendingGate& gate, const ShellContext& context);

    /// The service for new jobs.
    void setService(const ServiceId& id) { m_service = id; }
    /// `shown`: the total shown to the user.
    void generate(int takes, QueueSide side, Usd shown);
    void showVariations();

Q_SIGNALS:
    void placing(); ///< an order is about to be queued
    void queued(const QList<rushes::JobId>& ids);

private:
    using Told = std::function<void(const Result<void>&)>;

    /// The scenes that must be generated before this one, as far as known.
    [[nodiscard]] QList<Scene> firstAt(const ServiceId& service, const Scene& scene);
    /// Keeps the clip pane's price up to date with other scenes' takes.
    void watchFirst(ClipPane& clip);
    /// If more scenes are needed than requested, asks with the price of the whole chain.
    void confirmChain(const SceneChain& chain, const Order& order);
    /// The scenes with those that they depend on.
    [[nodiscard]] SceneChain chainFor(const QList<Scene>& scenes);
    /// `told`: called with the result, unless the user declines.
    void queue(const Order& order, const Told& told = {});
    Result<void> place(Purchases& purchases, const Order& order);

    Studio& m_studio;
    Document& m_document;
    InputShelf& m_inputs;
    SpendingGate& m_gate;
    ShellContext m_context;
    ServiceId m_service = {};
    QTimer m_soon; ///< combines several changes
};

} // namespace rushes

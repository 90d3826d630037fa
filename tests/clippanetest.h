#pragma once

#include "app/catalogue/modelchange.h"
#include "app/catalogue/validation.h"
#include "app/timeline/document.h"
#include "tests/visiblelabels.h"
#include "tests/windowsetup.h"
#include "ui/composer/clippane.h"

#include <memory>

namespace rushes {

inline const Service runComfy{
    ServiceId(QStringLiteral("runcomfy")), QStringLiteral("RunComfy"), true, true, {}};

/// For tests of a clip pane over a document, in a window of its own.
class ClipPaneTest : public QObject
{
protected:
    /// `height`: px. `shelf`: for the pane's inputs; null: none.
    void open(const Project& project, int height, InputShelf* shelf = nullptr)
    {
        m_document = std::make_unique<Document>(project);
        m_pane = std::make_unique<ClipPane>(*m_document);
        m_pane->setService(runComfy);
        if (shelf)
            m_pane->setInputs(*shelf);
        m_pane->resize(292, height);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }
    void close()
    {
        m_pane.reset();
        m_document.reset();
    }
    /// Changes to the model with this id.
    const Model& use(const QString& id)
    {
        const Model* to = Catalogue::current().model(id);
        if (!to)
            qFatal("no such model");
        const Model& from = Catalogue::current().modelOrStandIn(request().model);
        m_document->editRequest(withModel(request(), from, *to).request, QStringLiteral("Change model"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall); // layouts update their widgets later
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return *to;
    }
    [[nodiscard]] const Request& request() const { return m_document->currentScene().request; }
    [[nodiscard]] QStringList labels() const { return visibleLabels(*m_pane); }

    std::unique_ptr<Document> m_document = {};
    std::unique_ptr<ClipPane> m_pane = {};
};

} // namespace rushes

#pragma once

#include "app/domain/ids.h"
#include "app/studio/cataloguerefresh.h"
#include "app/studio/provenkeys.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QPointer>

namespace rushes {

class ClipPane;
class Document;
class ModelBrowser;
class Settings;
class Studio;
class TimelinePane;
struct Model;

/// The choice of the scene's model: opens the browser, changes the model in one undo step, and reports what
/// could not be carried over. Also reports once the news of an updated catalogue.
class ModelController : public QObject
{
    Q_OBJECT

public:
    ModelController(Studio& studio, Document& document, ClipPane& clip, Settings& settings,
                    const ShellContext& context);

    /// Adds notes about the scene's shots to the pane.
    void addTo(TimelinePane& pane);
    void open();
    /// Makes it the current scene's model. Unknown and withdrawn models are ignored.
    void use(const QString& id);
    /// The service for new jobs: when ready, its catalogue is read once in a run.
    void setService(const ServiceId& id);
    /// Another catalogue is in use.
    void setNews(const CatalogueNews& news);

private:
    [[nodiscard]] ModelBrowser& browser();
    void tell(const Model& from, const Model& to, const QStringList& dropped);
    void remember(const QString& id);

    Studio& m_studio;
    Document& m_document;
    ClipPane& m_clip;
    Settings& m_settings;
    ShellContext m_context;
    QPointer<ModelBrowser> m_browser = {};
    ProvenKeys m_proven;
    CatalogueNews m_told = {};
    QList<ServiceId> m_read = {}; ///< services whose catalogue was requested
};

} // namespace rushes

#include "ui/shell/modelcontroller.h"

#include "app/base/commalist.h"
#include "app/base/settings.h"
#include "app/catalogue/modelchange.h"
#include "app/catalogue/modeltext.h"
#include "app/studio/studio.h"
#include "app/timeline/document.h"
#include "ui/composer/clippane.h"
#include "ui/composer/requestedits.h"
#include "ui/models/modelbrowser.h"
#include "ui/shell/messages.h"
#include "ui/shell/timelinepane.h"
#include "ui/timeline/shotsnote.h"

#include <QUndoStack>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype mostRecent = 4;
constexpr qsizetype mostNamed = 3;
constexpr QLatin1StringView modelKey("model");
constexpr QLatin1StringView catalogueKey("catalogue");

/// "Kling 3.0, Wan 2.7 and 4 more".
QString named(const QStringList& ids)
{
    QStringList names;
    for (const QString& id : ids.mid(0, mostNamed)) {
        const Model* model = Catalogue::current().model(id);
        names.append(model ? titleOf(*model) : id);
    }
    const qsizetype more = ids.size() - names.size();
    return more > 0 ? ModelController::tr("%1 and %2 more").arg(commaList(names)).arg(more)
                    : commaList(names);
}

} // namespace

ModelController::ModelController(Studio& studio, Document& document, ClipPane& clip, Settings& settings,
                                 const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_document(document)
    , m_clip(clip)
    , m_settings(settings)
    , m_context(context)
    , m_proven(studio.library())
{
    connect(&clip, &ClipPane::modelRequested, this, &ModelController::open);
    clip.edits().setProven(
        [this](const Model& model, const QString& key) { return m_proven.has(model, key); });
    const auto look = [this, &clip] {
        m_proven.lookAgain();
        const QList<Property>& all =
            Catalogue::current().modelOrStandIn(m_document.currentScene().request.model).schema.properties;
        if (std::any_of(all.cbegin(), all.cend(), [](const Property& one) { return one.isAssumed(); }))
            clip.refreshModel();
    };
    connect(&studio.takes(), &QAbstractItemModel::rowsInserted, this, look);
    connect(&studio.takes(), &QAbstractItemModel::modelReset, this, look);
    connect(&studio.catalogue(), &CatalogueRefresh::changed, this, &ModelController::setNews);
}

void ModelController::addTo(TimelinePane& pane)
{
    auto* note = new ShotsNote(m_document);
    pane.addNote(note);
    note->setProven([this](const Model& model, const QString& key) { return m_proven.has(model, key); });
    // After the controller's own slot.
    connect(&m_studio.takes(), &QAbstractItemModel::rowsInserted, note, &ShotsNote::refresh);
}

/// Created when first needed, to keep the start fast.
ModelBrowser& ModelController::browser()
{
    if (!m_browser) {
        m_browser = new ModelBrowser(&m_context.widget);
        m_browser->setCatalogue(Catalogue::current());
        connect(m_browser, &ModelBrowser::modelChosen, this, &ModelController::use);
        connect(m_browser, &ModelBrowser::favouritesChanged, this,
                [this](const QStringList& ids) { m_settings.set(setting::favouriteModels, ids); });
    }
    return *m_browser;
}

void ModelController::open()
{
    browser().setMemory(m_settings.value(setting::favouriteModels), m_settings.value(setting::recentModels));
    browser().present(m_clip.modelAnchor(), m_document.currentScene().request.model);
}

void ModelController::use(const QString& id)
{
    const Catalogue& catalogue = Catalogue::current();
    const Model* to = catalogue.model(id);
    const Request& before = m_document.currentScene().request;
    if (!to || to->isWithdrawn)
        return;
    remember(id);
    if (id == before.model)
        return;
    const Model& from = catalogue.modelOrStandIn(before.model);
    const ModelChange change = withModel(before, from, *to);
    m_document.endGesture();
    m_document.editRequest(change.request, tr("Change model"));
    tell(from, *to, change.dropped);
}

void ModelController::tell(const Model& from, const Model& to, const QStringList& dropped)
{
    if (dropped.isEmpty()) {
        m_context.messages.withdraw(modelKey);
        return;
    }
    QUndoStack& history = m_document.undoStack();
    const int place = history.index();
    const auto undo = [&history, place] {
        if (history.index() == place)
            history.undo();
    };
    m_context.messages.note(
        modelKey, tr("Now %1.").arg(titleOf(to)),
        tr("Not used by it: %1. It stays with the scene and comes back with a model that takes it.")
            .arg(commaList(dropped)),
        {tr("Undo"), undo});
    Q_UNUSED(from)
}

void ModelController::remember(const QString& id)
{
    QStringList ids = m_settings.value(setting::recentModels);
    ids.removeAll(id);
    ids.prepend(id);
    m_settings.set(setting::recentModels, QStringList(ids.mid(0, mostRecent)));
}

/// The sandbox's catalogue is the built-in one.
void ModelController::setService(const ServiceId& id)
{
    const Service* service = m_studio.service(id);
    if (!service || !service->ready || id == sandboxId || m_read.contains(id) ||
        m_studio.catalogue().isUnderWay())
        return;
    VideoApi* api = m_studio.api(id);
    if (!api)
        return;
    m_read.append(id);
    m_studio.catalogue().refresh(*api, m_studio.serviceList().baseOf(id), this,
                                 [this, id](const Result<CatalogueNews>& news) {
                                     if (!news) // the current catalogue stays; it is requested again later
                                         m_read.removeOne(id);
                                 });
}

void ModelController::setNews(const CatalogueNews& news)
{
    if (m_browser)
        m_browser->setCatalogue(Catalogue::current());
    m_clip.refreshModel();
    if (news.isEmpty() || news == m_told)
        return;
    m_told = news;
    QStringList parts;
    if (!news.added.isEmpty())
        parts.append(tr("New: %1.").arg(named(news.added)));
    if (!news.withdrawn.isEmpty())
        parts.append(tr("No longer offered: %1.").arg(named(news.withdrawn)));
    if (!news.changed.isEmpty())
        parts.append(tr("Changed: %1.").arg(named(news.changed)));
    m_context.messages.note(catalogueKey, tr("The catalogue of models was brought up to date."),
                            parts.join(u' '), {tr("Show models"), [this] { open(); }});
}

} // namespace rushes

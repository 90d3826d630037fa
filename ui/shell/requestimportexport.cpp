#include "ui/shell/requestimportexport.h"

#include "app/base/decodedtext.h"
#include "app/base/settings.h"
#include "app/base/wholewrite.h"
#include "app/catalogue/modelorstandard.h"
#include "app/media/takefile.h"
#include "app/prompt/requesttext.h"
#include "app/store/textfile.h"
#include "app/timeline/document.h"
#include "ui/shell/actions.h"
#include "ui/style/savedialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qint64 largestFile = 1 << 20;

bool isEmpty(const Request& request)
{
    return request.prompt.trimmed().isEmpty() && request.negativePrompt.trimmed().isEmpty() &&
           request.shots.isEmpty();
}

} // namespace

RequestImportExport::RequestImportExport(Document& document, const ShellContext& context, Settings& settings,
                                         QUrl service)
    : QObject(&context.widget)
    , m_document(document)
    , m_context(context)
    , m_settings(settings)
    , m_service(std::move(service))
{
    connectActions();
}

void RequestImportExport::connectActions()
{
    Actions& actions = m_context.actions;
    actions.handle(ActionId::ImportRequest, this, [this] { chooseImport(); });
    actions.handle(ActionId::ExportRequest, this, [this] { chooseExport(); });
    actions.handle(ActionId::CopyAsJson, this, [this] {
        copy(QString::fromUtf8(exportedJson(request())), tr("Request copied as JSON."));
    });
    actions.handle(ActionId::CopyAsCurl, this, [this] {
        copy(curlCommand(request(), m_service), tr("Request copied as a curl command, without the token."));
    });
    actions.handle(ActionId::CopyAsCommand, this, [this] {
        copy(clientCommand(request()), tr("Request copied as a RunComfy command line."));
    });
    actions.handle(ActionId::PasteRequest, this, [this] {
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        if (data)
            importText(data->hasText() ? data->text() : data->html(), {}, tr("Paste request"));
    });
}

const Request& RequestImportExport::request() const
{
    return m_document.currentScene().request;
}

bool RequestImportExport::importText(const QString& text, const QString& name, const QString& step)
{
    const Result<ImportedRequests> read = importRequests(text, modelOrStandard(request().model));
    if (!read) {
        Q_EMIT importFailed(read.error(), {});
        return false;
    }
    QList<Named> named;
    for (const Request& one : read->requests)
        named.append({named.isEmpty() ? name : QString(), one});
    placeAll(named, step);
    Q_EMIT noted(read->notes);
    return true;
}

void RequestImportExport::placeAll(const QList<Named>& requests, const QString& step)
{
    const bool several = requests.size() > 1;
    if (several)
        m_document.undoStack().beginMacro(step);
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const auto& [name, read] = requests.at(i);
        if (i == 0)
            placeFirst(read, name, step);
        else
            insertAfterCurrent(read, name, step);
    }
    if (several)
        m_document.undoStack().endMacro();
}

void RequestImportExport::placeFirst(const Request& read, const QString& name, const QString& step)
{
    Scene scene = m_document.currentScene();
    if (!isEmpty(scene.request)) {
        insertAfterCurrent(read, name, step);
        return;
    }
    scene.request = read;
    if (!name.isEmpty())
        scene.name = name;
    m_document.editScene(scene, step);
}

void RequestImportExport::insertAfterCurrent(const Request& read, const QString& name, const QString& step)
{
    Scene fresh = Scene::create(name.isEmpty() ? m_document.freeSceneName() : name,
                                defaultsOf(modelOrStandard(read.model)));
    fresh.request = read;
    m_document.insertScene(m_document.currentIndex() + 1, fresh, step);
}

bool RequestImportExport::importFile(const QString& path)
{
    const Outcome outcome = importFiles({path});
    for (const Unread& one : outcome.unread)
        Q_EMIT importFailed(one.error, tr("“%1” can't be imported.").arg(QFileInfo(one.path).fileName()));
    if (outcome.unread.isEmpty())
        Q_EMIT noted(outcome.notes);
    return outcome.unread.isEmpty();
}

RequestImportExport::Outcome RequestImportExport::importFiles(const QStringList& paths)
{
    Outcome outcome;
    QList<Named> named;
    for (const QString& path : paths) {
        const Result<ImportedRequests> read =
            readText(path, largestFile).and_then(decodedText).and_then([this](const QString& text) {
                return importRequests(text, modelOrStandard(request().model));
            });
        if (!read) {
            outcome.unread.append({path, read.error()});
            continue;
        }
        const QFileInfo file(path);
        for (const Request& one : read->requests)
            named.append(
                {named.isEmpty() || read->requests.size() == 1 ? file.completeBaseName() : QString(), one});
        for (const QString& note : read->notes)
            outcome.notes.append(paths.size() > 1 ? tr("%1: %2").arg(file.fileName(), note) : note);
        m_settings.set(setting::requestsFolder, file.absolutePath());
    }
    if (named.isEmpty())
        return outcome;
    placeAll(named, named.size() > 1 ? tr("Import requests") : tr("Import request"));
    return outcome;
}

Result<void> RequestImportExport::importTake(const QString& path)
{
    const Result<TakeInfo> info = readTakeInfo(path);
    if (!info)
        return failure(info.error());
    Scene scene = info->scene();
    for (const Scene& known : m_document.project().scenes) {
        // The scene exists already: adds a copy.
        if (known.id == scene.id)
            scene.id = Scene::create({}, scene.request).id;
    }
    const int current = m_document.currentIndex();
    const bool replaces = isEmpty(m_document.currentScene().request);
    m_document.undoStack().beginMacro(tr("Reuse the take's scene"));
    m_document.insertScene(current + 1, scene, tr("Reuse the take's scene"));
    if (replaces)
        m_document.removeScene(current);
    m_document.undoStack().endMacro();
    return {};
}

bool RequestImportExport::exportTo(const QString& path)
{
    const Result<void> written = writeWholeFile(path, exportedJson(request()));
    if (!written) {
        Q_EMIT failed(written.error(), tr("“%1” can't be exported.").arg(QFileInfo(path).fileName()));
        return false;
    }
    m_settings.set(setting::requestsFolder, QFileInfo(path).absolutePath());
    Q_EMIT done(tr("Request exported to %1.").arg(QDir::toNativeSeparators(path)));
    return true;
}

void RequestImportExport::chooseImport()
{
    auto* dialog = new QFileDialog(
        &m_context.widget, tr("Import request"), folder(),
        tr("Requests and commands (%1);;All files (*)").arg(u"*."_s + requestFileEndings().join(u" *."_s)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RequestImportExport::importFile);
    dialog->open();
}

void RequestImportExport::chooseExport()
{
    QString name = m_document.currentScene().name;
    name.replace(u'/', u'-');
    const QString suggested = folder() + u'/' + name + u".json"_s;
    QFileDialog* dialog =
        newSaveDialog(m_context.widget, tr("Export request"), suggested, tr("Requests (*.json)"), u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RequestImportExport::exportTo);
    connect(&m_document, &Document::projectReplaced, dialog, &QDialog::reject);
    dialog->open();
}

void RequestImportExport::copy(const QString& text, const QString& words)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT done(words);
}

QString RequestImportExport::folder() const
{
    for (const Setting<QString>& used : {setting::requestsFolder, setting::projectsFolder}) {
        if (const QString last = m_settings.value(used); !last.isEmpty())
            return last;
    }
    return QDir::homePath();
}

} // namespace rushes

#include "ui/shell/exportcontroller.h"

#include "app/base/isolated.h"
#include "app/film/exporttext.h"
#include "app/film/filmmodel.h"
#include "app/media/takefile.h"
#include "app/store/wholefile.h"
#include "ui/film/exportpane.h"
#include "ui/shell/messages.h"
#include "ui/shell/queuecontroller.h"
#include "ui/shell/statusline.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString nameOf(FilmForm form)
{
    switch (form) {
    case FilmForm::Mp4:
        return ExportController::tr("MP4 video (*.mp4)");
    case FilmForm::Otio:
        return ExportController::tr("OpenTimelineIO (*.otio)");
    case FilmForm::Xml:
        return ExportController::tr("Final Cut Pro XML (*.xml)");
    case FilmForm::Mlt:
        return ExportController::tr("MLT project (*.mlt)");
    case FilmForm::Srt:
        return ExportController::tr("SubRip subtitles (*.srt)");
    }
    return {};
}

} // namespace

ExportController::ExportController(FilmModel& model, ExportPane& pane, const ShellContext& context,
                                   QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_pane(pane)
    , m_context(context)
{
    connect(&m_model, &FilmModel::filmChanged, this, &ExportController::refresh);
    connect(&m_pane, &ExportPane::optionsChanged, this, &ExportController::refresh);
    connect(&m_pane, &ExportPane::exportRequested, this, &ExportController::ask);
    connect(&m_pane, &ExportPane::cancelRequested, this, &ExportController::cancel);
    connect(&m_pane, &ExportPane::showInFolderRequested, this, &showInFolder);
}

ExportController::~ExportController()
{
    if (m_export)
        m_export->disconnect(this);
}

void ExportController::refresh()
{
    ExportOffer offer;
    offer.film = m_model.film(m_pane.withSlates());
    offer.slates = m_model.slates();
    offer.isKnown = m_model.isKnown();
    offer.plan = exportPlanOf(offer.film);
    m_pane.setOffer(offer);
}

QString ExportController::suggestion() const
{
    QString name = m_model.film().name;
    name.replace(QRegularExpression(u"[/\\\\:*?\"<>|\\x00-\\x1f]"_s), u" "_s);
    name = name.simplified();
    if (name.isEmpty())
        name = tr("Film");
    return QDir(m_folder ? m_folder() : QDir::homePath()).filePath(name + u'.' + suffixOf(m_pane.form()));
}

void ExportController::ask()
{
    if (isRunning())
        return;
    if (m_askPath) {
        m_askPath(suggestion(), [this](const QString& path) { write(path, false); });
        return;
    }
    auto* dialog = new QFileDialog(&m_context.widget, tr("Export film"), suggestion(), nameOf(m_pane.form()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(m_pane.form()));
    dialog->selectFile(QFileInfo(suggestion()).fileName());
    // The dialog's confirmation is only about the file that existed while it was open.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { write(path, QFileInfo::exists(path)); });
    dialog->open();
}

void ExportController::write(const QString& path, bool mayReplace)
{
    if (path.isEmpty() || isRunning())
        return;
    m_context.messages.withdraw(messagekey::film);
    if (isTake(path)) {
        finished(failure(ErrorKind::Refused, tr("This is the file of a take. Give the film another name.")));
        return;
    }
    if (!mayReplace && QFileInfo::exists(path)) {
        finished(
            failure(ErrorKind::NotWritable,
                    tr("%1 is there already, and stays as it is. Give the film another name.").arg(path)));
        return;
    }
    if (m_pane.form() == FilmForm::Mp4)
        writeFilm(path, mayReplace);
    else
        writeText(path);
}

/// Whether the take is in the film or not.
bool ExportController::isTake(const QString& path) const
{
    const QFileInfo file(path);
    return std::any_of(m_model.takes().cbegin(), m_model.takes().cend(),
                       [&file](const Take& take) { return QFileInfo(take.path) == file; }) ||
           (file.isFile() && readTakeInfo(path));
}

void ExportController::writeText(const QString& path)
{
    const Result<QByteArray> bytes = bytesOf(m_model.film(m_pane.withSlates()), m_pane.form(), path);
    if (!bytes) {
        finished(failure(bytes.error()));
        return;
    }
    if (const Result<void> written = writeWhole(path, *bytes); !written)
        finished(failure(written.error()));
    else
        finished(path);
}

void ExportController::writeFilm(const QString& path, bool mayReplace)
{
    const Result<ExportPlan> plan = exportPlanOf(m_model.film(m_pane.withSlates()));
    if (!plan) {
        finished(failure(plan.error()));
        return;
    }
    m_export = std::make_unique<FilmExport>(
        *plan, path, mayReplace ? FilmExport::Existing::Replace : FilmExport::Existing::Refuse,
        FilmExport::Programs());
    const QString name = QFileInfo(path).fileName();
    const auto tell = [this, name, all = plan->bytes()](double fraction, int secondsLeft) {
        m_pane.showProgress(name, fraction, secondsLeft, std::llround(fraction * static_cast<double>(all)));
        m_context.statusLine.setFile(
            tr("Exporting “%1”, %2 %").arg(isolated(name), QString::number(std::floor(fraction * 100))));
    };
    connect(m_export.get(), &FilmExport::progressed, this, tell);
    connect(m_export.get(), &FilmExport::finished, this, &ExportController::finished);
    m_export->start();
    tell(0, -1);
}

void ExportController::cancel()
{
    if (isRunning())
        m_export->cancel();
}

void ExportController::finished(const Result<QString>& path)
{
    if (m_export)
        m_context.statusLine.setFile({});
    if (path) {
        m_pane.showDone(*path);
        m_context.statusLine.setFile(tr("Exported “%1”").arg(isolated(QFileInfo(*path).fileName())));
        if (!m_pane.isVisible())
            m_context.messages.note(messagekey::film, tr("The film is exported."), *path,
                                    {tr("Show in folder"), [where = *path] { showInFolder(where); }});
        Q_EMIT exported(*path);
        return;
    }
    m_pane.showIdle();
    if (path.error().kind != ErrorKind::Cancelled)
        m_context.messages.problem(messagekey::film, tr("The film was not exported."),
                                   exportErrorText(path.error()));
}

} // namespace rushes

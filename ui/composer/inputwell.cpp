#include "app/api/publicaddress.h"
#include "app/base/filekind.h"
#include "app/media/framegrab.h"
#include "app/studio/inputshelf.h"
#include "ui/composer/inputsfield.h"
#include "ui/composer/inputtile.h"
#include "ui/composer/problemlabel.h"
#include "ui/composer/settingwords.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString hintFor(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return InputWell::tr("Drop a picture, paste an address, or choose");
    case MediaKind::Video:
        return InputWell::tr("Drop a video or a take, paste an address, or choose");
    case MediaKind::Audio:
        return InputWell::tr("Drop a sound, paste an address, or choose");
    case MediaKind::File:
        break;
    }
    return InputWell::tr("Drop a file, paste an address, or choose");
}

QString filterFor(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return InputWell::tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)");
    case MediaKind::Video:
        return InputWell::tr("Videos (*.mp4 *.mov *.webm *.mkv *.m4v)");
    case MediaKind::Audio:
        return InputWell::tr("Sounds (*.wav *.mp3 *.flac *.ogg *.m4a *.opus)");
    case MediaKind::File:
        break;
    }
    return {};
}

/// The addresses in a text that was pasted or dropped: one a line.
QStringList addressesIn(const QString& text)
{
    QStringList all;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString word = line.trimmed();
        if (word.startsWith("https://"_L1, Qt::CaseInsensitive) ||
            word.startsWith("http://"_L1, Qt::CaseInsensitive))
            all.append(word);
    }
    return all;
}

bool isVideo(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const FileKind kind = fileKindOf(file.read(fileKindBytes));
    return kind == FileKind::Mp4 || kind == FileKind::Mov || kind == FileKind::WebM ||
           kind == FileKind::Matroska;
}

QStringList filesIn(const QMimeData& mime)
{
    QStringList paths;
    for (const QUrl& url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

QString InputWell::nameOf(const MediaSlot& slot, const Property& property)
{
    switch (slot.role) {
    case InputRole::StartImage:
        return tr("Start image");
    case InputRole::EndImage:
        return tr("End image");
    case InputRole::ReferenceImage:
        return tr("Reference pictures");
    case InputRole::ReferenceVideo:
        return tr("Reference videos");
    case InputRole::ReferenceAudio:
        return tr("Reference sounds");
    case InputRole::SourceVideo:
        return tr("Source video");
    case InputRole::SourceAudio:
        return tr("Source sound");
    case InputRole::Mask:
        return tr("Mask");
    case InputRole::Other:
        break;
    }
    return settingName(property);
}

InputWell::InputWell(const MediaSlot& slot, const Property& property, InputsField& field, InputShelf& shelf)
    : m_slot(slot)
    , m_name(nameOf(slot, property))
    , m_field(field)
    , m_shelf(shelf)
    , m_rows(new QVBoxLayout(this))
    , m_empty(new EmptyWell)
    , m_problem(new ProblemLabel)
{
    setAcceptDrops(true);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(6);
    auto* head = new QHBoxLayout;
    auto* caption = new Caption(m_name, this);
    caption->setBuddy(m_empty);
    head->addWidget(caption);
    head->addStretch(1);
    QStringList notes;
    if (slot.least > 0)
        notes.append(slot.least > 1 ? tr("%1 needed").arg(slot.least) : tr("needed"));
    if (slot.most > 1)
        notes.append(tr("at most %1").arg(slot.most));
    auto* note = new QLabel(notes.join(u", "_s));
    note->setFont(Theme::smallFont());
    note->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(note);
    m_rows->addLayout(head);
    m_rows->addWidget(m_empty);
    m_rows->addWidget(m_problem);
    m_empty->setAccessibleName(m_name);
    m_empty->setAccessibleDescription(hintFor(slot.media));
    m_empty->setHint(hintFor(slot.media));
    m_empty->setSign(slot.media == MediaKind::Video   ? u"video"_s
                     : slot.media == MediaKind::Audio ? u"audio-lines"_s
                                                      : u"image-plus"_s);
    m_empty->setToolTip(settingTip(property));
    connect(m_empty, &QAbstractButton::clicked, this, [this] { popUp(m_empty); });
}

bool InputWell::isFull() const
{
    return m_slot.most >= 0 && m_sources.size() >= m_slot.most;
}

/// Tiles are kept: what has the focus keeps it.
void InputWell::setSources(const QStringList& sources, const QStringList& problems)
{
    m_sources = sources;
    while (m_tiles.size() > sources.size()) {
        InputTile* tile = m_tiles.takeLast();
        const bool hadFocus = tile->hasFocus() || tile->removeButton()->hasFocus();
        tile->hide();
        tile->deleteLater();
        if (hadFocus)
            m_empty->setFocus(Qt::OtherFocusReason);
    }
    while (m_tiles.size() < sources.size()) {
        auto* tile = new InputTile;
        const auto index = static_cast<int>(m_tiles.size());
        m_rows->insertWidget(1 + index, tile);
        m_tiles.append(tile);
        connect(tile, &InputTile::removeWanted, this, [this, index] { m_field.remove(m_slot, index); });
        connect(tile, &QAbstractButton::clicked, this, [this, tile] { popUp(tile); });
    }
    QString shown;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const QString role = sources.size() == 1 ? m_name : u"%1 %2"_s.arg(m_name).arg(i + 1);
        m_tiles.at(i)->setView(role, m_shelf.view(sources.at(i)), {}, problems.at(i));
        if (shown.isEmpty())
            shown = problems.at(i);
    }
    m_empty->setVisible(!isFull());
    m_problem->setProblem(shown);
}

QString InputWell::problem() const
{
    return m_problem->text();
}

QList<QWidget*> InputWell::stops() const
{
    QList<QWidget*> all;
    for (InputTile* tile : m_tiles) {
        all.append(tile);
        all.append(tile->removeButton());
    }
    all.append(m_empty);
    return all;
}

void InputWell::focusFirst()
{
    if (m_empty->isVisibleTo(this))
        m_empty->setFocus(Qt::OtherFocusReason);
    else if (!m_tiles.isEmpty())
        m_tiles.constFirst()->setFocus(Qt::OtherFocusReason);
}

void InputWell::popUp(QWidget* at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_name);
    menu->addAction(tr("Choose a file…"), this, &InputWell::choose);
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    QAction* pasting = menu->addAction(tr("Paste"), this, &InputWell::paste);
    pasting->setEnabled(clipboard && (clipboard->hasImage() || clipboard->hasUrls() || clipboard->hasText()));
    menu->addAction(tr("Use an address…"), this, &InputWell::askAddress);
    const auto index = static_cast<int>(m_tiles.indexOf(qobject_cast<InputTile*>(at)));
    if (index >= 0) {
        menu->addSeparator();
        menu->addAction(tr("Remove"), this, [this, index] { m_field.remove(m_slot, index); });
    }
    menu->popup(at->mapToGlobal(QPoint(0, at->height() + 2)));
}

void InputWell::choose()
{
    auto* dialog = new QFileDialog(this, m_name, {}, filterFor(m_slot.media));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_slot.most == 1 ? QFileDialog::ExistingFile : QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &InputWell::takeFiles);
    dialog->open();
}

void InputWell::askAddress()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_name);
    dialog->setLabelText(tr("Public address of the file, with https://"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        QMimeData mime;
        mime.setText(text.contains("://"_L1) ? text : u"https://"_s + text.trimmed());
        take(mime);
    });
    dialog->open();
}

void InputWell::paste()
{
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !take(*mime))
        Q_EMIT m_field.said(tr("The clipboard holds no file, no picture and no address."), true);
}

void InputWell::takeFiles(const QStringList& paths)
{
    QStringList sources;
    for (const QString& path : paths) {
        if (m_slot.media == MediaKind::Image && isVideo(path)) {
            takeLastFrame(path);
            continue;
        }
        const Result<KeptInput> kept = m_shelf.keepFile(path);
        if (!kept) {
            Q_EMIT m_field.said(kept.error().detail, true);
            continue;
        }
        sources.append(kept->source);
        if (!kept->note.isEmpty())
            Q_EMIT m_field.said(u"%1: %2"_s.arg(QFileInfo(path).fileName(), kept->note), false);
    }
    m_field.add(m_slot, sources);
}

/// A take where a picture is wanted: the picture that it ends with.
void InputWell::takeLastFrame(const QString& path)
{
    grabFrame(path, -1, this, [this, path](const Result<QByteArray>& frame) {
        const QString name = QFileInfo(path).completeBaseName() + u".png"_s;
        const Result<KeptInput> kept = frame ? m_shelf.keepBytes(*frame, name) : failure(frame.error());
        if (kept) {
            m_field.add(m_slot, {kept->source});
            Q_EMIT m_field.said(tr("Its last frame was taken."), false);
        } else {
            Q_EMIT m_field.said(tr("“%1”: its last frame cannot be read.").arg(QFileInfo(path).fileName()),
                                true);
        }
    });
}

/// False: there is nothing in it that could go in.
bool InputWell::take(const QMimeData& mime)
{
    if (const QStringList files = filesIn(mime); !files.isEmpty()) {
        takeFiles(files);
        return true;
    }
    const QStringList addresses = addressesIn(mime.hasUrls() && mime.text().isEmpty()
                                                  ? mime.urls().value(0).toString(QUrl::FullyEncoded)
                                                  : mime.text());
    QStringList sources;
    for (const QString& address : addresses) {
        const Result<QUrl> url = publicAddress(address);
        if (url)
            sources.append(address);
        else
            Q_EMIT m_field.said(url.error().detail, true);
    }
    if (!addresses.isEmpty()) {
        m_field.add(m_slot, sources);
        return true;
    }
    if (!mime.hasImage())
        return false;
    const Result<KeptInput> kept = m_shelf.keepPicture(qvariant_cast<QImage>(mime.imageData()), m_name);
    if (!kept)
        Q_EMIT m_field.said(kept.error().detail, true);
    else
        m_field.add(m_slot, {kept->source});
    return true;
}

void InputWell::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& mime = *event->mimeData();
    if (filesIn(mime).isEmpty() && addressesIn(mime.text()).isEmpty() && !mime.hasImage())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_empty->setDragged(true);
}

void InputWell::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_empty->setDragged(false);
    QWidget::dragLeaveEvent(event);
}

void InputWell::dropEvent(QDropEvent* event)
{
    m_empty->setDragged(false);
    if (take(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void InputWell::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rushes

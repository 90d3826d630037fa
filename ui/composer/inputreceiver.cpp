#include "ui/composer/inputreceiver.h"

#include "app/api/publicaddress.h"
#include "app/base/filekind.h"
#include "app/media/framegrab.h"
#include "app/studio/errortext.h"
#include "app/studio/inputshelf.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMimeData>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString hintFor(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return InputReceiver::tr("Drop a picture, paste an address, or choose");
    case MediaKind::Video:
        return InputReceiver::tr("Drop a video or a take, paste an address, or choose");
    case MediaKind::Audio:
        return InputReceiver::tr("Drop a sound, paste an address, or choose");
    case MediaKind::File:
        break;
    }
    return InputReceiver::tr("Drop a file, paste an address, or choose");
}

QString filterFor(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return InputReceiver::tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)");
    case MediaKind::Video:
        return InputReceiver::tr("Videos (*.mp4 *.mov *.webm *.mkv *.m4v)");
    case MediaKind::Audio:
        return InputReceiver::tr("Sounds (*.wav *.mp3 *.flac *.ogg *.m4a *.opus)");
    case MediaKind::File:
        break;
    }
    return {};
}

/// The addresses in a pasted or dropped text, one a line.
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

InputReceiver::InputReceiver(InputShelf& shelf, MediaKind media, QString name, bool takesSeveral,
                             QWidget* parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_media(media)
    , m_name(std::move(name))
    , m_takesSeveral(takesSeveral)
{
}

QWidget* InputReceiver::window() const
{
    return qobject_cast<QWidget*>(parent());
}

QString InputReceiver::hint() const
{
    return hintFor(m_media);
}

QString InputReceiver::sign() const
{
    return m_media == MediaKind::Video   ? u"video"_s
           : m_media == MediaKind::Audio ? u"audio-lines"_s
                                         : u"image-plus"_s;
}

bool InputReceiver::mayTake(const QMimeData& mime)
{
    return !filesIn(mime).isEmpty() || !addressesIn(mime.text()).isEmpty() || mime.hasImage();
}

void InputReceiver::fillMenu(QMenu& menu)
{
    menu.addAction(tr("Choose a file…"), this, &InputReceiver::choose);
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    QAction* pasting = menu.addAction(tr("Paste"), this, &InputReceiver::paste);
    pasting->setEnabled(clipboard && (clipboard->hasImage() || clipboard->hasUrls() || clipboard->hasText()));
    menu.addAction(tr("Use an address…"), this, &InputReceiver::askAddress);
    const QList<SceneInputs::Offer> offers = m_shelf.offers(m_media);
    if (offers.isEmpty())
        return;
    QMenu* scenes = menu.addMenu(tr("From another scene"));
    for (const SceneInputs::Offer& offer : offers)
        scenes->addAction(QString(offer.name).replace(u'&', "&&"_L1), this,
                          [this, source = offer.source] { Q_EMIT received({source}); });
}

void InputReceiver::choose()
{
    auto* dialog = new QFileDialog(window(), m_name, {}, filterFor(m_media));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_takesSeveral ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, this, &InputReceiver::takeFiles);
    dialog->open();
}

void InputReceiver::askAddress()
{
    auto* dialog = new QInputDialog(window());
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

void InputReceiver::paste()
{
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (!mime || !take(*mime))
        Q_EMIT said(tr("The clipboard holds no file, no picture and no address."), true);
}

void InputReceiver::takeFiles(const QStringList& paths)
{
    QStringList sources;
    for (const QString& path : paths) {
        if (m_media == MediaKind::Image && isVideo(path)) {
            takeLastFrame(path);
            continue;
        }
        const Result<KeptInput> kept = m_shelf.keepFile(path);
        if (!kept) {
            Q_EMIT said(oneLine(textOf(kept.error(), Next::NotDone)), true);
            continue;
        }
        sources.append(kept->source);
        if (!kept->note.isEmpty())
            Q_EMIT said(u"%1: %2"_s.arg(QFileInfo(path).fileName(), kept->note), false);
    }
    if (!sources.isEmpty())
        Q_EMIT received(sources);
}

/// For a video where a picture is needed: uses its last frame.
void InputReceiver::takeLastFrame(const QString& path)
{
    grabFrame(path, {}, this, [this, path](const Result<QByteArray>& frame) {
        const QString name = QFileInfo(path).completeBaseName() + u".png"_s;
        const Result<KeptInput> kept = frame ? m_shelf.keepBytes(*frame, name) : failure(frame.error());
        if (kept) {
            Q_EMIT received({kept->source});
            Q_EMIT said(tr("Its last frame was taken."), false);
        } else {
            Q_EMIT said(tr("“%1”: its last frame cannot be read.").arg(QFileInfo(path).fileName()), true);
        }
    });
}

bool InputReceiver::take(const QMimeData& mime)
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
            Q_EMIT said(oneLine(textOf(url.error(), Next::NotDone)), true);
    }
    if (!addresses.isEmpty()) {
        if (!sources.isEmpty())
            Q_EMIT received(sources);
        return true;
    }
    if (!mime.hasImage())
        return false;
    const Result<KeptInput> kept = m_shelf.keepPicture(qvariant_cast<QImage>(mime.imageData()), m_name);
    if (!kept)
        Q_EMIT said(oneLine(textOf(kept.error(), Next::NotDone)), true);
    else
        Q_EMIT received({kept->source});
    return true;
}

} // namespace rushes

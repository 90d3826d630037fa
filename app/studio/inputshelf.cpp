#include "app/studio/inputshelf.h"

#include "app/base/childprocess.h"
#include "app/base/filekind.h"
#include "app/base/onfinished.h"
#include "app/catalogue/takesources.h"
#include "app/media/filefacts.h"
#include "app/media/localinput.h"
#include "app/media/pictureread.h"
#include "app/studio/addresstrial.h"
#include "app/studio/inputsources.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QSize pictureSize(192, 144);
constexpr qsizetype longestName = 40;

void readPicture(QIODevice& device, InputView& view)
{
    QImageReader reader(&device);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    // Even a format that can't be decoded here may be accepted by the service.
    const FileKind kind = fileKindOf(device.peek(fileKindBytes));
    if (!size.isValid() && kind != FileKind::Png && kind != FileKind::Jpeg && kind != FileKind::Gif)
        return;
    if (!size.isValid()) {
        view.state = InputView::State::Bad;
        view.problem = InputShelf::tr("The picture cannot be read. Choose another one.");
        return;
    }
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        view.facts.size = size.transposed();
    else
        view.facts.size = size;
    if (size.width() > pictureSize.width() || size.height() > pictureSize.height())
        reader.setScaledSize(size.scaled(pictureSize, Qt::KeepAspectRatio));
    view.picture = reader.read();
}

/// For a worker thread: everything that the file itself tells.
InputView viewOfFile(const QString& path)
{
    InputView view;
    const QFileInfo info(path);
    view.name = info.fileName();
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        view.state = InputView::State::Bad;
        view.problem = InputShelf::tr("The file is missing. Choose it again.");
        return view;
    }
    view.facts.bytes = file.size();
    view.facts.kind = mediaKindOf(mediaTypeOf(file.read(mostRequestBytes)));
    file.seek(0);
    view.state = InputView::State::Ready;
    if (view.facts.kind == MediaKind::Image)
        readPicture(file, view);
    // ffmpeg may have a decoder that Qt lacks.
    if (view.facts.kind == MediaKind::Image && view.state == InputView::State::Ready &&
        !view.facts.size.isValid()) {
        const QImage picture = readPictureFile(path);
        view.facts.size = picture.isNull() ? QSize() : picture.size();
        view.picture = picture.width() > pictureSize.width() || picture.height() > pictureSize.height()
                           ? picture.scaled(pictureSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                           : picture;
    }
    const qint64 most = view.facts.kind == MediaKind::Image   ? mostPictureBytes
                        : view.facts.kind == MediaKind::Video ? mostVideoBytes
                                                              : mostSoundBytes;
    if (view.facts.bytes > most) {
        view.state = InputView::State::Bad;
        view.problem =
            InputShelf::tr("A file in a request has at most %1 MiB. Make it smaller, or give a public "
                           "address.")
                .arg(most / (1024 * 1024));
    }
    return view;
}

InputView viewOfData(const QString& source)
{
    InputView view;
    view.name = InputShelf::tr("in the request itself");
    view.facts.kind = kindOfData(source);
    QByteArray bytes = QByteArray::fromBase64(source.section(u',', 1).toLatin1());
    view.facts.bytes = bytes.size();
    view.problem = problemOfSource(source);
    view.state = view.problem.isEmpty() ? InputView::State::Ready : InputView::State::Bad;
    if (view.facts.kind == MediaKind::Image) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        readPicture(buffer, view);
    }
    return view;
}

} // namespace

InputShelf::InputShelf(QString folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_media(u"ffprobe"_s)
{
    connect(&m_media, &MediaProbe::loaded, this, &InputShelf::readProbed);
}

InputShelf::~InputShelf() = default;

Result<KeptInput> InputShelf::keepPicture(const QImage& picture, const QString& name)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (picture.isNull() || !picture.save(&buffer, "PNG"))
        return failure(ErrorKind::Refused, tr("There is no picture to take."));
    return keepInput(bytes, name, m_folder);
}

InputView InputShelf::view(const QString& source)
{
    const auto known = m_views.constFind(source);
    if (known != m_views.cend())
        return *known;
    look(source);
    return m_views.value(source);
}

QString InputShelf::hindrance(const QString& source)
{
    const InputView its = view(source);
    if (its.state == InputView::State::Bad)
        return its.problem;
    return its.state == InputView::State::Looking && isWebAddress(source)
               ? tr("Its address is being tried. Wait a moment.")
               : QString();
}

QString InputShelf::hindranceOf(const Request& request)
{
    if (const QList<Problem> problems = sourceProblems(request); !problems.isEmpty())
        return problems.constFirst().text;
    for (const QString& address : webAddressesOf(request)) {
        if (const QString its = hindrance(address); !its.isEmpty())
            return its;
    }
    return {};
}

void InputShelf::look(const QString& source)
{
    InputView view;
    if (source.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        m_views.insert(source, viewOfData(source));
    } else if (const QString path = pathOfSource(source); !path.isEmpty()) {
        view.name = nameOfSource(source);
        m_views.insert(source, view);
        lookAtFile(source, path);
    } else if (m_scenes.view && TakeSource::from(source)) {
        m_views.insert(source, m_scenes.view(source));
    } else if (source.contains("://"_L1)) {
        view.name = viewOfAddress(source, AddressFacts()).name;
        m_views.insert(source, view);
        lookAtAddress(source);
    } else {
        view.name = source.left(longestName);
        view.state = InputView::State::Bad;
        view.problem = tr("This is no file and no address. Choose another one.");
        m_views.insert(source, view);
    }
}

void InputShelf::lookAtFile(const QString& source, const QString& path)
{
    const int look = ++m_looks[source];
    onFinished(QtConcurrent::run(viewOfFile, path), this, [this, source, path, look](InputView view) {
        if (m_looks.value(source) != look) // the file was inspected again since
            return;
        view.name = nameOfSource(source);
        put(source, view);
        if (view.state == InputView::State::Ready && view.facts.kind == MediaKind::Audio)
            askLength(source, path);
        if (view.state == InputView::State::Ready && view.facts.kind == MediaKind::Video) {
            m_probing.insert(source, path);
            m_media.load({path});
        }
    });
}

void InputShelf::askLength(const QString& source, const QString& path)
{
    auto* process = new QProcess(this);
    process->setProcessEnvironment(childEnvironment());
    new StuckProcessKiller(*process, std::chrono::seconds(20)); // the process's child
    onEnded(*process, this, [this, process, source](ProcessEnd) {
        bool isNumber = false;
        const double seconds = process->readAllStandardOutput().trimmed().toDouble(&isNumber);
        process->deleteLater();
        InputView view = m_views.value(source);
        if (isNumber && view.state == InputView::State::Ready) {
            view.facts.seconds = seconds;
            put(source, view);
        }
    });
    process->start(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-show_entries"_s, u"format=duration"_s, u"-of"_s,
                                  u"csv=p=0"_s, path});
}

void InputShelf::readProbed()
{
    const QHash<QString, QString> asked = std::exchange(m_probing, {});
    for (auto it = asked.cbegin(); it != asked.cend(); ++it) {
        const Result<MediaInfo> info = m_media.info(it.value());
        InputView view = m_views.value(it.key());
        if (!info) // a file that ffprobe can't read may still be accepted by the service
            continue;
        if (info->hasVideo) {
            view.facts.size = info->shownSize();
            view.facts.seconds = info->seconds();
            if (view.facts.seconds > 0)
                view.facts.framesPerSecond = static_cast<double>(info->frames()) / view.facts.seconds;
        }
        put(it.key(), view);
    }
}

AddressProbe& InputShelf::probe()
{
    if (!m_probe) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_probe = std::make_unique<AddressProbe>(*m_network);
    }
    return *m_probe;
}

void InputShelf::lookAtAddress(const QString& source)
{
    probe().probe(source, this, [this, source](const Result<AddressFacts>& facts) {
        put(source, viewOfAddress(source, facts));
    });
}

void InputShelf::put(const QString& source, const InputView& view)
{
    m_views.insert(source, view);
    Q_EMIT changed(source);
}

void InputShelf::refreshScenes()
{
    QStringList again;
    for (auto it = m_views.begin(); it != m_views.end(); ++it) {
        if (!TakeSource::from(it.key()) || !m_scenes.view)
            continue;
        const InputView now = m_scenes.view(it.key());
        if (*it != now)
            again.append(it.key());
        *it = now;
    }
    for (const QString& source : std::as_const(again))
        Q_EMIT changed(source);
}

void InputShelf::forgetMissing()
{
    QStringList again;
    for (auto it = m_views.begin(); it != m_views.end();) {
        const QString path = pathOfSource(it.key());
        const bool isLost =
            !path.isEmpty() && (it->state == InputView::State::Bad) == QFileInfo::exists(path);
        if (isLost) {
            again.append(it.key());
            it = m_views.erase(it);
        } else {
            ++it;
        }
    }
    for (const QString& source : std::as_const(again))
        Q_EMIT changed(source);
}

} // namespace rushes

#include "ui/composer/requestedits.h"

#include "app/timeline/document.h"
#include "ui/style/controls.h"

namespace rushes {

namespace {

constexpr int pauseMilliseconds = 1000;

} // namespace

RequestEdits::RequestEdits(Document& document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &RequestEdits::endGesture);
}

const Request& RequestEdits::request() const
{
    return m_document.currentScene().request;
}

const Request& RequestEdits::shown() const
{
    return m_preview ? *m_preview : request();
}

const Model& RequestEdits::model() const
{
    return Catalogue::current().modelOrStandIn(request().model);
}

bool RequestEdits::setPreview(const std::optional<Request>& preview)
{
    if (preview == m_preview)
        return false;
    m_preview = preview;
    return true;
}

bool RequestEdits::hasUnfinishedPreview() const
{
    return m_preview && *m_preview != request();
}

void RequestEdits::edit(const Request& changed, const QString& text, const QString& gesture)
{
    if (!m_filling)
        m_document.editRequest(changed, text, gesture);
}

void RequestEdits::editOn(const Request& changed, const QString& text, const QString& gesture)
{
    if (m_filling)
        return;
    m_document.editRequest(changed, text, gesture);
    if (!m_grabbed)
        m_pause.start();
}

void RequestEdits::follow(Slider* slider)
{
    connect(slider, &Slider::grabbed, this, [this] {
        m_document.endGesture();
        m_grabbed = request();
    });
    connect(slider, &QSlider::sliderReleased, this, [this] {
        m_grabbed.reset();
        m_document.endGesture();
    });
}

const Request& RequestEdits::start() const
{
    return m_grabbed ? *m_grabbed : request();
}

void RequestEdits::endGesture()
{
    m_document.endGesture();
}

} // namespace rushes

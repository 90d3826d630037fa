#include "ui/shell/autosave.h"

#include "app/base/clock.h"
#include "app/timeline/document.h"

#include <QDateTime>

namespace rushes {

Autosave::Autosave(Document& document, const UnsavedProjects& recovery, std::function<QString()> name,
                   QObject* parent, std::chrono::milliseconds pauseAfterChange)
    : QObject(parent)
    , m_document(document)
    , m_unsaved(recovery)
    , m_name(std::move(name))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseAfterChange);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::keep);
    connect(&m_document, &Document::sceneChanged, this, &Autosave::changed);
    connect(&m_document, &Document::scenesChanged, this, &Autosave::changed);
    connect(&m_document.undoStack(), &QUndoStack::indexChanged, this, &Autosave::changed);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, [this](bool clean) {
        if (clean)
            drop();
        else
            changed();
    });
}

void Autosave::adopt(const QString& id)
{
    m_timer.stop();
    m_since.invalidate();
    m_id = id;
}

void Autosave::keepNow()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        keep();
    }
}

void Autosave::changed()
{
    // The undo stack's clean state changes after the document's signal: keep() checks it later.
    if (!m_since.isValid())
        m_since.start();
    if (!m_timer.isActive() || !m_since.hasExpired(longest.count()))
        m_timer.start();
}

void Autosave::keep()
{
    m_since.invalidate();
    if (m_document.undoStack().isClean()) {
        drop();
        return;
    }
    if (m_id.isEmpty())
        m_id = UnsavedProjects::newId();
    const Result<void> written =
        m_unsaved.keep({m_id, m_document.project(), m_document.path(), m_name(), currentInstant()});
    if (written) {
        m_failing = false;
        Q_EMIT kept();
    } else if (!std::exchange(m_failing, true)) {
        Q_EMIT failed(written.error());
    }
}

void Autosave::drop()
{
    m_timer.stop();
    m_since.invalidate();
    if (!m_id.isEmpty())
        m_unsaved.remove(std::exchange(m_id, {}));
}

} // namespace rushes

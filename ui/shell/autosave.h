#pragma once

#include "app/base/error.h"
#include "app/store/unsavedprojects.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rushes {

class Document;

/// Keeps a copy of the project aside while it has unsaved changes, and takes it away once they are saved,
/// discarded or undone.
class Autosave : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pause{2000};    ///< after the last change
    static constexpr std::chrono::milliseconds longest{20000}; ///< somebody who never pauses

    /// `name`: the project's name as the window has it now.
    Autosave(Document& document, const UnsavedProjects& recovery, std::function<QString()> name,
             QObject* parent, std::chrono::milliseconds pauseAfterChange = pause);

    /// The document shows this copy now: it goes on as the document's copy.
    void adopt(const QString& id);
    /// Writes what is due without a pause.
    void keepNow();
    /// Id of the document's copy; empty: there is none.
    [[nodiscard]] const QString& copy() const { return m_id; }

Q_SIGNALS:
    /// What was changed last is on the disk.
    void kept();
    /// Told once, until it works again.
    void failed(const rushes::Error& error);

private:
    void changed();
    void keep();
    void drop();

    Document& m_document;
    const UnsavedProjects& m_unsaved;
    std::function<QString()> m_name;
    QString m_id = {};
    bool m_failing = false;
    QElapsedTimer m_since; ///< the first change that is not kept
    QTimer m_timer;
};

} // namespace rushes

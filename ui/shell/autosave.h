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

/// Keeps a recovery copy of the project while it has unsaved changes; deletes it when they are saved,
/// discarded or undone.
class Autosave : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pause{2000}; ///< after a change
    static constexpr std::chrono::milliseconds longest{
        20000}; ///< after the first change, if there is no pause

    /// `name`: returns the project's current name.
    Autosave(Document& document, const UnsavedProjects& recovery, std::function<QString()> name,
             QObject* parent, std::chrono::milliseconds pauseAfterChange = pause);

    /// The document shows this recovery copy: continues with it.
    void adopt(const QString& id);
    /// Writes pending changes now.
    void keepNow();
    /// Id of the document's copy; empty: none.
    [[nodiscard]] const QString& copy() const { return m_id; }

Q_SIGNALS:
    /// The latest change has been written.
    void kept();
    /// Emitted once until writing succeeds again.
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
    QElapsedTimer m_since; ///< since the first change that has not been written
    QTimer m_timer;
};

} // namespace rushes

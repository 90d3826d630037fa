#pragma once

#include "app/base/result.h"
#include "app/prompt/requesttext.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QUrl>

namespace rushes {

class Document;
class Settings;

/// Import and export of scenes as requests in other programs' formats: files, the clipboard and drops.
class RequestImportExport : public QObject
{
    Q_OBJECT

public:
    /// `service`: address including /v1 for copied curl commands.
    RequestImportExport(Document& document, const ShellContext& context, Settings& settings, QUrl service);

    /// Adds a scene for each request after the current one, which is used for the first request if it is
    /// empty; one undo step. `name`: of a new scene; empty: the next unused one. False, after importFailed(),
    /// where the text can't be read.
    bool importText(const QString& text, const QString& name, const QString& step);
    bool importFile(const QString& path);
    /// A file that can't be read as a request, with the error.
    struct Unread
    {
        QString path = {};
        Error error = {};
    };
    /// The result of importing several files.
    struct Outcome
    {
        QList<Unread> unread = {};
        QStringList notes = {}; ///< remarks, as in noted()
    };
    /// The same for several files, in order and as one undo step. Unreadable files are skipped. Emits no
    /// signals: the caller reports the outcome.
    Outcome importFiles(const QStringList& paths);
    /// Adds the scene that made the take in this file, in one undo step; replaces the current scene if that
    /// is empty. Errors: those of readTakeInfo().
    Result<void> importTake(const QString& path);
    bool exportTo(const QString& path);

Q_SIGNALS:
    /// `what` names the file: "“a.json” can't be imported."; empty: a text was imported. importTextOf() has
    /// the words for `error`.
    void importFailed(const rushes::Error& error, const QString& what);
    void failed(const rushes::Error& error, const QString& what);
    /// Remarks about imported requests: values that were ignored or not stated, differences in price; empty:
    /// there are none.
    void noted(const QStringList& notes);
    /// A short confirmation.
    void done(const QString& words);

private:
    void connectActions();
    void chooseImport();
    void chooseExport();
    /// Name of the new scene (empty: the next unused one) and its request.
    using Named = std::pair<QString, Request>;
    /// Adds scenes; fills the current scene if it is empty. One undo step.
    void placeAll(const QList<Named>& requests, const QString& step);
    void placeFirst(const Request& read, const QString& name, const QString& step);
    void insertAfterCurrent(const Request& read, const QString& name, const QString& step);
    void copy(const QString& text, const QString& words);
    [[nodiscard]] const Request& request() const;
    [[nodiscard]] QString folder() const;

    Document& m_document;
    ShellContext m_context;
    Settings& m_settings;
    QUrl m_service;
};

} // namespace rushes

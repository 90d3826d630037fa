#pragma once

#include "app/base/result.h"
#include "app/prompt/requesttext.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QUrl>

namespace rushes {

class Document;
class Settings;

/// A scene's request as others write it: in and out of files, the clipboard and drops.
class RequestImportExport : public QObject
{
    Q_OBJECT

public:
    /// `service`: the address with its /v1 that a copied curl command sends to.
    RequestImportExport(Document& document, const ShellContext& context, Settings& settings, QUrl service);

    /// Makes a scene of each request after the current one, the first of them of the current one where that
    /// is still empty: one undo step. `name`: of a new scene; empty: the next free one. False, and
    /// importFailed(), where it can't be read.
    bool importText(const QString& text, const QString& name, const QString& step);
    bool importFile(const QString& path);
    /// A file that can't be read as a request, and why not.
    struct Unread
    {
        QString path = {};
        Error error = {};
    };
    /// What became of several files.
    struct Outcome
    {
        QList<Unread> unread = {};
        QStringList notes = {}; ///< on those that were read, as noted() has them
    };
    /// The same for several, in their order and as one undo step. What can't be read is left out. There is no
    /// signal of either: whoever asks says it.
    Outcome importFiles(const QStringList& paths);
    /// The scene that made the take in this file becomes one of this project, in one undo step; the current
    /// scene gives way to it while it is still empty. Errors: those of readTakeInfo().
    Result<void> importTake(const QString& path);
    bool exportTo(const QString& path);

Q_SIGNALS:
    /// `what` names the file: "“a.json” can't be imported."; empty: it was text. Words on the error are
    /// chosen by importTextOf().
    void importFailed(const rushes::Error& error, const QString& what);
    void failed(const rushes::Error& error, const QString& what);
    /// Requests were imported, and this is to be said about them: what was left out, what was not stated,
    /// what costs something else here; nothing: all was taken as it stands.
    void noted(const QStringList& notes);
    /// What was done, in a few words.
    void done(const QString& words);

private:
    void connectActions();
    void chooseImport();
    void chooseExport();
    /// A request and the name of the scene that is made of it; empty: the next free one.
    using Named = std::pair<QString, Request>;
    /// Fills the current scene where it is empty. One undo step.
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

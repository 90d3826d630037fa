#pragma once

#include "app/base/error.h"
#include "app/domain/request.h"

#include <QObject>
#include <QUrl>

namespace rushes {

class Document;
class MainWindow;
class Settings;

/// A scene's request as others write it: in and out of files, the clipboard and drops.
class RequestDesk : public QObject
{
    Q_OBJECT

public:
    /// `service`: the address with its /v1 that a copied curl command sends to.
    RequestDesk(Document& document, MainWindow& window, Settings& settings, QUrl service);

    /// Makes a scene of the request after the current one, or fills the current one where it is still empty:
    /// one undo step. `name`: of a new scene; empty: the next free one. False, and failed(), where it can't
    /// be read.
    bool importText(const QString& text, const QString& name, const QString& step);
    bool importFile(const QString& path);
    bool exportTo(const QString& path);

Q_SIGNALS:
    /// Words are chosen by importTextOf().
    void importFailed(const rushes::Error& error);
    void failed(const rushes::Error& error);
    /// What was done, in a few words.
    void done(const QString& words);

private:
    void connectActions();
    void chooseImport();
    void chooseExport();
    void copy(const QString& text, const QString& words);
    [[nodiscard]] const Request& request() const;
    [[nodiscard]] QString folder() const;

    Document& m_document;
    MainWindow& m_window;
    Settings& m_settings;
    QUrl m_service;
};

} // namespace rushes

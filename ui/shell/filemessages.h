#pragma once

#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QStringList>

namespace rushes {

class Document;
class ProjectFiles;
class RequestImportExport;
struct ErrorText;

/// Messages about files: errors of opening and saving, and imported requests.
class FileMessages : public QObject
{
    Q_OBJECT

public:
    FileMessages(const Document& document, const ProjectFiles& files, const RequestImportExport& requests,
                 const ShellContext& context);

private:
    void tellFailed(const QString& what, const ErrorText& why);
    void tellImported(const QStringList& notes);
    void tellSaved();
    void forget();

    ShellContext m_context;
};

} // namespace rushes

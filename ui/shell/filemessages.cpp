#include "ui/shell/filemessages.h"

#include "app/studio/errortext.h"
#include "app/timeline/document.h"
#include "ui/shell/messages.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/requestimportexport.h"
#include "ui/shell/statusline.h"

#include <QLocale>
#include <QTime>

namespace rushes {

FileMessages::FileMessages(const Document& document, const ProjectFiles& files,
                           const RequestImportExport& requests, const ShellContext& context)
    : QObject(&context.widget)
    , m_context(context)
{
    connect(&files, &ProjectFiles::failed, this, [this](const Error& error, const QString& what) {
        tellFailed(what, textOf(error, Next::Ended));
    });
    connect(&files, &ProjectFiles::saved, this, &FileMessages::tellSaved);
    connect(&document, &Document::pathChanged, this, &FileMessages::forget);
    connect(&requests, &RequestImportExport::failed, this, [this](const Error& error, const QString& what) {
        tellFailed(what, textOf(error, Next::Ended));
    });
    connect(&requests, &RequestImportExport::importFailed, this,
            [this](const Error& error, const QString& what) { tellFailed(what, importTextOf(error)); });
    connect(&requests, &RequestImportExport::noted, this, &FileMessages::tellImported);
    connect(&requests, &RequestImportExport::done, this,
            [this](const QString& words) { m_context.statusLine.setFile(words); });
}

/// Reports remarks about imported requests; none: withdraws earlier ones.
void FileMessages::tellImported(const QStringList& notes)
{
    constexpr qsizetype most = 6;
    if (notes.isEmpty()) {
        m_context.messages.withdraw(messagekey::file);
        return;
    }
    QStringList shown = notes.mid(0, most);
    if (notes.size() > most)
        shown.append(tr("%n more note(s).", nullptr, static_cast<int>(notes.size() - most)));
    m_context.messages.note(messagekey::file, tr("Imported. Look at this before it is generated:"),
                            shown.join(u' '));
}

/// `what` failed and for which file; empty: the error says it.
void FileMessages::tellFailed(const QString& what, const ErrorText& why)
{
    if (what.isEmpty())
        m_context.messages.problem(messagekey::file, why.title, why.advice);
    else
        m_context.messages.problem(messagekey::file, what, oneLine(why));
}

void FileMessages::tellSaved()
{
    m_context.messages.withdraw(messagekey::file);
    m_context.statusLine.setFile(
        tr("Saved %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
}

/// Withdraws messages about the project that was open before.
void FileMessages::forget()
{
    m_context.messages.withdraw(messagekey::file);
    m_context.statusLine.setFile({});
}

} // namespace rushes

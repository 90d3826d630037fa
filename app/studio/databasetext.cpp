#include "app/studio/databasetext.h"

#include <QCoreApplication>
#include <QDir>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

ErrorText startTextOf(const Error& error)
{
    if (error.kind == ErrorKind::Busy)
        return {Words::tr("Rushes is open already."),
                Words::tr("Its window does not answer. Close it, then start Rushes again. Nothing is lost."),
                Remedy::None,
                {}};
    return textOf(error, Next::Ended);
}

ErrorText databaseRecoveryTextOf(const Error& why, const QString& backup)
{
    QString title = Words::tr("The list of jobs and takes can't be written.");
    QString state = Words::tr("It is shown as it was.");
    QString help =
        Words::tr("Close what else uses it, or make its folder writable, then start Rushes again.");
    QString action;
    if (why.kind == ErrorKind::Damaged) {
        title = Words::tr("The list of jobs and takes is damaged.");
        state = Words::tr("What can be read of it is shown.");
        help.clear();
        if (!backup.isEmpty())
            action = Words::tr("Start a new list");
    } else if (why.kind == ErrorKind::DiskFull) {
        title = Words::tr("The disk is full.");
        help = Words::tr("Free some space, then start Rushes again.");
    } else if (why.kind == ErrorKind::Internal) {
        // Out of memory, or locked for too long: the database may be intact.
        title = Words::tr("The list of jobs and takes can't be opened.");
        state = Words::tr("What can be read of it is shown.");
        help = Words::tr("Close what else uses it, then start Rushes again.");
        if (const QString detail = readableDetail(why); !detail.isEmpty())
            help += u' ' + Words::tr("(%1)").arg(detail);
    }
    QStringList words = {state, Words::tr("The queue rests: nothing is sent, and nothing more is lost."),
                         help};
    words.removeAll(QString());
    if (!backup.isEmpty())
        words.append(Words::tr("A copy is at %1.").arg(QDir::toNativeSeparators(backup)));
    return {title, words.join(u' '), Remedy::None, action};
}

ErrorText startAfreshTextOf(const Error& error)
{
    if (error.kind == ErrorKind::Busy)
        return {Words::tr("Another Rushes is at work with this list."),
                Words::tr("Let it or its render finish, or stop it, then try again. Nothing was changed."),
                Remedy::None,
                {}};
    return textOf(error, Next::Ended);
}

} // namespace rushes

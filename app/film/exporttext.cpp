#include "app/film/exporttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

} // namespace

QString exportErrorText(const Error& error)
{
    // The detail is a complete sentence.
    if (error.detail.endsWith(u'.'))
        return error.detail;
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return Words::tr("Cancelled. Nothing was written.");
    case ErrorKind::DiskFull:
        return Words::tr(
                   "The disk is full: %1. Make room or choose another place. Nothing was left half-written.")
            .arg(error.detail);
    case ErrorKind::NotWritable:
        return Words::tr("This can't be written: %1. Choose another place.").arg(error.detail);
    case ErrorKind::NotReadable:
        return Words::tr("This can't be read: %1. It may have been moved or deleted.").arg(error.detail);
    case ErrorKind::Damaged:
        return Words::tr("The file is damaged: %1.").arg(error.detail);
    case ErrorKind::TooNew:
        return Words::tr("A newer Rushes wrote this file. Update Rushes to open it.");
    case ErrorKind::MissingProgram:
        return Words::tr("%1 is missing. Install the package ffmpeg and try again.").arg(error.detail);
    default:
        return error.detail.isEmpty()
                   ? Words::tr("The film could not be exported. Try again.")
                   : Words::tr("The film could not be exported. Try again. (%1)").arg(error.detail);
    }
}

} // namespace rushes

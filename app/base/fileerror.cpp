#include "app/base/fileerror.h"

#include <QDir>
#include <QFileDevice>

using namespace Qt::StringLiterals;

namespace rushes {

Error fileError(const QFileDevice& file)
{
    // Qt reports ENOSPC as ResourceError, and when writing nothing else.
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? ErrorKind::DiskFull : ErrorKind::NotWritable, namedError(file), {}};
}

QString namedError(const QFileDevice& file)
{
    return u"%1: %2"_s.arg(QDir::toNativeSeparators(file.fileName()), file.errorString());
}

} // namespace rushes

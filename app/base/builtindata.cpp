#include "app/base/builtindata.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rushes {

QByteArray builtInData(const QString& name)
{
    QFile file(u":/rushes/data/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not in the resources", qUtf8Printable(name));
    return file.readAll();
}

} // namespace rushes

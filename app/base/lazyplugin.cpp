#include "app/base/lazyplugin.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace rushes {

Result<QObject*> lazyPlugin(const QString& name)
{
    const QDir folder(QCoreApplication::applicationDirPath() + u"/" RUSHES_PLUGINS ""_s);
    const QString file = QDir::cleanPath(folder.filePath(u"rushes_%1.so"_s.arg(name)));
    QPluginLoader loader(file);
    QObject* part = loader.instance();
    if (!part)
        return failure(ErrorKind::Internal, QCoreApplication::translate(
                                                "rushes::LazyPlugin",
                                                "A part of Rushes is missing: %1. Install Rushes again. (%2)")
                                                .arg(file, loader.errorString()));
    return part;
}

} // namespace rushes

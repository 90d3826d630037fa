#include "app/base/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rushes {

Settings::Settings(const QString& path, QObject* parent)
    : QObject(parent)
    , m_store(path, QSettings::IniFormat)
{
    m_store.setFallbacksEnabled(false);
    QDir().mkpath(QFileInfo(path).absolutePath());
}

QString Settings::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/rushes/rushes.ini"_s;
}

QString Settings::videosFolder() const
{
    QString chosen = value(setting::videosFolder);
    if (!chosen.isEmpty())
        return chosen;
    QString videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    if (videos.isEmpty())
        videos = QDir::homePath();
    return videos + u"/Rushes"_s;
}

bool Settings::sync()
{
    m_store.sync();
    return m_store.status() == QSettings::NoError;
}

} // namespace rushes

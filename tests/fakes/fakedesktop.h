#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QStringList>
#include <QUrl>

namespace rushes {

/// Stands for the desktop: remembers which files and folders it was asked to open, and opens none.
class FakeDesktop : public QObject
{
    Q_OBJECT

public:
    FakeDesktop() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~FakeDesktop() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    [[nodiscard]] const QStringList& opened() const { return m_opened; }

public Q_SLOTS:
    void open(const QUrl& url) { m_opened.append(url.toLocalFile()); }

private:
    QStringList m_opened = {};
};

} // namespace rushes

#pragma once

#include <QObject>
#include <QStringList>
#include <QUrl>

class QMimeData;
class QWidget;

namespace rushes {

/// Files dropped together, by kind.
struct DroppedFiles
{
    QStringList projects = {};
    QStringList requests = {};
    QStringList takes = {};  ///< files with metadata of Rushes
    QStringList others = {}; ///< any other files

    bool operator==(const DroppedFiles&) const = default;
};

/// Accepts drops on the window: project files, request files, takes, or the text of a request. Other data is
/// refused while it is still being dragged.
class FileDropFilter : public QObject
{
    Q_OBJECT

public:
    explicit FileDropFilter(QWidget& window);

    /// Accepts drops on this widget, too: a floating pane is a window of its own.
    void watch(QWidget& widget);

Q_SIGNALS:
    /// At least one of them can be used.
    void filesDropped(const rushes::DroppedFiles& files);
    void textDropped(const QString& text);
    /// Files of another program that can't be used are being dragged over the window.
    void filesRefused();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] DroppedFiles filesOf(const QMimeData& data);
    [[nodiscard]] bool isWanted(const QMimeData& data);
    void take(const QMimeData& data);

    QList<QUrl> m_dragged = {}; ///< cached, since a drag sends many events
    DroppedFiles m_found = {};
};

} // namespace rushes

#pragma once

#include <QObject>
#include <QStringList>
#include <QUrl>

class QMimeData;
class QWidget;

namespace rushes {

/// Files that were dropped together.
struct DroppedFiles
{
    QStringList projects = {};
    QStringList requests = {};
    QStringList takes = {};  ///< files that say what made them
    QStringList others = {}; ///< not ours

    bool operator==(const DroppedFiles&) const = default;
};

/// What is dropped on the window: projects' and requests' files, takes, or a request's text. What holds
/// nothing of ours is refused while it is still dragged.
class FileDropFilter : public QObject
{
    Q_OBJECT

public:
    explicit FileDropFilter(QWidget& window);

    /// Takes drops there too: a pane that floats is a window of its own.
    void watch(QWidget& widget);

Q_SIGNALS:
    /// At least one of them is ours.
    void filesDropped(const rushes::DroppedFiles& files);
    void textDropped(const QString& text);
    /// Files of another program, none of them ours, are dragged over the window.
    void filesRefused();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] DroppedFiles filesOf(const QMimeData& data);
    [[nodiscard]] bool isWanted(const QMimeData& data);
    void take(const QMimeData& data);

    QList<QUrl> m_dragged = {}; ///< a drag moves often, and its files are looked into once
    DroppedFiles m_found = {};
};

} // namespace rushes

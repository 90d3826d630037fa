#pragma once

#include <QObject>
#include <QString>

class QMimeData;
class QWidget;

namespace rushes {

/// What is dropped on the window: a project's file, a request's file or its text.
class WindowDrop : public QObject
{
    Q_OBJECT

public:
    explicit WindowDrop(QWidget& window);

Q_SIGNALS:
    void projectDropped(const QString& path);
    void requestDropped(const QString& path);
    void textDropped(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void take(const QMimeData& data);
};

} // namespace rushes

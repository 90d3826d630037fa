#pragma once

#include "app/studio/inputshelf.h"

#include <QAbstractButton>

namespace rushes {

class InputReceiver;

/// A button with a small picture that can be set, viewed and removed: of an element or a keyframe. Without a
/// picture it shows a plus.
class PictureButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `name`: its name for the user.
    PictureButton(const QString& name, InputShelf& shelf, QWidget* parent = nullptr);

    /// Empty: no picture.
    void setSource(const QString& source);
    [[nodiscard]] const QString& source() const { return m_source; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void received(const QStringList& sources);
    void removeRequested();
    void said(const QString& words, bool isProblem);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void popUp();

    InputShelf& m_shelf;
    QString m_name;
    QString m_source = {};
    InputReceiver* m_receiver;
};

} // namespace rushes

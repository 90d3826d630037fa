#pragma once

#include "app/studio/inputshelf.h"

#include <QAbstractButton>

namespace rushes {

class InputReceiver;

/// A small picture that can be put in, looked at and taken out: one of an element's, or a keyframe's. Empty
/// it is a plus.
class PictureButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `name`: what the user calls it.
    PictureButton(const QString& name, InputShelf& shelf, QWidget* parent = nullptr);

    /// An empty source: there is nothing in it.
    void setSource(const QString& source);
    [[nodiscard]] const QString& source() const { return m_source; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void received(const QStringList& sources);
    void removeWanted();
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

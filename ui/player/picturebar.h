#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace rushes {

class Segmented;

/// The bar below a picture, in place of a transport bar: size, zoom, full screen.
class PictureBar : public QWidget
{
    Q_OBJECT

public:
    PictureBar(QAction* copyFrame, QAction* fullScreen, QWidget* parent = nullptr);

    void setPictureSize(QSize size);
    void setActualSize(bool actual);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actualSizeChosen(bool actual);

private:
    QLabel* m_size;
    Segmented* m_zoom;
};

} // namespace rushes

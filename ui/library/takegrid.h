#pragma once

#include <QListView>

namespace rushes {

/// A grid of tiles of one size, that share the width: wider panes have wider tiles, then more of them.
class TakeGrid : public QListView
{
    Q_OBJECT

public:
    explicit TakeGrid(QWidget* parent = nullptr);

    /// The files of the selected takes, for the clipboard.
    void copySelected();
    /// The grid for the present width and type.
    void share();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rushes

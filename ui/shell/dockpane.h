#pragma once

#include <QDockWidget>

namespace rushes {

class PaneHead;

/// A room in the window that the user can move, hide and restore: a rounded pane, its head the handle to move
/// it by.
class DockPane : public QDockWidget
{
    Q_OBJECT

public:
    /// `id`: how the remembered layout knows it. `room`: its PaneHead, where it has one as a direct child,
    /// becomes the pane's; else one is made with `title`. The room is owned from here on.
    DockPane(const QString& id, const QString& title, QWidget* room, QWidget* parent);

    [[nodiscard]] PaneHead* head() const { return m_head; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PaneHead* m_head;
};

} // namespace rushes

#pragma once

#include <QDockWidget>

namespace rushes {

class PaneHead;

/// A dock for a room: a rounded pane that the user can move by its head, hide and restore.
class DockPane : public QDockWidget
{
    Q_OBJECT

public:
    /// `id`: identifies the dock in the stored layout. `room`: takes ownership; a PaneHead among its direct
    /// children becomes the pane's head, else one is made with `title`.
    DockPane(const QString& id, const QString& title, QWidget* room, QWidget* parent);

    [[nodiscard]] PaneHead* head() const { return m_head; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PaneHead* m_head;
};

} // namespace rushes

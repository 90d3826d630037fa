#pragma once

#include "app/timeline/scenemodel.h"

#include <QBasicTimer>
#include <QImage>
#include <QListView>

#include <functional>

namespace rushes {

/// The project's scenes side by side: select, rename in place, duplicate, delete, and move by mouse or keys.
/// A drag shows where the scene will be dropped; Esc cancels it. A view of the model; every edit becomes one
/// undo step of the document.
class SceneStrip : public QListView
{
    Q_OBJECT

public:
    /// The model must outlive the strip.
    explicit SceneStrip(SceneModel& model, QWidget* parent = nullptr);

    /// In order: add, duplicate, rename, move left, move right, delete. The shortcuts work while the strip
    /// has the focus.
    [[nodiscard]] QList<QAction*> sceneActions() const;
    /// Source of the scenes' pictures, called when painting; null: none, or not yet.
    void setPictures(std::function<QImage(const QString& takePath, int seconds)> pictures);
    [[nodiscard]] QImage picture(const QModelIndex& index) const;
    void refreshPictures() { viewport()->update(); }

    /// Opens the editor of the current scene's name.
    void renameCurrent();
    /// The index to which the dragged scene would move, 0 … count; -1: no drag.
    [[nodiscard]] int landing() const { return m_landing; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    /// Scenes are dragged by the mouse handlers, not with QDrag.
    void startDrag(Qt::DropActions) override {}

private:
    void buildActions();
    QAction* add(const QString& text, const QKeySequence& keys, const QString& iconName,
                 std::function<void()> run);
    void follow();
    void refreshActions();
    void moveCurrent(int by);
    void dragTo(QPoint point);
    void cancelDrag();
    [[nodiscard]] int slotAt(int x) const;
    [[nodiscard]] Document& document() const { return m_model.document(); }

    SceneModel& m_model;
    std::function<QImage(const QString&, int)> m_pictures = {};
    bool m_following = false;
    QAction* m_duplicate = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_moveLeft = nullptr;
    QAction* m_moveRight = nullptr;
    QAction* m_delete = nullptr;
    QAction* m_add = nullptr;

    QPoint m_pressPoint = {};
    QPoint m_lastPoint = {};
    QPersistentModelIndex m_pressed = {}; ///< the scene on which the mouse button was pressed
    int m_landing = -1;
    QBasicTimer m_pull; ///< scrolls during a drag at an edge
};

} // namespace rushes

#pragma once

#include "app/domain/ids.h"
#include "ui/style/widgetkeys.h"

#include <QListView>

class QAction;

namespace rushes {

class SceneTakeModel;
class Thumbnails;

/// The scene's takes below the player, newest first. A click or an arrow key shows one, Shift+click or
/// Shift+arrow compares a second one with it, Enter chooses, C compares, S stars. Every action is emitted as
/// a signal.
class TakesRow : public QListView
{
    Q_OBJECT

public:
    /// Both must outlive the row.
    TakesRow(SceneTakeModel& model, Thumbnails& thumbnails, QWidget* parent = nullptr);

    /// The row's shortcuts with their names; handled by the row itself.
    [[nodiscard]] const QList<QAction*>& keys() const { return m_keys.all(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fileLeaving(const TakeId& id); ///< it is dragged out
    void showRequested(const TakeId& takeId, bool play);
    void compareRequested(const TakeId& takeId);
    /// Start a comparison without a specified take, or end it.
    void compareToggleRequested();
    void chooseRequested(const TakeId& takeId);
    void starToggled(const TakeId& takeId, bool starred);
    void menuRequested(const TakeId& takeId, QPoint position);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void follow();
    void goTo(int row, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] TakeId idOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex pictureAt(QPoint position) const;
    void addKeys();
    [[nodiscard]] bool act(const QString& key);

    SceneTakeModel& m_takes;
    WidgetKeys m_keys = {};
    TakeId m_pressed = {}; ///< the take on which the mouse button was pressed
    QPoint m_pressPoint = {};
    Qt::KeyboardModifiers m_pressedWith = {};
};

} // namespace rushes

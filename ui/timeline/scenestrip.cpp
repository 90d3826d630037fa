#include "ui/timeline/scenestrip.h"

#include "ui/style/icons.h"
#include "ui/style/listaccessible.h"
#include "ui/style/searchlist.h"
#include "ui/style/theme.h"
#include "ui/timeline/scenecard.h"
#include "ui/timeline/timelinegeometry.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int pullZone = 28;  ///< px from the edge, where a drag scrolls
constexpr int pullStep = 14;  ///< px
constexpr int pullPause = 16; ///< ms

} // namespace

SceneStrip::SceneStrip(SceneModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Scenes"));
    setUpStrip(*this);
    setAutoScroll(true);
    setViewportMargins(TimelineGeometry::margin, 0, TimelineGeometry::margin, 0); // aligned with the shots
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    horizontalScrollBar()->setSingleStep(SceneCard::width / 4);
    setItemDelegate(new SceneCard(this));
    setModel(&m_model);
    buildActions();
    connect(&m_model, &SceneModel::refreshed, this, &SceneStrip::follow);
    connect(&document(), &Document::currentIndexChanged, this, &SceneStrip::follow);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &SceneStrip::updateGeometry);
    // Assistive technology selects a card without making it current, or clears the selection.
    const auto obey = [this](const QItemSelection& selected) {
        if (m_following || m_model.isRefreshing())
            return;
        if (selected.isEmpty())
            QMetaObject::invokeMethod(this, &SceneStrip::follow, Qt::QueuedConnection);
        else
            document().setCurrentIndex(selected.indexes().constFirst().row());
    };
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, obey);
    follow();
}

QSize SceneStrip::sizeHint() const
{
    const QScrollBar* bar = horizontalScrollBar();
    const bool scrolls = bar->maximum() > bar->minimum();
    return {3 * SceneCard::width, SceneCard::height + (scrolls ? bar->sizeHint().height() + 2 : 0)};
}

QSize SceneStrip::minimumSizeHint() const
{
    return {SceneCard::width, sizeHint().height()};
}

void SceneStrip::buildActions()
{
    m_add = add(tr("Add scene"), {}, u"plus"_s, [this] { document().addScene(); });
    m_duplicate = add(tr("Duplicate scene"), QKeySequence(u"Ctrl+D"_s), u"copy"_s,
                      [this] { document().duplicateScene(document().currentIndex()); });
    m_rename = add(tr("Rename scene"), QKeySequence(Qt::Key_F2), u"pencil"_s, [this] { renameCurrent(); });
    m_moveLeft =
        add(tr("Move scene left"), QKeySequence(u"Alt+Left"_s), u"arrow-left"_s, [this] { moveCurrent(-1); });
    m_moveRight = add(tr("Move scene right"), QKeySequence(u"Alt+Right"_s), u"arrow-right"_s,
                      [this] { moveCurrent(1); });
    m_delete = add(tr("Delete scene"), QKeySequence(Qt::Key_Delete), u"trash-2"_s,
                   [this] { document().removeScene(document().currentIndex()); });
    m_add->setObjectName(u"add"_s);
    m_duplicate->setObjectName(u"duplicate"_s);
    m_rename->setObjectName(u"rename"_s);
    m_moveLeft->setObjectName(u"move-left"_s);
    m_moveRight->setObjectName(u"move-right"_s);
    m_delete->setObjectName(u"delete"_s);
}

QAction* SceneStrip::add(const QString& text, const QKeySequence& keys, const QString& iconName,
                         std::function<void()> run)
{
    auto* action = new QAction(icon(iconName), text, this);
    if (!keys.isEmpty())
        action->setShortcut(keys);
    // Only for the strip itself: Delete and F2 are keys of the name editor, too.
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    return action;
}

QList<QAction*> SceneStrip::sceneActions() const
{
    return {m_add, m_duplicate, m_rename, m_moveLeft, m_moveRight, m_delete};
}

void SceneStrip::setPictures(std::function<QImage(const QString&, int)> pictures)
{
    m_pictures = std::move(pictures);
    refreshPictures();
}

QImage SceneStrip::picture(const QModelIndex& index) const
{
    const QString path = index.data(SceneModel::TakePathRole).toString();
    return m_pictures && !path.isEmpty() ? m_pictures(path, index.data(SceneModel::TakeSecondsRole).toInt())
                                         : QImage();
}

void SceneStrip::follow()
{
    // The document reports changed scenes before the current index.
    if (m_model.isRefreshing() || document().currentIndex() >= m_model.rowCount())
        return;
    const QModelIndex index = m_model.index(document().currentIndex());
    m_following = true;
    if (index != currentIndex() || !selectionModel()->isSelected(index)) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index);
    }
    m_following = false;
    if (!m_pressed.isValid())
        cancelDrag();
    refreshActions();
}

void SceneStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    // Inserted and removed rows change the current one, too, which is not the user's choice.
    if (!m_following && !m_model.isRefreshing() && current.isValid())
        document().setCurrentIndex(current.row());
}

void SceneStrip::refreshActions()
{
    const int row = document().currentIndex();
    const int count = m_model.rowCount();
    m_moveLeft->setEnabled(row > 0);
    m_moveRight->setEnabled(row + 1 < count);
    m_delete->setEnabled(count > 1);
}

void SceneStrip::moveCurrent(int by)
{
    document().moveScene(document().currentIndex(), document().currentIndex() + by);
}

void SceneStrip::renameCurrent()
{
    scrollTo(currentIndex());
    edit(currentIndex());
}

bool SceneStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_landing >= 0 &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    const bool handled = QListView::event(event);
    if (event->type() == QEvent::FocusIn)
        tellFocusedRow(*this);
    return handled;
}

void SceneStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_landing >= 0)
        cancelDrag();
    else
        QListView::keyPressEvent(event);
}

void SceneStrip::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = indexAt(event->position().toPoint());
    m_pressPoint = event->position().toPoint();
}

void SceneStrip::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        QListView::mouseMoveEvent(event);
        return;
    }
    if (!m_pressed.isValid())
        return;
    if (m_landing < 0 && (point - m_pressPoint).manhattanLength() < QApplication::startDragDistance())
        return;
    dragTo(point);
}

void SceneStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const int landing = m_landing;
    const QPersistentModelIndex pressed = m_pressed;
    cancelDrag();
    // QListView would select the item where the drag ended.
    if (landing < 0 && pressed.isValid())
        QListView::mouseReleaseEvent(event);
    else if (landing >= 0 && pressed.isValid())
        document().moveScene(pressed.row(), landing > pressed.row() ? landing - 1 : landing);
    follow();
}

void SceneStrip::dragTo(QPoint point)
{
    m_lastPoint = point;
    m_landing = slotAt(point.x());
    setCursor(Qt::ClosedHandCursor);
    const bool atEdge = point.x() < pullZone || point.x() > viewport()->width() - pullZone;
    if (!atEdge)
        m_pull.stop();
    else if (!m_pull.isActive())
        m_pull.start(pullPause, this);
    viewport()->update();
}

void SceneStrip::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_pull.timerId()) {
        QListView::timerEvent(event);
        return;
    }
    const int step = m_lastPoint.x() < pullZone ? -pullStep : pullStep;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + step);
    m_landing = slotAt(m_lastPoint.x());
    viewport()->update();
}

void SceneStrip::cancelDrag()
{
    m_pull.stop();
    m_pressed = QPersistentModelIndex();
    if (m_landing < 0)
        return;
    m_landing = -1;
    unsetCursor();
    viewport()->update();
}

void SceneStrip::focusOutEvent(QFocusEvent* event)
{
    cancelDrag();
    QListView::focusOutEvent(event);
}

int SceneStrip::slotAt(int x) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (x < SceneCard::cardIn(visualRect(m_model.index(row))).center().x())
            return row;
    }
    return m_model.rowCount();
}

void SceneStrip::wheelEvent(QWheelEvent* event)
{
    // A vertical wheel scrolls too, since there is only one direction.
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    const int delta =
        !pixels.isNull() ? pixels.x() + pixels.y() : (angle.x() + angle.y()) * SceneCard::width / 240;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
    event->accept();
}

void SceneStrip::contextMenuEvent(QContextMenuEvent* event)
{
    // The Menu key applies to the current scene, whatever position the event has.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (byKey)
        scrollTo(index);
    else if (index.isValid())
        document().setCurrentIndex(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_duplicate, m_rename, m_moveLeft, m_moveRight});
    menu->addSeparator();
    menu->addAction(m_add);
    menu->addAction(m_delete);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void SceneStrip::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_landing < 0)
        return;
    const int last = m_model.rowCount() - 1;
    const int x = m_landing > last
                      ? SceneCard::cardIn(visualRect(m_model.index(last))).right() + SceneCard::gap / 2
                      : visualRect(m_model.index(m_landing)).left() - SceneCard::gap / 2;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().accent, 3, Qt::SolidLine, Qt::RoundCap));
    const int shown = qMax(2, x);
    painter.drawLine(shown, 3, shown, SceneCard::height - 4);
}

} // namespace rushes

#include "ui/takes/takesrow.h"

#include "app/library/scenetakemodel.h"
#include "app/library/thumbnails.h"
#include "ui/style/latinkeys.h"
#include "ui/style/listaccessible.h"
#include "ui/style/searchlist.h"
#include "ui/style/theme.h"
#include "ui/takes/takecard.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes {

TakesRow::TakesRow(SceneTakeModel& model, Thumbnails& thumbnails, QWidget* parent)
    : QListView(parent)
    , m_takes(model)
{
    addKeys();
    setAccessibleName(tr("Takes"));
    setUpStrip(*this);
    constexpr int inset = 12 - TakeCard::gap / 2; // aligned with the contents of the pane's head
    setViewportMargins(inset, 0, inset, 0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    horizontalScrollBar()->setSingleStep(TakeCard::cell().width() / 2);
    setItemDelegate(new TakeCard(thumbnails, this));
    setModel(&m_takes);
    connect(&thumbnails, &Thumbnails::changed, viewport(), [this] { viewport()->update(); });
    connect(&m_takes, &SceneTakeModel::changed, this, &TakesRow::follow);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &TakesRow::updateGeometry);
    // Mouse and keys do not change the selection: a change comes from assistive technology. Handled later,
    // since removed rows move the selection for a moment.
    const auto obey = [this] {
        const QModelIndexList selected = selectionModel()->selectedIndexes();
        const TakeId id = selected.isEmpty() ? TakeId() : idOf(selected.constFirst());
        if (!id.isEmpty() && id != m_takes.shown())
            Q_EMIT showRequested(id, false);
    };
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, obey, Qt::QueuedConnection);
    follow();
}

QSize TakesRow::sizeHint() const
{
    const QScrollBar* bar = horizontalScrollBar();
    const bool scrolls = bar->maximum() > bar->minimum();
    return {4 * TakeCard::cell().width(),
            TakeCard::cell().height() + (scrolls ? bar->sizeHint().height() + 2 : 0)};
}

QSize TakesRow::minimumSizeHint() const
{
    return {TakeCard::cell().width(), sizeHint().height()};
}

/// The take in the player is the current row.
void TakesRow::follow()
{
    const QModelIndex index = m_takes.indexOf(m_takes.shown());
    if (index == currentIndex())
        return;
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index);
    } else {
        selectionModel()->clear();
    }
}

TakeId TakesRow::idOf(const QModelIndex& index) const
{
    return TakeId(index.data(SceneTakeModel::IdRole).toString());
}

QModelIndex TakesRow::pictureAt(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    const QRect cell = visualRect(index);
    return index.isValid() && position.x() <= cell.right() - TakeCard::gap / 2 ? index : QModelIndex();
}

void TakesRow::goTo(int row, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex index = m_takes.index(qBound(0, row, m_takes.rowCount() - 1));
    if (!index.isValid())
        return;
    scrollTo(index);
    if (modifiers == Qt::ShiftModifier)
        Q_EMIT compareRequested(idOf(index));
    else
        Q_EMIT showRequested(idOf(index), false);
}

void TakesRow::addKeys()
{
    const auto add = [this](const QString& name, const QString& text, const QList<QKeySequence>& keys) {
        m_keys.add(*this, name, text, keys);
    };
    add(u"choose"_s, tr("Choose for the film"), {Qt::Key_Return, Qt::Key_Enter});
    add(u"play"_s, tr("Play the take"), {Qt::Key_Space});
    add(u"compare"_s, tr("Compare"), {Qt::Key_C});
    add(u"star"_s, tr("Star the take"), {Qt::Key_S});
}

bool TakesRow::act(const QString& key)
{
    const TakeId id = idOf(currentIndex());
    if (id.isEmpty() || key.isEmpty())
        return false;
    if (key == u"choose")
        Q_EMIT chooseRequested(id);
    else if (key == u"play")
        Q_EMIT showRequested(id, true);
    else if (key == u"compare")
        Q_EMIT compareToggleRequested();
    else
        Q_EMIT starToggled(id, !currentIndex().data(SceneTakeModel::TakeRole).value<Take>().starred);
    return true;
}

bool TakesRow::event(QEvent* event)
{
    // Keys that the row handles itself.
    if (event->type() == QEvent::ShortcutOverride) {
        if (!m_keys.nameOf(*static_cast<QKeyEvent*>(event)).isEmpty()) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void TakesRow::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isPlain = modifiers == Qt::NoModifier;
    if (isPlain || modifiers == Qt::ShiftModifier) {
        // With Shift the move starts from B.
        const QModelIndex second = m_takes.indexOf(m_takes.compared());
        const int row = !isPlain && second.isValid() ? second.row() : currentIndex().row();
        switch (event->key()) {
        case Qt::Key_Left:
            goTo(row - 1, modifiers);
            return;
        case Qt::Key_Right:
            goTo(row + 1, modifiers);
            return;
        case Qt::Key_Home:
            goTo(0, modifiers);
            return;
        case Qt::Key_End:
            goTo(m_takes.rowCount() - 1, modifiers);
            return;
        default:
            break;
        }
    }
    const QString key = m_keys.nameOf(*event);
    if ((isPlain || !key.isEmpty()) && (event->isAutoRepeat() || act(key)))
        return;
    event->ignore();
}

void TakesRow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = idOf(pictureAt(event->position().toPoint()));
    m_pressPoint = event->position().toPoint();
    m_pressedWith = event->modifiers();
}

void TakesRow::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        QListView::mouseMoveEvent(event);
        return;
    }
    const bool isDrag =
        (event->position().toPoint() - m_pressPoint).manhattanLength() >= QApplication::startDragDistance();
    const Take* take = m_takes.find(m_pressed);
    if (!isDrag || !take || take->path.isEmpty())
        return;
    // Dragged as a file, which stays in place.
    auto* drag = new QDrag(this);
    auto* mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(take->path)});
    drag->setMimeData(mime);
    Q_EMIT fileLeaving(std::exchange(m_pressed, {}));
    drag->exec(Qt::CopyAction);
}

void TakesRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const TakeId pressed = std::exchange(m_pressed, {});
    if (pressed.isEmpty() || idOf(pictureAt(event->position().toPoint())) != pressed)
        return;
    if (m_pressedWith & Qt::ShiftModifier)
        Q_EMIT compareRequested(pressed);
    else
        Q_EMIT showRequested(pressed, false);
}

void TakesRow::mouseDoubleClickEvent(QMouseEvent* event)
{
    const TakeId id = idOf(pictureAt(event->position().toPoint()));
    if (event->button() == Qt::LeftButton && !id.isEmpty())
        Q_EMIT showRequested(id, true);
}

void TakesRow::wheelEvent(QWheelEvent* event)
{
    // A vertical wheel scrolls too, since there is only one direction.
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    const int delta =
        !pixels.isNull() ? pixels.x() + pixels.y() : (angle.x() + angle.y()) * TakeCard::cell().width() / 240;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
    event->accept();
}

void TakesRow::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : pictureAt(event->pos());
    if (!index.isValid())
        return;
    if (byKey)
        scrollTo(index);
    Q_EMIT menuRequested(idOf(index),
                         byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void TakesRow::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    tellFocusedRow(*this);
}

} // namespace rushes

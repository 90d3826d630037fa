// LibraryView's keys, mouse and menus.
#include "app/library/librarymodel.h"
#include "ui/library/libraryfilters.h"
#include "ui/library/libraryview.h"
#include "ui/library/takedelegate.h"
#include "ui/library/takegrid.h"
#include "ui/library/taketilelayout.h"
#include "ui/style/latinkeys.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

void LibraryView::openMenu(const QModelIndex& index, QPoint position)
{
    if (!index.isValid())
        return;
    const auto take = index.data(LibraryModel::TakeRole).value<Take>();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Play"), this, [this, id = take.id] { Q_EMIT takeActivated(id); });
    menu->addAction(tr("Reuse settings"), this, [this, id = take.id] { Q_EMIT reuseRequested(id); });
    menu->addAction(take.starred ? tr("Remove star") : tr("Star"), this,
                    [this, id = take.id, starred = take.starred] { Q_EMIT starToggled(id, !starred); });
    menu->addSeparator();
    menu->addAction(tr("Copy"), m_grid, &TakeGrid::copySelected);
    menu->addAction(tr("Copy prompt"), this,
                    [prompt = take.request.prompt] { QGuiApplication::clipboard()->setText(prompt); });
    menu->addAction(tr("Open in the system's player"), this,
                    [this, id = take.id] { Q_EMIT openRequested(id); });
    menu->addAction(tr("Show file in folder"), this,
                    [this, id = take.id] { Q_EMIT showInFolderRequested(id); });
    menu->addAction(tr("Takes of this scene"), this, [this, id = take.sceneId, name = take.sceneName] {
        m_filtered->setChecked(true);
        m_filters->showScene(id, name);
    });
    menu->addSeparator();
    // The selection when the menu was opened: a new take may be selected meanwhile.
    const QList<TakeId> chosen = selectedTakes();
    menu->addAction(tr("Rename file…"), this, [this, chosen] { Q_EMIT renameRequested(chosen); });
    menu->addAction(tr("Remove from library…"), this, [this, chosen] { Q_EMIT removeRequested(chosen); });
    menu->addAction(tr("Move to the trash"), this, [this, chosen] { Q_EMIT trashRequested(chosen); });
    menu->popup(position);
}

void LibraryView::openMore()
{
    auto* menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Find missing files…"), this, &LibraryView::findMissingRequested);
    menu->addAction(tr("Disk space…"), this, &LibraryView::diskRequested);
    menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
}

QModelIndex LibraryView::starAt(QPoint position) const
{
    const QModelIndex index = m_grid->indexAt(position);
    if (!index.isValid())
        return {};
    const QRect place = m_grid->visualRect(index);
    const auto tile = m_grid->isListed() ? TakeTileLayout::ofRow(place)
                                         : TakeTileLayout::of(place, TakeDelegate::nameHeight());
    return tile.starHit.contains(position) ? index : QModelIndex();
}

void LibraryView::addKeys()
{
    const auto add = [this](const QString& name, const QString& text, const QList<QKeySequence>& keys) {
        m_keys.add(*this, name, text, keys);
    };
    add(u"open"_s, tr("Play the take"), {Qt::Key_Return, Qt::Key_Enter});
    add(u"star"_s, tr("Star the take"), {Qt::Key_Space, Qt::Key_S});
    add(u"rename"_s, tr("Rename the file"), {Qt::Key_F2});
    add(u"remove"_s, tr("Remove from the library"), {Qt::Key_Delete});
    add(u"copy"_s, tr("Copy the file"), {Qt::CTRL | Qt::Key_C});
    add(u"scene-before"_s, tr("To the scene before"), {Qt::CTRL | Qt::Key_PageUp});
    add(u"scene-after"_s, tr("To the next scene"), {Qt::CTRL | Qt::Key_PageDown});
    add(u"select-scene"_s, tr("Select the scene's takes"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
}

bool LibraryView::keyPressed(const QString& key)
{
    const QModelIndex index = m_grid->currentIndex();
    if (key == u"copy") {
        m_grid->copySelected();
        return true;
    }
    if (key == u"scene-before" || key == u"scene-after") {
        m_grid->goToCollection(key == u"scene-after" ? 1 : -1);
        return true;
    }
    if (!index.isValid())
        return false;
    if (key == u"select-scene")
        m_grid->selectCollection(m_model.collectionOf(index.row()), QItemSelectionModel::ClearAndSelect);
    else if (key == u"open")
        activate(index);
    else if (key == u"star")
        toggleStar(index);
    else if (selectedTakes().isEmpty())
        return true;
    else if (key == u"rename")
        Q_EMIT renameRequested(selectedTakes());
    else
        Q_EMIT removeRequested(selectedTakes());
    return true;
}

bool LibraryView::mouseEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex star =
            mouse->button() == Qt::LeftButton ? starAt(mouse->position().toPoint()) : QModelIndex();
        m_pressedStar = TakeId(star.data(LibraryModel::IdRole).toString());
        return star.isValid();
    }
    case QEvent::MouseMove: {
        const bool over = starAt(static_cast<QMouseEvent*>(event)->position().toPoint()).isValid();
        m_grid->viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return !m_pressedStar.isEmpty();
    }
    case QEvent::MouseButtonRelease: {
        const TakeId pressed = std::exchange(m_pressedStar, {});
        if (pressed.isEmpty())
            return false;
        const QModelIndex star = starAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        if (star.data(LibraryModel::IdRole).toString() == pressed)
            toggleStar(star);
        return true;
    }
    case QEvent::MouseButtonDblClick:
        return starAt(static_cast<QMouseEvent*>(event)->position().toPoint()).isValid();
    default:
        return false;
    }
}

bool LibraryView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool press = event->type() == QEvent::KeyPress;
        if (watched == m_search) {
            if (press && key->key() == Qt::Key_Down && m_stack->currentWidget() == m_grid) {
                m_grid->setFocus(Qt::TabFocusReason);
                if (!m_grid->currentIndex().isValid())
                    m_grid->setCurrentIndex(m_model.index(0));
                return true;
            }
            if (press && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
                m_search->clear();
                return true;
            }
        } else if (watched == m_grid) {
            // These keys belong to the take while the grid has the focus, even where the window uses them,
            // too.
            const QString ours = m_keys.nameOf(*key);
            if (ours.isEmpty())
                return false;
            if (!press) {
                event->accept();
                return true;
            }
            const bool repeats = ours == u"copy" || ours.startsWith(u"scene-");
            return (key->isAutoRepeat() && !repeats) || keyPressed(ours);
        }
    } else if (event->type() == QEvent::ContextMenu && watched != m_search) {
        const auto* asked = static_cast<QContextMenuEvent*>(event);
        if (asked->reason() == QContextMenuEvent::Keyboard) {
            if (!m_grid->currentIndex().isValid())
                m_grid->setCurrentIndex(m_model.index(0)); // takes that were added after the focus
            const QModelIndex index = m_grid->currentIndex();
            // Tab makes a take current without selecting it; the menu applies to selected takes.
            if (index.isValid() && !m_grid->selectionModel()->isSelected(index))
                m_grid->setCurrentIndex(index);
            m_grid->scrollTo(index);
            openMenu(index, m_grid->viewport()->mapToGlobal(m_grid->visualRect(index).center()));
        } else {
            openMenu(m_grid->indexAt(asked->pos()), asked->globalPos());
        }
        return true;
    } else if (watched == m_grid->viewport() && mouseEvent(event)) {
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rushes

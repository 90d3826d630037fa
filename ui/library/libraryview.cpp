#include "ui/library/libraryview.h"

#include "app/library/takefilter.h"
#include "app/library/takemodel.h"
#include "app/library/thumbnails.h"
#include "ui/library/takedelegate.h"
#include "ui/library/takegrid.h"
#include "ui/library/taketilelayout.h"
#include "ui/style/emptystate.h"
#include "ui/style/icons.h"
#include "ui/style/latinkeys.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

TakeId idOf(const QModelIndex& index)
{
    return TakeId(index.data(TakeModel::IdRole).toString());
}

} // namespace

LibraryView::LibraryView(TakeModel& model, Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_thumbnails(thumbnails)
    , m_filter(new TakeFilter(this))
    , m_grid(new TakeGrid(this))
{
    m_filter->setSourceModel(&m_model);
    m_grid->setItemDelegate(new TakeDelegate(m_thumbnails, m_grid));
    m_grid->setModel(m_filter);
    m_grid->setAccessibleName(tr("Library"));
    m_grid->setObjectName(u"Library"_s);

    buildHead();
    buildSearch();
    m_empty = new EmptyState(u"film"_s, tr("No takes yet"), tr("Finished clips are kept here."), this);
    m_noHit = new EmptyState(u"search"_s, {}, {}, this);
    m_noHit->setAction(tr("Clear"));
    connect(m_noHit, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        m_starred->setChecked(false);
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(12, 0, 12, 4);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    m_stack = new QStackedLayout;
    // The grid is there when it is empty, too, for those who look for it by its name.
    m_stack->setStackingMode(QStackedLayout::StackAll);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noHit);
    // A stacked layout heeds no margins of its own.
    auto* inset = new QHBoxLayout;
    inset->setContentsMargins(12 - TakeTileLayout::inset, 0, 0, 0);
    inset->addLayout(m_stack);
    column->addLayout(inset, 1);

    setFocusProxy(m_grid);
    setTabOrder(m_starred, m_search);
    setTabOrder(m_search, m_grid);
    m_grid->installEventFilter(this);
    m_grid->viewport()->installEventFilter(this);
    m_search->installEventFilter(this);

    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &LibraryView::showWhatThereIs);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &LibraryView::showWhatThereIs);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &LibraryView::showWhatThereIs);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &LibraryView::showWhatThereIs);
    connect(&m_thumbnails, &Thumbnails::changed, m_grid->viewport(), qOverload<>(&QWidget::update));
    connect(m_grid, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            activate(index);
    });
    showWhatThereIs();
    dress();
}

void LibraryView::buildHead()
{
    m_head = new PaneHead(tr("Library"), this);
    m_starred = new QToolButton(m_head);
    m_starred->setText(tr("Starred only"));
    m_starred->setAccessibleName(m_starred->text());
    m_starred->setToolTip(m_starred->text());
    m_starred->setCheckable(true);
    m_starred->setAutoRaise(true);
    m_starred->setIconSize({16, 16});
    m_starred->setFixedSize(24, 24);
    m_starred->setFocusPolicy(Qt::StrongFocus);
    connect(m_starred, &QToolButton::toggled, this, [this](bool on) {
        m_filter->setStarredOnly(on);
        dress();
        showWhatThereIs();
    });
    m_head->addButton(m_starred);
}

void LibraryView::buildSearch()
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search prompts, shots, notes"));
    m_search->setAccessibleName(tr("Search library"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedHeight(28);
    m_search->addAction(QIcon(), QLineEdit::LeadingPosition)->setObjectName(u"glass"_s);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        showWhatThereIs();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { activate(m_filter->index(0, 0)); });
}

QListView& LibraryView::grid()
{
    return *m_grid;
}

void LibraryView::dress()
{
    const Theme& theme = Theme::current();
    if (auto* glass = m_search->findChild<QAction*>(u"glass"_s))
        glass->setIcon(QIcon(iconPixmap(u"search"_s, theme.dim, 16, devicePixelRatioF())));
    m_starred->setIcon(QIcon(
        iconPixmap(u"star"_s, m_starred->isChecked() ? theme.accent : theme.dim, 16, devicePixelRatioF())));
}

void LibraryView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        dress();
        m_grid->share();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        // A drive may have been plugged in meanwhile.
        m_thumbnails.lookAgain();
        m_grid->viewport()->update();
    }
    QWidget::changeEvent(event);
}

void LibraryView::showWhatThereIs()
{
    QWidget* wanted = m_grid;
    if (m_model.takes().isEmpty()) {
        wanted = m_empty;
    } else if (m_filter->rowCount() == 0) {
        wanted = m_noHit;
        if (m_filter->search().isEmpty())
            m_noHit->setTitle(tr("No starred takes."));
        else
            m_noHit->setTitle(tr("Nothing matches “%1”.").arg(m_filter->search()));
        m_noHit->setHint(m_filter->search().isEmpty() ? tr("Press S on a take to star it.") : QString());
    }
    m_empty->setVisible(wanted == m_empty);
    m_noHit->setVisible(wanted == m_noHit);
    m_stack->setCurrentWidget(wanted);
}

TakeId LibraryView::selectedTake() const
{
    const QModelIndex current = m_grid->currentIndex();
    return m_grid->selectionModel()->isSelected(current) ? idOf(current) : TakeId();
}

QList<TakeId> LibraryView::selectedTakes() const
{
    QList<TakeId> ids;
    for (const QModelIndex& index : m_grid->selectionModel()->selectedIndexes())
        ids.append(idOf(index));
    return ids;
}

void LibraryView::selectTake(const TakeId& id)
{
    const QModelIndex index = m_filter->mapFromSource(m_model.indexOf(id));
    if (index.isValid())
        m_grid->setCurrentIndex(index);
    else
        m_grid->clearSelection();
}

void LibraryView::activate(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT takeActivated(idOf(index));
}

void LibraryView::toggleStar(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT starToggled(idOf(index), !index.data(TakeModel::StarredRole).toBool());
}

void LibraryView::openMenu(const QModelIndex& index, QPoint position)
{
    if (!index.isValid())
        return;
    const auto take = index.data(TakeModel::TakeRole).value<Take>();
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
    menu->addAction(tr("Show file in folder"), this,
                    [this, id = take.id] { Q_EMIT showInFolderRequested(id); });
    menu->addSeparator();
    // What was chosen when it was opened: a new take may come and be selected meanwhile.
    menu->addAction(tr("Remove from library…"), this,
                    [this, chosen = selectedTakes()] { Q_EMIT removeRequested(chosen); });
    menu->popup(position);
}

QModelIndex LibraryView::starAt(QPoint position) const
{
    const QModelIndex index = m_grid->indexAt(position);
    if (!index.isValid())
        return {};
    const auto tile = TakeTileLayout::of(m_grid->visualRect(index), TakeDelegate::nameHeight());
    return tile.starHit.contains(position) ? index : QModelIndex();
}

QList<QAction*> LibraryView::keys()
{
    if (!m_keys.isEmpty())
        return m_keys;
    const auto add = [this](const QString& name, const QString& text, const QList<QKeySequence>& keys) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        m_keys.append(action);
    };
    add(u"open"_s, tr("Play the take"), {Qt::Key_Return, Qt::Key_Enter});
    add(u"star"_s, tr("Star the take"), {Qt::Key_Space, Qt::Key_S});
    add(u"remove"_s, tr("Remove from the library"), {Qt::Key_Delete});
    add(u"copy"_s, tr("Copy the file"), {Qt::CTRL | Qt::Key_C});
    return m_keys;
}

/// Which of the grid's own keys it is; empty: none.
QString LibraryView::gridKey(const QKeyEvent& event)
{
    for (const QAction* action : keys()) {
        if (isKeyOf(event, *action))
            return action->objectName();
    }
    return {};
}

bool LibraryView::keyPressed(const QString& key)
{
    const QModelIndex index = m_grid->currentIndex();
    if (key == u"copy") {
        m_grid->copySelected();
        return true;
    }
    if (!index.isValid())
        return false;
    if (key == u"open")
        activate(index);
    else if (key == u"star")
        toggleStar(index);
    else if (!selectedTakes().isEmpty())
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
        m_pressedStar = idOf(star);
        return star.isValid();
    }
    case QEvent::MouseMove: {
        const bool over = starAt(static_cast<QMouseEvent*>(event)->position().toPoint()).isValid();
        m_grid->viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return !m_pressedStar.isEmpty();
    }
    case QEvent::MouseButtonRelease: {
        const QString pressed = std::exchange(m_pressedStar, {});
        if (pressed.isEmpty())
            return false;
        const QModelIndex star = starAt(static_cast<QMouseEvent*>(event)->position().toPoint());
        if (star.data(TakeModel::IdRole).toString() == pressed)
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
                    m_grid->setCurrentIndex(m_filter->index(0, 0));
                return true;
            }
            if (press && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
                m_search->clear();
                return true;
            }
        } else if (watched == m_grid) {
            // These belong to the take while the grid has the focus, whatever the window does with them.
            const QString ours = gridKey(*key);
            if (ours.isEmpty())
                return false;
            if (!press) {
                event->accept();
                return true;
            }
            return (key->isAutoRepeat() && ours != u"copy") || keyPressed(ours);
        }
    } else if (event->type() == QEvent::ContextMenu && watched != m_search) {
        const auto* asked = static_cast<QContextMenuEvent*>(event);
        if (asked->reason() == QContextMenuEvent::Keyboard) {
            const QModelIndex index = m_grid->currentIndex();
            // Tab alone makes a take current; what the menu does, it does to those that are selected.
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

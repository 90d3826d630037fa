#include "ui/library/libraryview.h"

#include "app/library/librarymodel.h"
#include "app/library/thumbnails.h"
#include "ui/library/libraryfilters.h"
#include "ui/library/takedelegate.h"
#include "ui/library/takedetails.h"
#include "ui/library/takegrid.h"
#include "ui/library/taketilelayout.h"
#include "ui/style/accessibletoggle.h"
#include "ui/style/emptystate.h"
#include "ui/style/icons.h"
#include "ui/style/latinkeys.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

TakeId idOf(const QModelIndex& index)
{
    return TakeId(index.data(LibraryModel::IdRole).toString());
}

constexpr int roomBeside = 560; // px: minimum width for details beside the takes

} // namespace

LibraryView::LibraryView(LibraryModel& model, Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_thumbnails(thumbnails)
    , m_grid(new TakeGrid(this))
    , m_delegate(new TakeDelegate(thumbnails, m_grid))
{
    addKeys();
    m_grid->setItemDelegate(m_delegate);
    m_grid->setModel(&m_model);
    m_grid->setAccessibleName(tr("Library"));
    m_grid->setObjectName(u"Library"_s);
    buildHead();
    buildSearch();
    buildRoom();
    setFocusProxy(m_grid);
    const QList<QWidget*> stops = {m_listed, m_filtered, m_starred, m_detailed,
                                   m_more,   m_search,   m_filters, m_grid};
    for (int i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
    m_grid->installEventFilter(this);
    m_grid->viewport()->installEventFilter(this);
    m_search->installEventFilter(this);
    connectModel();
    showWhatThereIs();
    refreshLook();
}

void LibraryView::buildRoom()
{
    m_filters = new LibraryFilters(m_model, this);
    m_filters->hide();
    connect(m_filters, &LibraryFilters::changed, this, &LibraryView::search);
    m_empty = new EmptyState(u"film"_s, tr("No takes yet"), tr("Finished clips are kept here."), this);
    m_noHit = new EmptyState(u"search"_s, {}, {}, this);
    m_noHit->setAction(tr("Clear"));
    connect(m_noHit, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        m_starred->setChecked(false);
        m_filters->clear();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(12, 0, 12, 4);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    column->addWidget(m_filters);
    m_stack = new QStackedLayout;
    // The grid stays in place when it is empty, so that assistive technology finds it.
    m_stack->setStackingMode(QStackedLayout::StackAll);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noHit);
    // QStackedLayout ignores its own margins.
    auto* room = new QWidget(this);
    auto* inset = new QHBoxLayout(room);
    inset->setContentsMargins(12 - TakeTileLayout::inset, 0, 0, 0);
    inset->addLayout(m_stack);
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(room);
    m_details = new TakeDetails(m_split);
    m_details->hide();
    m_split->addWidget(m_details);
    m_split->setStretchFactor(0, 1);
    column->addWidget(m_split, 1);
    connect(m_details, &TakeDetails::notesEdited, this, &LibraryView::notesEdited);
    connect(m_details, &TakeDetails::tagsEdited, this, &LibraryView::tagsEdited);
}

void LibraryView::connectModel()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &LibraryView::showWhatThereIs);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &LibraryView::showWhatThereIs);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &LibraryView::rememberPlace);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        restorePlace();
        showWhatThereIs();
    });
    connect(&m_model, &LibraryModel::refreshed, this, [this] {
        restorePlace();
        showWhatThereIs();
        showDetails();
        if (m_filters->isVisible())
            m_filters->refresh();
    });
    connect(&m_thumbnails, &Thumbnails::changed, m_grid->viewport(), qOverload<>(&QWidget::update));
    connect(m_grid, &TakeGrid::filesLeaving, this, [this] { Q_EMIT filesLeaving(selectedTakes()); });
    connect(m_grid, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            activate(index);
    });
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isRestoring || m_model.rowCount() == 0)
            return;
        m_selected = selectedTakes();
        m_currentTake = selectedTake();
        showDetails();
    });
}

/// Stores the first visible take, for a model reset.
void LibraryView::rememberPlace()
{
    m_isRestoring = true;
    const QModelIndex top = m_grid->indexAt(QPoint(TakeTileLayout::inset + 2, TakeTileLayout::inset + 2));
    m_topTake = top.isValid() && top.row() > 0 ? idOf(top) : TakeId();
}

/// Restores the selection and scroll position, if the takes still exist.
void LibraryView::restorePlace()
{
    const QScopedValueRollback restoring(m_isRestoring, true);
    if (!m_grid->selectionModel()->hasSelection() && !m_selected.isEmpty()) {
        constexpr int most = 200; // larger selections are not restored: finding them would take long
        const QList<TakeId> selected = m_selected.mid(0, most);
        for (const TakeId& id : selected) {
            const QModelIndex index = m_model.indexOf(id);
            if (!index.isValid())
                continue;
            if (id == m_currentTake)
                m_grid->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            m_grid->selectionModel()->select(index, QItemSelectionModel::Select);
        }
    }
    if (const QModelIndex top = m_model.indexOf(std::exchange(m_topTake, {})); top.isValid())
        m_grid->scrollTo(top, QAbstractItemView::PositionAtTop);
}

QToolButton* LibraryView::addHeadButton(const QString& text, bool checkable)
{
    auto* button = new QToolButton(m_head);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setCheckable(checkable);
    button->setAutoRaise(true);
    button->setIconSize({16, 16});
    button->setFixedSize(24, 24);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_head->addButton(button);
    return button;
}

void LibraryView::buildHead()
{
    m_head = new PaneHead(tr("Library"), this);
    m_head->layout()->setSpacing(0); // many buttons leave little room for the title
    m_listed = addHeadButton(tr("As a list"), true);
    m_filtered = addHeadButton(tr("Filter and sort"), true);
    m_starred = addHeadButton(tr("Starred only"), true);
    m_detailed = addHeadButton(tr("Show details"), true);
    m_more = addHeadButton(tr("More"), false);
    connect(m_listed, &QToolButton::toggled, this, [this](bool on) {
        m_grid->setListed(on);
        refreshLook();
    });
    connect(m_filtered, &QToolButton::toggled, this, [this](bool on) {
        m_filters->setVisible(on);
        if (!on)
            m_filters->clear();
        refreshLook();
    });
    connect(m_starred, &QToolButton::toggled, this, &LibraryView::search);
    connect(m_detailed, &QToolButton::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        showDetails();
        refreshLook();
    });
    setOpensMenu(*m_more);
    connect(m_more, &QToolButton::clicked, this, &LibraryView::openMore);
}

void LibraryView::buildSearch()
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search prompts, shots, notes"));
    m_search->setAccessibleName(tr("Search library"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedHeight(28);
    QAction* glass = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    glass->setObjectName(u"glass"_s);
    glass->setText(tr("Search"));
    connect(m_search, &QLineEdit::textChanged, this, &LibraryView::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { activate(m_model.index(0)); });
}

void LibraryView::search()
{
    TakeQuery query;
    query.search = m_search->text();
    query.starredOnly = m_starred->isChecked();
    m_model.setQuery(m_filters->applied(query));
    refreshLook();
    showWhatThereIs();
}

QListView& LibraryView::grid()
{
    return *m_grid;
}

void LibraryView::setScrub(std::function<QImage(const QString&, double, double)> scrub)
{
    m_delegate->setScrub(std::move(scrub));
}

void LibraryView::refreshPictures()
{
    m_grid->viewport()->update();
}

void LibraryView::refreshLook()
{
    const Theme& theme = Theme::current();
    const auto give = [&](QToolButton* button, const QString& name, bool lit) {
        button->setIcon(QIcon(iconPixmap(name, lit ? theme.accent : theme.dim, 16, devicePixelRatioF())));
    };
    if (auto* glass = m_search->findChild<QAction*>(u"glass"_s))
        glass->setIcon(QIcon(iconPixmap(u"search"_s, theme.dim, 16, devicePixelRatioF())));
    give(m_listed, m_listed->isChecked() ? u"grid-2x2"_s : u"list"_s, false);
    give(m_filtered, u"list-filter"_s, m_filters->isActive());
    give(m_starred, u"star"_s, m_starred->isChecked());
    give(m_detailed, u"info"_s, m_detailed->isChecked());
    give(m_more, u"ellipsis"_s, false);
}

void LibraryView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        refreshLook();
        m_grid->share();
    } else if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        // A drive may have been connected meanwhile.
        m_thumbnails.lookAgain();
        m_grid->viewport()->update();
    }
    QWidget::changeEvent(event);
}

void LibraryView::resizeEvent(QResizeEvent* event)
{
    m_split->setOrientation(width() >= roomBeside ? Qt::Horizontal : Qt::Vertical);
    QWidget::resizeEvent(event);
}

void LibraryView::showDetails()
{
    if (!m_details->isVisibleTo(this))
        return;
    m_details->setTake(m_model.find(m_currentTake));
}

void LibraryView::showWhatThereIs()
{
    QWidget* wanted = m_grid;
    if (m_model.isEmpty() && m_model.rowCount() == 0) {
        wanted = m_empty;
    } else if (m_model.rowCount() == 0) {
        wanted = m_noHit;
        const QString words = m_model.query().search.trimmed();
        const bool starsOnly = words.isEmpty() && !m_filters->isActive();
        if (!words.isEmpty())
            m_noHit->setTitle(tr("Nothing matches “%1”.").arg(m_model.query().search));
        else
            m_noHit->setTitle(starsOnly ? tr("No starred takes.") : tr("No take is like this."));
        m_noHit->setHint(starsOnly ? tr("Press S on a take to star it.") : QString());
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
    const QModelIndex index = m_model.indexOf(id);
    if (index.isValid()) {
        m_grid->setCurrentIndex(index);
    } else {
        // The take may not be in the library yet: then it is selected when it arrives.
        const QScopedValueRollback restoring(m_isRestoring, true);
        m_grid->clearSelection();
        m_selected = id.isEmpty() ? QList<TakeId>() : QList<TakeId>{id};
        m_currentTake = id;
        showDetails();
    }
}

void LibraryView::activate(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT takeActivated(idOf(index));
}

void LibraryView::toggleStar(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT starToggled(idOf(index), !index.data(LibraryModel::StarredRole).toBool());
}

} // namespace rushes

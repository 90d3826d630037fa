#include "ui/shell/timelinepane.h"

#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"
#include "ui/timeline/scenestrip.h"
#include "ui/timeline/shotstable.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace rushes {

namespace {

constexpr int limitShownMs = 4000;

}

TimelinePane::TimelinePane(TimelineView& timeline, SceneStrip& scenes, QWidget* parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_scenes(scenes)
    , m_head(new PaneHead(tr("Timeline"), this))
    , m_asTable(new QToolButton)
    , m_stack(new QStackedWidget(this))
    , m_inset(new QHBoxLayout)
    , m_forget(new QTimer(this))
{
    auto* addScene = new QToolButton;
    addScene->setIcon(icon(QStringLiteral("plus")));
    addScene->setAutoRaise(true);
    addScene->setAccessibleName(tr("Add scene"));
    addScene->setToolTip(tr("Add scene"));
    m_head->addButton(addScene);
    connect(addScene, &QToolButton::clicked, m_scenes.sceneActions().constFirst(), &QAction::trigger);
    m_asTable->setIcon(icon(QStringLiteral("table")));
    m_asTable->setCheckable(true);
    m_asTable->setAutoRaise(true);
    m_asTable->setAccessibleName(tr("Shots as a table"));
    m_asTable->setToolTip(tr("Shots as a table"));
    m_head->addButton(m_asTable);
    connect(m_asTable, &QToolButton::toggled, this, &TimelinePane::showTable);

    m_stack->addWidget(&m_timeline);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Theme::grid / 2);
    layout->setSpacing(Theme::grid);
    layout->addWidget(&m_scenes);
    m_inset->setContentsMargins({});
    m_inset->addWidget(m_stack);
    layout->addLayout(m_inset, 1);
    const QAbstractItemModel* rows = m_scenes.model();
    connect(rows, &QAbstractItemModel::rowsInserted, this, &TimelinePane::showScenes);
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &TimelinePane::showScenes);
    connect(rows, &QAbstractItemModel::modelReset, this, &TimelinePane::showScenes);
    showScenes();

    m_forget->setSingleShot(true);
    connect(m_forget, &QTimer::timeout, this, [this] {
        m_limit.clear();
        showNote();
    });
    connect(&m_timeline, &TimelineView::summaryChanged, this, [this] {
        m_limit.clear(); // of the edit before
        showNote();
    });
    connect(&m_timeline, &TimelineView::limitReached, this, &TimelinePane::sayLimit);
    connect(&m_timeline, &TimelineView::promptEditAsked, this, &TimelinePane::editPrompt);
    showNote();
}

bool TimelinePane::event(QEvent* event)
{
    // The strip is higher while it has a scroll bar.
    if (event->type() == QEvent::LayoutRequest)
        tellHeight();
    return QWidget::event(event);
}

void TimelinePane::showScenes()
{
    m_scenes.setVisible(m_scenes.model()->rowCount() > 1);
    tellHeight();
}

int TimelinePane::scenesHeight() const
{
    return m_scenes.isHidden() ? 0 : m_scenes.sizeHint().height() + Theme::grid;
}

void TimelinePane::tellHeight()
{
    const int height = scenesHeight();
    if (std::exchange(m_scenesHeight, height) != height)
        Q_EMIT scenesHeightChanged(height);
}

void TimelinePane::sayLimit(const QString& why)
{
    m_limit = why;
    m_forget->start(limitShownMs);
    showNote();
    announce(why);
}

void TimelinePane::makeTable()
{
    m_table = new ShotsTable(m_timeline.model(), *m_timeline.selectionModel());
    m_table->addActions(m_timeline.tableActions());
    m_table->setMenuActions(m_timeline.shotActions());
    connect(m_table, &ShotsTable::limitReached, this, &TimelinePane::sayLimit);
    connect(m_table, &ShotsTable::snippetDropped, &m_timeline, &TimelineView::snippetDropped);
    m_stack->addWidget(m_table);
}

void TimelinePane::showTable(bool on)
{
    if (on && !m_table)
        makeTable();
    const int side = on ? Theme::grid : 0;
    m_inset->setContentsMargins(side, 0, side, 0);
    m_stack->setCurrentIndex(on ? 1 : 0);
    m_stack->currentWidget()->setFocus();
}

/// Asked while the timeline does not show.
void TimelinePane::editPrompt()
{
    if (!m_table || !m_table->isVisible() || m_table->editPrompt())
        return;
    // The clip's own prompt is no row of the table.
    m_asTable->setChecked(false);
    m_timeline.editPrompt();
}

void TimelinePane::announce(const QString&)
{
    m_head->announceNote();
}

void TimelinePane::showNote()
{
    m_head->setNote(m_limit.isEmpty() ? m_timeline.summary() : m_limit);
}

} // namespace rushes

#include "ui/shell/timelinepane.h"

#include "ui/composer/scriptview.h"
#include "ui/style/controls.h"
#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"
#include "ui/timeline/keyframetrack.h"
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
    , m_views(new Segmented(Segmented::Size::Small))
    , m_addShot(new QToolButton)
    , m_addScene(new QToolButton(this))
    , m_inset(new QHBoxLayout)
    , m_pages(new QStackedWidget(this))
    , m_forget(new QTimer(this))
{
    m_addScene->setIcon(icon(QStringLiteral("plus")));
    m_addScene->setAutoRaise(true);
    m_addScene->setAccessibleName(tr("Add scene"));
    m_addScene->setToolTip(tr("Add scene"));
    connect(m_addScene, &QToolButton::clicked, m_scenes.sceneActions().constFirst(), &QAction::trigger);
    m_addShot->setIcon(icon(QStringLiteral("plus")));
    m_addShot->setAutoRaise(true);
    m_addShot->setAccessibleName(tr("Add shot"));
    m_addShot->setToolTip(tr("Add shot"));
    m_head->addButton(m_addShot);
    connect(m_addShot, &QToolButton::clicked, &m_timeline, &TimelineView::addShot);
    m_views->setChoices({tr("Blocks"), tr("Table"), tr("Script")});
    m_views->setIcons({QStringLiteral("columns-2"), QStringLiteral("table"), QStringLiteral("type")});
    m_views->setCurrent(0);
    m_head->addButton(m_views);
    connect(m_views, &Segmented::chosen, this, [this](int index) { show(static_cast<View>(index)); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Theme::grid / 2);
    layout->setSpacing(Theme::grid);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(0, 0, Theme::grid, 0);
    strip->setSpacing(0);
    strip->addWidget(&m_scenes, 1);
    strip->addWidget(m_addScene);
    layout->addLayout(strip);
    layout->addWidget(&m_timeline, 1);
    m_inset->setContentsMargins(TimelineGeometry::margin, 0, TimelineGeometry::margin, 0);
    m_inset->addWidget(m_pages);
    layout->addLayout(m_inset, 1);
    m_pages->hide();
    setFocusProxy(&m_timeline);
    setTabOrder(&m_scenes, m_addScene);
    setTabOrder(m_addScene, &m_timeline);
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
        m_limit.clear(); // of an earlier edit
        showNote();
    });
    connect(&m_timeline, &TimelineView::limitReached, this, &TimelinePane::sayLimit);
    connect(&m_timeline, &TimelineView::promptEditRequested, this, &TimelinePane::editPrompt);
    showNote();
}

bool TimelinePane::event(QEvent* event)
{
    // The strip is higher with a scroll bar.
    if (event->type() == QEvent::LayoutRequest)
        tellHeight();
    return QWidget::event(event);
}

void TimelinePane::showScenes()
{
    const bool several = m_scenes.model()->rowCount() > 1;
    m_scenes.setVisible(several);
    m_addScene->setVisible(several);
    tellHeight();
}

void TimelinePane::addNote(QWidget* note)
{
    layout()->addWidget(note);
}

void TimelinePane::addKeyframes(KeyframeTrack* track)
{
    m_keyframes = track;
    static_cast<QVBoxLayout*>(layout())->insertWidget(layout()->indexOf(&m_timeline), track);
    connect(track, &KeyframeTrack::limitReached, this, &TimelinePane::sayLimit);
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
    m_pages->addWidget(m_table);
}

void TimelinePane::makeScript()
{
    m_script = m_makeScript ? m_makeScript(m_timeline.model()) : new ScriptView(m_timeline.model());
    connect(m_script, &ScriptView::limitReached, this, &TimelinePane::sayLimit);
    connect(m_script, &ScriptView::shotChosen, &m_timeline, &TimelineView::setCurrentShot);
    connect(&m_timeline, &TimelineView::currentShotChanged, m_script, [this](int shot) {
        if (m_view == View::Script)
            m_script->setCurrentShot(shot);
    });
    m_pages->addWidget(m_script);
}

void TimelinePane::show(View view)
{
    if (view == View::Table && !m_table)
        makeTable();
    if (view == View::Script && !m_script)
        makeScript();
    const int shot = m_timeline.currentShot();
    const bool isAnother = std::exchange(m_view, view) != view;
    m_views->setCurrent(static_cast<int>(view));
    m_timeline.setCompact(m_isLow || view == View::Script);
    if (view != View::Blocks)
        m_pages->setCurrentWidget(view == View::Table ? static_cast<QWidget*>(m_table) : m_script);
    m_timeline.setVisible(view != View::Table);
    if (m_keyframes)
        m_keyframes->setWanted(view != View::Table);
    m_pages->setVisible(view != View::Blocks);
    // A layout takes its share of the space even where it is empty.
    static_cast<QBoxLayout*>(layout())->setStretchFactor(m_inset, view == View::Blocks ? 0 : 1);
    if (isAnother)
        Q_EMIT viewChanged(view);
    if (view == View::Script)
        m_script->setCurrentShot(shot);
    setFocusProxy(view == View::Blocks ? &m_timeline : m_pages->currentWidget());
    focusProxy()->setFocus();
}

void TimelinePane::setLow(bool low)
{
    m_isLow = low;
    m_timeline.setCompact(m_isLow || m_view == View::Script);
}

bool TimelinePane::focusScript()
{
    if (m_view != View::Script || !m_script->isVisible())
        return false;
    m_script->setCurrentShot(m_timeline.currentShot());
    m_script->setFocus();
    return true;
}

/// Called while the timeline is not visible.
void TimelinePane::editPrompt()
{
    if (focusScript())
        return;
    if (!m_table || !m_table->isVisible() || m_table->editPrompt())
        return;
    // The clip's own prompt is not a row of the table.
    show(View::Blocks);
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

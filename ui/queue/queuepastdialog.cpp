#include "ui/queue/queuepastdialog.h"

#include "ui/queue/queuepastmodel.h"
#include "ui/queue/queuepaststrip.h"
#include "ui/style/controls.h"
#include "ui/style/emptystate.h"
#include "ui/style/scroller.h"
#include "ui/style/tabstops.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array<std::chrono::hours, 3> spans = {1h, 24h, 7 * 24h};
constexpr int pause = 300;       ///< ms after a change until the jobs are read; further changes are merged
constexpr int step = 10'000;     ///< ms between updates of jobs under way
constexpr int mostHeight = 260;  ///< px of the strip, before it scrolls
constexpr int leastHeight = 132; ///< px: some lanes are visible without scrolling
constexpr int narrowest = 76;    ///< px of a column

} // namespace

QueuePastDialog::QueuePastDialog(std::function<QList<Job>()> jobs, std::function<Instant()> now,
                                 QWidget* parent)
    : QDialog(parent)
    , m_jobs(std::move(jobs))
    , m_now(std::move(now))
    , m_model(new QueuePastModel(this))
    , m_span(new Segmented(Segmented::Size::Field, this))
    , m_scroll(new QScrollArea(this))
    , m_strip(new QueuePastStrip)
    , m_legend(new QueuePastLegend(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(u"clock"_s, tr("No job in this time"),
                             tr("Jobs stand here from the moment they enter the queue. "
                                "Those that were cleared from it are not shown."),
                             this))
{
    setWindowTitle(tr("Queue's past"));
    fitToScreen(*this, {760, 600});
    build();
    connectParts();
    if (isAllOfTheDayInItsLastHour())
        m_span->setCurrent(0);
    refresh();
}

bool QueuePastDialog::isAllOfTheDayInItsLastHour() const
{
    const Instant now = m_now();
    const QueuePast day = QueuePast::of(m_jobs(), now - spans.at(1), now);
    return !day.jobs.isEmpty() && day.jobs.constFirst().from >= now - spans.at(0);
}

void QueuePastDialog::build()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(Theme::grid);
    m_span->setChoices({tr("Last hour"), tr("Last day"), tr("Last week")});
    m_span->setCurrent(1);
    m_span->setAccessibleName(tr("Time shown"));
    rows->addWidget(m_span, 0, Qt::AlignLeft);

    m_scroll->setWidget(m_strip);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows->addWidget(m_scroll);
    rows->addWidget(m_legend);

    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Queue's past as a table"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(narrowest);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(QueuePastModel::Scene, QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_empty, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_close->setAutoDefault(false);
    m_close->setAccessibleName(m_close->text().remove(u'&'));
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
}

void QueuePastDialog::connectParts()
{
    connect(m_span, &Segmented::chosen, this, &QueuePastDialog::refresh);
    connect(m_strip, &QueuePastStrip::chosen, this, &QueuePastDialog::detailsRequested);
    connect(m_strip, &QueuePastStrip::currentChanged, this, &QueuePastDialog::showCurrent);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const JobId id = m_model->jobAt(index.row()))
            Q_EMIT detailsRequested(id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_strip,
            [this](const QModelIndex& index) { m_strip->setCurrent(m_model->jobAt(index.row())); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &QueuePastDialog::refresh);
    m_tick.setInterval(step);
    connect(&m_tick, &QTimer::timeout, this, &QueuePastDialog::refresh);
    m_tick.start();
}

void QueuePastDialog::jobsChanged()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void QueuePastDialog::refresh()
{
    const Instant now = m_now();
    const std::chrono::milliseconds span =
        spans.at(static_cast<std::size_t>(std::clamp(m_span->current(), 0, 2)));
    const std::chrono::milliseconds least =
        span * QueuePastStrip::leastWidth / std::max(200, m_scroll->viewport()->width());
    const QueuePast past = QueuePast::of(m_jobs(), now - span, now, least);
    const JobId current = m_strip->current();
    m_strip->setPast(past);
    m_model->setPast(past);
    if (current != 0 && past.indexOf(current) >= 0)
        showCurrent(current);
    const int height = std::clamp(m_strip->sizeHint().height(), leastHeight, mostHeight);
    m_scroll->setMaximumHeight(height);
    m_scroll->setMinimumHeight(leastHeight);
    const bool any = !past.jobs.isEmpty();
    m_scroll->setVisible(any);
    m_legend->setVisible(any);
    m_table->setVisible(any);
    m_empty->setVisible(!any);
}

/// In both the table and the strip.
void QueuePastDialog::showCurrent(JobId id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
    const int at = m_strip->past().indexOf(id);
    if (at >= 0 && m_strip->hasFocus()) {
        const QPoint middle = m_strip->barOf(m_strip->past().jobs.at(at)).whole.center().toPoint();
        m_scroll->ensureVisible(0, middle.y(), 0, 24);
    }
}

bool QueuePastDialog::focusNextPrevChild(bool next)
{
    const QList<QWidget*> stops = {m_span->focusProxy(), m_strip, m_table, m_close};
    return focusNextStop(*this, stops, next) || QDialog::focusNextPrevChild(next);
}

void QueuePastDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    jobsChanged(); // the space that each job needs has changed
}

} // namespace rushes

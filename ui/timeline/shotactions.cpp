#include "ui/timeline/shotactions.h"

#include "ui/style/icons.h"

#include <QMenu>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int firstDigit = 3;
constexpr int lastDigit = 9;

bool isContiguous(const QList<int>& rows)
{
    return !rows.isEmpty() && rows.last() - rows.first() == rows.size() - 1;
}

} // namespace

ShotActions::ShotActions(TimelineModel& model, QItemSelectionModel& selection, QWidget& owner)
    : QObject(&owner)
    , m_model(model)
    , m_selection(selection)
    , m_lengths(std::make_unique<QMenu>())
{
    build(owner);
    connect(&model, &TimelineModel::refreshed, this, &ShotActions::refresh);
    connect(&selection, &QItemSelectionModel::selectionChanged, this, &ShotActions::refresh);
    connect(&selection, &QItemSelectionModel::currentChanged, this, &ShotActions::refresh);
    refresh();
}

ShotActions::~ShotActions() = default;

QAction* ShotActions::add(const QString& text, const QList<QKeySequence>& keys, const QString& iconName,
                          Verb verb)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    connect(action, &QAction::triggered, this, verb);
    m_all.append(action);
    return action;
}

void ShotActions::separate()
{
    auto* line = new QAction(this);
    line->setSeparator(true);
    m_all.append(line);
}

void ShotActions::build(QWidget& owner)
{
    m_split = add(tr("Split at playhead"), {Qt::Key_S}, u"scissors"_s, &ShotActions::split);
    m_insertAfter = add(tr("New shot after"), {Qt::Key_N}, u"plus"_s, &ShotActions::insertAfter);
    m_insertBefore = add(tr("New shot before"), {Qt::SHIFT | Qt::Key_N}, {}, &ShotActions::insertBefore);
    m_duplicate = add(tr("Duplicate"), {Qt::CTRL | Qt::Key_D}, u"copy"_s, &ShotActions::duplicate);
    m_edit = new QAction(icon(u"pencil"_s), tr("Edit prompt"), this);
    m_edit->setShortcuts({Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter});
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_edit, &QAction::triggered, this, &ShotActions::promptEditRequested);
    m_all.append(m_edit);
    m_still = add(QString(), {}, u"image-plus"_s, &ShotActions::askStill);
    separate();
    m_remove =
        add(tr("Delete, the neighbour takes the time"), {Qt::Key_Delete}, u"trash-2"_s, &ShotActions::remove);
    m_rippleRemove =
        add(tr("Delete with its time"), {Qt::SHIFT | Qt::Key_Delete}, {}, &ShotActions::rippleRemove);
    separate();
    m_moveLeft = add(tr("Move left"), {Qt::ALT | Qt::Key_Left}, u"arrow-left"_s, &ShotActions::moveLeft);
    m_moveRight = add(tr("Move right"), {Qt::ALT | Qt::Key_Right}, u"arrow-right"_s, &ShotActions::moveRight);
    m_rollLeft = add(tr("Left cut 1 s earlier"), {Qt::CTRL | Qt::Key_Left}, {}, &ShotActions::rollLeft);
    m_rollRight = add(tr("Left cut 1 s later"), {Qt::CTRL | Qt::Key_Right}, {}, &ShotActions::rollRight);
    m_shorten =
        add(tr("Shorten by 1 s"), {Qt::SHIFT | Qt::CTRL | Qt::Key_Left}, u"minus"_s, &ShotActions::shorten);
    m_lengthen =
        add(tr("Lengthen by 1 s"), {Qt::SHIFT | Qt::CTRL | Qt::Key_Right}, {}, &ShotActions::lengthen);

    for (int seconds = firstDigit; seconds <= lastDigit; ++seconds) {
        auto* action = new QAction(tr("%1 s").arg(seconds), this);
        action->setObjectName(u"seconds-%1"_s.arg(seconds));
        action->setShortcut(QKeySequence(Qt::Key_0 + seconds));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, seconds] { setSeconds(seconds); });
        m_lengths->addAction(action);
    }
    m_lengths->setTitle(tr("Length"));
    m_lengths->setIcon(icon(u"clock"_s));
    m_all.append(m_lengths->menuAction());
    m_equal = add(tr("Equal lengths"), {}, {}, &ShotActions::equalLengths);
    m_fit = add(QString(), {}, {}, &ShotActions::fit);
    separate();
    m_selectAll = add(tr("Select all shots"), {QKeySequence::SelectAll}, {}, &ShotActions::selectAll);

    nameActions();
    for (QAction* action : std::as_const(m_all)) {
        if (!action->isSeparator() && !action->menu())
            owner.addAction(action);
    }
    owner.addActions(m_lengths->actions());
}

/// Ids for the key bindings.
void ShotActions::nameActions()
{
    const std::initializer_list<std::pair<QAction*, QString>> names = {
        {m_split, u"split"_s},
        {m_insertAfter, u"insert-after"_s},
        {m_insertBefore, u"insert-before"_s},
        {m_duplicate, u"duplicate"_s},
        {m_edit, u"edit-prompt"_s},
        {m_still, u"still"_s},
        {m_remove, u"delete"_s},
        {m_rippleRemove, u"ripple-delete"_s},
        {m_moveLeft, u"move-left"_s},
        {m_moveRight, u"move-right"_s},
        {m_rollLeft, u"roll-left"_s},
        {m_rollRight, u"roll-right"_s},
        {m_shorten, u"shorten"_s},
        {m_lengthen, u"lengthen"_s},
        {m_equal, u"equal-lengths"_s},
        {m_fit, u"fit"_s},
        {m_selectAll, u"select-all"_s},
    };
    for (const auto& [action, name] : names)
        action->setObjectName(name);
}

/// The actions 3 s … 9 s, with shortcuts of their own.
QList<QAction*> ShotActions::lengths() const
{
    return m_lengths->actions();
}

QList<QAction*> ShotActions::forTable() const
{
    QList<QAction*> actions;
    for (QAction* action : m_all) {
        if (action != m_edit && action != m_selectAll && !action->isSeparator() && !action->menu())
            actions.append(action);
    }
    return actions + m_lengths->actions();
}

void ShotActions::setSuspended(bool suspended)
{
    m_suspended = suspended;
    refresh();
}

QList<int> ShotActions::rows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_selection.selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

int ShotActions::current() const
{
    const QModelIndex index = m_selection.currentIndex();
    if (index.isValid() && m_selection.isRowSelected(index.row()))
        return index.row();
    const QList<int> selected = rows();
    return selected.isEmpty() ? -1 : selected.constFirst();
}

void ShotActions::select(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        m_selection.clear();
    else
        m_selection.setCurrentIndex(m_model.index(row, 0),
                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ShotActions::selectNew(int row)
{
    select(row);
    Q_EMIT shotMade();
}

void ShotActions::selectRows(const QList<int>& rows)
{
    select(rows.value(0, -1));
    for (const int row : rows)
        m_selection.select(m_model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void ShotActions::refresh()
{
    if (m_model.shots() != m_model.request().shots)
        return; // during a change; refreshed() follows
    const QList<int> selected = rows();
    const int count = m_model.rowCount();
    const bool some = !selected.isEmpty();
    const bool awake = !m_suspended;
    const bool room = count < m_model.limits().mostShots();
    m_split->setEnabled(awake);
    m_insertAfter->setEnabled(awake && room);
    m_insertBefore->setEnabled(awake && room);
    m_duplicate->setEnabled(awake && room && (some || count == 0));
    m_edit->setEnabled(awake);
    m_still->setText(count == 0 ? tr("Still for the clip") : tr("Still for the shot"));
    m_still->setEnabled(awake && (some || count == 0) && m_model.limits().output == MediaKind::Video);
    m_still->setToolTip(m_model.limits().output == MediaKind::Video
                            ? tr("A new scene that makes a picture of what the shot shows")
                            : tr("Only a video's shots have stills"));
    m_remove->setEnabled(awake && some);
    m_rippleRemove->setEnabled(awake && some);
    m_moveLeft->setEnabled(awake && isContiguous(selected) && selected.first() > 0);
    m_moveRight->setEnabled(awake && isContiguous(selected) && selected.last() < count - 1);
    m_rollLeft->setEnabled(awake && current() > 0);
    m_rollRight->setEnabled(awake && current() > 0);
    m_shorten->setEnabled(awake);
    m_lengthen->setEnabled(awake);
    m_lengths->menuAction()->setEnabled(awake && (some || count == 0));
    for (QAction* action : m_lengths->actions())
        action->setEnabled(awake && (some || count == 0));
    m_equal->setEnabled(awake && count > 1);
    m_fit->setText(tr("Fit to %1 s").arg(m_model.limits().maxSeconds));
    m_fit->setEnabled(awake && m_model.request().duration != m_model.limits().maxSeconds);
    m_selectAll->setEnabled(awake && count > 0);
}

bool ShotActions::commit(const edits::Edited& edited, const QString& text)
{
    const bool changes = edits::applied(m_model.request(), edited) != m_model.request();
    m_model.commit(edited, text);
    if (edited.limit != edits::Limit::None)
        Q_EMIT limitReached(m_model.reason(edited.limit));
    return changes;
}

void ShotActions::split()
{
    const edits::Edited edited =
        edits::split(m_model.request(), static_cast<int>(std::lround(m_playhead)), m_model.limits());
    const QList<Shot> before = m_model.shots();
    if (!commit(edited, tr("Split shot")) || edited.shots.size() <= before.size())
        return;
    // The new shot is the second half: after the first one that differs from before.
    int half = 0;
    while (half < before.size() && before.at(half) == edited.shots.at(half))
        ++half;
    selectNew(half + 1);
}

void ShotActions::insert(bool before)
{
    const int at = current();
    const int count = m_model.rowCount();
    const int index = at >= 0 ? at + (before ? 0 : 1) : before ? 0 : qMax(1, count);
    if (commit(edits::insert(m_model.request(), index, {}, m_model.limits()), tr("New shot")))
        selectNew(index);
}

void ShotActions::append()
{
    const int index = qMax(1, m_model.rowCount());
    if (commit(edits::insert(m_model.request(), index, {}, m_model.limits()), tr("New shot")))
        selectNew(index);
}

void ShotActions::duplicate()
{
    const Request& request = m_model.request();
    const int at = qMax(0, current());
    const Shot copy = request.shots.isEmpty() ? Shot{request.prompt, request.duration} : request.shots.at(at);
    if (commit(edits::insert(request, at + 1, copy, m_model.limits()), tr("Duplicate shot")))
        selectNew(at + 1);
}

void ShotActions::removeSelected(bool rippleTime)
{
    const QList<int> selected = rows();
    if (selected.isEmpty())
        return;
    if (commit(edits::remove(m_model.request(), selected, rippleTime, m_model.limits()),
               tr("Delete %n shot(s)", nullptr, static_cast<int>(selected.size()))))
        select(qMin(selected.first(), m_model.rowCount() - 1));
}

void ShotActions::moveLeft()
{
    const QList<int> selected = rows();
    if (isContiguous(selected) && selected.first() > 0)
        commit(edits::move(m_model.request(), selected, selected.first() - 1, m_model.limits()),
               tr("Move shot"));
}

void ShotActions::moveRight()
{
    const QList<int> selected = rows();
    if (isContiguous(selected) && selected.last() < m_model.rowCount() - 1)
        commit(edits::move(m_model.request(), selected, selected.last() + 2, m_model.limits()),
               tr("Move shot"));
}

void ShotActions::roll(int delta)
{
    if (current() > 0)
        commit(edits::roll(m_model.request(), current(), delta, m_model.limits()), tr("Move cut"));
}

void ShotActions::ripple(int delta)
{
    // Without a selection the clip's end is moved.
    const int at = current() >= 0 ? current() : m_model.rowCount() - 1;
    commit(edits::ripple(m_model.request(), qMax(0, at), delta, m_model.limits()), tr("Change length"));
}

void ShotActions::setSeconds(int seconds)
{
    const edits::Limit limit = m_model.setSeconds(rows(), seconds);
    if (limit != edits::Limit::None)
        Q_EMIT limitReached(m_model.reason(limit));
}

void ShotActions::equalLengths()
{
    commit(edits::equalLengths(m_model.request(), m_model.limits()), tr("Equal lengths"));
}

void ShotActions::fit()
{
    const int most = m_model.limits().maxSeconds;
    commit(edits::fit(m_model.request(), most, m_model.limits()), tr("Fit to %1 s").arg(most));
}

void ShotActions::askStill()
{
    Q_EMIT stillRequested(m_model.rowCount() == 0 ? -1 : current());
}

void ShotActions::selectAll()
{
    const QModelIndex first = m_model.index(0, 0);
    const QModelIndex last = m_model.index(m_model.rowCount() - 1, 0);
    if (!m_selection.currentIndex().isValid())
        m_selection.setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_selection.select(QItemSelection(first, last),
                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace rushes

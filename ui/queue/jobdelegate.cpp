#include "ui/queue/jobdelegate.h"

#include "app/base/isolated.h"
#include "app/queue/jobmodel.h"
#include "app/queue/queuerows.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace rushes {

namespace {

JobRowFonts rowFonts()
{
    JobRowFonts fonts = {Theme::bodyFont(), Theme::smallFont(), Theme::bodyFont()};
    fonts.name.setWeight(QFont::Medium);
    return fonts;
}

QColor colourOf(Tone tone, const Theme& theme)
{
    switch (tone) {
    case Tone::Plain:
        return theme.text;
    case Tone::Dim:
        return theme.dim;
    case Tone::Accent:
        return theme.accent;
    case Tone::Good:
        return theme.good;
    case Tone::Bad:
        return theme.bad;
    }
    return theme.text;
}

Job jobAt(const QModelIndex& index)
{
    return index.data(JobModel::JobRole).value<Job>();
}

void drawBar(QPainter* painter, const QRect& rect, double progress, Qt::LayoutDirection direction,
             const Theme& theme)
{
    const QRectF whole(rect);
    const qreal radius = whole.height() / 2;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.line);
    painter->drawRoundedRect(whole, radius, radius);
    if (progress <= 0)
        return;
    QRectF done = whole;
    done.setWidth(std::max(whole.height(), whole.width() * progress));
    if (direction == Qt::RightToLeft)
        done.moveRight(whole.right());
    painter->setBrush(theme.accent);
    painter->drawRoundedRect(done, radius, radius);
}

} // namespace

QString jobTitle(const QString& sceneName, JobState state, int takeNumber)
{
    return state == JobState::Done && takeNumber > 0 ? takeTitle(sceneName, takeNumber) : sceneName;
}

JobDelegate::JobDelegate(const JobPresenter& presenter, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_presenter(presenter)
{
}

JobRowContent JobDelegate::contentOf(const Job& job) const
{
    const JobAction action = m_presenter.action(job);
    JobRowContent content;
    content.name = jobTitle(job.sceneName, job.state, job.takeNumber);
    content.shortName = job.sceneName;
    content.takeNumber = job.state == JobState::Done ? job.takeNumber : 0;
    content.text = m_presenter.text(job);
    content.widest = m_presenter.widestText(job);
    content.action = action.text;
    content.actionIsNote = action.kind == JobAction::Note;
    content.brief = action.brief;
    content.hasBar = m_presenter.progress(job).has_value();
    return content;
}

JobRowLayout JobDelegate::layoutOf(const Job& job, int width) const
{
    return JobRowLayout::of(contentOf(job), rowFonts(), width);
}

JobRowContent JobDelegate::contentOf(const QModelIndex& index) const
{
    const Job job = jobAt(index);
    JobRowContent content = contentOf(job);
    content.head = index.data(QueueRows::HeadRole).toString();
    if (!content.head.isEmpty())
        content.price = index.data(QueueRows::HeadPriceRole).toString();
    if (index.data(QueueRows::RemovedRole).toInt() != 0) {
        content.text = tr("Removed · nothing charged");
        content.action = actionAt(index).text;
        content.widest.clear();
    }
    const QString variant = index.data(QueueRows::VariantRole).toString();
    if (!variant.isEmpty()) {
        const QString both = tr("%1 · %2", "what tells a job from others of its batch, and its state");
        content.text = both.arg(variant, content.text);
        if (!content.widest.isEmpty())
            content.widest = both.arg(variant, content.widest);
    }
    return content;
}

JobAction JobDelegate::actionAt(const QModelIndex& index) const
{
    switch (static_cast<QueueRows::Removed>(index.data(QueueRows::RemovedRole).toInt())) {
    case QueueRows::Removed::No:
        return m_presenter.action(jobAt(index));
    case QueueRows::Removed::MayComeBack:
        return {JobAction::Undo, tr("Undo"), tr("Puts the job back where it waited."), {}};
    case QueueRows::Removed::ForGood:
        break;
    }
    return {};
}

JobRowLayout JobDelegate::layoutOf(const QModelIndex& index, int width) const
{
    JobRowContent content = contentOf(index);
    JobRowLayout row = JobRowLayout::of(content, rowFonts(), width);
    const Measured known = m_measured.value(index.data(JobModel::IdRole).value<JobId>());
    if (!m_held || known.height == 0 || known.width != width || row.height == known.height)
        return row;
    // The contents may change, but not the height: other rows would move below the pointer.
    if (row.height > known.height) {
        content.maxTextLines = 1;
        row = JobRowLayout::of(content, rowFonts(), width);
    }
    if (known.hasHead && row.head.isNull())
        row.translate(JobRowLayout::headHeight);
    row.height = known.height;
    return row;
}

void JobDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Job job = jobAt(index);
    const Theme& theme = Theme::current();
    const JobRowFonts fonts = rowFonts();
    const JobRowLayout row = layoutOf(index, option.rect.width());
    const auto placed = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect.translated(option.rect.topLeft()));
    };
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int headHeight = row.head.isNull() ? 0 : JobRowLayout::headHeight;
    const QRect inside = option.rect.adjusted(0, headHeight, 0, -1);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(inside, theme.raised);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(inside).adjusted(2, 2, -2, -2), 4, 4);
    }

    if (headHeight > 0) {
        painter->setFont(fonts.small);
        painter->setPen(theme.dim);
        painter->drawText(placed(row.head), static_cast<int>(start | Qt::AlignVCenter) | Qt::TextSingleLine,
                          row.shownHead);
        painter->setPen(theme.text);
        painter->drawText(placed(row.price), Qt::AlignCenter | Qt::TextSingleLine,
                          index.data(QueueRows::HeadPriceRole).toString());
    }
    if (!index.data(QueueRows::VariantRole).toString().isEmpty()) {
        // Jobs of one batch are connected by a line.
        const QRect line(4, headHeight, 2, option.rect.height() - headHeight - 1);
        painter->fillRect(placed(line), Theme::mixed(theme.line, theme.dim, 0.5));
    }

    const JobIcon icon = iconOf(job);
    painter->drawPixmap(placed(row.icon).topLeft(),
                        iconPixmap(icon.name, colourOf(icon.tone, theme), JobRowLayout::iconSize,
                                   painter->device()->devicePixelRatioF()));

    painter->setFont(fonts.name);
    painter->setPen(job.state == JobState::Cancelled ? theme.dim : theme.text);
    painter->drawText(placed(row.name), static_cast<int>(start | Qt::AlignVCenter) | Qt::TextSingleLine,
                      row.shownName);

    painter->setFont(fonts.small);
    painter->setPen(isBadNews(job) ? theme.bad : theme.dim);
    QRect line = placed(row.text);
    line.setHeight(QFontMetrics(fonts.small).height());
    for (const QString& words : row.shownText) {
        painter->drawText(line, static_cast<int>(start | Qt::AlignVCenter) | Qt::TextSingleLine, words);
        line.translate(0, line.height());
    }

    if (!row.action.isNull()) {
        const bool link = actionAt(index).isLink();
        QFont font = link ? fonts.link : fonts.small;
        font.setUnderline(link && m_hovered == job.id);
        painter->setFont(font);
        painter->setPen(link ? theme.accent : theme.dim);
        painter->drawText(placed(row.action), static_cast<int>(start | Qt::AlignVCenter) | Qt::TextSingleLine,
                          row.shownAction);
    }
    if (!row.bar.isNull())
        drawBar(painter, placed(row.bar), m_presenter.progress(job).value_or(0), option.direction, theme);
    painter->restore();
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    Measured& known = m_measured[index.data(JobModel::IdRole).value<JobId>()];
    const bool hasHead = !index.data(QueueRows::HeadRole).toString().isEmpty();
    if (known.height == 0 || known.width != width || (!m_held && known.hasHead != hasHead))
        known = {width, JobRowLayout::of(contentOf(index), rowFonts(), width).height, hasHead};
    return {width, known.height};
}

QRect JobDelegate::actionRect(const QModelIndex& index, const QRect& row) const
{
    if (!actionAt(index).isLink())
        return {};
    const QRect hit = layoutOf(index, row.width()).actionHit;
    const auto* view = qobject_cast<const QWidget*>(parent());
    return QStyle::visualRect(view ? view->layoutDirection() : Qt::LeftToRight, row,
                              hit.translated(row.topLeft()));
}

void JobDelegate::setHeld(bool held)
{
    if (std::exchange(m_held, held) == held || held)
        return;
    for (const JobId id : std::as_const(m_changed))
        m_measured.remove(id);
    if (m_changedAll)
        m_measured.clear();
    m_changed.clear();
    m_changedAll = false;
}

void JobDelegate::forget(JobId id)
{
    if (m_held) {
        m_changedAll = m_changedAll || id == 0;
        m_changed.insert(id);
    } else if (id == 0) {
        m_measured.clear();
    } else {
        m_measured.remove(id);
    }
}

} // namespace rushes

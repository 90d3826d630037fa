#include "ui/shell/statusline.h"

#include "app/base/commalist.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int lineHeight = 34;
constexpr int gap = 16;
constexpr int mostFacts = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StatusLine)
};

NumberLabel* smallLabel(QWidget* parent)
{
    auto* label = new NumberLabel(parent);
    label->setFont(Theme::smallFont());
    label->setRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return label;
}

QString timeLeft(std::chrono::seconds left)
{
    const int seconds = qMax(0, static_cast<int>(left.count()));
    constexpr int hour = 3600;
    if (seconds >= hour)
        return Words::tr("about %1 h %2 min left").arg(seconds / hour).arg(seconds % hour / 60);
    return Words::tr("about %1:%2 left").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString stateOf(const QueueForecast& queue)
{
    if (queue.problem)
        return Words::tr("Queue stopped");
    if (queue.paused)
        return Words::tr("Queue paused");
    return queue.offline ? Words::tr("Offline") : QString();
}

} // namespace

QStringList wordsOf(const QueueForecast& queue)
{
    QStringList counts;
    if (queue.counts.running > 0)
        counts.append(Words::tr("%n running", nullptr, queue.counts.running));
    if (queue.counts.submitting > 0)
        counts.append(Words::tr("%n being sent", nullptr, queue.counts.submitting));
    if (queue.counts.queued > 0)
        counts.append(Words::tr("%n queued", nullptr, queue.counts.queued));
    if (queue.counts.waiting > 0)
        counts.append(Words::tr("%n waiting", nullptr, queue.counts.waiting));
    if (queue.counts.downloading > 0)
        counts.append(Words::tr("%n downloading", nullptr, queue.counts.downloading));
    if (queue.counts.unknown > 0)
        counts.append(Words::tr("%n unknown", nullptr, queue.counts.unknown));
    if (queue.stranded > 0)
        counts.append(Words::tr("%n without a service", nullptr, queue.stranded));
    const QString state = stateOf(queue);
    QStringList words{commaList(counts)};
    if (counts.isEmpty())
        words.first() = state.isEmpty() ? Words::tr("Nothing in the queue") : state;
    else if (!state.isEmpty())
        words.first() = Words::tr("%1, %2").arg(state, words.first());
    if (queue.left)
        words.append(timeLeft(std::chrono::ceil<std::chrono::seconds>(*queue.left)));
    QStringList money;
    if (queue.counts.committed > Usd{})
        money.append(Words::tr("%1 committed").arg(queue.counts.committed.text()));
    if (queue.counts.ahead > Usd{})
        money.append(Words::tr("%1 waiting", "a price").arg(queue.counts.ahead.text()));
    if (queue.counts.uncertain > Usd{})
        money.append(Words::tr("%1 unknown", "a price").arg(queue.counts.uncertain.text()));
    if (!money.isEmpty())
        words.append(commaList(money));
    return words;
}

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
{
    setSizeGripEnabled(false);
    setFixedHeight(lineHeight);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(Theme::grid - 2, 8, Theme::grid, 0);
    row->setSpacing(gap);
    for (int i = 0; i < mostFacts; ++i) {
        m_facts.append(smallLabel(line));
        row->addWidget(m_facts.last());
    }
    row->addStretch(1);
    m_file = smallLabel(line);
    row->addWidget(m_file);
    layout()->setContentsMargins(0, 0, 0, 0);
    addWidget(line, 1);
    setQueue({});
}

void StatusLine::setQueue(const QueueForecast& queue)
{
    const QStringList words = wordsOf(queue);
    for (int i = 0; i < m_facts.size(); ++i) {
        m_facts.at(i)->setText(words.value(i));
        m_facts.at(i)->setVisible(i < words.size());
    }
}

void StatusLine::setFile(const QString& words)
{
    m_fileWords = words;
    showRight();
}

void StatusLine::setHint(const QString& words)
{
    m_hint = words;
    showRight();
}

void StatusLine::showRight()
{
    m_file->setText(m_hint.isEmpty() ? m_fileWords : m_hint);
}

} // namespace rushes

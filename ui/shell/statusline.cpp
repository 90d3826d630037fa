#include "ui/shell/statusline.h"

#include "app/queue/queueforecast.h"
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

QString timeLeft(int seconds)
{
    constexpr int hour = 3600;
    if (seconds >= hour)
        return Words::tr("about %1 h %2 min left").arg(seconds / hour).arg(seconds % hour / 60);
    return Words::tr("about %1:%2 left").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString stateOf(const QueueFacts& facts)
{
    if (facts.stopped)
        return Words::tr("Queue stopped");
    if (facts.paused)
        return Words::tr("Queue paused");
    return facts.offline ? Words::tr("Offline") : QString();
}

} // namespace

QueueFacts factsOf(const QueueForecast& forecast)
{
    QueueFacts facts;
    facts.running = forecast.counts.running;
    facts.submitting = forecast.counts.submitting;
    facts.queued = forecast.counts.queued;
    facts.waiting = forecast.counts.waiting;
    facts.downloading = forecast.counts.downloading;
    facts.unknown = forecast.counts.unknown;
    facts.stranded = forecast.stranded;
    facts.paused = forecast.paused;
    facts.stopped = forecast.trouble.has_value();
    facts.offline = forecast.offline;
    facts.committed = forecast.counts.committed;
    facts.ahead = forecast.counts.ahead;
    facts.uncertain = forecast.counts.uncertain;
    if (forecast.left)
        facts.secondsLeft = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*forecast.left).count());
    return facts;
}

QStringList wordsOf(const QueueFacts& facts)
{
    QStringList counts;
    if (facts.running > 0)
        counts.append(Words::tr("%n running", nullptr, facts.running));
    if (facts.submitting > 0)
        counts.append(Words::tr("%n being sent", nullptr, facts.submitting));
    if (facts.queued > 0)
        counts.append(Words::tr("%n queued", nullptr, facts.queued));
    if (facts.waiting > 0)
        counts.append(Words::tr("%n waiting", nullptr, facts.waiting));
    if (facts.downloading > 0)
        counts.append(Words::tr("%n downloading", nullptr, facts.downloading));
    if (facts.unknown > 0)
        counts.append(Words::tr("%n unknown", nullptr, facts.unknown));
    if (facts.stranded > 0)
        counts.append(Words::tr("%n without a service", nullptr, facts.stranded));
    const QString state = stateOf(facts);
    QStringList words{counts.join(u", "_s)};
    if (counts.isEmpty())
        words.first() = state.isEmpty() ? Words::tr("Nothing in the queue") : state;
    else if (!state.isEmpty())
        words.first() = Words::tr("%1, %2").arg(state, words.first());
    if (facts.secondsLeft)
        words.append(timeLeft(qMax(0, *facts.secondsLeft)));
    QStringList money;
    if (facts.committed > Usd{})
        money.append(Words::tr("%1 committed").arg(facts.committed.text()));
    if (facts.ahead > Usd{})
        money.append(Words::tr("%1 waiting", "a price").arg(facts.ahead.text()));
    if (facts.uncertain > Usd{})
        money.append(Words::tr("%1 unknown", "a price").arg(facts.uncertain.text()));
    if (!money.isEmpty())
        words.append(money.join(u", "_s));
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

void StatusLine::setQueue(const QueueFacts& facts)
{
    const QStringList words = wordsOf(facts);
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

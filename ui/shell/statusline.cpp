#include "ui/shell/statusline.h"

#include "ui/style/numbers.h"
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

} // namespace

QStringList wordsOf(const QueueFacts& facts)
{
    QStringList counts;
    if (facts.running > 0)
        counts.append(Words::tr("%n running", nullptr, facts.running));
    if (facts.queued > 0)
        counts.append(Words::tr("%n queued", nullptr, facts.queued));
    if (facts.waiting > 0)
        counts.append(Words::tr("%n waiting", nullptr, facts.waiting));
    QStringList words{counts.isEmpty() ? Words::tr("Nothing in the queue") : counts.join(u", "_s)};
    if (facts.paused)
        words.first() =
            counts.isEmpty() ? Words::tr("Queue paused") : Words::tr("Queue paused, %1").arg(words.first());
    if (facts.secondsLeft) {
        const int seconds = qMax(0, *facts.secondsLeft);
        words.append(
            Words::tr("about %1:%2 left").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
    }
    if (facts.committed > Usd{})
        words.append(Words::tr("%1 committed").arg(facts.committed.text()));
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
    m_file->setText(words);
}

} // namespace rushes

#include "ui/composer/splitdialog.h"

#include "app/catalogue/catalogue.h"
#include "app/timeline/edits.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

enum Column { NumberColumn, TimeColumn, PromptColumn, ColumnCount };

QLabel* words(const QString& text, QWidget* parent, bool dim)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (dim)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// The shots that the prompt states, or a proposal where it states none.
prompts::Proposal proposalFor(const Request& request, const Model& model)
{
    prompts::Proposal stated = prompts::split(request.prompt, model, request.duration);
    if (!stated.shots.isEmpty())
        return stated;
    const prompts::Proposal offered = prompts::offer(request.prompt, model, request.duration);
    return offered.shots.isEmpty() ? stated : offered;
}

/// The service requires a prompt for the scene in addition to those of the shots: where no text is for all
/// shots, the shots' texts without labels are used.
QString scenePrompt(const prompts::Proposal& proposal)
{
    if (!proposal.prompt.isEmpty())
        return proposal.prompt;
    QStringList said;
    for (const Shot& shot : proposal.shots)
        said.append(shot.prompt);
    return said.join(u'\n');
}

} // namespace

SplitDialog::SplitDialog(const Request& request, const Model& model, QWidget* parent)
    : QDialog(parent)
    , m_proposal(proposalFor(request, model))
{
    setWindowTitle(tr("Split prompt into shots"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(Theme::grid);

    const bool splits = !m_proposal.shots.isEmpty();
    if (splits) {
        rows->addWidget(
            words(tr("%n shot(s), %1 s in all.", nullptr, static_cast<int>(m_proposal.shots.size()))
                      .arg(m_proposal.duration),
                  this, false));
        showShots();
    }
    QStringList notes = m_proposal.notes;
    if (splits && !request.shots.isEmpty())
        notes.prepend(tr("They take the place of the %n shot(s) that are there.", nullptr,
                         static_cast<int>(request.shots.size())));
    if (splits && m_proposal.prompt.isEmpty())
        notes.append(
            tr("Nothing is written for all shots. The service wants a prompt of the scene too: it gets "
               "the shots’ words."));
    for (const QString& note : std::as_const(notes))
        rows->addWidget(words(note, this, splits));

    auto* buttons = new QDialogButtonBox(this);
    if (splits) {
        auto* split = buttons->addButton(tr("Split"), QDialogButtonBox::AcceptRole);
        split->setProperty("primary", true);
        split->setDefault(true);
        split->setAccessibleName(split->text());
    }
    auto* close = buttons->addButton(splits ? QDialogButtonBox::Cancel : QDialogButtonBox::Close);
    close->setAccessibleName(splits ? tr("Cancel") : tr("Close"));
    rows->addWidget(buttons);
    // Without shots there is only a sentence to show.
    resize(600, splits ? 420 : sizeHint().height());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SplitDialog::showShots()
{
    auto* table = new QTableWidget(static_cast<int>(m_proposal.shots.size()), ColumnCount, this);
    table->setAccessibleName(tr("Proposed shots"));
    table->setHorizontalHeaderLabels({tr("Shot"), tr("Seconds"), tr("Prompt")});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(true);
    int from = 0;
    for (int row = 0; row < m_proposal.shots.size(); ++row) {
        const Shot& shot = m_proposal.shots.at(row);
        const QString time = tr("%1 s (%2–%3)").arg(shot.seconds).arg(from).arg(from + shot.seconds);
        from += shot.seconds;
        table->setItem(row, NumberColumn, new QTableWidgetItem(QString::number(row + 1)));
        table->setItem(row, TimeColumn, new QTableWidgetItem(time));
        table->setItem(row, PromptColumn, new QTableWidgetItem(shot.prompt));
    }
    table->resizeColumnToContents(NumberColumn);
    table->resizeColumnToContents(TimeColumn);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    static_cast<QBoxLayout*>(layout())->addWidget(table, 1);
}

Request SplitDialog::applied(Request request, const prompts::Proposal& proposal)
{
    if (proposal.shots.isEmpty())
        return request;
    return edits::applied(std::move(request),
                          {proposal.shots, proposal.duration, scenePrompt(proposal), edits::Limit::None});
}

} // namespace rushes

#include "ui/settings/spendingdialog.h"

#include "ui/style/controls.h"
#include "ui/style/emptystate.h"
#include "ui/style/tabstops.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int narrowest = 92; ///< px of a column

QLabel* words(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString spendingTotalsText(const SpendingTotal& total, const std::optional<Usd>& cap)
{
    QString text = SpendingDialog::tr("%1 spent").arg(total.charged.text());
    if (total.open > Usd{})
        text += SpendingDialog::tr(", %1 committed").arg(total.open.text());
    if (total.unknown > Usd{})
        text += SpendingDialog::tr(", %1 unknown").arg(total.unknown.text());
    return text + (cap ? SpendingDialog::tr(" · cap %1").arg(cap->text()) : SpendingDialog::tr(" · no cap"));
}

} // namespace

SpendingDialog::SpendingDialog(QWidget* parent)
    : QDialog(parent)
    , m_by(new Segmented(Segmented::Size::Field, this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(u"wallet"_s, tr("Nothing was spent yet"),
                             tr("Animatics of the sandbox are free and are not listed."), this))
    , m_balance(words(this))
    , m_day(words(this))
    , m_month(words(this))
    , m_words(words(this))
    , m_export(new QPushButton(tr("Export CSV…"), this))
{
    setWindowTitle(tr("Spending"));
    resize(640, 520);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(Theme::grid);
    for (QLabel* label : {m_balance, m_day, m_month})
        rows->addWidget(label);
    rows->addSpacing(Theme::grid);

    m_by->setChoices({tr("By day"), tr("By month"), tr("By project")});
    m_by->setCurrent(0);
    m_by->setAccessibleName(tr("Group"));
    rows->addWidget(m_by, 0, Qt::AlignLeft);

    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Ledger"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(narrowest);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SpendingModel::When, QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_empty, 1);
    m_words->setFont(Theme::smallFont());
    m_words->setMinimumHeight(m_words->fontMetrics().lineSpacing());
    rows->addWidget(m_words);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* refresh = new QPushButton(tr("Refresh balance"), this);
    auto* caps = new QPushButton(tr("Caps…"), this);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    buttons->addButton(caps, QDialogButtonBox::ActionRole);
    buttons->addButton(refresh, QDialogButtonBox::ActionRole);
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    for (QPushButton* button : {m_export, refresh, caps, close}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text().remove(u'&'));
    }
    rows->addWidget(buttons);

    connect(m_by, &Segmented::chosen, this, [this](int index) {
        m_model.setBy(index == 0 ? LedgerBy::Day : index == 1 ? LedgerBy::Month : LedgerBy::Project);
    });
    connect(refresh, &QPushButton::clicked, this, &SpendingDialog::refreshWanted);
    connect(caps, &QPushButton::clicked, this, &SpendingDialog::capsWanted);
    connect(m_export, &QPushButton::clicked, this, &SpendingDialog::chooseExport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    setEntries({});
    m_buttons = {m_export, caps, refresh, close};
}

bool SpendingDialog::focusNextPrevChild(bool next)
{
    QList<QWidget*> stops = {m_by->focusProxy(), m_table};
    for (QPushButton* button : std::as_const(m_buttons))
        stops.append(button);
    return focusNextStop(*this, stops, next) || QDialog::focusNextPrevChild(next);
}

void SpendingDialog::setEntries(const QList<LedgerEntry>& entries)
{
    m_model.setEntries(entries);
    m_export->setEnabled(!entries.isEmpty());
    m_empty->setVisible(entries.isEmpty());
    m_table->setVisible(!entries.isEmpty());
}

void SpendingDialog::setSpendingTotals(const SpendingTotals& spendingTotals, const Caps& caps)
{
    m_day->setText(tr("Today: %1").arg(spendingTotalsText(spendingTotals.day, caps.day)));
    m_month->setText(tr("This month: %1").arg(spendingTotalsText(spendingTotals.month, caps.month)));
}

void SpendingDialog::setBalance(const QString& text)
{
    m_balance->setText(text);
    m_balance->setVisible(!text.isEmpty());
}

void SpendingDialog::setProblem(const QString& text)
{
    m_words->setForegroundRole(QPalette::BrightText);
    m_words->setText(text);
}

void SpendingDialog::setNote(const QString& text)
{
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setText(text);
}

void SpendingDialog::chooseExport()
{
    const QString suggested = QDir::homePath() + u"/rushes-spending.csv"_s;
    auto* dialog = new QFileDialog(this, tr("Export CSV"), suggested, tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(suggested);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { Q_EMIT exportWanted(path, csvOf(m_model.entries())); });
    dialog->open();
}

} // namespace rushes

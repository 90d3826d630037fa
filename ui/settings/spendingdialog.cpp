#include "ui/settings/spendingdialog.h"

#include "ui/settings/spendingchart.h"
#include "ui/style/controls.h"
#include "ui/style/emptystate.h"
#include "ui/style/icons.h"
#include "ui/style/savedialog.h"
#include "ui/style/scroller.h"
#include "ui/style/tabstops.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
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
    , m_chart(new SpendingChart(this))
    , m_table(makeTable(m_model, tr("Ledger")))
    , m_lines(makeTable(m_lineModel, tr("Lines")))
    , m_linesHead(new QWidget(this))
    , m_linesTitle(new QLabel(m_linesHead))
    , m_back(new QPushButton(tr("All"), m_linesHead))
    , m_empty(new EmptyState(u"wallet"_s, tr("Nothing was spent yet"),
                             tr("Animatics of the sandbox are free and are not listed."), this))
    , m_balance(words(this))
    , m_day(words(this))
    , m_month(words(this))
    , m_words(words(this))
    , m_export(new QPushButton(tr("Export CSV…"), this))
{
    setWindowTitle(tr("Spending"));
    fitToScreen(*this, {760, 660});
    build();
    setEntries({});
}

QTableView* SpendingDialog::makeTable(QAbstractItemModel& model, const QString& name)
{
    auto* table = new QTableView(this);
    table->setModel(&model);
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(narrowest);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    return table;
}

void SpendingDialog::build()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(Theme::grid);
    for (QLabel* label : {m_balance, m_day, m_month})
        rows->addWidget(label);
    rows->addSpacing(Theme::grid);

    m_by->setChoices({tr("By day"), tr("By month"), tr("By project"), tr("By model")});
    m_by->setCurrent(0);
    m_by->setAccessibleName(tr("Group"));
    rows->addWidget(m_by, 0, Qt::AlignLeft);
    rows->addWidget(m_chart);
    auto* head = new QHBoxLayout(m_linesHead);
    head->setContentsMargins({});
    m_linesTitle->setFont(Theme::headFont());
    m_back->setAutoDefault(false);
    m_back->setAccessibleName(tr("Back to all"));
    m_back->setIcon(icon(u"arrow-left"_s));
    head->addWidget(m_back);
    head->addWidget(m_linesTitle, 1);
    rows->addWidget(m_linesHead);
    rows->addWidget(m_table, 1);
    rows->addWidget(m_lines, 1);
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
    m_buttons = {m_export, caps, refresh, close};

    connect(m_by, &Segmented::chosen, this, [this](int index) {
        m_model.setBy(static_cast<LedgerBy>(index));
        showSums();
    });
    connect(m_chart, &SpendingChart::chosen, this, &SpendingDialog::showLines);
    connect(m_chart, &SpendingChart::currentChanged, m_table, [this](int sum) {
        if (sum >= 0)
            m_table->selectRow(sum);
    });
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { showLines(index.row()); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        showSums();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(refresh, &QPushButton::clicked, this, &SpendingDialog::refreshRequested);
    connect(caps, &QPushButton::clicked, this, &SpendingDialog::capsRequested);
    connect(m_export, &QPushButton::clicked, this, &SpendingDialog::chooseExport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
}

/// Shows the chart and the table of all sums.
void SpendingDialog::showSums()
{
    QStringList names;
    const LedgerBy by = m_model.by();
    for (const LedgerSum& sum : m_model.sums())
        names.append(by == LedgerBy::Day     ? QLocale().toString(sum.from, tr("d MMM", "a day below a bar"))
                     : by == LedgerBy::Month ? QLocale().toString(sum.from, u"MMM yyyy"_s)
                                             : m_model.nameOf(sum));
    const std::optional<Usd> cap = by == LedgerBy::Day     ? m_caps.day
                                   : by == LedgerBy::Month ? m_caps.month
                                                           : std::nullopt;
    m_chart->setSums(m_model.sums(), names, cap, by == LedgerBy::Day || by == LedgerBy::Month);
    const bool any = !m_model.sums().isEmpty();
    m_linesHead->hide();
    m_lines->hide();
    m_chart->setVisible(any);
    m_table->setVisible(any);
    m_empty->setVisible(!any);
}

/// Shows the requests of one sum in place of the table.
void SpendingDialog::showLines(int sum)
{
    if (sum < 0 || sum >= m_model.sums().size())
        return;
    const LedgerSum of = m_model.sums().at(sum);
    m_lineModel.setLines(linesOf(m_model.entries(), of, m_model.by()));
    m_linesTitle->setText(m_chart->wordsOf(sum));
    m_chart->setCurrent(sum);
    m_table->hide();
    m_linesHead->show();
    m_lines->show();
}

bool SpendingDialog::focusNextPrevChild(bool next)
{
    QList<QWidget*> stops = {m_by->focusProxy(), m_back, m_table, m_lines};
    for (QPushButton* button : std::as_const(m_buttons))
        stops.append(button);
    return focusNextStop(*this, stops, next) || QDialog::focusNextPrevChild(next);
}

void SpendingDialog::setEntries(const QList<LedgerEntry>& entries)
{
    const bool same = entries == m_model.entries() && !entries.isEmpty();
    m_model.setEntries(entries);
    m_export->setEnabled(!entries.isEmpty());
    if (!same)
        showSums();
}

void SpendingDialog::setSpendingTotals(const SpendingTotals& spendingTotals, const Caps& caps)
{
    m_day->setText(tr("Today: %1").arg(spendingTotalsText(spendingTotals.day, caps.day)));
    m_month->setText(tr("This month: %1").arg(spendingTotalsText(spendingTotals.month, caps.month)));
    if (caps != m_caps) {
        m_caps = caps;
        showSums();
    }
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
    QFileDialog* dialog = newSaveDialog(*this, tr("Export CSV"), suggested, tr("CSV (*.csv)"), u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { Q_EMIT exportRequested(path, csvOf(m_model.entries())); });
    dialog->open();
}

} // namespace rushes

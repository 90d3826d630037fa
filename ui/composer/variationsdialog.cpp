#include "ui/composer/variationsdialog.h"

#include "app/base/isolated.h"
#include "app/base/numbertext.h"
#include "app/catalogue/modelorstandard.h"
#include "app/catalogue/validation.h"
#include "ui/composer/problemlabel.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostTakes = 20;

enum Column { NumberColumn, WhatColumn, PriceColumn, ColumnCount };

QLabel* words(const QString& text, QWidget* parent, bool dim = false)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (dim)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

VariationsDialog::VariationsDialog(const Request& request, const QString& sceneName, PriceOf priceOf,
                                   QWidget* parent)
    : QDialog(parent)
    , m_request(request)
    , m_model(modelOrStandard(request.model))
    , m_priceOf(std::move(priceOf))
    , m_cfg(new QLineEdit(this))
    , m_cfgProblem(new ProblemLabel(this))
    , m_prompts(new TextField(this))
    , m_takes(new QSpinBox(this))
    , m_note(words({}, this, true))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_sum(words({}, this))
    , m_queue(new QPushButton(this))
{
    setWindowTitle(tr("Variations of “%1”").arg(isolated(sceneName)));
    build(sceneName);
    refresh();
}

void VariationsDialog::build(const QString& sceneName)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(Theme::grid);

    addScales(*rows);
    if (!m_model.aspectRatios.isEmpty())
        rows->addWidget(words(tr("Aspects"), this, true));
    rows->addLayout(aspects());

    rows->addWidget(words(tr("Prompts, one a line"), this, true));
    m_prompts->setAccessibleName(tr("Prompts"));
    m_prompts->setPlaceholderText(tr("The scene’s own prompt"));
    m_prompts->setFixedHeight(76);
    rows->addWidget(m_prompts);
    m_note->setFont(Theme::smallFont());
    m_note->setWordWrap(true);
    rows->addWidget(m_note);

    dressTable(sceneName);
    rows->addWidget(m_table, 1);

    auto* foot = new QHBoxLayout;
    foot->setSpacing(Theme::grid);
    m_sum->setWordWrap(true);
    foot->addWidget(m_sum, 1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());
    m_queue->setProperty("primary", true);
    // No button is the default, so that Enter in a field spends no money (QDialogButtonBox would set one).
    for (QPushButton* button : {cancel, m_queue}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    rows->addLayout(foot);
    resize(640, 560);
    QWidget* before = m_cfg;
    const auto then = [&before](QWidget* next) {
        setTabOrder(before, next);
        before = next;
    };
    for (QCheckBox* box : std::as_const(m_aspects))
        then(box);
    for (QWidget* next :
         {static_cast<QWidget*>(m_takes), static_cast<QWidget*>(m_prompts), static_cast<QWidget*>(m_table),
          static_cast<QWidget*>(cancel), static_cast<QWidget*>(m_queue)})
        then(next);

    connect(m_cfg, &QLineEdit::textChanged, this, &VariationsDialog::refresh);
    connect(m_takes, &QSpinBox::valueChanged, this, &VariationsDialog::refresh);
    connect(m_prompts, &QTextEdit::textChanged, this, &VariationsDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_queue, &QPushButton::clicked, this, [this] {
        m_rest.start();
        settle();
        Q_EMIT queueRequested(m_requests, m_total);
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(1000);
    connect(&m_rest, &QTimer::timeout, this, &VariationsDialog::settle);
}

void VariationsDialog::addScales(QVBoxLayout& rows)
{
    m_cfg->setAccessibleName(tr("CFG scales"));
    m_cfg->setPlaceholderText(
        tr("%1 as in the scene, or several: 0.3, 0.5, 0.7").arg(numberText(m_request.cfgScale, 2)));
    QLabel* scales = words(tr("CFG scales"), this, true);
    rows.addWidget(scales);
    rows.addWidget(m_cfg);
    // Variations of values that are not sent would only cost money.
    const bool hasScale = !m_model.roles.cfgScale.isEmpty();
    scales->setVisible(hasScale);
    m_cfg->setVisible(hasScale);
    rows.addWidget(m_cfgProblem);
}

QLayout* VariationsDialog::aspects()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * Theme::grid);
    for (const QString& aspect : std::as_const(m_model.aspectRatios)) {
        auto* box = new QCheckBox(aspect, this);
        box->setAccessibleName(aspect);
        box->setChecked(aspect == m_request.aspectRatio);
        connect(box, &QCheckBox::toggled, this, &VariationsDialog::refresh);
        row->addWidget(box);
        m_aspects.append(box);
    }
    row->addStretch(1);
    row->addWidget(words(tr("Takes of each"), this, true));
    m_takes->setAccessibleName(tr("Takes of each"));
    m_takes->setRange(1, mostTakes);
    row->addWidget(m_takes);
    return row;
}

void VariationsDialog::dressTable(const QString& sceneName)
{
    m_table->setAccessibleName(tr("Jobs of “%1”").arg(sceneName));
    m_table->setHorizontalHeaderLabels({tr("Job"), tr("What it asks for"), tr("Price")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
}

void VariationsDialog::refresh()
{
    Variations wanted;
    wanted.takes = m_takes->value();
    wanted.prompts = promptsFrom(m_prompts->text());
    for (const QCheckBox* box : std::as_const(m_aspects)) {
        if (box->isChecked())
            wanted.aspectRatios.append(box->text());
    }
    const Result<QList<double>> scales =
        m_model.roles.cfgScale.isEmpty()
            ? Result<QList<double>>(QList<double>())
            : cfgScalesFrom(m_cfg->text(), m_model.minCfgScale, m_model.maxCfgScale);
    if (scales)
        wanted.cfgScales = *scales;
    m_cfgProblem->setProblem(scales ? QString() : scales.error().detail);

    m_requests = scales ? varied(m_request, wanted) : QList<Request>();
    m_first = m_findFirst && !m_requests.isEmpty() ? m_findFirst() : QList<First>();
    m_total = {};
    for (const First& first : std::as_const(m_first))
        m_total += first.price;
    for (const Request& request : std::as_const(m_requests))
        m_total += m_priceOf(request);
    list();

    const auto count = static_cast<int>(m_first.size() + m_requests.size());
    const bool tooMany = wanted.count() > mostVariations;
    const bool fits = std::all_of(m_requests.cbegin(), m_requests.cend(),
                                  [](const Request& request) { return validate(request).isEmpty(); });
    const QString price = m_total > Usd{} ? m_total.text() : tr("free");
    if (tooMany)
        m_sum->setText(tr("More than %1 jobs are too many at once.").arg(mostVariations));
    else if (!scales)
        m_sum->clear();
    else if (!fits)
        m_sum->setText(tr("Change what is named above first."));
    else
        m_sum->setText(tr("%1: %2 in all").arg(tr("%n job(s)", nullptr, count), price));
    m_queue->setText(count > 0 ? tr("Queue %1 · %2").arg(tr("%n job(s)", nullptr, count), price)
                               : tr("Queue"));
    m_queue->setAccessibleName(m_queue->text());
    m_sum->setForegroundRole(QPalette::WindowText);
    m_canQueue = count > 0 && fits;
    settle();
    m_note->setText(m_request.shots.isEmpty() || wanted.prompts.isEmpty()
                        ? QString()
                        : tr("The prompts stand for the whole scene; its shots stay as they are."));
    m_note->setVisible(!m_note->text().isEmpty());
}

void VariationsDialog::setFirst(std::function<QList<First>()> first)
{
    m_findFirst = std::move(first);
    refresh();
}

void VariationsDialog::settle()
{
    m_queue->setEnabled(m_canQueue && !m_rest.isActive());
}

void VariationsDialog::showProblem(const QString& words)
{
    m_sum->setText(words);
    m_sum->setForegroundRole(QPalette::BrightText);
}

void VariationsDialog::list()
{
    const auto before = static_cast<int>(m_first.size());
    m_table->setRowCount(before + static_cast<int>(m_requests.size()));
    const auto put = [this](int row, QTableWidgetItem* what, Usd price) {
        auto* amount = new QTableWidgetItem(price > Usd{} ? price.text() : tr("free"));
        amount->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, NumberColumn, new QTableWidgetItem(QString::number(row + 1)));
        m_table->setItem(row, WhatColumn, what);
        m_table->setItem(row, PriceColumn, amount);
    };
    for (int row = 0; row < before; ++row) {
        const First& first = m_first.at(row);
        put(row,
            new QTableWidgetItem(tr("“%1” first: the scene is made of its take").arg(isolated(first.name))),
            first.price);
    }
    for (int i = 0; i < m_requests.size(); ++i) {
        const Request& request = m_requests.at(i);
        const QList<Problem> problems = validate(request);
        auto* what = new QTableWidgetItem(problems.isEmpty() ? wordsOf(request) : problems.constFirst().text);
        what->setToolTip(problems.isEmpty() ? request.prompt : problems.constFirst().text);
        if (!problems.isEmpty())
            what->setForeground(Theme::current().bad);
        put(before + i, what, m_priceOf(request));
    }
    m_table->resizeColumnToContents(NumberColumn);
    m_table->resizeColumnToContents(PriceColumn);
}

QString VariationsDialog::wordsOf(const Request& request) const
{
    QStringList parts;
    if (!m_model.roles.aspectRatio.isEmpty() && !request.aspectRatio.isEmpty())
        parts.append(request.aspectRatio);
    if (!m_model.roles.cfgScale.isEmpty())
        parts.append(tr("CFG %1").arg(numberText(request.cfgScale, 2)));
    if (m_model.takesSeconds() && !request.autoDuration)
        parts.append(tr("%1 s").arg(request.duration));
    parts.append(tr("“%1”", "a prompt").arg(request.prompt.simplified()));
    return parts.join(u" · "_s);
}

} // namespace rushes

#include "ui/composer/clippane.h"

#include "app/catalogue/modeltext.h"
#include "app/prompt/advice.h"
#include "app/timeline/document.h"
#include "ui/composer/advicelist.h"
#include "ui/composer/clipform.h"
#include "ui/composer/elementsfield.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/generateoptions.h"
#include "ui/composer/inputsfield.h"
#include "ui/composer/modelbutton.h"
#include "ui/composer/nextstep.h"
#include "ui/composer/pricewords.h"
#include "ui/composer/requestedits.h"
#include "ui/style/accessibletoggle.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int padding = ClipForm::padding;

/// A scroll bar inside the margin: the fields do not move when it appears.
class MarginScrollBar : public QScrollBar
{
public:
    [[nodiscard]] QSize sizeHint() const override
    {
        return {padding - Slider::overhang, QScrollBar::sizeHint().height()};
    }
};

} // namespace

ClipPane::ClipPane(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_edits(new RequestEdits(document, this))
    , m_model(new ModelButton)
    , m_form(new ClipForm(*m_edits))
    , m_generate(new GenerateButton)
    , m_options(new GenerateOptions)
    , m_line(new WrappedLabel)
    , m_shortcut(new Caption(tr("Ctrl+Enter")))
{
    build();
    connect(m_model, &QPushButton::clicked, this, &ClipPane::modelRequested);
    connect(m_form, &ClipForm::fieldsChanged, this, &ClipPane::setTabOrders);
    connect(&m_form->advice(), &AdviceList::followed, this, [this](const Advice& advice) {
        m_edits->edit(mended(m_edits->request(), advice), advice.mendText);
        focusField(Field::NegativePrompt);
    });
    connect(&m_form->advice(), &AdviceList::placeRequested, this, &ClipPane::goTo);
    connect(m_generate, &QPushButton::clicked, this, [this] { generate(); });
    setOpensMenu(*m_options);
    connect(m_options, &QPushButton::clicked, this, &ClipPane::showOptions);

    connect(&m_document, &Document::sceneChanged, this, [this](int index) {
        if (index == m_document.currentIndex())
            refresh();
    });
    connect(&m_document, &Document::currentIndexChanged, this, [this] {
        m_isTried = false;
        m_form->setJudged(false);
        refresh();
    });
    connect(&m_document, &Document::currentIndexChanged, m_generate, &GenerateButton::wake);
    connect(&m_document, &Document::scenesChanged, this, &ClipPane::refresh);
    refresh();
    setTabOrders();
}

void ClipPane::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, padding);
    layout->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(padding, 0, padding, Theme::grid + 4);
    head->addWidget(m_model);
    layout->addLayout(head);

    auto* scroll = new QScrollArea(this);
    auto* bar = new MarginScrollBar;
    scroll->setVerticalScrollBar(bar);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    connect(bar, &QScrollBar::rangeChanged, m_form,
            [this](int least, int most) { m_form->setHasScrollBar(most > least); });
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    scroll->setMinimumWidth(scroll->widget()->minimumSizeHint().width());
    layout->addWidget(scroll, 1);

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(padding, Theme::grid, padding, 0);
    foot->setSpacing(Theme::grid);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(2);
    ways->addWidget(m_generate, 1);
    ways->addWidget(m_options);
    foot->addLayout(ways);
    auto* beneath = new QHBoxLayout;
    beneath->setSpacing(Theme::grid);
    m_line->setFont(Theme::smallFont());
    m_line->setForegroundRole(QPalette::PlaceholderText);
    m_shortcut->setFont(Theme::smallFont());
    m_shortcut->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    beneath->addWidget(m_line, 1);
    beneath->addWidget(m_shortcut, 0, Qt::AlignTop);
    foot->addLayout(beneath);
    layout->addLayout(foot);
}

/// The tab order follows the layout, including fields that are created later.
void ClipPane::setTabOrders()
{
    QWidget* before = m_model;
    for (QWidget* stop : m_form->stops() + QList<QWidget*>{m_generate, m_options}) {
        setTabOrder(before, stop);
        before = stop;
    }
}

const Request& ClipPane::shown() const
{
    return m_edits->shown();
}

const Model& ClipPane::model() const
{
    return m_edits->model();
}

void ClipPane::setService(const Service& service)
{
    m_service = service;
    refreshProblems();
}

void ClipPane::setRates(const Rates& rates)
{
    m_rates = rates;
    refreshProblems();
}

const QWidget& ClipPane::modelAnchor() const
{
    return *m_model;
}

void ClipPane::setModelFixed(bool fixed)
{
    m_model->setEnabled(!fixed);
}

void ClipPane::refreshModel()
{
    refresh();
}

void ClipPane::setInputs(InputShelf& shelf)
{
    for (PictureListField* list : {static_cast<PictureListField*>(new KeyframesField(*m_edits, shelf)),
                                   static_cast<PictureListField*>(new ElementsField(*m_edits, shelf))}) {
        m_form->prepend(list);
        connect(list, &PictureListField::problemsChanged, this, &ClipPane::refreshProblems);
        connect(list, &PictureListField::rowsChanged, this, &ClipPane::setTabOrders);
        connect(list, &PictureListField::said, this, &ClipPane::inputSaid);
    }
    auto* field = new InputsField(*m_edits, shelf);
    m_form->prepend(field);
    connect(field, &InputsField::problemsChanged, this, &ClipPane::refreshProblems);
    connect(field, &InputsField::wellsChanged, this, &ClipPane::setTabOrders);
    connect(field, &InputsField::said, this, &ClipPane::inputSaid);
    refresh();
    setTabOrders();
}

void ClipPane::setPreview(const std::optional<Request>& preview)
{
    if (m_edits->setPreview(preview))
        refresh();
}

void ClipPane::refresh()
{
    m_model->setModel(shortName(model()), taskText(model()));
    m_form->fill();
    refreshAdvice();
    refreshProblems();
}

void ClipPane::setAdvising(bool advising)
{
    m_advising = advising;
    refreshAdvice();
}

void ClipPane::refreshAdvice()
{
    m_form->advice().setAdvice(m_advising ? advise(shown(), model()) : QList<Advice>());
}

QList<Problem> ClipPane::problems() const
{
    return validate(shown()) + m_form->ownProblems();
}

void ClipPane::refreshProblems()
{
    const QList<Problem> all = problems();
    m_form->setProblems(all);
    refreshPrice(all);
}

void ClipPane::refreshPrice(const QList<Problem>& problems)
{
    QString step;
    QString hindrance;
    if (!problems.isEmpty()) {
        step = nextStepFor(problems.constFirst(), shown(), model());
        hindrance = problems.constFirst().text;
    } else if (!m_service.ready) {
        step = nextStepFor(m_service);
        hindrance = m_service.note.isEmpty() ? tr("Choose where to generate.") : m_service.note;
    }

    m_first = m_service.charges && m_findFirst ? m_findFirst(m_service.id) : QList<Scene>();
    m_firstPrice = {};
    for (const Scene& scene : std::as_const(m_first))
        m_firstPrice += m_rates.priceOf(scene.request).value_or(Usd());
    const QString first = firstLine(m_first, m_rates);
    m_painted = price().value_or(Usd());
    m_generate->setPrice(priceText(), first.trimmed());
    m_generate->setNextStep(step, hindrance);

    const Price rate = m_rates.of(model());
    QString line = m_service.charges ? priceLine(shown(), model(), m_rates)
                                     : tr("%1: an animatic, free").arg(m_service.name);
    const bool isRed = !problems.isEmpty() && m_isTried;
    if (isRed || (problems.isEmpty() && !hindrance.isEmpty()))
        line = hindrance;
    else if (!hindrance.isEmpty() && m_service.charges && quote().kind != Quote::Kind::Unknown)
        line = tr("then %1: %2", "what is generated costs").arg(priceText(), first + line);
    else
        line.prepend(first);
    if (hindrance.isEmpty() && m_service.charges && m_rates.differs(model()))
        line = u"%1 · %2"_s.arg(line, QLocale().toString(rate.read, tr("d MMM", "date of a price")));
    m_line->setToolTip(m_service.charges && rate.isKnown()
                           ? tr("Price read on %1.").arg(QLocale().toString(rate.read))
                           : QString());
    m_line->setText(line);
    m_line->setForegroundRole(isRed ? QPalette::BrightText : QPalette::PlaceholderText);
    fitShortcut();
}

/// Hides the shortcut hint where the text about the price needs its space.
void ClipPane::fitShortcut()
{
    const int room = width() - 2 * padding - Theme::grid - m_shortcut->sizeHint().width();
    const int words = m_line->fontMetrics().horizontalAdvance(m_line->text());
    m_shortcut->setVisible(m_options->isVisibleTo(this) && words < room);
}

void ClipPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitShortcut();
}

void ClipPane::goTo(const Advice& advice)
{
    if (!focusField(advice.field))
        Q_EMIT problemChosen({advice.field, advice.shot, advice.title});
}

std::optional<Usd> ClipPane::price() const
{
    return m_service.charges ? m_rates.priceOf(shown()).value_or(Usd()) : Usd();
}

void ClipPane::setFirst(std::function<QList<Scene>(const ServiceId&)> first)
{
    m_findFirst = std::move(first);
    refreshProblems();
}

Quote ClipPane::quote() const
{
    if (m_first.isEmpty())
        return m_rates.quoteOf(shown());
    QList<Quote> all = {m_rates.quoteOf(shown())};
    for (const Scene& scene : m_first)
        all.append(m_rates.quoteOf(scene.request));
    return sumOf(all);
}

QString ClipPane::priceText() const
{
    return m_service.charges ? quote().text() : tr("Free");
}

QString ClipPane::textOf(const std::optional<Usd>& price) const
{
    if (!m_service.charges)
        return tr("Free");
    return price ? price->text() : QString();
}

void ClipPane::setVerb(const QString& verb)
{
    m_generate->setVerb(verb);
    m_options->hide();
    fitShortcut();
}

void ClipPane::setPaused(bool paused)
{
    m_generate->setWords(paused ? tr("Add to queue") : QString());
}

void ClipPane::generate(int takes, QueueSide side)
{
    ask(takes, side, m_firstPrice + m_painted * takes);
}

void ClipPane::ask(int takes, QueueSide side, Usd total)
{
    if (m_generate->isResting()) {
        Q_EMIT repeated();
        return;
    }
    if (m_generate->hindrance().isEmpty()) {
        if (m_edits->hasUnfinishedPreview())
            Q_EMIT unfinished();
        else
            Q_EMIT generateRequested(takes, side, total);
        return;
    }
    const QList<Problem> inTheWay = problems();
    if (!inTheWay.isEmpty()) {
        m_isTried = true;
        m_form->setJudged(true);
        refreshProblems();
        Q_EMIT tried();
    }
    if (inTheWay.isEmpty())
        Q_EMIT serviceRequested();
    else if (!focusProblem(inTheWay.constFirst()))
        Q_EMIT problemChosen(inTheWay.constFirst());
}

/// Each entry shows its price.
void ClipPane::showOptions()
{
    auto* menu = new QMenu(m_options);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_options->accessibleName());
    menu->setToolTipsVisible(true);
    const bool can = m_generate->hindrance().isEmpty();
    // The price in an entry must be the one charged, even if something changes while the menu is open.
    const std::optional<Usd> one = price();
    const bool isExact = !m_service.charges || quote().kind == Quote::Kind::Exact;
    const auto times = [&](int takes) {
        return one ? std::optional(m_firstPrice + *one * takes) : std::nullopt;
    };
    const auto add = [&](const QString& text, std::optional<Usd> total, int takes, QueueSide side) {
        const QString amount = isExact ? textOf(total) : tr("up to %1").arg(textOf(total));
        QAction* entry =
            menu->addAction(text + u'\t' + amount, this,
                            [this, takes, side, total = total.value_or(Usd())] { ask(takes, side, total); });
        entry->setEnabled(can);
        entry->setToolTip(m_generate->hindrance());
    };
    for (const int takes : {2, 3, 4, 6, 8})
        add(tr("%n take(s)", nullptr, takes), times(takes), takes, QueueSide::Back);
    menu->addSeparator();
    add(tr("To the front of the queue"), times(1), 1, QueueSide::Front);
    menu->addAction(tr("Variations…"), this, &ClipPane::variationsRequested)->setEnabled(can);
    const int height = menu->sizeHint().height();
    menu->popup(m_options->mapToGlobal(QPoint(m_options->width() - menu->sizeHint().width(), -height - 4)));
}

bool ClipPane::focusField(Field field)
{
    return focusProblem({field, -1, {}, {}});
}

bool ClipPane::focusProblem(const Problem& problem)
{
    if (problem.field == Field::Model) {
        m_model->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return m_form->focusProblem(problem);
}

} // namespace rushes

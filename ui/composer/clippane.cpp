#include "ui/composer/clippane.h"

#include "app/catalogue/rates.h"
#include "app/catalogue/validation.h"
#include "app/prompt/advice.h"
#include "app/prompt/marks.h"
#include "app/timeline/document.h"
#include "app/timeline/edits.h"
#include "ui/composer/advicelist.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/generateoptions.h"
#include "ui/composer/problemlabel.h"
#include "ui/composer/typingundogrouper.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int padding = 14;
constexpr int cfgUnits = 100;
constexpr int cfgStep = 5;
constexpr int pauseMilliseconds = 1000;
constexpr int groupGap = 16;

/// Rows whose rail may hang over the padding stand in the layout itself; all others are set in by the
/// overhang.
QHBoxLayout* inset(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Slider::overhang, 0, Slider::overhang, 0);
    row->addWidget(widget);
    return row;
}

QHBoxLayout* inset(QWidget* left, QWidget* right)
{
    QHBoxLayout* row = inset(left);
    row->addStretch(1);
    row->addWidget(right);
    return row;
}

Caption* caption(const QString& text, QWidget* buddy, QWidget* parent)
{
    auto* words = new Caption(text, parent);
    words->setBuddy(buddy);
    return words;
}

} // namespace

ClipPane::ClipPane(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_aspect(new Segmented(Segmented::Size::Field))
    , m_duration(new Slider(Qt::Horizontal))
    , m_durationWords(new NumberLabel)
    , m_durationStop(new NumberLabel)
    , m_cfgScale(new Slider(Qt::Horizontal))
    , m_cfgWords(new NumberLabel)
    , m_sound(new ToggleSwitch(tr("Sound")))
    , m_negative(new TextField)
    , m_negativeRun(new TypingUndoGrouper(document, *m_negative, u"negative"_s))
    , m_negativeCount(new QLabel)
    , m_aspectProblem(new ProblemLabel)
    , m_durationProblem(new ProblemLabel)
    , m_cfgProblem(new ProblemLabel)
    , m_otherProblem(new ProblemLabel)
    , m_advice(new AdviceList(m_negative))
    , m_generate(new GenerateButton)
    , m_options(new GenerateOptions)
    , m_line(new WrappedLabel)
    , m_shortcut(new Caption(tr("Ctrl+Enter")))
{
    // Tab goes in the order in which they are made.
    m_aspect->setChoices(model().aspectRatios);
    build();

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_document.endGesture(); });

    connect(m_aspect, &Segmented::chosen, this, [this](int index) {
        Request changed = m_document.currentScene().request;
        changed.aspectRatio = m_aspect->choices().at(index);
        edit(changed, tr("Aspect"));
    });
    connect(m_duration, &QSlider::valueChanged, this, &ClipPane::moveDuration);
    connect(m_cfgScale, &QSlider::valueChanged, this, &ClipPane::moveCfgScale);
    follow(m_duration);
    follow(m_cfgScale);
    connect(m_sound, &QCheckBox::toggled, this, [this](bool on) {
        Request changed = m_document.currentScene().request;
        changed.sound = on;
        edit(changed, tr("Sound"));
    });
    connect(m_negative, &QTextEdit::textChanged, this, &ClipPane::editNegativePrompt);
    connect(m_advice, &AdviceList::followed, this, [this](const Advice& advice) {
        edit(mended(m_document.currentScene().request, advice), advice.mendText);
        m_negative->setFocus(Qt::OtherFocusReason);
    });
    connect(m_advice, &AdviceList::placeWanted, this, &ClipPane::goTo);
    connect(m_generate, &QPushButton::clicked, this, [this] { generate(); });
    connect(m_options, &QPushButton::clicked, this, &ClipPane::showOptions);

    connect(&m_document, &Document::sceneChanged, this, [this](int index) {
        if (index == m_document.currentIndex())
            refresh();
    });
    connect(&m_document, &Document::currentIndexChanged, this, &ClipPane::refresh);
    connect(&m_document, &Document::currentIndexChanged, m_generate, &GenerateButton::wake);
    connect(&m_document, &Document::scenesChanged, this, &ClipPane::refresh);
    refresh();
}

void ClipPane::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, padding);
    layout->setSpacing(0);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildForm());
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

    m_cfgScale->setUnitsPerOne(cfgUnits);
    m_cfgScale->setSingleStep(cfgStep);
    m_cfgScale->setPageStep(4 * cfgStep);
    m_cfgScale->setFineStep(1);
    m_cfgScale->setWords(
        [](int value) { return QString::number(static_cast<double>(value) / cfgUnits, 'f', 2); });
    m_cfgScale->setAccessibleName(tr("CFG scale"));
    m_cfgScale->setToolTip(
        tr("How closely the video keeps to the prompt. Ctrl with an arrow key moves by 0.01."));
    m_duration->setPageStep(3);
    m_duration->setWords([](int value) { return tr("%1 s").arg(value); });
    m_duration->setAccessibleName(tr("Duration"));
    m_negative->setAccessibleName(tr("Negative prompt"));
    m_negative->setPlaceholderText(tr("What should not be seen"));
    m_negativeCount->setFont(Theme::smallFont());
    m_durationStop->setFont(Theme::smallFont());
    m_durationStop->setRole(QPalette::PlaceholderText);
}

QWidget* ClipPane::buildForm()
{
    auto* form = new QWidget;
    auto* rows = new QVBoxLayout(form);
    rows->setContentsMargins(padding - Slider::overhang, 0, padding - Slider::overhang, Theme::grid);
    rows->setSpacing(0);
    m_otherProblem->setContentsMargins(0, 0, 0, Theme::grid);

    rows->addLayout(inset(m_otherProblem));
    rows->addLayout(inset(caption(tr("Aspect"), nullptr, form)));
    rows->addSpacing(7);
    rows->addLayout(inset(m_aspect));
    rows->addLayout(inset(m_aspectProblem));
    rows->addSpacing(groupGap);
    QHBoxLayout* duration = inset(caption(tr("Duration"), m_duration, form), m_durationStop);
    duration->setSpacing(Theme::grid);
    duration->addWidget(m_durationWords);
    rows->addLayout(duration);
    rows->addSpacing(1);
    rows->addWidget(m_duration);
    rows->addLayout(inset(m_durationProblem));
    rows->addSpacing(groupGap);
    rows->addLayout(inset(caption(tr("CFG scale"), m_cfgScale, form), m_cfgWords));
    rows->addSpacing(1);
    rows->addWidget(m_cfgScale);
    rows->addLayout(inset(m_cfgProblem));
    rows->addSpacing(groupGap - 2);
    rows->addLayout(inset(m_sound));
    rows->addSpacing(groupGap - 2);
    rows->addLayout(inset(caption(tr("Negative prompt"), m_negative, form), m_negativeCount));
    rows->addSpacing(7);
    m_negative->setFixedHeight(64);
    rows->addLayout(inset(m_negative));
    rows->addSpacing(groupGap);
    rows->addLayout(inset(m_advice));
    rows->addStretch(1);
    return form;
}

/// A drag is one undo step computed from its start; keys and wheel make one until they pause.
void ClipPane::follow(Slider* slider)
{
    connect(slider, &Slider::grabbed, this, [this] {
        m_document.endGesture();
        m_grabbed = m_document.currentScene().request;
    });
    connect(slider, &QSlider::sliderReleased, this, [this] {
        m_grabbed.reset();
        m_document.endGesture();
    });
}

const Request& ClipPane::shown() const
{
    return m_preview ? *m_preview : m_document.currentScene().request;
}

const Model& ClipPane::model() const
{
    const Catalogue& catalogue = Catalogue::current();
    const Model* known = catalogue.model(m_document.currentScene().request.model);
    return known ? *known : catalogue.standard();
}

void ClipPane::setService(const Service& service)
{
    m_service = service;
    refreshPrice();
}

void ClipPane::setRates(const Rates& rates)
{
    m_rates = rates;
    refreshPrice();
}

void ClipPane::setPreview(const std::optional<Request>& preview)
{
    if (preview == m_preview)
        return;
    m_preview = preview;
    refresh();
}

void ClipPane::edit(const Request& changed, const QString& text, const QString& gesture)
{
    if (m_updating)
        return;
    m_document.editRequest(changed, text, gesture);
}

void ClipPane::moveDuration(int seconds)
{
    if (m_updating)
        return;
    const Request from = m_grabbed ? *m_grabbed : m_document.currentScene().request;
    edit(edits::applied(from, edits::withDuration(from, seconds, model())), tr("Duration"), u"duration"_s);
    if (!m_grabbed)
        m_pause.start();
    // Where the rules stopped it short, nothing changed and nobody told the slider.
    refresh();
}

void ClipPane::moveCfgScale(int hundredths)
{
    if (m_updating)
        return;
    Request changed = m_document.currentScene().request;
    changed.cfgScale = static_cast<double>(hundredths) / cfgUnits;
    edit(changed, tr("CFG scale"), u"cfg"_s);
    if (!m_grabbed)
        m_pause.start();
}

void ClipPane::editNegativePrompt()
{
    if (m_updating)
        return;
    Request changed = m_document.currentScene().request;
    const QString text = m_negative->text();
    if (text == changed.negativePrompt)
        return;
    const QString gesture = m_negativeRun->gestureFor(changed.negativePrompt, text);
    changed.negativePrompt = text;
    edit(changed, tr("Edit negative prompt"), gesture);
    m_negativeRun->edited();
}

void ClipPane::refresh()
{
    const Request& request = shown();
    const Model& limits = model();
    m_updating = true;

    if (m_aspect->choices() != limits.aspectRatios)
        m_aspect->setChoices(limits.aspectRatios);
    m_aspect->setCurrent(static_cast<int>(limits.aspectRatios.indexOf(request.aspectRatio)));

    refreshDuration();
    m_cfgScale->setRange(qRound(limits.minCfgScale * cfgUnits), qRound(limits.maxCfgScale * cfgUnits));
    m_cfgScale->setValue(qRound(request.cfgScale * cfgUnits));
    m_cfgWords->setText(QString::number(request.cfgScale, 'f', 2));

    m_sound->setChecked(request.sound);
    m_negative->setText(request.negativePrompt);
    const int count = characters(request.negativePrompt);
    const int most = limits.promptAdvice;
    m_negativeCount->setText(most > 0 ? tr("%1 / %2").arg(count).arg(most) : QString::number(count));
    m_negativeCount->setForegroundRole(most > 0 && count > most ? QPalette::BrightText
                                                                : QPalette::PlaceholderText);
    m_updating = false;

    refreshProblems();
    if (m_advising)
        m_advice->setAdvice(advise(request, limits));
    refreshPrice();
}

/// Where the slider stops short of its ends, it says what stops it.
void ClipPane::refreshDuration()
{
    const Request& request = shown();
    const Model& limits = model();
    m_duration->setRange(limits.minSeconds, limits.maxSeconds);
    m_duration->setValue(request.duration);

    const auto count = static_cast<int>(request.shots.size());
    const int least = edits::withDuration(request, limits.minSeconds, limits).duration;
    const int most = edits::withDuration(request, limits.maxSeconds, limits).duration;
    const QString span =
        least < most ? tr("%1 s to %2 s").arg(least).arg(most) : tr("%1 s").arg(request.duration);
    QString stop;
    QString why;
    if (least > limits.minSeconds) {
        why = tr("%n shot(s) take at least %1 s.", nullptr, count).arg(least);
        if (request.duration == least)
            stop = tr("least for %n shot(s)", nullptr, count);
    } else if (most < limits.maxSeconds) {
        why = tr("%n shot(s) take at most %1 s.", nullptr, count).arg(most);
        if (request.duration == most)
            stop = tr("most for %n shot(s)", nullptr, count);
    }
    const QString told =
        why.isEmpty() ? tr("%1, as the service allows.").arg(span) : tr("%1. %2").arg(span, why);
    m_durationWords->setText(tr("%1 s").arg(request.duration));
    m_durationStop->setText(stop);
    m_duration->setToolTip(told);
    m_duration->setAccessibleDescription(told);
}

void ClipPane::setAdvising(bool advising)
{
    m_advising = advising;
    m_advice->setAdvice(advising ? advise(shown(), model()) : QList<Advice>());
}

void ClipPane::refreshProblems()
{
    QString aspect;
    QString duration;
    QString cfg;
    QString other;
    for (const Problem& problem : validate(shown())) {
        if (problem.field == Field::AspectRatio)
            aspect = problem.text;
        else if (problem.field == Field::Duration)
            duration = problem.text;
        else if (problem.field == Field::CfgScale)
            cfg = problem.text;
        else if (problem.field == Field::Model || problem.field == Field::ShotType)
            other = problem.text;
    }
    m_aspectProblem->setProblem(aspect);
    m_durationProblem->setProblem(duration);
    m_cfgProblem->setProblem(cfg);
    m_otherProblem->setProblem(other);
}

void ClipPane::refreshPrice()
{
    const Request& request = shown();
    const QList<Problem> problems = validate(request);
    QString hindrance;
    if (!problems.isEmpty())
        hindrance = problems.constFirst().text;
    else if (!m_service.ready)
        hindrance = m_service.note.isEmpty() ? tr("Choose where to generate.") : m_service.note;

    m_painted = price().value_or(Usd());
    m_generate->setPrice(priceText(price()));
    m_generate->setHindrance(hindrance);
    m_options->setCan(hindrance.isEmpty());

    const Price rate = m_rates.of(model());
    QString line = hindrance;
    if (line.isEmpty() && !m_service.charges)
        line = tr("%1: an animatic, free").arg(m_service.name);
    else if (line.isEmpty())
        line = (request.sound ? tr("%1 s × %2, with sound") : tr("%1 s × %2, silent"))
                   .arg(request.duration)
                   .arg(rate.perSecond(request.sound).text());
    if (hindrance.isEmpty() && m_service.charges && m_rates.differs(model()))
        line = u"%1 · %2"_s.arg(line, QLocale().toString(rate.read, tr("d MMM", "date of a price")));
    m_line->setToolTip(m_service.charges ? tr("Price read on %1.").arg(QLocale().toString(rate.read))
                                         : QString());
    m_line->setText(line);
    m_line->setForegroundRole(problems.isEmpty() ? QPalette::PlaceholderText : QPalette::BrightText);
    fitShortcut();
}

/// The words about the price go before the reminder of the keys.
void ClipPane::fitShortcut()
{
    const int room = width() - 2 * padding - Theme::grid - m_shortcut->sizeHint().width();
    const int words = m_line->fontMetrics().horizontalAdvance(m_line->text());
    m_shortcut->setVisible(m_options->isVisibleTo(this) && m_generate->hindrance().isEmpty() && words < room);
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

QString ClipPane::priceText(std::optional<Usd> price) const
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

void ClipPane::generate(int takes, QueueSide side)
{
    ask(takes, side, m_painted * takes);
}

void ClipPane::ask(int takes, QueueSide side, Usd total)
{
    if (m_generate->isResting()) {
        Q_EMIT repeated();
        return;
    }
    if (m_generate->hindrance().isEmpty()) {
        if (m_preview && *m_preview != m_document.currentScene().request)
            Q_EMIT unfinished();
        else
            Q_EMIT generateRequested(takes, side, total);
        return;
    }
    const QList<Problem> problems = validate(shown());
    if (problems.isEmpty())
        Q_EMIT serviceWanted();
    else if (!focusField(problems.constFirst().field))
        Q_EMIT problemChosen(problems.constFirst());
}

/// Each way says what it costs before it is taken.
void ClipPane::showOptions()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_options->accessibleName());
    const bool can = m_generate->hindrance().isEmpty();
    // What an entry says is what it costs, whatever happens while the menu stands open.
    const std::optional<Usd> one = price();
    const auto add = [&](const QString& text, std::optional<Usd> total, int takes, QueueSide side) {
        QAction* entry =
            menu->addAction(text + u'\t' + priceText(total), this,
                            [this, takes, side, total = total.value_or(Usd())] { ask(takes, side, total); });
        entry->setEnabled(can);
    };
    for (const int takes : {2, 3, 4, 6, 8})
        add(tr("%n take(s)", nullptr, takes), one ? std::optional(*one * takes) : one, takes,
            QueueSide::Back);
    menu->addSeparator();
    add(tr("To the front of the queue"), one, 1, QueueSide::Front);
    menu->addAction(tr("Variations…"), this, &ClipPane::variationsRequested)->setEnabled(can);
    const int height = menu->sizeHint().height();
    menu->popup(m_options->mapToGlobal(QPoint(m_options->width() - menu->sizeHint().width(), -height - 4)));
}

bool ClipPane::focusField(Field field)
{
    switch (field) {
    case Field::AspectRatio:
        m_aspect->focusCurrent(Qt::OtherFocusReason);
        return true;
    case Field::Duration:
        m_duration->setFocus(Qt::OtherFocusReason);
        return true;
    case Field::CfgScale:
        m_cfgScale->setFocus(Qt::OtherFocusReason);
        return true;
    case Field::Sound:
        m_sound->setFocus(Qt::OtherFocusReason);
        return true;
    case Field::NegativePrompt:
        m_negative->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

} // namespace rushes

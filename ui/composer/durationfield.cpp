#include "app/timeline/edits.h"
#include "ui/composer/choicecontrol.h"
#include "ui/composer/namedfields.h"
#include "ui/composer/requestedits.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// True where every whole second in the range is valid, as a slider needs.
bool isGapless(const Model& model)
{
    return model.secondsChoices.isEmpty() ||
           model.secondsChoices.size() == model.maxSeconds - model.minSeconds + 1;
}

} // namespace

DurationField::DurationField(RequestEdits& edits, QWidget* parent)
    : ClipField(edits, parent)
    , m_words(new NumberLabel)
    , m_stop(new NumberLabel)
    , m_below(new QWidget)
    , m_slider(new Slider(Qt::Horizontal))
    , m_choice(new ChoiceControl(tr("Duration")))
    , m_auto(new ToggleSwitch(tr("Automatic length")))
    , m_autoNote(new WrappedLabel)
{
    QHBoxLayout* head = addHead(tr("Duration"), m_slider);
    head->addWidget(m_stop);
    head->addWidget(m_words);
    addRail(m_slider);
    auto* below = new QVBoxLayout(m_below);
    below->setContentsMargins(0, captionGap, 0, 0);
    below->setSpacing(captionGap);
    for (QWidget* control :
         {static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_auto), static_cast<QWidget*>(m_autoNote)})
        below->addWidget(control);
    addControl(m_below, true);
    m_slider->setPageStep(3);
    m_slider->setWords([](int value) { return tr("%1 s").arg(value); });
    m_slider->setAccessibleName(tr("Duration"));
    m_stop->setFont(Theme::smallFont());
    m_stop->setRole(QPalette::PlaceholderText);
    m_autoNote->setFont(Theme::smallFont());
    m_autoNote->setForegroundRole(QPalette::PlaceholderText);
    m_autoNote->setText(tr("The model chooses the length: the price is known afterwards."));
    connect(m_slider, &QSlider::valueChanged, this, &DurationField::move);
    this->edits().follow(m_slider);
    connect(m_choice, &ChoiceControl::chosen, this, &DurationField::choose);
    connect(m_auto, &QCheckBox::toggled, this, [this](bool on) {
        Request changed = this->edits().request();
        changed.autoDuration = on;
        this->edits().edit(changed, tr("Automatic length"));
    });
}

bool DurationField::belongsTo(const Model& model) const
{
    return model.takesSeconds();
}

void DurationField::move(int seconds)
{
    if (edits().isFilling())
        return;
    const Request& from = edits().start();
    edits().editOn(edits::applied(from, edits::withDuration(from, seconds, edits().model())), tr("Duration"),
                   u"duration"_s);
    // Where a rule stopped the change, the slider must be reset.
    edits().setFilling(true);
    fill(edits().shown(), edits().model());
    edits().setFilling(false);
}

void DurationField::choose(int index)
{
    const int seconds = edits().model().secondsChoices.value(index, edits().request().duration);
    const Request& from = edits().request();
    edits().edit(edits::applied(from, edits::withDuration(from, seconds, edits().model())), tr("Duration"));
}

void DurationField::fill(const Request& request, const Model& model)
{
    const bool slides = isGapless(model);
    const bool isFree = request.autoDuration && model.allowsAutoSeconds;
    m_slider->setVisible(slides);
    m_below->setVisible(!slides || model.allowsAutoSeconds);
    m_slider->setEnabled(!isFree);
    m_choice->setVisible(!slides);
    m_choice->setEnabled(!isFree);
    m_auto->setVisible(model.allowsAutoSeconds);
    m_auto->setChecked(isFree);
    m_autoNote->setVisible(isFree);
    m_stopsHere = slides && !isFree;
    m_words->setText(isFree ? tr("automatic") : tr("%1 s").arg(request.duration));
    if (slides)
        fillStops(request, model);
    fitStop();
    if (slides)
        return;
    QStringList choices;
    for (const int seconds : model.secondsChoices)
        choices.append(tr("%1 s").arg(seconds));
    m_choice->setChoices(choices);
    m_choice->setCurrent(static_cast<int>(model.secondsChoices.indexOf(request.duration)));
}

/// Shows which rule stops the slider before its ends.
void DurationField::fillStops(const Request& request, const Model& limits)
{
    m_slider->setRange(limits.minSeconds, limits.maxSeconds);
    m_slider->setValue(request.duration);
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
    m_stop->setText(stop);
    m_slider->setToolTip(told);
    m_slider->setAccessibleDescription(told);
}

/// Hides the reason where the label needs its space; the tool tip has it, too.
void DurationField::fitStop()
{
    const int room = width() - 2 * Slider::overhang;
    const int words = caption()->sizeHint().width() + m_words->sizeHint().width() + 3 * headGap;
    m_stop->setVisible(m_stopsHere && words + m_stop->sizeHint().width() <= room);
}

void DurationField::resizeEvent(QResizeEvent* event)
{
    ClipField::resizeEvent(event);
    fitStop();
}

bool DurationField::isAbout(const Problem& problem) const
{
    return problem.field == Field::Duration;
}

void DurationField::focusField()
{
    if (m_slider->isVisibleTo(this))
        m_slider->setFocus(Qt::OtherFocusReason);
    else
        m_choice->focusCurrent(Qt::OtherFocusReason);
}

QList<QWidget*> DurationField::stops() const
{
    return QList<QWidget*>{m_slider} + m_choice->stops() + QList<QWidget*>{m_auto};
}

} // namespace rushes

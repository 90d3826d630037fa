#include "ui/composer/namedfields.h"

#include "app/base/numbertext.h"
#include "app/prompt/marks.h"
#include "app/timeline/document.h"
#include "ui/composer/choicecontrol.h"
#include "ui/composer/requestedits.h"
#include "ui/composer/typingundogrouper.h"
#include "ui/style/controls.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int cfgUnits = 100;
constexpr int cfgStep = 5;
constexpr int negativeHeight = 64;

} // namespace

ChoiceField::ChoiceField(RequestEdits& edits, const What& what, QWidget* parent)
    : ClipField(edits, parent)
    , m_what(what)
    , m_control(new ChoiceControl(what.name))
{
    addHead(what.name, nullptr);
    addControl(m_control);
    connect(m_control, &ChoiceControl::chosen, this, [this](int index) {
        Request changed = this->edits().request();
        changed.*m_what.value = m_values.value(index);
        this->edits().edit(changed, m_what.name);
    });
}

bool ChoiceField::belongsTo(const Model& model) const
{
    const qsizetype count = (model.*m_what.choices).size();
    // With a single shot type there is no choice.
    return !(model.roles.*m_what.key).isEmpty() && count > (m_what.field == Field::ShotType ? 1 : 0);
}

void ChoiceField::fill(const Request& request, const Model& model)
{
    m_values = model.*m_what.choices;
    QStringList texts = m_values;
    for (QString& text : texts) {
        if (text == "auto"_L1 || text == "adaptive"_L1)
            text = tr("automatic");
    }
    const Property* property = model.schema.property(model.roles.*m_what.key);
    if (property && !property->isRequired && property->standard.isUndefined()) {
        m_values.prepend(QString());
        texts.prepend(tr("not set"));
    }
    m_control->setChoices(texts);
    m_control->setCurrent(static_cast<int>(m_values.indexOf(request.*m_what.value)));
    if (property)
        m_control->setToolTip(property->description);
}

bool ChoiceField::isAbout(const Problem& problem) const
{
    return problem.field == m_what.field;
}

void ChoiceField::focusField()
{
    m_control->focusCurrent(Qt::OtherFocusReason);
}

QList<QWidget*> ChoiceField::stops() const
{
    return m_control->stops();
}

CfgField::CfgField(RequestEdits& edits, QWidget* parent)
    : ClipField(edits, parent)
    , m_words(new NumberLabel)
    , m_slider(new Slider(Qt::Horizontal))
{
    addHead(tr("CFG scale"), m_slider)->addWidget(m_words);
    addRail(m_slider);
    m_slider->setUnitsPerOne(cfgUnits);
    m_slider->setSingleStep(cfgStep);
    m_slider->setPageStep(4 * cfgStep);
    m_slider->setFineStep(1);
    m_slider->setWords([](int value) { return numberText(static_cast<double>(value) / cfgUnits, 2); });
    m_slider->setAccessibleName(tr("CFG scale"));
    m_slider->setToolTip(
        tr("How closely the video keeps to the prompt. Ctrl with an arrow key moves by 0.01."));
    this->edits().follow(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, [this](int hundredths) {
        Request changed = this->edits().request();
        changed.cfgScale = static_cast<double>(hundredths) / cfgUnits;
        this->edits().editOn(changed, tr("CFG scale"), u"cfg"_s);
    });
}

bool CfgField::belongsTo(const Model& model) const
{
    return !model.roles.cfgScale.isEmpty();
}

void CfgField::fill(const Request& request, const Model& model)
{
    m_slider->setRange(qRound(model.minCfgScale * cfgUnits), qRound(model.maxCfgScale * cfgUnits));
    m_slider->setValue(qRound(request.cfgScale * cfgUnits));
    m_words->setText(numberText(request.cfgScale, 2));
}

bool CfgField::isAbout(const Problem& problem) const
{
    return problem.field == Field::CfgScale;
}

void CfgField::focusField()
{
    m_slider->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> CfgField::stops() const
{
    return {m_slider};
}

SoundField::SoundField(RequestEdits& edits, QWidget* parent)
    : ClipField(edits, parent)
    , m_switch(new ToggleSwitch(tr("Sound")))
{
    addControl(m_switch);
    connect(m_switch, &QCheckBox::toggled, this, [this](bool on) {
        Request changed = this->edits().request();
        changed.sound = on;
        this->edits().edit(changed, tr("Sound"));
    });
}

bool SoundField::belongsTo(const Model& model) const
{
    return !model.roles.sound.isEmpty();
}

void SoundField::fill(const Request& request, const Model& model)
{
    m_switch->setChecked(request.sound);
    Q_UNUSED(model)
}

bool SoundField::isAbout(const Problem& problem) const
{
    return problem.field == Field::Sound;
}

void SoundField::focusField()
{
    m_switch->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> SoundField::stops() const
{
    return {m_switch};
}

NegativeField::NegativeField(RequestEdits& edits, QWidget* parent)
    : ClipField(edits, parent)
    , m_text(new TextField)
    , m_run(new TypingUndoGrouper(edits.document(), *m_text, u"negative"_s))
    , m_count(new QLabel)
{
    addHead(tr("Negative prompt"), m_text)->addWidget(m_count);
    addControl(m_text);
    m_text->setFixedHeight(negativeHeight);
    m_text->setAccessibleName(tr("Negative prompt"));
    m_text->setPlaceholderText(tr("What should not be seen"));
    m_count->setFont(Theme::smallFont());
    connect(m_text, &QTextEdit::textChanged, this, &NegativeField::type);
}

void NegativeField::type()
{
    if (edits().isFilling())
        return;
    Request changed = edits().request();
    const QString text = m_text->text();
    if (text == changed.negativePrompt)
        return;
    const QString gesture = m_run->gestureFor(changed.negativePrompt, text);
    changed.negativePrompt = text;
    edits().edit(changed, tr("Edit negative prompt"), gesture);
    m_run->edited();
}

bool NegativeField::belongsTo(const Model& model) const
{
    return !model.roles.negativePrompt.isEmpty();
}

void NegativeField::fill(const Request& request, const Model& model)
{
    m_text->setText(request.negativePrompt);
    const Property* property = model.schema.property(model.roles.negativePrompt);
    const int count = characters(request.negativePrompt);
    const int most = property && property->maxLength > 0 ? property->maxLength : model.promptAdvice;
    m_count->setText(most > 0 ? tr("%1 / %2").arg(count).arg(most) : QString::number(count));
    m_count->setForegroundRole(most > 0 && count > most ? QPalette::BrightText : QPalette::PlaceholderText);
}

bool NegativeField::isAbout(const Problem& problem) const
{
    return problem.field == Field::NegativePrompt;
}

void NegativeField::focusField()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> NegativeField::stops() const
{
    return {m_text};
}

} // namespace rushes

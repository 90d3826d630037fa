#include "ui/composer/settingfield.h"

#include "app/catalogue/schemacheck.h"
#include "ui/composer/choicecontrol.h"
#include "ui/composer/requestedits.h"
#include "ui/composer/settingwords.h"
#include "ui/composer/typingundogrouper.h"
#include "ui/style/controls.h"
#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

using Kind = Property::Kind;

constexpr int lineHeight = 28;
constexpr int textHeight = 64;
constexpr int longText = 200;  ///< characters; a text that may be longer has several lines
constexpr int mostSteps = 400; ///< of a slider

bool isLong(const Property& property)
{
    if (property.kind != Kind::Text)
        return true;
    return property.key.contains("lyrics"_L1) || property.key.contains("prompt"_L1) ||
           property.key.contains("text"_L1) || property.maxLength > longText;
}

int unitsOf(const Property& property)
{
    return property.kind == Kind::Integer ? 1 : 100;
}

} // namespace

SettingField::SettingField(RequestEdits& edits, const Property& property, QWidget* parent)
    : ClipField(edits, parent)
    , m_property(property)
    , m_name(settingName(property))
{
    setToolTip(settingTip(property, edits.isUntested(property)));
    switch (m_property.kind) {
    case Kind::Switch:
        buildSwitch();
        break;
    case Kind::Choice:
        buildChoice();
        break;
    case Kind::Integer:
    case Kind::Number:
        if (slides())
            buildSlider();
        else
            buildLine();
        break;
    default:
        if (isLong(m_property))
            buildText();
        else
            buildLine();
        break;
    }
    for (QWidget* stop : stops()) {
        if (stop != m_reset && stop->accessibleDescription().isEmpty())
            stop->setAccessibleDescription(toolTip());
    }
}

void SettingField::makeReset()
{
    m_reset = new QToolButton(this);
    m_reset->setIcon(icon(u"undo-2"_s));
    m_reset->setIconSize({14, 14});
    m_reset->setFixedSize(20, 20);
    m_reset->setAutoRaise(true);
    m_reset->setFocusPolicy(Qt::TabFocus);
    m_reset->setAccessibleName(tr("Reset %1").arg(m_name));
    m_reset->setToolTip(m_property.standard.isUndefined()
                            ? tr("Reset: not sent")
                            : tr("Reset to the default: %1").arg(written(m_property.standard)));
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when it is shown
    m_reset->setSizePolicy(policy);
    connect(m_reset, &QToolButton::clicked, this, [this] { set(QJsonValue(QJsonValue::Undefined)); });
}

void SettingField::addResettableHead(QWidget* buddy)
{
    makeReset();
    QHBoxLayout* head = addHead(m_name, buddy);
    addMark(*head);
    head->addWidget(m_reset);
}

/// Adds a mark: "untested" until a request with the setting has succeeded, "needed" where a required value is
/// missing.
void SettingField::addMark(QHBoxLayout& head)
{
    if (!m_property.isAssumed() && !isNeeded())
        return;
    m_mark = new QLabel(isNeeded() ? tr("needed") : QString());
    m_mark->setFont(Theme::smallFont());
    m_mark->setForegroundRole(QPalette::PlaceholderText);
    head.addWidget(m_mark);
}

bool SettingField::isNeeded() const
{
    return m_property.isRequired && m_property.standard.isUndefined();
}

void SettingField::fillMark()
{
    if (!m_property.isAssumed())
        return;
    const bool isUntested = edits().isUntested(m_property);
    const QString tip = settingTip(m_property, isUntested);
    for (QWidget* stop : stops()) {
        if (stop->accessibleDescription() == toolTip())
            stop->setAccessibleDescription(tip);
    }
    setToolTip(tip);
    if (m_mark)
        m_mark->setText(isUntested ? tr("untested") : isNeeded() ? tr("needed") : QString());
}

void SettingField::buildText()
{
    m_text = new TextField;
    m_run = new TypingUndoGrouper(edits().document(), *m_text, u"setting/"_s + key());
    addResettableHead(m_text);
    addControl(m_text);
    m_text->setFixedHeight(textHeight);
    m_text->setAccessibleName(m_name);
    if (!m_property.standard.isUndefined())
        m_text->setPlaceholderText(written(m_property.standard));
    connect(m_text, &QTextEdit::textChanged, this, [this] {
        if (edits().isFilling())
            return;
        const QString before = written(edits().request().settings.value(key()));
        const QString text = m_text->text();
        if (text == before)
            return;
        const QString gesture = m_run->gestureFor(before, text);
        setText(text, gesture);
        m_run->edited();
    });
}

void SettingField::buildLine()
{
    m_line = new QLineEdit;
    addResettableHead(m_line);
    addControl(m_line);
    m_line->setFixedHeight(lineHeight);
    m_line->setAccessibleName(m_name);
    const QString range = rangeText(m_property);
    m_line->setPlaceholderText(!m_property.standard.isUndefined() && m_property.standard != QString()
                                   ? written(m_property.standard)
                                   : range);
    connect(m_line, &QLineEdit::textEdited, this,
            [this](const QString& text) { setText(text, u"setting/"_s + key()); });
    connect(m_line, &QLineEdit::editingFinished, this, [this] { edits().endGesture(); });
}

bool SettingField::slides() const
{
    if (!m_property.minimum || !m_property.maximum || m_property.multipleOf)
        return false;
    const double steps = (*m_property.maximum - *m_property.minimum) * unitsOf(m_property);
    return steps >= 1 && steps <= (m_property.kind == Kind::Integer ? mostSteps / 4 : mostSteps * 5);
}

void SettingField::buildSlider()
{
    const int units = unitsOf(m_property);
    m_slider = new Slider(Qt::Horizontal);
    m_words = new NumberLabel;
    makeReset();
    QHBoxLayout* head = addHead(m_name, m_slider);
    addMark(*head);
    head->addWidget(m_reset);
    head->addWidget(m_words);
    addRail(m_slider);
    m_slider->setUnitsPerOne(units);
    m_slider->setRange(qRound(*m_property.minimum * units), qRound(*m_property.maximum * units));
    const int step = units == 1 ? 1 : qMax(1, (m_slider->maximum() - m_slider->minimum()) / 100 / 5 * 5);
    m_slider->setSingleStep(step);
    m_slider->setPageStep(4 * step);
    m_slider->setFineStep(1);
    m_slider->setWords([units](int value) { return textOf(static_cast<double>(value) / units); });
    m_slider->setAccessibleName(m_name);
    edits().follow(m_slider);
    connect(m_slider, &QSlider::valueChanged, this, [this, units](int value) {
        set(units == 1 ? QJsonValue(value) : QJsonValue(static_cast<double>(value) / units),
            u"setting/"_s + key(), true);
    });
}

void SettingField::buildSwitch()
{
    m_switch = new ToggleSwitch(m_name);
    addControl(m_switch);
    connect(m_switch, &QCheckBox::toggled, this, [this](bool on) { set(on); });
}

void SettingField::buildChoice()
{
    m_choice = new ChoiceControl(m_name);
    addResettableHead(nullptr);
    addControl(m_choice);
    QStringList texts;
    if (m_property.standard.isUndefined() || !m_property.choices.contains(m_property.standard)) {
        m_values.append(QJsonValue(QJsonValue::Undefined));
        texts.append(tr("not set"));
    }
    for (const QJsonValue& choice : m_property.choices) {
        m_values.append(choice);
        const QString text = textOf(choice);
        texts.append(text.isEmpty() ? tr("none") : text == "auto"_L1 ? tr("automatic") : text);
    }
    m_choice->setChoices(texts);
    connect(m_choice, &ChoiceControl::chosen, this,
            [this](int index) { set(m_values.value(index, QJsonValue(QJsonValue::Undefined))); });
}

QString SettingField::written(const QJsonValue& value) const
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.isNull() ? u"null"_s : textOf(value);
}

void SettingField::set(const QJsonValue& value, const QString& gesture, bool pauses)
{
    if (edits().isFilling())
        return;
    Request changed = edits().request();
    if (value.isUndefined())
        changed.settings.remove(key());
    else
        changed.settings.insert(key(), value);
    if (pauses)
        edits().editOn(changed, m_name, gesture);
    else
        edits().edit(changed, m_name, gesture);
}

/// A text that does not convert to the property's type is kept, and the problem shown beside the field.
void SettingField::setText(const QString& text, const QString& gesture)
{
    if (text.isEmpty()) {
        set(QJsonValue(QJsonValue::Undefined), gesture);
        return;
    }
    if (m_property.kind == Kind::List || m_property.kind == Kind::Objects) {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        set(json.isArray() ? QJsonValue(json.array()) : QJsonValue(text), gesture);
        return;
    }
    const Result<QJsonValue> value = valueFromText(m_property, text);
    set(value ? *value : QJsonValue(text), gesture);
}

bool SettingField::belongsTo(const Model& model) const
{
    const Property* property = model.schema.property(key());
    return property && *property == m_property && model.roles.others.contains(key());
}

void SettingField::fill(const Request& request, const Model&)
{
    fillMark();
    const QJsonValue value = request.settings.value(key());
    const bool isSet = !value.isUndefined();
    if (m_reset)
        m_reset->setVisible(isSet);
    if (m_switch)
        m_switch->setChecked(isSet ? value.toBool() : m_property.standard.toBool());
    else if (m_choice)
        fillChoice(value);
    else if (m_slider)
        fillSlider(value);
    else if (m_text)
        m_text->setText(isSet && m_text->hasFocus() && sameAsWritten(value) ? m_text->text()
                                                                            : written(value));
    else if (m_line)
        fillLine(value);
}

/// A text being typed is not replaced while its value is the same: "1." is 1.
bool SettingField::sameAsWritten(const QJsonValue& value) const
{
    const QString text = m_text ? m_text->text() : m_line->text();
    if (m_property.kind == Kind::List || m_property.kind == Kind::Objects) {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        return json.isArray() ? QJsonValue(json.array()) == value : value == text;
    }
    const Result<QJsonValue> read = valueFromText(m_property, text);
    return read ? *read == value : value == text;
}

void SettingField::fillLine(const QJsonValue& value)
{
    if (value.isUndefined())
        m_line->clear();
    else if (!m_line->hasFocus() || !sameAsWritten(value))
        m_line->setText(written(value));
}

void SettingField::fillSlider(const QJsonValue& value)
{
    const QJsonValue shown = value.isUndefined() ? m_property.standard : value;
    m_slider->setValue(qRound(shown.toDouble(*m_property.minimum) * unitsOf(m_property)));
    m_words->setText(shown.isUndefined() || shown.isNull() ? tr("not set") : written(shown));
    m_words->setRole(value.isUndefined() ? QPalette::PlaceholderText : QPalette::WindowText);
}

void SettingField::fillChoice(const QJsonValue& value)
{
    const QJsonValue shown = value.isUndefined() ? m_property.standard : value;
    const qsizetype place = m_values.indexOf(shown);
    const qsizetype notSet = m_values.indexOf(QJsonValue(QJsonValue::Undefined));
    m_choice->setCurrent(static_cast<int>(place < 0 && value.isUndefined() ? notSet : place));
}

bool SettingField::isAbout(const Problem& problem) const
{
    const QString& place = problem.key;
    return place == key() || place.startsWith(key() + u'[') || place.startsWith(key() + u'.');
}

void SettingField::focusField()
{
    if (m_choice)
        m_choice->focusCurrent(Qt::OtherFocusReason);
    else if (QWidget* control = stops().value(0))
        control->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> SettingField::stops() const
{
    QList<QWidget*> all;
    if (m_choice)
        all += m_choice->stops();
    for (QWidget* control :
         {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_slider),
          static_cast<QWidget*>(m_switch), static_cast<QWidget*>(m_reset)}) {
        if (control)
            all.append(control);
    }
    return all;
}

} // namespace rushes

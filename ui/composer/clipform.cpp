#include "ui/composer/clipform.h"

#include "app/catalogue/catalogue.h"
#include "ui/composer/advicelist.h"
#include "ui/composer/clipfield.h"
#include "ui/composer/disclosure.h"
#include "ui/composer/namedfields.h"
#include "ui/composer/problemlabel.h"
#include "ui/composer/requestedits.h"
#include "ui/composer/settingfield.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// True for fields without a default, which the user must fill in.
bool isGiven(Field field)
{
    return field == Field::Input || field == Field::Element || field == Field::Keyframe ||
           field == Field::Setting;
}

} // namespace

ClipForm::ClipForm(RequestEdits& edits, QWidget* parent)
    : QWidget(parent)
    , m_edits(edits)
    , m_rows(new QVBoxLayout(this))
    , m_other(new ProblemLabel(this))
    , m_negative(new NegativeField(edits))
    , m_advice(new AdviceList(m_negative->stops().constFirst()))
    , m_more(new Disclosure(tr("More settings"), this))
    , m_moreBox(new QWidget(this))
{
    setHasScrollBar(false);
    m_rows->setSpacing(0);
    auto* other = new QVBoxLayout;
    other->setContentsMargins(Slider::overhang, 0, Slider::overhang, 0);
    m_other->setContentsMargins(0, 0, 0, Theme::grid);
    other->addWidget(m_other);
    m_rows->addLayout(other);
    add(new ChoiceField(edits, {Field::AspectRatio, tr("Aspect"), &Request::aspectRatio, &Roles::aspectRatio,
                                &Model::aspectRatios}),
        m_rows);
    add(new DurationField(edits), m_rows);
    add(new CfgField(edits), m_rows);
    add(new SoundField(edits), m_rows);
    add(m_negative, m_rows);
    auto* advice = new QVBoxLayout;
    advice->setContentsMargins(Slider::overhang, 0, Slider::overhang, 0);
    advice->addWidget(m_advice);
    m_rows->addLayout(advice);
    buildMore();
    m_rows->addStretch(1);
    connect(qApp, &QApplication::focusChanged, this, &ClipForm::judgeLeft);
}

void ClipForm::setHasScrollBar(bool has)
{
    constexpr int margin = padding - Slider::overhang;
    m_rows->setContentsMargins(margin, 0, has ? 0 : margin, Theme::grid);
}

ClipForm::~ClipForm()
{
    disconnect(qApp, nullptr, this, nullptr); // its fields lose the focus when they are deleted
}

QList<ClipField*> ClipForm::allFields() const
{
    QList<ClipField*> all = m_fields + m_moreFields;
    for (SettingField* field : m_settings)
        all.append(field);
    return all;
}

/// No field is red before the user has left it.
void ClipForm::judgeLeft(const QWidget* left, const QWidget* entered)
{
    if (!left || !entered || !isAncestorOf(left))
        return;
    for (ClipField* field : allFields()) {
        if (field->isAncestorOf(left) && !field->isAncestorOf(entered))
            field->setJudged(true);
    }
}

void ClipForm::setJudged(bool judged)
{
    m_isJudged = judged;
    for (ClipField* field : allFields())
        field->setJudged(judged);
}

void ClipForm::buildMore()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Slider::overhang - 2, 0, Slider::overhang, 6);
    row->addWidget(m_more);
    m_rows->addLayout(row);
    m_moreRows = new QVBoxLayout(m_moreBox);
    m_moreRows->setContentsMargins({});
    m_moreRows->setSpacing(0);
    m_rows->addWidget(m_moreBox);
    m_moreFields = {new ChoiceField(m_edits, {Field::Resolution, tr("Resolution"), &Request::resolution,
                                              &Roles::resolution, &Model::resolutions}),
                    new SeedField(m_edits),
                    new ChoiceField(m_edits, {Field::ShotType, tr("Kind of shots"), &Request::shotType,
                                              &Roles::shotType, &Model::shotTypes})};
    for (ClipField* field : std::as_const(m_moreFields))
        m_moreRows->addWidget(field);
    connect(m_more, &QAbstractButton::toggled, this, &ClipForm::showMore);
    m_more->setChecked(true);
}

void ClipForm::add(ClipField* field, QVBoxLayout* rows)
{
    rows->addWidget(field);
    m_fields.append(field);
}

void ClipForm::prepend(ClipField* field)
{
    m_rows->insertWidget(1, field);
    m_fields.prepend(field);
}

void ClipForm::showMore(bool on)
{
    m_moreBox->setVisible(on);
}

void ClipForm::makeSettings(const Model& model)
{
    QList<Property> properties;
    for (const QString& key : model.roles.others) {
        if (const Property* property = model.schema.property(key))
            properties.append(*property);
    }
    if (model.id == m_model && properties == m_properties)
        return;
    m_model = model.id;
    m_properties = properties;
    for (SettingField* field : std::as_const(m_settings)) {
        field->hide();
        field->deleteLater(); // deleted later: it may be handling a click
    }
    m_settings.clear();
    for (const Property& property : std::as_const(properties)) {
        auto* field = new SettingField(m_edits, property);
        field->setJudged(m_isJudged);
        m_moreRows->addWidget(field);
        m_settings.append(field);
    }
    Q_EMIT fieldsChanged();
}

void ClipForm::fill()
{
    const Request& request = m_edits.shown();
    const Model& model = m_edits.model();
    m_edits.setFilling(true);
    makeSettings(model);
    bool hasMore = !m_settings.isEmpty();
    for (ClipField* field : std::as_const(m_fields)) {
        const bool belongs = field->belongsTo(model);
        if (belongs)
            field->fill(request, model);
        field->setVisible(belongs);
    }
    for (ClipField* field : std::as_const(m_moreFields)) {
        const bool belongs = field->belongsTo(model);
        if (belongs)
            field->fill(request, model);
        field->setVisible(belongs);
        hasMore = hasMore || belongs;
    }
    for (SettingField* field : std::as_const(m_settings))
        field->fill(request, model);
    m_more->setVisible(hasMore);
    m_moreBox->setVisible(hasMore && m_more->isChecked());
    m_edits.setFilling(false);
}

QList<Problem> ClipForm::ownProblems() const
{
    QList<Problem> all;
    for (const ClipField* field : m_fields) {
        if (!field->isHidden())
            all += field->ownProblems();
    }
    return all;
}

void ClipForm::setProblems(const QList<Problem>& problems)
{
    const QList<ClipField*> all = allFields();
    QHash<ClipField*, Problem> first;
    QString other;
    bool isOtherShown = m_isJudged;
    for (const Problem& problem : problems) {
        const auto place = std::find_if(all.cbegin(), all.cend(), [&problem](const ClipField* field) {
            return !field->isHidden() && field->isAbout(problem);
        });
        if (place != all.cend()) {
            if (!first.contains(*place))
                first.insert(*place, problem);
        } else if (problem.field == Field::Model || problem.field == Field::ShotType ||
                   problem.field == Field::Setting || problem.field == Field::Input ||
                   problem.field == Field::Element || problem.field == Field::Keyframe) {
            other = problem.text;
            isOtherShown = m_isJudged || problem.field == Field::Model;
        }
    }
    for (ClipField* field : std::as_const(all))
        field->setProblem(first.value(field).text, isGiven(first.value(field).field));
    m_other->setProblem(other);
    m_other->setVisible(isOtherShown && !other.isEmpty());
}

bool ClipForm::focusProblem(const Problem& problem)
{
    for (ClipField* field : std::as_const(m_fields)) {
        if (!field->isHidden() && field->isAbout(problem)) {
            field->focusField();
            return true;
        }
    }
    QList<ClipField*> more = m_moreFields;
    for (SettingField* field : std::as_const(m_settings))
        more.append(field);
    for (ClipField* field : std::as_const(more)) {
        if (!field->isHidden() && field->isAbout(problem)) {
            m_more->setChecked(true);
            field->focusField();
            return true;
        }
    }
    return false;
}

QList<QWidget*> ClipForm::stops() const
{
    QList<QWidget*> all;
    for (const ClipField* field : m_fields)
        all += field->stops();
    all += m_advice->stops();
    all.append(m_more);
    for (const ClipField* field : m_moreFields)
        all += field->stops();
    for (const SettingField* field : m_settings)
        all += field->stops();
    return all;
}

} // namespace rushes

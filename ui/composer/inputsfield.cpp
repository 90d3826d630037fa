#include "ui/composer/inputsfield.h"

#include "app/studio/inputshelf.h"
#include "ui/composer/requestedits.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

InputsField::InputsField(RequestEdits& edits, InputShelf& shelf, QWidget* parent)
    : ClipField(edits, parent)
    , m_shelf(shelf)
{
    auto* box = new QWidget;
    m_wells = new QVBoxLayout(box);
    m_wells->setContentsMargins({});
    m_wells->setSpacing(12);
    addControl(box);
    connect(&shelf, &InputShelf::changed, this, [this](const QString& source) {
        const QList<Input>& inputs = this->edits().shown().inputs;
        if (!std::any_of(inputs.cbegin(), inputs.cend(),
                         [&source](const Input& input) { return input.source == source; }))
            return;
        fill(this->edits().shown(), this->edits().model());
        Q_EMIT problemsChanged();
    });
}

bool InputsField::belongsTo(const Model& model) const
{
    return !model.roles.media.isEmpty();
}

void InputsField::makeWells(const Model& model)
{
    if (model.roles.media == m_slots)
        return;
    m_slots = model.roles.media;
    for (InputWell* well : std::as_const(m_all)) {
        well->hide();
        well->deleteLater(); // deleted later: it may be handling a click
    }
    m_all.clear();
    for (const MediaSlot& slot : std::as_const(m_slots)) {
        const Property* property = model.schema.property(slot.keys.constFirst());
        if (!property)
            continue;
        auto* well = new InputWell(slot, *property, *this, m_shelf);
        m_wells->addWidget(well);
        m_all.append(well);
    }
    Q_EMIT wellsChanged();
}

QStringList InputsField::sourcesOf(const Request& request, const Model& model, const MediaSlot& slot) const
{
    QStringList sources;
    for (const Input& input : request.inputs) {
        const MediaSlot* place = model.roles.slot(input.role, input.key);
        if (place && *place == slot)
            sources.append(input.source);
    }
    return sources;
}

QString InputsField::problemOf(const Property& property, const QString& source) const
{
    const InputView view = m_shelf.view(source);
    if (view.state == InputView::State::Bad)
        return view.problem;
    return checkMedia(property, view.facts).value_or(QString());
}

void InputsField::fill(const Request& request, const Model& model)
{
    makeWells(model);
    for (InputWell* well : std::as_const(m_all)) {
        const QStringList sources = sourcesOf(request, model, well->slot());
        const Property* property = model.schema.property(well->slot().keys.constFirst());
        QStringList problems;
        for (const QString& source : sources)
            problems.append(property ? problemOf(*property, source) : QString());
        well->setSources(sources, problems);
    }
}

QList<Problem> InputsField::ownProblems() const
{
    const Model& model = edits().model();
    QList<Problem> all;
    for (const MediaSlot& slot : model.roles.media) {
        const Property* property = model.schema.property(slot.keys.constFirst());
        const QStringList sources = sourcesOf(edits().shown(), model, slot);
        for (qsizetype i = 0; property && i < sources.size(); ++i) {
            const QString hindrance = m_shelf.hindrance(sources.at(i));
            const QString problem = hindrance.isEmpty() ? problemOf(*property, sources.at(i)) : hindrance;
            if (!problem.isEmpty())
                all.append({Field::Input, -1, u"%1: %2"_s.arg(InputWell::nameOf(slot, *property), problem),
                            slot.isList ? u"%1[%2]"_s.arg(property->key).arg(i) : slot.keys.value(i)});
        }
    }
    return all;
}

void InputsField::add(const MediaSlot& slot, const QStringList& sources)
{
    if (sources.isEmpty())
        return;
    const Model& model = edits().model();
    Request changed = edits().request();
    if (slot.most == 1 && !slot.isList) {
        changed.inputs.removeIf([&](const Input& input) {
            const MediaSlot* place = model.roles.slot(input.role, input.key);
            return place && *place == slot;
        });
    }
    for (const QString& source : sources.mid(0, slot.most == 1 ? 1 : sources.size()))
        changed.inputs.append(
            {slot.role, source, slot.role == InputRole::Other ? slot.keys.constFirst() : QString()});
    const Property* property = model.schema.property(slot.keys.constFirst());
    edits().edit(changed, property ? InputWell::nameOf(slot, *property) : tr("Input"));
}

void InputsField::remove(const MediaSlot& slot, int index)
{
    const Model& model = edits().model();
    Request changed = edits().request();
    int place = 0;
    for (qsizetype i = 0; i < changed.inputs.size(); ++i) {
        const MediaSlot* its = model.roles.slot(changed.inputs.at(i).role, changed.inputs.at(i).key);
        if (!its || *its != slot)
            continue;
        if (place++ == index) {
            changed.inputs.removeAt(i);
            break;
        }
    }
    const Property* property = model.schema.property(slot.keys.constFirst());
    edits().edit(changed, tr("Remove %1").arg(property ? InputWell::nameOf(slot, *property) : tr("input")));
}

void InputsField::setProblem(const QString& text, bool isMissing)
{
    const bool isSaid = std::any_of(m_all.cbegin(), m_all.cend(), [&text](const InputWell* well) {
        return !well->problem().isEmpty() && text.endsWith(well->problem());
    });
    ClipField::setProblem(isSaid ? QString() : text, isMissing);
}

bool InputsField::isAbout(const Problem& problem) const
{
    const QString stem = problem.key.section(u'[', 0, 0);
    return std::any_of(m_slots.cbegin(), m_slots.cend(),
                       [&stem](const MediaSlot& slot) { return slot.keys.contains(stem); });
}

void InputsField::focusField()
{
    for (InputWell* well : std::as_const(m_all)) {
        if (well->slot().least > 0) {
            well->focusFirst();
            return;
        }
    }
    if (!m_all.isEmpty())
        m_all.constFirst()->focusFirst();
}

QList<QWidget*> InputsField::stops() const
{
    QList<QWidget*> all;
    for (const InputWell* well : m_all)
        all += well->stops();
    return all;
}

} // namespace rushes

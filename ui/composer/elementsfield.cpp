#include "ui/composer/elementsfield.h"

#include "app/base/numbertext.h"
#include "app/catalogue/elementnames.h"
#include "ui/composer/picturebutton.h"
#include "ui/composer/requestedits.h"

#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostPictures = 4; ///< of an element: frontal, and three more

QStringList picturesOf(const Element& element)
{
    QStringList all;
    if (!element.frontal.isEmpty())
        all.append(element.frontal);
    return all + element.references;
}

/// The first picture is the frontal one.
void setPictures(Element& element, const QStringList& pictures)
{
    element.frontal = pictures.value(0);
    element.references = pictures.mid(1, mostPictures - 1);
}

QString noteOf(const RequestEdits& edits, const Model& model, const QString& key)
{
    const Property* property = model.schema.property(key);
    return property && edits.isUntested(*property) ? ElementsField::tr("untested") : QString();
}

} // namespace

ElementsField::ElementsField(RequestEdits& edits, InputShelf& shelf, QWidget* parent)
    : PictureListField(edits, shelf, tr("Elements"), parent)
{
}

bool ElementsField::belongsTo(const Model& model) const
{
    return !model.roles.elements.isEmpty();
}

QStringList ElementsField::sources(const Request& request) const
{
    QStringList all;
    for (const Element& element : request.elements)
        all += picturesOf(element);
    return all;
}

QStringList ElementsField::pictureNames(int row) const
{
    const QString number = QString::number(row + 1);
    QStringList names{tr("Element %1, from the front").arg(number)};
    for (int i = 2; i <= mostPictures; ++i)
        names.append(tr("Element %1, picture %2").arg(number).arg(i));
    return names;
}

void ElementsField::fill(const Request& request, const Model& model)
{
    setRowCount(request.elements.size());
    setNote(noteOf(edits(), model, model.roles.elements));
    for (qsizetype i = 0; i < request.elements.size(); ++i) {
        const Element& element = request.elements.at(i);
        const QStringList pictures = picturesOf(element);
        PicturesRow& its = row(i);
        for (qsizetype place = 0; place < its.pictures().size(); ++place) {
            its.pictures().at(place)->setSource(pictures.value(place));
            its.pictures().at(place)->setVisible(place <= pictures.size());
        }
        QLineEdit* line = its.line();
        line->setPlaceholderText(u"@Element%1"_s.arg(i + 1));
        if (const QString name = element.name.isEmpty() ? QString() : u'@' + element.name;
            line->text() != name)
            line->setText(name);
    }
}

void ElementsField::connectRow(PicturesRow& row, int index)
{
    row.line()->setAccessibleName(tr("Name of element %1").arg(index + 1));
    row.line()->setToolTip(tr("How prompts call it, as @name"));
    row.removeButton()->setAccessibleName(tr("Remove element %1").arg(index + 1));
    connect(row.line(), &QLineEdit::textEdited, this, [this, index](const QString& text) {
        Request changed = edits().request();
        // Characters that cannot follow an @ in a prompt are removed.
        changed.elements[index].name = asElementName(text);
        edits().edit(changed, tr("Name element"), u"element/%1"_s.arg(index));
    });
    connect(row.line(), &QLineEdit::editingFinished, this, [this] { edits().endGesture(); });
    connect(row.removeButton(), &QToolButton::clicked, this, [this, index] {
        Request changed = edits().request();
        changed.elements.removeAt(index);
        edits().edit(changed, tr("Remove element"));
    });
    for (int place = 0; place < row.pictures().size(); ++place) {
        PictureButton* picture = row.pictures().at(place);
        connect(picture, &PictureButton::received, this,
                [this, index, place](const QStringList& received) { put(index, place, received); });
        connect(picture, &PictureButton::removeRequested, this, [this, index, place] { take(index, place); });
    }
}

void ElementsField::put(int index, int place, const QStringList& received)
{
    Request changed = edits().request();
    Element& element = changed.elements[index];
    QStringList pictures = picturesOf(element);
    for (qsizetype i = 0; i < received.size(); ++i) {
        if (place + i < pictures.size())
            pictures[place + i] = received.at(i);
        else
            pictures.append(received.at(i));
    }
    setPictures(element, pictures);
    edits().edit(changed, tr("Picture of an element"));
}

void ElementsField::take(int index, int place)
{
    Request changed = edits().request();
    Element& element = changed.elements[index];
    QStringList pictures = picturesOf(element);
    pictures.removeAt(place);
    setPictures(element, pictures);
    edits().edit(changed, tr("Remove picture"));
}

void ElementsField::addRow(const QStringList& received)
{
    Request changed = edits().request();
    Element element;
    setPictures(element, received);
    changed.elements.append(element);
    edits().edit(changed, tr("Add element"));
}

bool ElementsField::isAbout(const Problem& problem) const
{
    return problem.field == Field::Element;
}

KeyframesField::KeyframesField(RequestEdits& edits, InputShelf& shelf, QWidget* parent)
    : PictureListField(edits, shelf, tr("Keyframes"), parent)
{
}

bool KeyframesField::belongsTo(const Model& model) const
{
    return !model.roles.keyframes.isEmpty();
}

QStringList KeyframesField::sources(const Request& request) const
{
    QStringList all;
    for (const Keyframe& keyframe : request.keyframes)
        all.append(keyframe.image);
    return all;
}

QStringList KeyframesField::pictureNames(int row) const
{
    return {tr("Keyframe %1").arg(row + 1)};
}

void KeyframesField::fill(const Request& request, const Model& model)
{
    setRowCount(request.keyframes.size());
    setNote(noteOf(edits(), model, model.roles.keyframes));
    for (qsizetype i = 0; i < request.keyframes.size(); ++i) {
        const Keyframe& keyframe = request.keyframes.at(i);
        row(i).pictures().constFirst()->setSource(keyframe.image);
        QLineEdit* line = row(i).line();
        // Does not rewrite a number that is being typed.
        if (numberIn(line->text()) != keyframe.seconds || !line->hasFocus())
            line->setText(QLocale().toString(keyframe.seconds, 'g', 6));
    }
}

void KeyframesField::connectRow(PicturesRow& row, int index)
{
    row.line()->setAccessibleName(tr("Keyframe %1, seconds").arg(index + 1));
    row.line()->setToolTip(tr("Seconds from the clip's start"));
    row.removeButton()->setAccessibleName(tr("Remove keyframe %1").arg(index + 1));
    connect(row.line(), &QLineEdit::textEdited, this, [this, index](const QString& text) {
        const std::optional<double> seconds = numberIn(text);
        if (!seconds || *seconds < 0)
            return;
        Request changed = edits().request();
        changed.keyframes[index].seconds = *seconds;
        edits().edit(changed, tr("Time of a keyframe"), u"keyframe/%1"_s.arg(index));
    });
    connect(row.line(), &QLineEdit::editingFinished, this, [this] { edits().endGesture(); });
    connect(row.removeButton(), &QToolButton::clicked, this, [this, index] {
        Request changed = edits().request();
        changed.keyframes.removeAt(index);
        edits().edit(changed, tr("Remove keyframe"));
    });
    connect(row.pictures().constFirst(), &PictureButton::received, this,
            [this, index](const QStringList& received) {
                Request changed = edits().request();
                changed.keyframes[index].image = received.constFirst();
                edits().edit(changed, tr("Picture of a keyframe"));
            });
    connect(row.pictures().constFirst(), &PictureButton::removeRequested, this, [this, index] {
        Request changed = edits().request();
        changed.keyframes.removeAt(index);
        edits().edit(changed, tr("Remove keyframe"));
    });
}

/// The first one is at the start, others a second after the one before, as far as the clip extends.
void KeyframesField::addRow(const QStringList& received)
{
    Request changed = edits().request();
    for (const QString& source : received) {
        double seconds = 0;
        for (const Keyframe& keyframe : std::as_const(changed.keyframes))
            seconds = qMax(seconds, keyframe.seconds + 1);
        changed.keyframes.append({source, seconds});
    }
    edits().edit(changed, tr("Add keyframe"));
}

bool KeyframesField::isAbout(const Problem& problem) const
{
    return problem.field == Field::Keyframe;
}

} // namespace rushes

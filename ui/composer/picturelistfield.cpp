#include "app/studio/inputshelf.h"
#include "ui/composer/elementsfield.h"
#include "ui/composer/picturebutton.h"
#include "ui/composer/requestedits.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int lineHeight = 28;
constexpr int removeSize = 24;

} // namespace

PicturesRow::PicturesRow(const QStringList& pictureNames, InputShelf& shelf, QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_remove(new QToolButton)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(4);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(4);
    for (const QString& name : pictureNames) {
        auto* picture = new PictureButton(name, shelf);
        pictures->addWidget(picture);
        m_pictures.append(picture);
    }
    auto* words = new QHBoxLayout;
    words->setSpacing(4);
    m_line->setFixedHeight(lineHeight);
    words->addWidget(m_line, 1);
    m_remove->setIcon(icon(u"x"_s));
    m_remove->setAutoRaise(true);
    m_remove->setFixedSize(removeSize, removeSize);
    m_remove->setFocusPolicy(Qt::TabFocus);
    words->addWidget(m_remove);
    if (pictureNames.size() > 1) {
        pictures->addStretch(1);
        rows->addLayout(pictures);
        rows->addLayout(words);
    } else {
        pictures->addLayout(words, 1);
        rows->addLayout(pictures);
    }
}

QList<QWidget*> PicturesRow::stops() const
{
    QList<QWidget*> all;
    for (PictureButton* picture : m_pictures)
        all.append(picture);
    all.append(m_line);
    all.append(m_remove);
    return all;
}

PictureListField::PictureListField(RequestEdits& edits, InputShelf& shelf, const QString& name,
                                   QWidget* parent)
    : ClipField(edits, parent)
    , m_shelf(shelf)
    , m_add(new PictureButton(tr("Add to %1").arg(name), shelf))
    , m_note(new QLabel)
{
    m_note->setFont(Theme::smallFont());
    m_note->setForegroundRole(QPalette::PlaceholderText);
    addHead(name, m_add)->addWidget(m_note);
    auto* box = new QWidget;
    m_box = new QVBoxLayout(box);
    m_box->setContentsMargins({});
    m_box->setSpacing(10);
    m_box->addWidget(m_add, 0, Qt::AlignLeft);
    addControl(box);
    connect(m_add, &PictureButton::received, this, [this](const QStringList& received) { addRow(received); });
    connect(m_add, &PictureButton::said, this, &PictureListField::said);
    connect(&shelf, &InputShelf::changed, this, [this](const QString& source) {
        if (sources(this->edits().shown()).contains(source))
            Q_EMIT problemsChanged();
    });
}

void PictureListField::setNote(const QString& note)
{
    m_note->setText(note);
}

/// Existing rows are reused, so that they keep the focus.
void PictureListField::setRowCount(qsizetype count)
{
    if (count == m_rows.size())
        return;
    while (m_rows.size() > count) {
        PicturesRow* row = m_rows.takeLast();
        row->hide();
        row->deleteLater(); // deleted later: its button may have been clicked
    }
    while (m_rows.size() < count) {
        const auto index = static_cast<int>(m_rows.size());
        auto* row = new PicturesRow(pictureNames(index), m_shelf);
        m_box->insertWidget(index, row);
        m_rows.append(row);
        for (PictureButton* picture : row->pictures())
            connect(picture, &PictureButton::said, this, &PictureListField::said);
        connectRow(*row, index);
    }
    Q_EMIT rowsChanged();
}

QList<Problem> PictureListField::ownProblems() const
{
    const QStringList all = sources(edits().shown());
    for (const QString& source : all) {
        const InputView view = m_shelf.view(source);
        if (const QString hindrance = m_shelf.hindrance(source); !hindrance.isEmpty())
            return {{field(), -1, u"%1: %2"_s.arg(view.name, hindrance), nameOf(field())}};
        if (view.facts.kind != MediaKind::Image && view.facts.kind != MediaKind::File)
            return {{field(), -1, tr("%1: a picture is wanted here.").arg(view.name), nameOf(field())}};
    }
    return {};
}

void PictureListField::focusField()
{
    if (m_rows.isEmpty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_rows.constFirst()->stops().constFirst()->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> PictureListField::stops() const
{
    QList<QWidget*> all;
    for (const PicturesRow* row : m_rows)
        all += row->stops();
    all.append(m_add);
    return all;
}

} // namespace rushes

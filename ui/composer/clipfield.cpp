#include "ui/composer/clipfield.h"

#include "ui/composer/problemlabel.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"

#include <QApplication>
#include <QBoxLayout>

namespace rushes {

namespace {

QHBoxLayout* inset(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Slider::overhang, 0, Slider::overhang, 0);
    row->addWidget(widget);
    return row;
}

} // namespace

ClipField::ClipField(RequestEdits& edits, QWidget* parent)
    : QWidget(parent)
    , m_edits(edits)
    , m_rows(new QVBoxLayout(this))
    , m_problem(new ProblemLabel(this))
{
    m_rows->setContentsMargins(0, 0, 0, gap);
    m_rows->setSpacing(0);
    m_rows->addLayout(inset(m_problem));
}

void ClipField::setProblem(const QString& text, bool isMissing)
{
    m_wrong = text;
    m_isMissing = isMissing;
    const bool isShown = m_isJudged || (!isMissing && !isAncestorOf(QApplication::focusWidget()));
    m_problem->setProblem(isShown ? text : QString());
}

void ClipField::setJudged(bool judged)
{
    m_isJudged = judged;
    setProblem(m_wrong, m_isMissing);
}

QHBoxLayout* ClipField::addHead(const QString& name, QWidget* buddy)
{
    m_caption = new Caption(name, this);
    m_caption->setBuddy(buddy);
    QHBoxLayout* head = inset(m_caption);
    head->setSpacing(headGap);
    head->addStretch(1);
    m_rows->insertLayout(m_rows->count() - 1, head);
    return head;
}

void ClipField::addControl(QWidget* control, bool comesAndGoes)
{
    if (m_rows->count() > 1 && !comesAndGoes)
        m_rows->insertSpacing(m_rows->count() - 1, captionGap);
    m_rows->insertLayout(m_rows->count() - 1, inset(control));
}

void ClipField::addRail(QWidget* slider)
{
    m_rows->insertSpacing(m_rows->count() - 1, 1);
    m_rows->insertWidget(m_rows->count() - 1, slider);
}

} // namespace rushes

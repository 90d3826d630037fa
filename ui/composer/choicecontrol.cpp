#include "ui/composer/choicecontrol.h"

#include "ui/style/accessiblecombobox.h"
#include "ui/style/controls.h"

#include <QBoxLayout>
#include <QEvent>
#include <QRadioButton>

namespace rushes {

namespace {

constexpr int mostInARow = 5;
constexpr int rowRoom = 190;      ///< px, in the narrowest form
constexpr int segmentMargin = 18; ///< px beside a segment's words
constexpr int listHeight = 28;

} // namespace

ChoiceControl::ChoiceControl(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_row(new Segmented(Segmented::Size::Field, this))
{
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins({});
    box->addWidget(m_row);
    connect(m_row, &Segmented::chosen, this, &ChoiceControl::chosen);
}

void ChoiceControl::makeList()
{
    m_list = new AccessibleComboBox(this);
    layout()->addWidget(m_list);
    m_list->setAccessibleName(m_name);
    m_list->setFixedHeight(listHeight);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(8);
    m_list->setFocusPolicy(Qt::StrongFocus);
    m_list->installEventFilter(this);
    connect(m_list, &QComboBox::activated, this, &ChoiceControl::chosen);
}

bool ChoiceControl::fitInARow(const QStringList& choices) const
{
    if (choices.size() > mostInARow)
        return false;
    int width = 0;
    for (const QString& choice : choices)
        width += fontMetrics().horizontalAdvance(choice) + segmentMargin;
    return width <= rowRoom;
}

void ChoiceControl::setChoices(const QStringList& choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    m_isRow = fitInARow(choices);
    if (!m_isRow && !m_list)
        makeList();
    m_row->setChoices(m_isRow ? choices : QStringList());
    m_row->setVisible(m_isRow);
    if (!m_list)
        return;
    m_list->clear();
    if (!m_isRow)
        m_list->addItems(choices);
    m_list->setCurrentIndex(-1);
    m_list->setVisible(!m_isRow);
}

void ChoiceControl::setCurrent(int index)
{
    if (m_isRow)
        m_row->setCurrent(index);
    else
        m_list->setCurrentIndex(index);
}

int ChoiceControl::current() const
{
    return m_isRow ? m_row->current() : m_list->currentIndex();
}

void ChoiceControl::focusCurrent(Qt::FocusReason reason)
{
    if (m_isRow)
        m_row->focusCurrent(reason);
    else
        m_list->setFocus(reason);
}

QList<QWidget*> ChoiceControl::stops() const
{
    if (!m_isRow)
        return {m_list};
    QList<QWidget*> buttons;
    for (QRadioButton* button : m_row->findChildren<QRadioButton*>())
        buttons.append(button);
    return buttons;
}

bool ChoiceControl::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::Wheel && !m_list->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rushes

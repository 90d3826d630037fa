#include "ui/settings/preferencerow.h"

#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

PreferenceRow::PreferenceRow(const QString& id, const QString& title, QWidget* field, bool captioned,
                             QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_title(title)
    , m_words(title)
    , m_field(field)
    , m_line(new QHBoxLayout)
    , m_reset(new QToolButton(this))
{
    field->setParent(this);
    field->setAccessibleName(title);
    m_line->setSpacing(Theme::grid);
    if (captioned) {
        m_caption = new Caption(title, this);
        m_caption->setBuddy(field);
        m_caption->setMinimumWidth(m_caption->sizeHint().width());
        m_line->addWidget(m_caption);
        m_line->addWidget(field);
        if (field->sizePolicy().horizontalPolicy() != QSizePolicy::Expanding)
            m_line->addStretch(1);
    } else {
        m_line->addWidget(field, 1);
    }
    m_reset->setIcon(icon(u"undo-2"_s));
    m_reset->setAutoRaise(true);
    m_reset->setAccessibleName(tr("Reset: %1").arg(title));
    m_reset->setToolTip(tr("Back to what it was at first"));
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
    m_reset->hide();
    m_line->addWidget(m_reset);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addLayout(m_line);
}

void PreferenceRow::addBeside(QWidget* widget)
{
    m_line->insertWidget(m_line->count() - 1, widget);
}

QLabel* PreferenceRow::addNote(const QString& note)
{
    auto* label = new WrappedLabel(note, this);
    label->setFont(Theme::smallFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(0, 0, m_reset->sizeHint().width() + Theme::grid, 0);
    layout()->addWidget(label);
    m_words += u' ' + note;
    m_note = label;
    return label;
}

void PreferenceRow::setNote(const QString& note)
{
    if (m_note)
        m_note->setText(note);
}

void PreferenceRow::setReset(std::function<bool()> isStandard, std::function<void()> reset)
{
    m_isStandard = std::move(isStandard);
    connect(m_reset, &QToolButton::clicked, this, [this, reset = std::move(reset)] {
        m_field->setFocus(Qt::OtherFocusReason); // the button is hidden
        reset();
        refresh();
    });
    refresh();
}

void PreferenceRow::refresh()
{
    m_reset->setVisible(m_isStandard && !m_isStandard());
}

int PreferenceRow::captionWidth() const
{
    return m_caption ? m_caption->sizeHint().width() : 0;
}

void PreferenceRow::setCaptionWidth(int width)
{
    if (m_caption)
        m_caption->setFixedWidth(width);
}

bool PreferenceRow::answers(const QStringList& words, const QString& group) const
{
    const QString all = group + u' ' + m_words;
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace rushes

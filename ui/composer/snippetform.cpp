#include "ui/composer/snippetform.h"

#include "ui/style/accessiblecombobox.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace rushes {

SnippetForm::SnippetForm(const QString& title, const Snippet& start, QWidget* parent)
    : QDialog(parent)
    , m_kind(new AccessibleComboBox(this))
    , m_title(new QLineEdit(start.title, this))
    , m_text(new TextField(this))
{
    setWindowTitle(title);
    setMinimumWidth(400);
    const QList<PhraseKind> kinds = phraseKinds();
    for (const PhraseKind kind : kinds)
        m_kind->addItem(titleOf(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(start.kind)));
    m_kind->setMinimumHeight(28);
    m_title->setMinimumHeight(28);
    m_text->setMinimumHeight(96);
    m_text->startWith(start.text);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(4);
    const auto add = [this, rows](const QString& name, QWidget* field) {
        auto* caption = new Caption(name, this);
        caption->setBuddy(field);
        field->setAccessibleName(name);
        rows->addWidget(caption);
        rows->addWidget(field);
        rows->addSpacing(Theme::grid);
    };
    add(tr("Kind"), m_kind);
    add(tr("Title"), m_title);
    add(tr("Words"), m_text);
    rows->setStretchFactor(m_text, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton* save = buttons->button(QDialogButtonBox::Save);
    save->setText(tr("Save snippet"));
    save->setAccessibleName(save->text());
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    rows->addWidget(buttons);
    const auto check = [this, save] {
        save->setEnabled(!m_title->text().trimmed().isEmpty() && !m_text->text().trimmed().isEmpty());
    };
    connect(m_title, &QLineEdit::textChanged, this, check);
    connect(m_text, &QTextEdit::textChanged, this, check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    m_title->setFocus();
}

Snippet SnippetForm::snippet() const
{
    return {static_cast<PhraseKind>(m_kind->currentData().toInt()), m_title->text().trimmed(),
            m_text->text().trimmed()};
}

} // namespace rushes

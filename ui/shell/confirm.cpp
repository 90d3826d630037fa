#include "ui/shell/confirm.h"

#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpacerItem>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QMessageBox::ButtonRole buttonRoleOf(Question::Role role)
{
    switch (role) {
    case Question::Role::Destructive:
    case Question::Role::Discard:
        return QMessageBox::DestructiveRole;
    case Question::Role::Other:
        return QMessageBox::ActionRole;
    case Question::Role::No:
    case Question::Role::Cancel:
    case Question::Role::Close:
        return QMessageBox::RejectRole;
    case Question::Role::Yes:
    case Question::Role::Save:
        break;
    }
    return QMessageBox::AcceptRole;
}

QMessageBox::StandardButton standardButtonOf(Question::Role role)
{
    switch (role) {
    case Question::Role::Save:
        return QMessageBox::Save;
    case Question::Role::Discard:
        return QMessageBox::Discard;
    case Question::Role::Cancel:
        return QMessageBox::Cancel;
    case Question::Role::Close:
        return QMessageBox::Close;
    case Question::Role::Yes:
    case Question::Role::Destructive:
    case Question::Role::Other:
    case Question::Role::No:
        break;
    }
    return QMessageBox::NoButton;
}

QPushButton* addAnswer(QMessageBox& box, const Question::Answer& answer)
{
    const QMessageBox::StandardButton standard = standardButtonOf(answer.role);
    QPushButton* button = standard != QMessageBox::NoButton
                              ? box.addButton(standard)
                              : box.addButton(answer.label, buttonRoleOf(answer.role));
    if (!answer.label.isEmpty())
        button->setText(answer.label);
    button->setAccessibleName(button->text().remove(u'&'));
    return button;
}

/// Removes the icon's empty column, so that the text is aligned with the buttons.
void closeGutter(const QMessageBox& box)
{
    auto* grid = qobject_cast<QGridLayout*>(box.layout());
    for (int i = 0; grid && i < grid->count(); ++i) {
        if (QSpacerItem* spacer = grid->itemAt(i)->spacerItem())
            spacer->changeSize(0, 0, QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    auto* label = box.findChild<QLabel*>(u"qt_msgbox_label"_s);
    const int at = grid && label ? grid->indexOf(label) : -1;
    if (at >= 0) {
        // Width that the buttons need beyond the wrapped text is given to the text.
        int row = 0;
        int column = 0;
        int rows = 0;
        int columns = 0;
        grid->getItemPosition(at, &row, &column, &rows, &columns);
        grid->setColumnStretch(column, 1);
    }
    if (grid) {
        grid->setHorizontalSpacing(0);
        grid->invalidate();
    }
}

} // namespace

QMessageBox* confirm(const Question& question, QWidget* over)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon,
                                question.caption.isEmpty() ? QGuiApplication::applicationDisplayName()
                                                           : question.caption,
                                question.title, QMessageBox::NoButton, over);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.text);
    if (!question.details.isEmpty())
        box->setDetailedText(question.details);
    if (question.selectable)
        box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // A scene's name may look like rich text.
    for (QLabel* label : box->findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);

    QPushButton* standard = nullptr;
    for (const Question::Answer& answer : question.answers) {
        QPushButton* button = addAnswer(*box, answer);
        if (answer.role == question.standard && !standard)
            standard = button;
        if (buttonRoleOf(answer.role) == QMessageBox::RejectRole)
            box->setEscapeButton(button);
        if (answer.run)
            QObject::connect(button, &QPushButton::clicked, over ? over : box, answer.run);
    }
    Q_ASSERT(standard); // Enter gives the specified answer, not the first one by chance
    box->setDefaultButton(standard);
    closeGutter(*box);
    if (question.modal) {
        box->open();
    } else {
        box->setModal(false);
        box->show();
    }
    return box;
}

} // namespace rushes

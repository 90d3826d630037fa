#include "ui/shell/keysdialog.h"

#include "ui/style/theme.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

KeysDialog::KeysDialog(QWidget* parent)
    : QDialog(parent)
    , m_list(new QFormLayout)
{
    setWindowTitle(tr("Keys"));
    resize(480, 640);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(windowTitle());
    auto* list = new QWidget(area);
    m_list->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    m_list->setHorizontalSpacing(4 * Theme::grid);
    list->setLayout(m_list);
    area->setWidget(list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
}

void KeysDialog::addSection(const QString& title, const QList<QAction*>& actions)
{
    auto* head = new QLabel(title);
    head->setFont(Theme::headFont());
    head->setContentsMargins(0, 2 * Theme::grid, 0, 0);
    m_list->addRow(head);
    for (const QAction* action : actions) {
        QStringList keys;
        for (const QKeySequence& sequence : action->shortcuts())
            keys.append(sequence.toString(QKeySequence::NativeText));
        if (keys.isEmpty() || !action->isVisible())
            continue;
        auto* words = new QLabel(action->text().remove(u'&').remove(u'…'));
        words->setForegroundRole(QPalette::PlaceholderText);
        auto* combination = new QLabel(keys.join(u", "_s));
        combination->setAccessibleName(words->text() + u": "_s + combination->text());
        m_list->addRow(words, combination);
    }
}

} // namespace rushes

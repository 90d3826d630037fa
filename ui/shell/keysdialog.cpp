#include "ui/shell/keysdialog.h"

#include "ui/style/scroller.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

KeysDialog::KeysDialog(QWidget* parent)
    : QDialog(parent)
    , m_area(new QScrollArea(this))
    , m_list(new QFormLayout)
{
    setWindowTitle(tr("Keys"));
    fitToScreen(*this, {480, 640});
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setAccessibleName(windowTitle());
    auto* list = new QWidget(m_area);
    m_list->setContentsMargins(2 * Theme::grid, Theme::grid, 2 * Theme::grid, 2 * Theme::grid);
    m_list->setHorizontalSpacing(4 * Theme::grid);
    list->setLayout(m_list);
    m_area->setWidget(list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
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
    // The longest combination decides how wide it is: none is cut off.
    m_area->setMinimumWidth(m_list->sizeHint().width() + m_area->verticalScrollBar()->sizeHint().width());
}

} // namespace rushes

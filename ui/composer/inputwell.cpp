#include "app/base/commalist.h"
#include "app/studio/inputshelf.h"
#include "ui/composer/inputreceiver.h"
#include "ui/composer/inputsfield.h"
#include "ui/composer/inputtile.h"
#include "ui/composer/problemlabel.h"
#include "ui/composer/settingwords.h"
#include "ui/style/accessibletoggle.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

QString InputWell::nameOf(const MediaSlot& slot, const Property& property)
{
    switch (slot.role) {
    case InputRole::StartImage:
        return tr("Start image");
    case InputRole::EndImage:
        return tr("End image");
    case InputRole::ReferenceImage:
        return tr("Reference pictures");
    case InputRole::ReferenceVideo:
        return tr("Reference videos");
    case InputRole::ReferenceAudio:
        return tr("Reference sounds");
    case InputRole::SourceVideo:
        return tr("Source video");
    case InputRole::SourceAudio:
        return tr("Source sound");
    case InputRole::Mask:
        return tr("Mask");
    case InputRole::Other:
        break;
    }
    return settingName(property);
}

InputWell::InputWell(const MediaSlot& slot, const Property& property, InputsField& field, InputShelf& shelf)
    : m_slot(slot)
    , m_name(nameOf(slot, property))
    , m_field(field)
    , m_shelf(shelf)
    , m_receiver(new InputReceiver(shelf, slot.media, m_name, slot.most != 1, this))
    , m_rows(new QVBoxLayout(this))
    , m_empty(new EmptyWell)
    , m_problem(new ProblemLabel)
{
    setAcceptDrops(true);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(6);
    auto* head = new QHBoxLayout;
    auto* caption = new Caption(m_name, this);
    caption->setBuddy(m_empty);
    head->addWidget(caption);
    head->addStretch(1);
    QStringList notes;
    if (slot.least > 0)
        notes.append(slot.least > 1 ? tr("%1 needed").arg(slot.least) : tr("needed"));
    if (slot.most > 1)
        notes.append(tr("at most %1").arg(slot.most));
    auto* note = new QLabel(commaList(notes));
    note->setFont(Theme::smallFont());
    note->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(note);
    m_rows->addLayout(head);
    m_rows->addWidget(m_empty);
    m_rows->addWidget(m_problem);
    m_empty->setAccessibleName(m_name);
    m_empty->setAccessibleDescription(m_receiver->hint());
    m_empty->setHint(m_receiver->hint());
    m_empty->setSign(m_receiver->sign());
    m_empty->setToolTip(settingTip(property));
    connect(m_receiver, &InputReceiver::received, this,
            [this](const QStringList& sources) { m_field.add(m_slot, sources); });
    connect(m_receiver, &InputReceiver::said, &m_field, &InputsField::said);
    setOpensMenu(*m_empty);
    connect(m_empty, &QAbstractButton::clicked, this, [this] { popUp(m_empty); });
}

bool InputWell::isFull() const
{
    return m_slot.most >= 0 && m_sources.size() >= m_slot.most;
}

/// Existing tiles are reused, so that they keep the focus.
void InputWell::setSources(const QStringList& sources, const QStringList& problems)
{
    m_sources = sources;
    while (m_tiles.size() > sources.size()) {
        InputTile* tile = m_tiles.takeLast();
        const bool hadFocus = tile->hasFocus() || tile->removeButton()->hasFocus();
        tile->hide();
        tile->deleteLater();
        if (hadFocus)
            m_empty->setFocus(Qt::OtherFocusReason);
    }
    while (m_tiles.size() < sources.size()) {
        auto* tile = new InputTile;
        const auto index = static_cast<int>(m_tiles.size());
        m_rows->insertWidget(1 + index, tile);
        m_tiles.append(tile);
        connect(tile, &InputTile::removeRequested, this, [this, index] { m_field.remove(m_slot, index); });
        setOpensMenu(*tile);
        connect(tile, &QAbstractButton::clicked, this, [this, tile] { popUp(tile); });
    }
    QString shown;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const QString role = sources.size() == 1 ? m_name : u"%1 %2"_s.arg(m_name, QString::number(i + 1));
        const InputView view = m_shelf.view(sources.at(i));
        m_tiles.at(i)->setView(role, view, view.note, problems.at(i));
        if (shown.isEmpty())
            shown = problems.at(i);
    }
    m_empty->setVisible(!isFull());
    m_problem->setProblem(shown);
}

QString InputWell::problem() const
{
    return m_problem->text();
}

QList<QWidget*> InputWell::stops() const
{
    QList<QWidget*> all;
    for (InputTile* tile : m_tiles) {
        all.append(tile);
        all.append(tile->removeButton());
    }
    all.append(m_empty);
    return all;
}

void InputWell::focusFirst()
{
    if (m_empty->isVisibleTo(this))
        m_empty->setFocus(Qt::OtherFocusReason);
    else if (!m_tiles.isEmpty())
        m_tiles.constFirst()->setFocus(Qt::OtherFocusReason);
}

void InputWell::popUp(QWidget* at)
{
    auto* menu = new QMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_name);
    m_receiver->fillMenu(*menu);
    const auto index = static_cast<int>(m_tiles.indexOf(qobject_cast<InputTile*>(at)));
    if (index >= 0) {
        menu->addSeparator();
        menu->addAction(tr("Remove"), this, [this, index] { m_field.remove(m_slot, index); });
    }
    menu->popup(at->mapToGlobal(QPoint(0, at->height() + 2)));
}

void InputWell::dragEnterEvent(QDragEnterEvent* event)
{
    if (!InputReceiver::mayTake(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_empty->setDragged(true);
}

void InputWell::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_empty->setDragged(false);
    QWidget::dragLeaveEvent(event);
}

void InputWell::dropEvent(QDropEvent* event)
{
    m_empty->setDragged(false);
    if (m_receiver->take(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void InputWell::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        m_receiver->paste();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rushes

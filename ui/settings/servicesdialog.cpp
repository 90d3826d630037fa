#include "ui/settings/servicesdialog.h"

#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/rowdelegate.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QPushButton* button(const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setAutoDefault(false);
    return made;
}

QLabel* smallWords(QWidget* parent, QPalette::ColorRole role)
{
    auto* label = new QLabel(parent);
    label->setFont(Theme::smallFont());
    label->setForegroundRole(role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setMinimumHeight(2 * label->fontMetrics().lineSpacing());
    return label;
}

} // namespace

ServicesDialog::ServicesDialog(QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_state(smallWords(this, QPalette::PlaceholderText))
    , m_problem(smallWords(this, QPalette::BrightText))
    , m_signIn(button(tr("Sign in…"), this))
    , m_signOut(button(tr("Sign out"), this))
    , m_add(button(tr("Add service…"), this))
    , m_remove(button(tr("Remove"), this))
{
    setWindowTitle(tr("Services and sign-in"));
    resize(520, 360);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(Theme::grid);

    m_list->setAccessibleName(tr("Services"));
    m_list->setObjectName(u"Services"_s);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setMouseTracking(true);
    for (QPushButton* one : {m_signIn, m_signOut, m_add, m_remove})
        one->setAccessibleName(one->text());
    auto* verbs = new QVBoxLayout;
    verbs->setSpacing(Theme::grid);
    verbs->addWidget(m_signIn);
    verbs->addWidget(m_signOut);
    verbs->addStretch(1);
    verbs->addWidget(m_add);
    verbs->addWidget(m_remove);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(2 * Theme::grid);
    middle->addWidget(m_list, 1);
    middle->addLayout(verbs);
    rows->addLayout(middle, 1);
    rows->addWidget(m_state);
    rows->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    rows->addWidget(buttons);

    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        setProblem({});
        refresh();
    });
    const auto wish = [this](void (ServicesDialog::*signal)(const ServiceId&)) {
        return [this, signal] {
            if (const Service* service = current())
                Q_EMIT(this->*signal)(ServiceId(service->id));
        };
    };
    connect(m_signIn, &QPushButton::clicked, this, wish(&ServicesDialog::signInRequested));
    connect(m_signOut, &QPushButton::clicked, this, wish(&ServicesDialog::signOutRequested));
    connect(m_remove, &QPushButton::clicked, this, wish(&ServicesDialog::removeRequested));
    connect(m_add, &QPushButton::clicked, this, &ServicesDialog::askForService);
    refresh();
}

const Service* ServicesDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_services.size() ? &m_services.at(row) : nullptr;
}

void ServicesDialog::setServices(const QList<Service>& services, const QHash<ServiceId, QUrl>& bases,
                                 const ServiceId& chosen)
{
    const Service* earlier = current();
    const ServiceId selected = earlier ? earlier->id : chosen;
    m_services = services;
    m_bases = bases;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Service& service : services) {
        auto* item = new QListWidgetItem(service.name, m_list);
        item->setToolTip(bases.value(service.id).toDisplayString());
        item->setData(Qt::AccessibleDescriptionRole, service.note);
        item->setIcon(icon(service.needsToken ? u"circle-alert"_s
                           : !service.charges ? u"flask-conical"_s
                                              : u"cloud"_s));
    }
    selectService(selected);
    refresh();
}

void ServicesDialog::selectService(const ServiceId& id)
{
    for (int row = 0; row < m_services.size(); ++row) {
        if (m_services.at(row).id == id)
            m_list->setCurrentRow(row);
    }
    refresh();
}

void ServicesDialog::setProblem(const QString& words)
{
    QLabel* where = m_addProblem ? m_addProblem.data() : m_problem;
    where->setText(words);
}

void ServicesDialog::closeAdding()
{
    if (m_adding)
        m_adding->accept();
}

void ServicesDialog::refresh()
{
    const Service* service = current();
    const bool takesToken = service && service->charges;
    m_signIn->setEnabled(takesToken);
    m_signIn->setText(takesToken && !service->needsToken ? tr("Replace token…") : tr("Sign in…"));
    m_signIn->setAccessibleName(m_signIn->text());
    m_signOut->setEnabled(takesToken && !service->needsToken);
    m_remove->setEnabled(service && service->isOwn);
    QStringList lines;
    if (service && m_bases.contains(service->id))
        lines.append(m_bases.value(service->id).toDisplayString());
    if (service)
        lines.append(service->note);
    m_state->setText(lines.join(u'\n'));
}

bool ServicesDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ContextMenu)
        return QDialog::eventFilter(watched, event);
    const auto* asked = static_cast<QContextMenuEvent*>(event);
    if (asked->reason() != QContextMenuEvent::Keyboard) {
        if (m_list->itemAt(asked->pos()))
            openMenu(asked->globalPos());
    } else if (m_list->currentItem()) {
        m_list->scrollToItem(m_list->currentItem());
        openMenu(m_list->viewport()->mapToGlobal(m_list->visualItemRect(m_list->currentItem()).center()));
    }
    return true;
}

/// The buttons' actions for the selected service as a menu; none where there are none.
void ServicesDialog::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton* verb : {m_signIn, m_signOut, m_remove}) {
        if (verb->isEnabled())
            menu->addAction(verb->text(), verb, &QPushButton::click);
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(at);
}

void ServicesDialog::askForService()
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add service"));
    dialog->setMinimumWidth(420);
    auto* rows = new QVBoxLayout(dialog);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(4);
    const auto field = [dialog, rows](const QString& name, const QString& hint) {
        auto* edit = new QLineEdit(dialog);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(hint);
        edit->setMinimumHeight(28);
        auto* caption = new Caption(name, dialog);
        caption->setBuddy(edit);
        rows->addWidget(caption);
        rows->addWidget(edit);
        rows->addSpacing(Theme::grid);
        return edit;
    };
    QLineEdit* name = field(tr("Name"), {});
    QLineEdit* base = field(tr("Address"), u"https://example.com/v1"_s);
    QLabel* note = smallWords(dialog, QPalette::PlaceholderText);
    note->setText(tr("A service that speaks RunComfy’s API: its address with the /v1. Over https; http only "
                     "on this computer."));
    rows->addWidget(note);
    m_adding = dialog;
    m_addProblem = smallWords(dialog, QPalette::BrightText);
    rows->addWidget(m_addProblem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton* add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    add->setAccessibleName(tr("Add"));
    add->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    rows->addWidget(buttons);
    const auto check = [name, base, add] {
        add->setEnabled(!name->text().trimmed().isEmpty() && !base->text().trimmed().isEmpty());
    };
    connect(name, &QLineEdit::textChanged, dialog, check);
    connect(base, &QLineEdit::textChanged, dialog, check);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, name, base] {
        Q_EMIT addRequested({name->text().simplified(), QUrl(base->text().trimmed(), QUrl::StrictMode)});
    });
    dialog->open();
}

} // namespace rushes

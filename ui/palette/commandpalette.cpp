#include "ui/palette/commandpalette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/style/searchlist.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QSize wanted(640, 440);
constexpr int fromTop = 72; ///< px below the parent's top edge

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new PaletteModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(tr("Nothing is called that."), this))
{
    setWindowTitle(tr("Command palette"));
    setAccessibleName(windowTitle());
    build();
    connect(m_search, &QLineEdit::textChanged, m_model, &PaletteModel::setQuery);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->scrollToTop();
        m_nothing->setVisible(m_model->rowCount() == 0);
        announceCurrent();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::build()
{
    setUpSearch(*m_search, tr("Search actions, scenes, takes, models, settings…"), tr("Search everything"),
                32, *this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setAccessibleName(tr("Results"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setVisible(false);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 12, 12, 12);
    rows->setSpacing(Theme::grid);
    rows->addWidget(m_search);
    rows->addWidget(m_nothing);
    rows->addWidget(m_list, 1);
}

void CommandPalette::present(QList<PaletteItem> items, const QStringList& uses)
{
    m_search->clear();
    m_model->setItems(std::move(items), uses);
    const QWidget* over = parentWidget() ? parentWidget()->window() : nullptr;
    const QRect room = over ? over->frameGeometry() : screen()->availableGeometry();
    resize(wanted.boundedTo(room.size() - QSize(2 * Theme::grid, 2 * Theme::grid)));
    move(room.left() + (room.width() - width()) / 2,
         room.top() + std::max(0, std::min(fromTop, room.height() - height())));
    show();
    raise();
    activateWindow();
    m_search->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (!key->isAutoRepeat())
            runCurrent();
        return true;
    }
    if (walksWhileSearching(watched, *key, *m_search, *m_list)) {
        announceCurrent();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        reject();
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().pane);
    painter.setPen(Theme::current().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::runCurrent()
{
    const PaletteItem* item = m_model->item(m_list->currentIndex());
    if (!item || !item->why.isEmpty() || !item->run)
        return;
    const PaletteItem chosenItem = *item;
    accept();
    Q_EMIT chosen(chosenItem.id);
    chosenItem.run();
}

/// Announces the current row: the list has no focus while the user types.
void CommandPalette::announceCurrent()
{
    if (!QAccessible::isActive() || !m_list->currentIndex().isValid())
        return;
    QAccessibleEvent event(m_list, QAccessible::Selection);
    event.setChild(m_list->currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

} // namespace rushes

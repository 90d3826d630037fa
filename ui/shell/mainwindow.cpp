#include "ui/shell/mainwindow.h"

#include "app/base/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/dockpane.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/messages.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/style/pane.h"
#include "ui/style/tabstops.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QRadioButton>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QSize leastSize(640, 360); // fits on a screen of 1280×720 at 200 %
constexpr QSize firstSize(1600, 1000);
constexpr int lowHeight = 480; ///< below this height optional panes are hidden
constexpr int lowTimeline = 84;
constexpr double scriptShare = 0.55; ///< of the height that the panes have

/// Tab reaches only the checked one of a group of radio buttons.
bool isPassedOver(const QWidget& widget)
{
    const auto* radio = qobject_cast<const QRadioButton*>(&widget);
    if (!radio || radio->isChecked() || !radio->autoExclusive() || !radio->parentWidget())
        return false;
    const auto group = radio->parentWidget()->findChildren<QRadioButton*>(Qt::FindDirectChildrenOnly);
    return std::any_of(group.begin(), group.end(), [](const auto* one) { return one->isChecked(); });
}

/// The focusable widgets in `room`, in the order of its focus chain.
QList<QWidget*> stopsIn(QWidget* room)
{
    QList<QWidget*> stops;
    QWidget* widget = room;
    do {
        const bool inside = widget == room || room->isAncestorOf(widget);
        if (inside && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
            !isPassedOver(*widget))
            stops.append(widget);
        widget = widget->nextInFocusChain();
    } while (widget && widget != room);
    return stops;
}

} // namespace

MainWindow::MainWindow(const Rooms& rooms, Settings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_actions(new Actions(this))
    , m_status(new StatusLine(this))
{
    setObjectName(u"window"_s);
    setContentsMargins(Theme::grid, 0, Theme::grid, 0);
    setMinimumSize(leastSize);
    setDockOptions(AllowNestedDocks); // animated only after the first layout
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);

    // The rooms precede the menus, so that assistive technology searching for "Queue" finds the queue first.
    auto* centre = new Pane(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    if (rooms.player)
        layout->addWidget(rooms.player);
    centre->setClipsCorners(true);
    centre->setMinimumSize(200, 100);
    m_centre = centre;
    setCentralWidget(centre);
    m_prompt = addPane(u"prompt"_s, tr("Prompt"), rooms.prompt);
    m_timeline = addPane(u"timeline"_s, tr("Timeline"), rooms.timeline);
    m_clip = addPane(u"clip"_s, tr("Clip"), rooms.clip);
    m_queue = addPane(u"queue"_s, tr("Queue"), rooms.queue);
    m_library = addPane(u"library"_s, tr("Library"), rooms.library);

    auto* head = new QWidget(this);
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_top = new TopBar(head);
    auto* messageBar = new MessageBar(head);
    m_messages = new Messages(*messageBar, *this);
    auto* messageRow = new QVBoxLayout;
    messageRow->addWidget(messageBar);
    rows->addWidget(m_top);
    rows->addLayout(messageRow);
    setMenuWidget(head);
    setStatusBar(m_status);

    m_actions->fill(*m_top->menuBar());
    m_actions->setShotActions(rooms.shotActions);
    m_actions->setPaneActions(paneActions());
    m_actions->addTo(*this);
    m_actions->handle(ActionId::Quit, this, [this] {
        // The tray's menu works in spite of a modal dialog, whose input must not be lost.
        if (QWidget* dialog = QApplication::activeModalWidget()) {
            dialog->raise();
            dialog->activateWindow();
            return;
        }
        close();
    });
    m_actions->handle(ActionId::ResetLayout, this, [this] { resetLayout(); });
    m_actions->handle(ActionId::NextPane, this, [this] { focusNextPane(); });
    m_actions->handle(ActionId::FullScreen, this,
                      [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });

    placePanes();
    restore();
}

MainWindow::~MainWindow()
{
    hide(); // hides first: widgets that lose the focus still need the window
}

ShellContext MainWindow::context()
{
    return {*m_actions, *m_messages, *m_status, *this};
}

DockPane* MainWindow::addPane(const QString& id, const QString& title, QWidget* room)
{
    if (!room)
        return nullptr;
    auto* pane = new DockPane(id, title, room, this);
    connect(pane, &QDockWidget::dockLocationChanged, this, [this] { m_arranged = m_arranged || m_wasShown; });
    connect(pane, &QDockWidget::topLevelChanged, this, [this] { m_arranged = m_arranged || m_wasShown; });
    connect(pane->toggleViewAction(), &QAction::triggered, this, [this] { m_arranged = true; });
    return pane;
}

void MainWindow::placePanes()
{
    const auto place = [this](Qt::DockWidgetArea area, DockPane* first, DockPane* second) {
        for (DockPane* pane : {first, second}) {
            if (!pane)
                continue;
            pane->setFloating(false);
            pane->show();
            addDockWidget(area, pane);
        }
        if (first && second)
            splitDockWidget(first, second, Qt::Vertical);
    };
    place(Qt::LeftDockWidgetArea, m_library, m_queue);
    place(Qt::BottomDockWidgetArea, m_prompt, m_timeline);
    place(Qt::RightDockWidgetArea, m_clip, nullptr);
}

/// The default layout's sizes, scaled to the window: 300 and 292 px at 1600, less in a narrow window.
void MainWindow::sizePanes()
{
    const int side = qBound(208, qRound(width() * 0.1875), 380);
    // Wide enough for Generate beside its price, except in the smallest windows.
    const int clip = qBound(width() < 800 ? 232 : 258, qRound(width() * 0.1825), 340);
    const int free = height() - 66;
    const int prompt =
        qMax(qBound(m_isLow ? 96 : 118, qRound(free * 0.13), 200), qMin(m_promptHeight, height() / 3));
    const int timeline = (m_isScript ? qRound(free * scriptShare)
                          : m_isLow  ? lowTimeline
                                     : qBound(153, qRound(free * 0.192), 240)) +
                         m_scenesHeight;
    const auto size = [this](const QList<QDockWidget*>& docks, const QList<int>& sizes,
                             Qt::Orientation orientation) {
        if (!docks.contains(nullptr))
            resizeDocks(docks, sizes, orientation);
    };
    size({m_library, m_clip}, {side, clip}, Qt::Horizontal);
    size({m_prompt, m_timeline}, {prompt, timeline}, Qt::Vertical);
    size({m_library, m_queue}, {qRound(free * 0.655), qRound(free * 0.345)}, Qt::Vertical);
}

void MainWindow::setScenesHeight(int height)
{
    const int more = height - std::exchange(m_scenesHeight, height);
    if (!m_wasShown || !m_timeline || more == 0)
        return;
    if (!m_arranged)
        sizePanes();
    else if (!m_timeline->isFloating())
        resizeDocks({m_timeline}, {m_timeline->height() + more}, Qt::Vertical);
}

void MainWindow::setScriptShown(bool shown)
{
    if (shown == m_isScript)
        return;
    m_isScript = shown;
    const int room = m_prompt ? m_prompt->height() : 0;
    if (m_prompt && shown)
        m_hadPrompt = !m_prompt->isHidden();
    if (m_prompt)
        m_prompt->setVisible(!shown && m_hadPrompt);
    if (!m_wasShown || !m_timeline)
        return;
    if (!m_arranged)
        sizePanes();
    else if (shown && m_hadPrompt && !m_timeline->isFloating())
        resizeDocks({m_timeline}, {m_timeline->height() + room}, Qt::Vertical);
}

void MainWindow::setPromptHeight(int height)
{
    if (std::exchange(m_promptHeight, height) == height || !m_wasShown || !m_prompt)
        return;
    if (!m_arranged) {
        sizePanes();
    } else if (!m_prompt->isFloating()) {
        const int wanted = qMin(height, this->height() / 3);
        if (m_promptBefore == 0)
            m_promptBefore = m_prompt->height();
        resizeDocks({m_prompt, m_timeline},
                    {qMax(m_promptBefore, wanted), m_timeline ? m_timeline->height() : 0}, Qt::Vertical);
        if (height == 0)
            m_promptBefore = 0;
    }
}

void MainWindow::resetLayout()
{
    placePanes();
    m_arranged = false;
    sizePanes();
}

void MainWindow::restore()
{
    const QByteArray geometry = m_settings.value(setting::windowGeometry);
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(firstSize.boundedTo(screen()->availableSize() * 0.94).expandedTo(leastSize));
    // The stored geometry may be from a larger screen.
    const QSize room = screen()->availableSize();
    if (!isMaximized() && !isFullScreen() && size() != size().boundedTo(room))
        resize(size().boundedTo(room));
    const QByteArray remembered = m_settings.value(setting::windowLayout);
    m_arranged = !remembered.isEmpty() && restoreState(remembered, layoutVersion);
    m_actions->operator[](ActionId::FullScreen)->setChecked(isFullScreen());
}

void MainWindow::remember()
{
    m_settings.set(setting::windowGeometry, saveGeometry());
    if (m_isScript && m_prompt)
        m_prompt->setVisible(m_hadPrompt); // the next window starts with blocks
    m_settings.set(setting::windowLayout, m_arranged ? saveState(layoutVersion) : QByteArray());
}

void MainWindow::setDocumentTitle(const QString& name, bool edited)
{
    const QString words = edited ? tr("%1 — edited").arg(name) : name;
    setWindowTitle(words);
    setAccessibleName(words); // screen readers read the accessible name as the window's title
    m_top->setTitle(words);
}

QList<QAction*> MainWindow::paneActions() const
{
    QList<QAction*> actions;
    for (const DockPane* pane : {m_library, m_queue, m_prompt, m_timeline, m_clip}) {
        if (pane)
            actions.append(pane->toggleViewAction());
    }
    return actions;
}

QMenu* MainWindow::createPopupMenu()
{
    auto* menu = new QMenu(this);
    menu->addActions(paneActions());
    menu->addSeparator();
    menu->addAction(m_actions->operator[](ActionId::ResetLayout));
    return menu;
}

QList<QWidget*> MainWindow::roomsInOrder() const
{
    QList<QWidget*> rooms;
    for (DockPane* pane : {m_prompt, m_timeline, m_clip, m_queue, m_library}) {
        if (pane)
            rooms.append(pane);
    }
    rooms.append(m_centre);
    rooms.append(menuWidget());
    return rooms;
}

QList<QWidget*> MainWindow::tabStops() const
{
    QList<QWidget*> all;
    for (QWidget* room : roomsInOrder()) {
        // The pane's main widget comes before the widgets of its head.
        if (const auto* pane = qobject_cast<DockPane*>(room))
            all += stopsIn(pane->widget());
        all += stopsIn(room);
    }
    all += stopsIn(window());
    QList<QWidget*> stops;
    for (QWidget* stop : all) {
        if (stop->isEnabled() && stop->isVisibleTo(this) && stop->window() == this && !stops.contains(stop))
            stops.append(stop);
    }
    return stops;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return focusNextStop(*this, tabStops(), next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::focusNextPane()
{
    const QList<QWidget*> rooms = roomsInOrder();
    const QWidget* focused = QApplication::focusWidget();
    int at = -1;
    for (int i = 0; i < rooms.size(); ++i) {
        if (focused && rooms.at(i)->isAncestorOf(focused))
            at = i;
    }
    for (int step = 1; step <= rooms.size(); ++step) {
        QWidget* room = rooms.at((at + step) % rooms.size());
        if (auto* pane = qobject_cast<DockPane*>(room))
            room = pane->widget();
        // A pane leads to its main widget, where it names one.
        QList<QWidget*> stops = stopsIn(room);
        if (room->focusProxy())
            stops.prepend(room->focusProxy());
        for (QWidget* stop : std::as_const(stops)) {
            if (stop->isVisible() && stop->isEnabled() && (stop->focusPolicy() & Qt::TabFocus)) {
                // Like Tab, so that focus rings are shown.
                setAttribute(Qt::WA_KeyboardFocusChange);
                stop->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    for (const auto& mayClose : std::as_const(m_closeGuards)) {
        if (!mayClose()) {
            event->ignore();
            return;
        }
    }
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (m_wasShown)
        return;
    if (!m_arranged)
        sizePanes();
    m_wasShown = true;
    // The initial focus is where the user writes.
    if (const QList<QWidget*> stops = tabStops(); !stops.isEmpty() && !focusWidget())
        stops.constFirst()->setFocus();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool isLow = height() < lowHeight;
    if (std::exchange(m_isLow, isLow) != isLow)
        Q_EMIT lowChanged(isLow);
    if (m_wasShown && !m_arranged)
        sizePanes();
}

bool MainWindow::event(QEvent* event)
{
    // The gaps between panes belong to the window: a press there may start a resize.
    if (event->type() == QEvent::MouseButtonPress && !m_arranged)
        m_grabbedLayout = saveState(layoutVersion);
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_wasPainted) {
        m_wasPainted = true;
        QTimer::singleShot(0, this, [this] {
            setDockOptions(AllowNestedDocks | AnimatedDocks);
            Q_EMIT painted();
        });
    }
    if (event->type() == QEvent::MouseButtonRelease && !m_grabbedLayout.isEmpty()) {
        m_arranged = m_arranged || saveState(layoutVersion) != m_grabbedLayout;
        m_grabbedLayout.clear();
    }
    return handled;
}

} // namespace rushes

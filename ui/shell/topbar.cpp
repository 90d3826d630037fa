#include "ui/shell/topbar.h"

#include "ui/style/accessiblecombobox.h"
#include "ui/style/icons.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int barHeight = 32;
constexpr int iconRoom = 34;
constexpr int controlHeight = 24;

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_menus(new QMenuBar(this))
    , m_balance(new QPushButton(this))
    , m_service(new AccessibleComboBox(this))
{
    setFixedHeight(barHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(iconRoom, 0, Theme::grid, 0);
    layout->setSpacing(0);
    m_menus->setNativeMenuBar(false);
    m_menus->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_balance->setAccessibleName(tr("Balance"));
    m_balance->setFixedHeight(controlHeight);
    m_balance->setIcon(icon(u"wallet"_s));
    m_balance->setIconSize(QSize(14, 14));
    m_balance->setAutoDefault(false);
    m_balance->hide();
    m_service->setAccessibleName(tr("Service"));
    m_service->setFixedHeight(controlHeight);
    m_service->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    layout->addWidget(m_menus, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    layout->addWidget(m_balance, 0, Qt::AlignVCenter);
    layout->addSpacing(18);
    layout->addWidget(m_service, 0, Qt::AlignVCenter);
    connect(m_balance, &QPushButton::clicked, this, &TopBar::balancePressed);
    connect(m_service, &QComboBox::activated, this, [this](int index) {
        refreshTips();
        if (index >= 0 && index < m_services.size())
            Q_EMIT serviceChosen(m_services.at(index).id);
    });
}

void TopBar::setTitle(const QString& title)
{
    if (title == m_title)
        return;
    m_title = title;
    setToolTip(title);
    update();
}

void TopBar::setBalance(const std::optional<Usd>& balance, const QString& note, bool isLow)
{
    const QString words = balance ? balance->text() : tr("Balance unknown");
    m_balance->setText(words);
    m_balance->setAccessibleDescription(!balance ? tr("unknown") : isLow ? tr("%1, low").arg(words) : words);
    m_balance->setIcon(icon(isLow ? u"triangle-alert"_s : u"wallet"_s));
    m_balance->setToolTip(note.isEmpty() ? tr("Balance: %1").arg(words) : note);
    m_balance->show();
    update();
}

void TopBar::hideBalance()
{
    m_balance->hide();
    update();
}

void TopBar::setServices(const QList<Service>& services, const ServiceId& chosen)
{
    const QSignalBlocker quiet(m_service);
    const bool sameNames = services.size() == m_services.size();
    m_services = services;
    if (!sameNames)
        m_service->clear();
    for (int i = 0; i < services.size(); ++i) {
        const Service& service = services.at(i);
        if (i >= m_service->count())
            m_service->addItem(service.name);
        m_service->setItemText(i, service.name);
        m_service->setItemIcon(i, service.ready ? QIcon() : icon(u"circle-alert"_s));
        m_service->setItemData(i, service.note, Qt::ToolTipRole);
        if (service.id == chosen)
            m_service->setCurrentIndex(i);
    }
    refreshTips();
}

void TopBar::refreshTips()
{
    const int index = m_service->currentIndex();
    const QString note = index >= 0 && index < m_services.size() ? m_services.at(index).note : QString();
    m_service->setToolTip(note);
    m_service->setAccessibleDescription(note);
}

void TopBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.drawPixmap(QPointF(Theme::grid, (height() - 18) / 2.0),
                       iconPixmap(u"clapperboard"_s, theme.dim, 18, devicePixelRatioF()));
    const int left = m_menus->geometry().right();
    const int right = (m_balance->isVisible() ? m_balance->x() : m_service->x());
    if (right - left < 72)
        return;
    const QString words = shownName(m_title, fontMetrics(), right - left - 32, Qt::ElideMiddle);
    const int wide = fontMetrics().horizontalAdvance(words);
    const int x = (left + right - wide) / 2;
    painter.setPen(theme.dim);
    painter.drawText(QRect(x, 0, wide + 1, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     words);
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace rushes

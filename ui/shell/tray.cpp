#include "ui/shell/tray.h"

#include "app/desktop/desktopnotifications.h"
#include "app/queue/queueforecast.h"
#include "ui/shell/actions.h"
#include "ui/shell/statusline.h"
#include "ui/style/theme.h"

#include <QGuiApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostShown = 99;

} // namespace

QIcon countedIcon(int count)
{
    const QIcon plain(u":/rushes/rushes.svg"_s);
    if (count <= 0)
        return plain;
    QIcon icon;
    for (const int side : {22, 32, 44, 64}) {
        QPixmap pixmap = plain.pixmap(QSize(side, side), 1.0);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QString text = count > mostShown ? u"99+"_s : QString::number(count);
        QFont font = QGuiApplication::font();
        font.setPixelSize(qRound(side * (text.size() > 2 ? 0.36 : 0.46)));
        font.setBold(true);
        painter.setFont(font);
        const qreal height = side * 0.56;
        const qreal width = qMax(height, painter.fontMetrics().horizontalAdvance(text) + side * 0.18);
        const QRectF plate(side - width, side - height, width, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x1d, 0x14, 0x06));
        painter.drawRoundedRect(plate.adjusted(-1, -1, 1, 1), height / 2, height / 2);
        painter.setBrush(QColor(0xf0, 0xa1, 0x3c));
        painter.drawRoundedRect(plate, height / 2, height / 2);
        painter.setPen(QColor(0x1d, 0x14, 0x06));
        painter.drawText(plate, Qt::AlignCenter, text);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

Tray::Tray(Actions& actions)
{
    m_menu.addAction(tr("Show Rushes"), this, &Tray::windowRequested);
    m_menu.addSeparator();
    m_menu.addAction(actions[ActionId::PauseQueue]);
    m_menu.addSeparator();
    m_menu.addAction(actions[ActionId::Quit]);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::noticePressed);
    show({});
    m_icon.show();
}

void Tray::show(const QueueForecast& forecast)
{
    const int count = forecast.counts.waiting + forecast.counts.active();
    if (std::exchange(m_count, count) != count)
        m_icon.setIcon(countedIcon(count));
    m_icon.setToolTip(wordsOf(forecast).join(u" · "_s));
}

void Tray::say(const DesktopNotification& notice)
{
    m_icon.showMessage(notice.title, notice.text, countedIcon(0));
}

} // namespace rushes

#include "ui/player/playerstage.h"

#include <QBoxLayout>
#include <QCloseEvent>

namespace rushes {

PlayerStage::PlayerStage(QWidget& player)
    : QWidget(&player)
    , m_player(player)
{
}

void PlayerStage::fillScreen(const QString& title, const QColor& behind)
{
    m_player.layout()->removeWidget(this);
    setParent(&m_player, Qt::Window);
    setWindowTitle(title);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, behind);
    setPalette(colours);
    setAutoFillBackground(true);
    showFullScreen();
    activateWindow();
}

void PlayerStage::comeBack()
{
    setAutoFillBackground(false);
    setPalette({});
    setParent(&m_player, Qt::Widget);
    static_cast<QBoxLayout*>(m_player.layout())->addWidget(this, 1);
    show();
}

void PlayerStage::closeEvent(QCloseEvent* event)
{
    if (!fillsScreen())
        return;
    event->ignore();
    Q_EMIT closeRequested();
}

} // namespace rushes

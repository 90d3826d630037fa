#include "ui/player/immersivebar.h"
#include "ui/player/playerview.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"

#include <QAction>
#include <QBoxLayout>

// The player's part that fills the screen.

namespace rushes {

bool PlayerView::isFullScreenOn() const
{
    return m_stage->isWindow();
}

void PlayerView::setFullScreenOn(bool on)
{
    if (on == isFullScreenOn())
        return;
    auto* column = static_cast<QBoxLayout*>(m_stage->layout());
    if (on) {
        layout()->removeWidget(m_stage);
        m_stage->setParent(this, Qt::Window);
        m_stage->setWindowTitle(tr("Player"));
        QPalette colours = m_stage->palette();
        colours.setColor(QPalette::Window, Qt::black);
        m_stage->setPalette(colours);
        m_stage->setAutoFillBackground(true);
        m_surface->setImmersive(true);
        column->removeWidget(m_bar);
        m_bar->setFloating(true);
        m_stage->showFullScreen();
        m_stage->activateWindow();
        m_immersive = std::make_unique<ImmersiveBar>(*m_stage, *m_surface, *m_bar);
    } else {
        m_immersive.reset();
        m_bar->setFloating(false);
        column->addWidget(m_bar);
        m_stage->setAutoFillBackground(false);
        m_stage->setPalette({});
        m_surface->setImmersive(false);
        m_stage->setParent(this, Qt::Widget);
        layout()->addWidget(m_stage);
        m_stage->show();
    }
    showBarFor(m_kind);
    m_surface->setFocus(Qt::OtherFocusReason);
    m_fullScreenAction->setChecked(on);
    m_leaveAction->setEnabled(on);
    m_bar->setFullScreen(on);
}

} // namespace rushes

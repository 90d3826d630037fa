#include "ui/player/immersivebar.h"
#include "ui/player/playerview.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"

#include <QAction>
#include <QBoxLayout>

// PlayerView: full screen.

namespace rushes {

bool PlayerView::isFullScreenOn() const
{
    return m_stage->fillsScreen();
}

void PlayerView::setFullScreenOn(bool on)
{
    if (on == isFullScreenOn())
        return;
    auto* column = static_cast<QBoxLayout*>(m_stage->layout());
    if (on) {
        m_surface->setImmersive(true);
        column->removeWidget(m_bar);
        m_bar->setFloating(true);
        m_stage->fillScreen(tr("Player"), Qt::black);
        m_immersive = std::make_unique<ImmersiveBar>(*m_stage, *m_surface, *m_bar);
    } else {
        m_immersive.reset();
        m_bar->setFloating(false);
        column->addWidget(m_bar);
        m_surface->setImmersive(false);
        m_stage->comeBack();
    }
    showBarFor(m_kind);
    m_surface->setFocus(Qt::OtherFocusReason);
    m_fullScreenAction->setChecked(on);
    m_leaveAction->setEnabled(on);
    m_bar->setFullScreen(on);
}

} // namespace rushes

#include "ui/player/playerfullscreen.h"

#include "ui/player/immersivebar.h"
#include "ui/player/playerstage.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"

#include <QAction>
#include <QBoxLayout>

namespace rushes {

PlayerFullScreen::PlayerFullScreen(const Parts& parts)
    : m_parts(parts)
{
}

PlayerFullScreen::~PlayerFullScreen() = default;

void PlayerFullScreen::setOn(bool on, const QString& title)
{
    auto& [stage, surface, bar, toggle, leave] = m_parts;
    auto* column = static_cast<QBoxLayout*>(stage.layout());
    surface.setImmersive(on);
    m_immersive.reset();
    if (on) {
        column->removeWidget(&bar);
        bar.setFloating(true);
        stage.fillScreen(title, Qt::black);
    } else {
        bar.setFloating(false);
        column->addWidget(&bar);
        stage.comeBack();
    }
    setBarShown(m_showsBar);
    surface.setFocus(Qt::OtherFocusReason);
    toggle.setChecked(on);
    leave.setEnabled(on);
    bar.setFullScreen(on);
}

void PlayerFullScreen::setBarShown(bool shown)
{
    m_showsBar = shown;
    if (!m_parts.stage.fillsScreen()) {
        m_parts.bar.setVisible(shown);
    } else if (!shown) {
        m_immersive.reset();
        m_parts.bar.hide();
    } else if (!m_immersive) {
        m_immersive = std::make_unique<ImmersiveBar>(m_parts.stage, m_parts.surface, m_parts.bar);
    }
}

} // namespace rushes

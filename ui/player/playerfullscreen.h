#pragma once

#include <QString>

#include <memory>

class QAction;

namespace rushes {

class ImmersiveBar;
class PlayerStage;
class TransportBar;
class VideoSurface;

/// A player's full screen: its stage fills the screen, and the transport bar lies over the picture and hides
/// itself.
class PlayerFullScreen
{
public:
    /// The parts of the player, which must outlive this object.
    struct Parts
    {
        PlayerStage& stage;
        VideoSurface& surface;
        TransportBar& bar;
        QAction& toggle;
        QAction& leave;
    };

    explicit PlayerFullScreen(const Parts& parts);
    ~PlayerFullScreen();

    /// `title`: of the window.
    void setOn(bool on, const QString& title);
    /// False for what has no transport bar; also while full screen is off.
    void setBarShown(bool shown);
    /// Hides the bar while nothing is done; null: full screen is off, or there is no bar.
    [[nodiscard]] ImmersiveBar* immersive() const { return m_immersive.get(); }

private:
    Parts m_parts;
    bool m_showsBar = true;
    std::unique_ptr<ImmersiveBar> m_immersive;
};

} // namespace rushes

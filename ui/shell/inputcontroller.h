#pragma once

#include "app/catalogue/modeltaking.h"
#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/studio/inputshelf.h"
#include "ui/shell/shellcontext.h"

#include <QObject>

class QMenu;

namespace rushes {

class ClipPane;
class Document;
class PlayerView;
class TimelinePane;
class TimelineView;
class TitleStrip;

/// The inputs of the window's scenes: where they are kept, what is said of them, and how a take or the frame
/// in the player becomes one: "Use this frame", "Continue in a new scene".
class InputController : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where files are kept.
    InputController(const QString& folder, Document& document, ClipPane& clip, PlayerView& player,
                    const ShellContext& context);

    [[nodiscard]] InputShelf& shelf() { return m_shelf; }
    /// The current scene's keyframes and stills in its timeline, and "Use this frame" in the strip over the
    /// player.
    void addTo(TimelinePane& pane, TimelineView& timeline, TitleStrip& strip);
    /// The ways to use a take, for its menu. `isShown`: it is in the player.
    void fillMenu(QMenu& menu, const Take& take, bool isShown);

    /// The frame in the player becomes an input of the current scene.
    void useFrame(InputRole role);
    /// Or a new element, or keyframe, of it; its model takes some.
    void useFrameAsElement();
    void useFrameAsKeyframe();
    /// The take's last frame becomes the start image of a new scene after the take's own.
    void continueInNewScene(const Take& take);
    /// The same with the take that the current scene has or will have: the new one waits for it.
    void continueCurrentScene();

private:
    void addFrameButton(TitleStrip& strip);
    void fillFrameUses(QMenu& menu);
    [[nodiscard]] std::optional<KeptInput> keepFrame();
    /// True: it is there.
    bool insertNext(const Request& from, int place, const QString& source);

    Document& m_document;
    PlayerView& m_player;
    ShellContext m_context;
    InputShelf m_shelf;
};

} // namespace rushes

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

/// The inputs of the window's scenes: storage, messages, and the actions that turn a take or the player's
/// frame into an input: "Use this frame", "Continue in a new scene".
class InputController : public QObject
{
    Q_OBJECT

public:
    /// `folder`: for stored files.
    InputController(const QString& folder, Document& document, ClipPane& clip, PlayerView& player,
                    const ShellContext& context);

    [[nodiscard]] InputShelf& shelf() { return m_shelf; }
    /// The current scene's keyframes and stills in its timeline, and "Use this frame" in the strip over the
    /// player.
    void addTo(TimelinePane& pane, TimelineView& timeline, TitleStrip& strip);
    /// Adds actions for using a take to its menu. `isShown`: it is in the player.
    void fillMenu(QMenu& menu, const Take& take, bool isShown);

    /// Makes the player's frame an input of the current scene.
    void useFrame(InputRole role);
    /// The same for a new element or keyframe, for models that take these.
    void useFrameAsElement();
    void useFrameAsKeyframe();
    /// Makes the take's last frame the start image of a new scene after the take's own.
    void continueInNewScene(const Take& take);
    /// The same with the current scene's existing or expected take: the new scene waits for it.
    void continueCurrentScene();

private:
    void addFrameButton(TitleStrip& strip);
    void fillFrameUses(QMenu& menu);
    [[nodiscard]] std::optional<KeptInput> keepFrame();
    /// True: a scene was inserted.
    bool insertNext(const Request& from, int place, const QString& source);

    Document& m_document;
    PlayerView& m_player;
    ShellContext m_context;
    InputShelf m_shelf;
};

} // namespace rushes

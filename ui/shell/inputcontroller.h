#pragma once

#include "app/catalogue/modeltaking.h"
#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/studio/inputshelf.h"
#include "ui/shell/shellcontext.h"

#include <QImage>
#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace rushes {

class ClipPane;
class Document;
class FilmPlayer;
class PlayerView;
class StripButton;
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
    /// Displays the current scene's keyframes and stills in its timeline, and adds "Use this frame" to the
    /// strip over the player.
    void addTo(TimelinePane& pane, TimelineView& timeline, TitleStrip& strip);
    /// Adds "Use this frame" to the strip over the film's player.
    void addTo(FilmPlayer& film);
    /// Adds the uses of the displayed frame of the film to a menu.
    void fillMenu(QMenu& menu, FilmPlayer& film);
    /// Adds the uses of a take to its menu. `isShown`: it is in the player.
    void fillMenu(QMenu& menu, const Take& take, bool isShown);

    /// Makes a new scene after the take's own, with the take's last frame as start image.
    void continueInNewScene(const Take& take);
    /// The same with the current scene's existing or expected take: the new scene waits for it.
    void continueCurrentScene();

private:
    /// The source of a frame: the picture that is displayed when it is used, paused.
    struct FrameSource
    {
        std::function<QImage()> picture = {};
        std::function<void()> pause = {};
        bool isFilm = false;
    };

    [[nodiscard]] static FrameSource sourceOf(PlayerView& player);
    [[nodiscard]] static FrameSource sourceOf(FilmPlayer& film);
    StripButton* makeFrameButton(QWidget& owner, const FrameSource& source);
    void fillFrameUses(QMenu& menu, const FrameSource& source);
    void useFrame(InputRole role, const QImage& frame);
    void useFrameAsElement(const QImage& frame);
    void useFrameAsKeyframe(const QImage& frame);
    [[nodiscard]] std::optional<KeptInput> keepFrame(const QImage& frame);
    /// True: there is one.
    bool insertNext(const Request& from, int place, const QString& source);

    Document& m_document;
    PlayerView& m_player;
    ShellContext m_context;
    InputShelf m_shelf;
};

} // namespace rushes

#pragma once

#include "app/catalogue/catalogue.h"
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
    /// The ways to use a take, for its menu. `isShown`: it is in the player.
    void fillMenu(QMenu& menu, const Take& take, bool isShown);

    /// The frame in the player becomes an input of the current scene.
    void useFrame(InputRole role);
    /// The take's last frame becomes the start image of a new scene after the take's own.
    void continueInNewScene(const Take& take);

private:
    void insertNext(const Take& take, const KeptInput& frame);

    Document& m_document;
    PlayerView& m_player;
    ShellContext m_context;
    InputShelf m_shelf;
};

/// The model that takes this input and is nearest to `model`: itself, else one of its family that makes the
/// same kind of output. Null: there is none.
[[nodiscard]] const Model* modelTaking(InputRole role, const Model& model, const Catalogue& catalogue);
/// The model that goes on from a take of `model`: after a picture the one that the project's latest video is
/// made with, else the standard one, as it takes a start image. Null: there is none.
[[nodiscard]] const Model* modelContinuing(const Model& model, const Project& project,
                                           const Catalogue& catalogue);

} // namespace rushes

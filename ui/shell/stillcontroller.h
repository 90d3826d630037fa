#pragma once

#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class Document;
class InputShelf;
class PlayerView;
class TimelineView;

/// Stills of shots: "Still for the shot" makes a scene of an image model with the shot's text, and the input
/// that its take becomes, in one undo step. The shot shows the picture while it has none of a take. Sends
/// nothing: a still is generated like other scenes, and its price is part of the clip's.
class StillController : public QObject
{
    Q_OBJECT

public:
    /// All of these must outlive it.
    StillController(Document& document, TimelineView& timeline, InputShelf& shelf, PlayerView& player,
                    const ShellContext& context);

    /// `shot` of the current scene; -1: the clip.
    void makeStill(int shot);

private:
    void refresh();

    Document& m_document;
    TimelineView& m_timeline;
    InputShelf& m_shelf;
    PlayerView& m_player;
    ShellContext m_context;
    QTimer m_refresh; ///< coalesces the updates after several changes
};

} // namespace rushes

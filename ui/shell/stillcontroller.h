#pragma once

#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class Document;
class InputShelf;
class PlayerView;
class TimelineView;

/// Stills of shots: "Still for the shot" makes a scene of an image model with what the shot shows, in one
/// step with the input that its take becomes; the shot shows the picture as long as there is none of a take.
/// It sends nothing: a still is generated like every scene, and with the clip that is made of it at one
/// price.
class StillController : public QObject
{
    Q_OBJECT

public:
    /// All of these outlive it.
    StillController(Document& document, TimelineView& timeline, InputShelf& shelf, PlayerView& player,
                    const ShellContext& context);

    /// `shot` of the current scene; -1: its clip.
    void makeStill(int shot);

private:
    void refresh();

    Document& m_document;
    TimelineView& m_timeline;
    InputShelf& m_shelf;
    PlayerView& m_player;
    ShellContext m_context;
    QTimer m_refresh; ///< many changes are one
};

} // namespace rushes

#pragma once

#include "app/domain/take.h"

#include <QObject>

class QMenu;

namespace rushes {

class Document;
class FilmController;
class InputController;
class LibraryController;
class PlayerView;
class TakeModel;
class TakesController;

/// What is done with the takes of the film where it is looked at: the strip's "Use this frame", and the menu
/// of the take under the playhead, which is that of any take and the scene's other takes.
class FilmTakes : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Document& document;
        TakeModel& takes;
        TakesController& takeActions;
        InputController& inputs;
        PlayerView& player; ///< of the scene: what is said over it is said over the film while that is shown
        LibraryController& library;
    };

    /// All outlive it.
    FilmTakes(FilmController& film, Parts parts);

private:
    void addStrip();
    void speak();
    void fillMenu(QMenu& menu, int item);
    void addOthers(QMenu& menu, const SceneId& sceneId, const TakeId& shown);

    FilmController& m_film;
    Parts m_parts;
};

} // namespace rushes

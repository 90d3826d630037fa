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

/// Actions on takes in the film view: "Use this frame" in the title strip, and the menu of the take at the
/// playhead, which is that of any take plus the scene's other takes.
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
        PlayerView& player; ///< of scenes; its notes are shown over the film while that is visible
        LibraryController& library;
    };

    /// All must outlive it.
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

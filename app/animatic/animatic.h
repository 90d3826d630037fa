#pragma once

#include "app/animatic/shotscript.h"
#include "app/domain/request.h"

#include <QImage>
#include <QList>
#include <QSize>

#include <memory>

class QPainter;

namespace rushes {

class StagedScene;

/// One shot of an animatic. `first` and `frames` count frames of the whole clip.
struct AnimaticShot
{
    ShotScript script = {};
    QString words = {};
    int first = 0;
    int frames = 0;
};

/// How an animatic looks, apart from what its request says.
struct AnimaticFrame
{
    QSize size = {};   ///< wanted size in px; drawn with a short side of 720 px at most. Empty: the request's
    QImage start = {}; ///< the first shot films this picture and begins with the whole of it
    QImage end = {};   ///< the last shot ends with this picture
    int variation = 0; ///< another number draws the same things differently
};

/// A request as pictures: draws any frame of the clip; the same request gives the same frames. Reentrant, not
/// thread-safe. The lower third needs a QGuiApplication; without one no text is drawn.
class Animatic
{
public:
    static constexpr int framesPerSecond = 24;

    explicit Animatic(const Request& request, const AnimaticFrame& frame = {});
    ~Animatic();
    Animatic(const Animatic&) = delete;
    Animatic& operator=(const Animatic&) = delete;

    /// 1280×720, 720×1280 or 720×720, unless AnimaticFrame::size asks for another size.
    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] int frames() const;
    [[nodiscard]] const QList<AnimaticShot>& shots() const { return m_shots; }
    /// Frame `index`, 0 … frames() - 1, as Format_RGB32. Consecutive frames are fast; the first frame of
    /// another shot sets that shot up.
    [[nodiscard]] QImage frame(int index);

private:
    /// The start picture as the camera sees it at a moment of its shot, 0…1.
    void paintStart(QPainter& painter, const AnimaticShot& shot, int index) const;

    QSize m_size;
    QList<AnimaticShot> m_shots = {};
    int m_current = -1;
    std::unique_ptr<StagedScene> m_scene;
    QImage m_start = {}; ///< four times the frame: the picture and its mirror images beside and below it
    QImage m_end = {};
    QImage m_canvas;
};

} // namespace rushes

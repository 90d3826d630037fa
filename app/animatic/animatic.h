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

/// One shot of an animatic, in frames of the whole clip.
struct AnimaticShot
{
    ShotScript script = {};
    QString words = {};
    int first = 0;
    int frames = 0;
};

/// What an animatic is besides its request.
struct AnimaticFrame
{
    QSize size = {}; ///< what it is for; drawn with a short side of 720 pixels at most. Empty: by the request
    QImage start = {}; ///< the first shot films this picture, and begins with all of it
    QImage end = {};   ///< the last shot ends with this picture
    int variation = 0; ///< another number draws another picture of the same things
};

/// A request as pictures: draws any frame of it, deterministically. Not for several threads at once, but for
/// any one. Its lower third needs a QGuiApplication; without one there is no text.
class Animatic
{
public:
    static constexpr int framesPerSecond = 24;

    explicit Animatic(const Request& request, const AnimaticFrame& frame = {});
    ~Animatic();
    Animatic(const Animatic&) = delete;
    Animatic& operator=(const Animatic&) = delete;

    /// 1280×720, 720×1280 or 720×720, unless another one was asked for.
    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] int frames() const;
    [[nodiscard]] const QList<AnimaticShot>& shots() const { return m_shots; }
    /// Format_RGB32. `index` is 0 … frames() - 1; going on with the next frame is quick, another shot is set
    /// up first.
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

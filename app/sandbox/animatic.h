#pragma once

#include "app/domain/request.h"
#include "app/sandbox/shotscript.h"

#include <QImage>
#include <QList>
#include <QSize>

#include <memory>

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

/// A request as pictures: draws any frame of it, deterministically. Not for several threads at once, but for
/// any one. Its lower third needs a QGuiApplication; without one there is no text.
class Animatic
{
public:
    static constexpr int framesPerSecond = 24;

    explicit Animatic(const Request& request);
    ~Animatic();
    Animatic(const Animatic&) = delete;
    Animatic& operator=(const Animatic&) = delete;

    /// 1280×720, 720×1280 or 720×720.
    [[nodiscard]] QSize size() const { return m_size; }
    [[nodiscard]] int frames() const;
    [[nodiscard]] const QList<AnimaticShot>& shots() const { return m_shots; }
    /// Format_RGB32. `index` is 0 … frames() - 1; going on with the next frame is quick, another shot is set
    /// up first.
    [[nodiscard]] QImage frame(int index);

private:
    QSize m_size;
    QList<AnimaticShot> m_shots = {};
    int m_current = -1;
    std::unique_ptr<StagedScene> m_scene;
    QImage m_canvas;
};

} // namespace rushes

#include "app/sandbox/animatic.h"

#include "app/sandbox/lowerthird.h"
#include "app/sandbox/scenery.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QSize sizeOf(const QString& aspectRatio)
{
    if (aspectRatio == "9:16"_L1)
        return {720, 1280};
    if (aspectRatio == "1:1"_L1)
        return {720, 720};
    return {1280, 720};
}

} // namespace

/// Everything of one shot that does not change from frame to frame.
class Animatic::Scene
{
public:
    Scene(const AnimaticShot& shot, int number, QSize size)
        : m_shot(shot)
        , m_stage(shot.script, size)
        , m_sky(paintSky(m_stage))
        , m_title(shot.words, number, size)
    {
        const bool indoors = shot.script.place == Place::Room || shot.script.place == Place::Kitchen;
        if (!indoors)
            addClouds(m_layers, m_stage);
        switch (shot.script.place) {
        case Place::Hills:
            addHills(m_layers, m_stage);
            break;
        case Place::Mountains:
            addMountains(m_layers, m_stage);
            break;
        case Place::Sea:
            addSea(m_layers, m_stage);
            break;
        case Place::City:
            addCity(m_layers, m_stage);
            break;
        case Place::Forest:
            addForest(m_layers, m_stage);
            break;
        case Place::Desert:
            addDesert(m_layers, m_stage);
            break;
        case Place::Room:
        case Place::Kitchen:
            addRoom(m_layers, m_stage, m_sky);
            break;
        }
        if (!indoors)
            addBirds(m_layers, m_stage);
        addLights(m_layers, m_stage);
        const bool stillLife = shot.script.size == ShotSize::Close && shot.script.props.testFlag(Prop::Table);
        if (!stillLife)
            addPeople(m_layers, m_stage);
        addTable(m_layers, m_stage);
    }

    void paint(QPainter& painter, int index) const
    {
        const int within = index - m_shot.first;
        const double seconds = within / static_cast<double>(Animatic::framesPerSecond);
        const double moment = within / qMax(1.0, m_shot.frames - 1.0);
        const CameraPose pose = CameraPose::at(m_shot.script.move, moment, seconds, m_shot.script.seed);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setTransform(pose.transform(0.02, m_stage.frame));
        painter.drawImage(QPointF(-m_stage.w() * skyMargin, -m_stage.h() * skyMargin), m_sky);
        for (const Layer& layer : m_layers) {
            painter.setTransform(pose.transform(layer.depth, m_stage.frame));
            layer.paint(painter, seconds);
        }
        painter.resetTransform();
        paintWeather(painter, m_stage, seconds);
        m_title.paint(painter, index);
    }

private:
    const AnimaticShot m_shot;
    const Stage m_stage;
    const QImage m_sky;
    const LowerThird m_title;
    Layers m_layers = {};
};

Animatic::Animatic(const Request& request)
    : m_size(sizeOf(request.aspectRatio))
    , m_canvas(m_size, QImage::Format_RGB32)
{
    const QList<Shot> shots =
        request.shots.isEmpty() ? QList<Shot>{{request.prompt, request.duration}} : request.shots;
    int first = 0;
    for (const Shot& shot : shots) {
        const int frames = shot.seconds * framesPerSecond;
        ShotScript script = ShotScript::of(shot.prompt, request.prompt);
        script.seed += static_cast<quint32>(m_shots.size()) * 7919U;
        m_shots.append({script, withoutDialogue(shot.prompt), first, frames});
        first += frames;
    }
}

Animatic::~Animatic() = default;

int Animatic::frames() const
{
    return m_shots.constLast().first + m_shots.constLast().frames;
}

QImage Animatic::frame(int index)
{
    int number = 0;
    while (number + 1 < m_shots.size() && index >= m_shots.at(number + 1).first)
        ++number;
    if (number != m_current) {
        m_scene = std::make_unique<Scene>(m_shots.at(number), number + 1, m_size);
        m_current = number;
    }
    QPainter painter(&m_canvas);
    m_scene->paint(painter, index);
    painter.end();
    return m_canvas;
}

} // namespace rushes

#include "app/sandbox/animatic.h"

#include "app/sandbox/stagedscene.h"

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
        m_scene = std::make_unique<StagedScene>(m_shots.at(number), number + 1, m_size);
        m_current = number;
    }
    QPainter painter(&m_canvas);
    m_scene->paint(painter, index);
    painter.end();
    return m_canvas;
}

} // namespace rushes

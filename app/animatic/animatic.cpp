#include "app/animatic/animatic.h"

#include "app/animatic/cameramove.h"
#include "app/animatic/stagedscene.h"
#include "app/base/validtext.h"

#include <QPainter>
#include <QRegularExpression>

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

constexpr int shortSide = 720;

/// The size that is drawn for a wanted size: above a limit it is drawn smaller and enlarged afterwards.
QSize drawnSize(QSize wanted, const QString& aspectRatio)
{
    if (wanted.isEmpty())
        return sizeOf(aspectRatio);
    const double shrink = qMin(1.0, shortSide / static_cast<double>(qMin(wanted.width(), wanted.height())));
    return {qMax(16, 2 * qRound(wanted.width() * shrink / 2)),
            qMax(16, 2 * qRound(wanted.height() * shrink / 2))};
}

/// The middle part of a picture, scaled to fill the size.
QImage covering(const QImage& picture, QSize size)
{
    if (picture.isNull())
        return {};
    const QImage scaled = picture.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QImage filled(size, QImage::Format_RGB32);
    filled.fill(Qt::black);
    QPainter painter(&filled);
    painter.drawImage((size.width() - scaled.width()) / 2, (size.height() - scaled.height()) / 2, scaled);
    return filled;
}

QImage withMirrors(const QImage& picture)
{
    if (picture.isNull())
        return {};
    const int w = picture.width();
    const int h = picture.height();
    QImage tile(w * 2, h * 2, QImage::Format_RGB32);
    QPainter painter(&tile);
    painter.drawImage(0, 0, picture);
    painter.drawImage(w, 0, picture.mirrored(true, false));
    painter.drawImage(0, h, picture.mirrored(false, true));
    painter.drawImage(w, h, picture.mirrored(true, true));
    return tile;
}

/// Only this much of a long prompt is drawn: the text is searched for many words.
constexpr qsizetype mostWords = 10'000;

double momentOf(const AnimaticShot& shot, int index)
{
    return (index - shot.first) / static_cast<double>(qMax(1, shot.frames - 1));
}

} // namespace

Animatic::Animatic(const Request& request, const AnimaticFrame& frame)
    : m_size(drawnSize(frame.size, request.aspectRatio))
    , m_start(withMirrors(covering(frame.start, m_size)))
    , m_end(covering(frame.end, m_size))
    , m_canvas(m_size, QImage::Format_RGB32)
{
    const QList<Shot> shots =
        request.shots.isEmpty() ? QList<Shot>{{request.prompt, request.duration}} : request.shots;
    int first = 0;
    const QString context = beginning(request.prompt, mostWords);
    for (const Shot& shot : shots) {
        const int frames = shot.seconds * framesPerSecond;
        const QString words = beginning(shot.prompt, mostWords);
        ShotScript script = ShotScript::of(words, context);
        script.seed += static_cast<quint32>(m_shots.size()) * 7919U;
        script.seed += static_cast<quint32>(frame.variation) * 104729U;
        m_shots.append({script, withoutDialogue(words), first, frames});
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
    const AnimaticShot& shot = m_shots.at(number);
    const bool isPicture = number == 0 && !m_start.isNull();
    if (number != m_current && !isPicture)
        m_scene = std::make_unique<StagedScene>(shot, number + 1, m_size);
    m_current = number;
    QPainter painter(&m_canvas);
    if (isPicture)
        paintStart(painter, shot, index);
    else
        m_scene->paint(painter, index);
    if (!m_end.isNull() && number == m_shots.size() - 1) {
        constexpr double begins = 0.6; // as a fraction of the shot's length
        painter.resetTransform();
        painter.setOpacity(qBound(0.0, (momentOf(shot, index) - begins) / (1 - begins), 1.0));
        painter.drawImage(0, 0, m_end);
    }
    painter.end();
    return m_canvas;
}

void Animatic::paintStart(QPainter& painter, const AnimaticShot& shot, int index) const
{
    constexpr Depth depth = 0.5;
    const double moment = momentOf(shot, index);
    const double seconds = (index - shot.first) / static_cast<double>(framesPerSecond);
    static const QRegularExpression still(u"\\b(static|still|locked|fixed|tripod)\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QTransform map;
    if (shot.script.move != CameraMove::Static) {
        const auto at = [&](double when, double since) {
            return CameraPose::at(shot.script.move, when, since, shot.script.seed).transform(depth, m_size);
        };
        map = at(0, 0).inverted() * at(moment, seconds);
    } else if (!shot.words.contains(still)) {
        // Where no move is named, the camera comes a little closer.
        const double scale = 1 + 0.05 * moment;
        map.translate(m_size.width() / 2.0, m_size.height() / 2.0);
        map.scale(scale, scale);
        map.translate(-m_size.width() / 2.0, -m_size.height() / 2.0);
    }
    QBrush brush(m_start);
    brush.setTransform(map);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !map.isIdentity());
    painter.fillRect(QRect(QPoint(0, 0), m_size), brush);
}

} // namespace rushes

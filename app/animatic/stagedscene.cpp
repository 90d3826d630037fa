#include "app/animatic/stagedscene.h"

#include <algorithm>

namespace rushes {

namespace {

constexpr Depth skyDepth = 0.02;

bool indoors(const ShotScript& script)
{
    return script.place == Place::Room || script.place == Place::Kitchen;
}

bool isOpaqueRow(const QImage& image, int y)
{
    const auto* row = reinterpret_cast<const quint32*>(image.constScanLine(y));
    return std::all_of(row, row + image.width(), [](quint32 pixel) { return pixel >= 0xff000000U; });
}

bool isEmptyRow(const QImage& image, int y)
{
    const auto* row = reinterpret_cast<const quint32*>(image.constScanLine(y));
    return std::all_of(row, row + image.width(), [](quint32 pixel) { return pixel == 0; });
}

} // namespace

StagedScene::StagedScene(const AnimaticShot& shot, int number, QSize size)
    : m_shot(shot)
    , m_stage(shot.script, size)
    , m_title(shot.words, number, size)
{
    const QImage sky = paintSky(m_stage);
    build(sky);
    bake(m_layers, sky);
    cropHidden();
    m_layers.clear();
}

void StagedScene::build(const QImage& sky)
{
    const ShotScript& script = m_shot.script;
    if (!indoors(script))
        addClouds(m_layers, m_stage);
    switch (script.place) {
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
        addRoom(m_layers, m_stage, sky);
        break;
    }
    if (!indoors(script))
        addBirds(m_layers, m_stage);
    addLights(m_layers, m_stage);
    const bool stillLife = script.size == ShotSize::Close && script.props.testFlag(Prop::Table);
    if (!stillLife)
        addPeople(m_layers, m_stage);
    addTable(m_layers, m_stage);
}

CameraPose StagedScene::poseAt(double moment, double seconds) const
{
    return CameraPose::at(m_shot.script.move, moment, seconds, m_shot.script.seed);
}

QTransform StagedScene::view(const CameraPose& pose, Depth depth) const
{
    QTransform map = pose.transform(depth, m_stage.frame);
    // Qt rounds a pure translation of an image to whole pixels, which stutters in a slow move; a very small
    // scaling prevents that.
    if (m_shot.script.move != CameraMove::Static)
        map.scale(1.00002, 1.00002);
    return map;
}

void StagedScene::bake(const Layers& layers, const QImage& sky)
{
    const bool fixed = m_shot.script.move == CameraMove::Static;
    const QRectF frame(QPointF(0, 0), m_stage.frame);
    QImage open; // with a fixed camera, all still layers up to the next moving one share an image
    if (fixed) {
        open = sky.copy(qRound(m_stage.w() * skyMargin), qRound(m_stage.h() * skyMargin), qRound(m_stage.w()),
                        qRound(m_stage.h()));
    } else if (!indoors(m_shot.script)) {
        append(skyDepth, sky, QPointF(-m_stage.w() * skyMargin, -m_stage.h() * skyMargin), 1);
    }
    const auto close = [&] {
        if (!open.isNull())
            append(0, open, QPointF(0, 0), 1);
        open = QImage();
    };
    for (const Layer& layer : layers) {
        if (!layer.still) {
            close();
            m_plates.append({layer.depth, {}, {}, layer.paint, 0});
            continue;
        }
        QRectF seen = frame;
        double scale = 1;
        if (!fixed) {
            constexpr int samples = 48;
            const double seconds = m_shot.frames / static_cast<double>(Animatic::framesPerSecond);
            for (int i = 0; i <= samples; ++i) {
                const double moment = i / static_cast<double>(samples);
                const QTransform map = view(poseAt(moment, moment * seconds), layer.depth);
                seen |= map.inverted().mapRect(frame);
                scale = qMax(scale, map.m11());
            }
            seen.adjust(-4, -4, 4, 4);
        }
        // A drifting layer gets an image of its own, wider by the distance that it drifts.
        const bool alone = !fixed || layer.drift > 0;
        seen.adjust(-layer.drift * m_shot.frames / Animatic::framesPerSecond, 0, 0, 0);
        if (alone || open.isNull()) {
            close();
            open = QImage((seen.size() * scale).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
            open.fill(Qt::transparent);
        }
        QPainter painter(&open);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.scale(scale, scale);
        painter.translate(-seen.topLeft());
        layer.paint(painter, 0);
        painter.end();
        if (alone) {
            append(layer.depth, open, seen.topLeft(), scale, layer.drift);
            open = QImage();
        }
    }
    close();
}

void StagedScene::append(Depth depth, const QImage& image, QPointF topLeft, double scale, double drift)
{
    int first = 0;
    int last = image.height() - 1;
    if (image.hasAlphaChannel()) {
        while (first < last && isEmptyRow(image, first))
            ++first;
        while (last > first && isEmptyRow(image, last))
            --last;
    }
    const QImage part = first == 0 && last == image.height() - 1
                            ? image
                            : image.copy(0, first, image.width(), last - first + 1);
    m_plates.append(
        {depth, part, QRectF(topLeft + QPointF(0, first / scale), QSizeF(part.size()) / scale), {}, drift});
}

void StagedScene::cropHidden()
{
    // Nearer land hides what is below its edge. The margin is more than two neighbouring layers move against
    // each other in any camera move.
    const double margin = m_stage.h() * 0.14;
    double hidden = m_stage.h() * 3;
    for (auto plate = m_plates.rbegin(); plate != m_plates.rend(); ++plate) {
        if (plate->image.isNull())
            continue;
        const double scale = plate->image.height() / plate->target.height();
        const int rows = qRound((hidden + margin - plate->target.top()) * scale);
        if (rows > 0 && rows < plate->image.height()) {
            plate->image = plate->image.copy(0, 0, plate->image.width(), rows);
            plate->target.setHeight(rows / scale);
            continue; // this layer ends there and hides nothing below
        }
        int opaque = plate->image.height();
        while (opaque > 0 && isOpaqueRow(plate->image, opaque - 1))
            --opaque;
        if (opaque < plate->image.height() && plate->target.bottom() >= m_stage.h())
            hidden = qMin(hidden, plate->target.top() + opaque / scale);
    }
}

void StagedScene::paint(QPainter& painter, int index) const
{
    const int within = index - m_shot.first;
    const double seconds = within / static_cast<double>(Animatic::framesPerSecond);
    const CameraPose pose = poseAt(within / qMax(1.0, m_shot.frames - 1.0), seconds);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (const Plate& plate : m_plates) {
        painter.setTransform(view(pose, plate.depth));
        if (plate.paint)
            plate.paint(painter, seconds);
        else
            painter.drawImage(plate.target.translated(plate.drift * seconds, 0), plate.image);
    }
    painter.resetTransform();
    paintWeather(painter, m_stage, seconds);
    m_title.paint(painter, index);
}

} // namespace rushes

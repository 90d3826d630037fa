#pragma once

#include "app/animatic/animatic.h"
#include "app/animatic/lowerthird.h"
#include "app/animatic/scenery.h"

namespace rushes {

/// One shot, prepared for drawing: everything that does not change is drawn once, into images of the size
/// that the shot's camera move needs; a frame places these images and draws what moves.
class StagedScene
{
public:
    StagedScene(const AnimaticShot& shot, int number, QSize size);
    /// `index` is a frame of the whole clip within this shot.
    void paint(QPainter& painter, int index) const;

private:
    /// Either an image of still things, or something that moves.
    struct Plate
    {
        Depth depth = 0;
        QImage image = {};
        QRectF target = {}; ///< where the image belongs in the scene
        std::function<void(QPainter&, double)> paint = {};
        double drift = 0; ///< px/s to the right
    };

    void build(const QImage& sky);
    void bake(const Layers& layers, const QImage& sky);
    void append(Depth depth, const QImage& image, QPointF topLeft, double scale, double drift = 0);
    void cropHidden();
    [[nodiscard]] CameraPose poseAt(double moment, double seconds) const;
    [[nodiscard]] QTransform view(const CameraPose& pose, Depth depth) const;

    const AnimaticShot m_shot;
    const Stage m_stage;
    const LowerThird m_title;
    Layers m_layers = {};
    QList<Plate> m_plates = {};
};

} // namespace rushes

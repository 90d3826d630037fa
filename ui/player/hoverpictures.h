#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QSize>

namespace rushes {

class ShotPictures;
class Transport;

/// The pictures of one video that are shown over the scrub bar; a few for the whole clip.
class HoverPictures : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The picture for this frame of the video, which `transport` plays; null while it is being drawn.
    /// `size`: of the video, px.
    [[nodiscard]] QImage pictureOf(const QString& path, int frame, const Transport& transport, QSize size);

private:
    void draw(const Transport& transport, QSize size);

    ShotPictures* m_drawer = nullptr; ///< created when first needed
    QString m_path = {};              ///< for which m_pictures were requested
    QList<QImage> m_pictures = {};
};

} // namespace rushes

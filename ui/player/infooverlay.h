#pragma once

#include "app/media/mediainfo.h"

#include <QWidget>

namespace rushes {

/// Technical details of the file, in the picture's corner.
class InfoOverlay : public QWidget
{
    Q_OBJECT

public:
    /// Child of `over`, in its upper left corner.
    explicit InfoOverlay(QWidget& over);

    /// Also brings it to the front. `top`: distance from the upper edge, px.
    void setLines(const QStringList& lines, int top);
    [[nodiscard]] const QStringList& lines() const { return m_lines; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_lines = {};
};

/// "H.264 · 1280 × 720 · 24 frames a second", "AAC · 48 kHz · 2 channels".
[[nodiscard]] QStringList infoLines(const QString& path, const MediaInfo& media);
/// "H.264" of "h264".
[[nodiscard]] QString codecName(const QString& codec);

} // namespace rushes

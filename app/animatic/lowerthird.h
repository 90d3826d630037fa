#pragma once

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QString>

namespace rushes {

/// The text drawn over an animatic: the shot's number and first words, the clip's running timecode, and a
/// mark that says that this is an animatic.
class LowerThird
{
public:
    LowerThird(const QString& words, int number, QSize frame);
    /// `index` is the frame of the whole clip.
    void paint(QPainter& painter, int index) const;

    /// m:ss:ff at 24 frames a second.
    static QString timecode(int index);

private:
    void bake(const QString& words, int number);

    QSize m_frame;
    double m_unit; ///< px: the size of its small text
    double m_margin;
    bool m_text; ///< false: there is no QGuiApplication, so no fonts
    QFont m_codeFont = {};
    QImage m_strip = {}; ///< everything that stays the same, at the bottom of the frame
    QImage m_mark = {};  ///< at the top left
};

} // namespace rushes

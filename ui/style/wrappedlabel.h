#pragma once

#include <QHash>
#include <QLabel>
#include <QTextLayout>

namespace rushes {

/// Plain words, wrapped. A layout asks for the height of many widths, and QLabel shapes the text anew each
/// time: this one remembers.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget* parent = nullptr)
        : WrappedLabel({}, parent)
    {
    }
    explicit WrappedLabel(const QString& text, QWidget* parent = nullptr);

    /// The distance of two base lines, px; 0: as the font has it.
    void setPitch(int pitch);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Forgets what it knows of a text or a face that changed.
    void refresh() const;
    /// Breaks the text for `width`, the margins not counted; all that is wide enough for every line is the
    /// same.
    void lay(int width) const;
    [[nodiscard]] int breakingWidth(int width) const;
    [[nodiscard]] int linesFor(int width) const;
    [[nodiscard]] int pitch() const;

    int m_pitch = 0;
    mutable QTextLayout m_layout;
    mutable int m_laidWidth = -1;
    mutable int m_wholeWidth = 0; ///< px that all words take beside each other, or in the longest given line
    mutable QHash<int, int> m_lines = {}; ///< by width
};

} // namespace rushes

#pragma once

#include <QHash>
#include <QLabel>
#include <QTextLayout>

namespace rushes {

/// A label for wrapped plain text. Layouts query heightForWidth() for many widths, and QLabel shapes the text
/// each time; this class caches the results.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget* parent = nullptr)
        : WrappedLabel({}, parent)
    {
    }
    explicit WrappedLabel(const QString& text, QWidget* parent = nullptr);

    /// The distance between baselines, px; 0: the font's.
    void setPitch(int pitch);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Clears cached results after a change of text or font.
    void refresh() const;
    /// Breaks the text for `width` without margins; does nothing if all lines fit as before.
    void lay(int width) const;
    [[nodiscard]] int breakingWidth(int width) const;
    [[nodiscard]] int linesFor(int width) const;
    [[nodiscard]] int pitch() const;

    int m_pitch = 0;
    mutable QTextLayout m_layout;
    mutable int m_laidWidth = -1;
    mutable int m_wholeWidth = 0;         ///< px: width of the text without wrapping (of its longest line)
    mutable QHash<int, int> m_lines = {}; ///< number of lines by width
};

} // namespace rushes

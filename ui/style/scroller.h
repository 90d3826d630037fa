#pragma once

#include <QScrollArea>

namespace rushes {

/// A scroll area whose size hint is the form's: it scrolls where there is less space, e.g. on a small screen
/// or with a large font.
class Scroller : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes ownership of the form.
    explicit Scroller(QWidget* form, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

/// Resizes a window to `wanted`, or to the available size of its screen.
void fitToScreen(QWidget& window, const QSize& wanted);

} // namespace rushes

#pragma once

#include <QScrollArea>

namespace rushes {

/// A form that asks for all the room it would like, and scrolls where there is less: on a small screen, or on
/// one whose text is large.
class Scroller : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes the form for its own.
    explicit Scroller(QWidget* form, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

/// Makes a window as large as `wanted`, or as its screen has room for.
void fitToScreen(QWidget& window, const QSize& wanted);

} // namespace rushes

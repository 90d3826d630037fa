#include "ui/style/scroller.h"

#include <QApplication>
#include <QScreen>
#include <QScrollBar>

namespace rushes {

namespace {

constexpr int leastHeight = 120;
constexpr QSize frameRoom(16, 48); ///< of the window's frame and title

} // namespace

Scroller::Scroller(QWidget* form, QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(form);
    viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    // QScrollArea scrolls to the focus only for changes inside the form, not for those from outside.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, QWidget* now) {
        if (now && widget()->isAncestorOf(now))
            ensureWidgetVisible(now);
    });
}

QSize Scroller::sizeHint() const
{
    QSize size = widget()->sizeHint();
    if (widget()->hasHeightForWidth())
        size.setHeight(widget()->heightForWidth(size.width()));
    return size;
}

QSize Scroller::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), leastHeight};
}

void fitToScreen(QWidget& window, const QSize& wanted)
{
    window.resize(wanted.boundedTo(window.screen()->availableSize() - frameRoom));
}

} // namespace rushes

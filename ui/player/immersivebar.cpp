#include "ui/player/immersivebar.h"

#include <QApplication>
#include <QEvent>
#include <QMouseEvent>
#include <QWidget>

namespace rushes {

ImmersiveBar::ImmersiveBar(QWidget& stage, QWidget& picture, QWidget& bar)
    : m_stage(stage)
    , m_picture(picture)
    , m_bar(bar)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(patience);
    connect(&m_rest, &QTimer::timeout, this, &ImmersiveBar::goUnlessUsed);
    // Children of the stage report the pointer, too.
    for (QWidget* one : {&m_stage, &m_picture, &m_bar})
        one->installEventFilter(this);
    for (QWidget* one : m_bar.findChildren<QWidget*>())
        one->installEventFilter(this);
    place();
    wake();
}

ImmersiveBar::~ImmersiveBar()
{
    m_bar.show();
    m_picture.unsetCursor();
}

void ImmersiveBar::place()
{
    m_bar.setGeometry(0, m_stage.height() - m_bar.height(), m_stage.width(), m_bar.height());
    m_bar.raise();
}

void ImmersiveBar::wake()
{
    if (m_bar.isHidden()) {
        m_bar.show();
        m_bar.raise();
        m_picture.unsetCursor();
    }
    m_rest.start();
}

void ImmersiveBar::goUnlessUsed()
{
    const QWidget* focus = m_stage.focusWidget();
    const bool hasFocus = focus && m_bar.isAncestorOf(focus) && focus->hasFocus();
    if (m_bar.underMouse() || hasFocus || QApplication::activePopupWidget() ||
        QApplication::mouseButtons() != Qt::NoButton) {
        m_rest.start();
        return;
    }
    m_bar.hide();
    m_picture.setCursor(Qt::BlankCursor);
}

bool ImmersiveBar::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::HoverMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::KeyPress:
        wake();
        break;
    case QEvent::Resize:
        if (watched == &m_stage)
            place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rushes

#include "ui/composer/picturebutton.h"

#include "ui/composer/inputreceiver.h"
#include "ui/style/accessibletoggle.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QSize buttonSize(48, 42);
constexpr int radius = 5;

} // namespace

PictureButton::PictureButton(const QString& name, InputShelf& shelf, QWidget* parent)
    : QAbstractButton(parent)
    , m_shelf(shelf)
    , m_name(name)
    , m_receiver(new InputReceiver(shelf, MediaKind::Image, name, true, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAcceptDrops(true);
    setOpensMenu(*this);
    connect(m_receiver, &InputReceiver::received, this, &PictureButton::received);
    connect(m_receiver, &InputReceiver::said, this, &PictureButton::said);
    connect(this, &QAbstractButton::clicked, this, &PictureButton::popUp);
    connect(&shelf, &InputShelf::changed, this, [this](const QString& source) {
        if (source == m_source)
            setSource(source);
    });
    setSource({});
}

void PictureButton::setSource(const QString& source)
{
    m_source = source;
    if (source.isEmpty()) {
        setAccessibleName(m_name);
        setToolTip(u"%1\n%2"_s.arg(m_name, m_receiver->hint()));
    } else {
        const InputView view = m_shelf.view(source);
        setAccessibleName(u"%1: %2"_s.arg(m_name, view.name));
        setToolTip(view.problem.isEmpty() ? u"%1\n%2"_s.arg(view.name, mediaText(view.facts)) : view.problem);
    }
    setAccessibleDescription(toolTip());
    update();
}

QSize PictureButton::sizeHint() const
{
    return buttonSize;
}

void PictureButton::popUp()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_name);
    m_receiver->fillMenu(*menu);
    if (!m_source.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Remove"), this, &PictureButton::removeRequested);
    }
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void PictureButton::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        m_receiver->paste();
    else if (event->key() == Qt::Key_Delete && !m_source.isEmpty() && !event->isAutoRepeat())
        Q_EMIT removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

void PictureButton::dragEnterEvent(QDragEnterEvent* event)
{
    if (!InputReceiver::mayTake(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PictureButton::dropEvent(QDropEvent* event)
{
    if (m_receiver->take(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void PictureButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const InputView view = m_source.isEmpty() ? InputView() : m_shelf.view(m_source);
    const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_source.isEmpty()) {
        if (underMouse())
            paint::box(painter, rect(), theme.hover(), QColor(), radius);
        painter.setPen(QPen(Theme::mixed(theme.line, theme.dim, 0.4), 1, Qt::DashLine));
        painter.drawRoundedRect(edge, radius, radius);
        painter.drawPixmap(rect().center() - QPoint(7, 7),
                           iconPixmap(u"plus"_s, theme.dim, 16, devicePixelRatioF()));
    } else {
        QPainterPath rounded;
        rounded.addRoundedRect(edge, radius, radius);
        painter.fillPath(rounded, theme.dark ? theme.raised : theme.window);
        if (view.picture.isNull()) {
            painter.drawPixmap(rect().center() - QPoint(9, 9),
                               iconPixmap(u"image"_s, theme.dim, 20, devicePixelRatioF()));
        } else {
            painter.setClipPath(rounded);
            QRect place(QPoint(), view.picture.size().scaled(size(), Qt::KeepAspectRatioByExpanding));
            place.moveCenter(rect().center());
            painter.drawImage(place, view.picture);
            painter.setClipping(false);
        }
        if (view.state == InputView::State::Bad) {
            painter.setPen(QPen(theme.bad, 1.5));
            painter.drawRoundedRect(edge, radius, radius);
        }
    }
    if (paint::showsFocus(*this))
        paint::focusRing(painter, rect(), radius);
}

} // namespace rushes

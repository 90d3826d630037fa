#include "ui/style/plaintips.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace rushes {

namespace {

constexpr int widest = 460; ///< px

} // namespace

PlainTips::PlainTips(QObject* parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool PlainTips::eventFilter(QObject* watched, QEvent* event)
{
    const bool isNew = event->type() == QEvent::Show || event->type() == QEvent::Resize;
    if (isNew && !m_fits && watched->inherits("QTipLabel")) {
        m_fits = true;
        fit(*static_cast<QLabel*>(watched));
        m_fits = false;
    }
    return false;
}

void PlainTips::fit(QLabel& tip)
{
    if (tip.textFormat() == Qt::PlainText && tip.width() <= widest)
        return;
    tip.setTextFormat(Qt::PlainText);
    tip.setWordWrap(false);
    const QSize line = tip.sizeHint();
    const QRect room = tip.screen()->availableGeometry();
    QSize size = line;
    if (line.width() > widest) {
        tip.setWordWrap(true);
        size = {widest, std::min(tip.heightForWidth(widest), room.height())};
    }
    QRect place(tip.pos(), size);
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - size.width())));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    tip.setGeometry(place);
}

} // namespace rushes

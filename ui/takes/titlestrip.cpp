#include "ui/takes/titlestrip.h"

#include "app/base/commalist.h"
#include "ui/style/greyreason.h"
#include "ui/style/icons.h"
#include "ui/style/shownname.h"
#include "ui/style/starpath.h"
#include "ui/style/stripbutton.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int stripHeight = 40;   // px
constexpr int starSide = 22;      // px, with its margin
constexpr int roomForAll = 760;   // px: below this width added buttons show only their icons
constexpr int roomForWords = 620; // px of the strip below which "Compare" is its icon alone

QIcon starIcon(bool isStarred, qreal ratio)
{
    QPixmap pixmap = iconPixmap(u"star"_s, Theme::current().dim, 16, ratio);
    if (isStarred) {
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().accent);
        painter.drawPath(starPath(QRectF(0.5, 0.5, 15, 15)));
    }
    return {pixmap};
}

} // namespace

TitleStrip::TitleStrip(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_space(new QWidget(this))
{
    setAccessibleName(tr("Take"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_previous = button(u"chevron-left"_s, tr("Newer take"));
    m_next = button(u"chevron-right"_s, tr("Older take"));
    m_star = button(u"star"_s, tr("Star"));
    m_star->setFixedSize(starSide, starSide);
    m_open = new StripButton({}, tr("Open its scene"), this);
    m_compare = new StripButton(u"columns-2"_s, tr("Compare"), this);
    m_compare->setCheckable(true);
    m_compare->setToolTip(tr("Compare with another take (C)"));
    m_more = button(u"ellipsis"_s, tr("Take menu"));
    m_menu = new QMenu(m_more);
    connect(m_more, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_menu, &QMenu::aboutToShow, this, &TitleStrip::menuAboutToShow);

    m_space->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_row->setContentsMargins(Theme::grid, 0, Theme::grid, 0);
    m_row->setSpacing(2);
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    m_row->addWidget(m_previous);
    m_row->addWidget(m_next);
    m_row->addSpacing(Theme::grid);
    m_row->addWidget(m_space, 1);
    m_row->addWidget(m_open);
    m_row->addSpacing(4);
    m_row->addWidget(m_compare);
    m_row->addSpacing(4);
    m_row->addWidget(m_more);
    connect(m_previous, &QToolButton::clicked, this, &TitleStrip::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &TitleStrip::nextRequested);
    connect(m_star, &QToolButton::clicked, this, [this] { Q_EMIT starToggled(!m_title.isStarred); });
    connect(m_open, &StripButton::clicked, this, &TitleStrip::openSceneRequested);
    connect(m_compare, &StripButton::clicked, this, [this] {
        m_compare->setChecked(m_title.isComparing); // the state, not the wanted state
        Q_EMIT compareToggleRequested(!m_title.isComparing);
    });
    refresh();
}

QToolButton* TitleStrip::button(const QString& name, const QString& words)
{
    auto* made = new QToolButton(this);
    if (!name.isEmpty()) {
        made->setIcon(icon(name));
        made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(words);
    made->setToolTip(words);
    return made;
}

void TitleStrip::addButton(QWidget* one)
{
    m_row->insertWidget(m_row->indexOf(m_more) - 1, one);
    setTabOrder(m_compare, one); // tab order by position
    setTabOrder(one, m_more);
}

void TitleStrip::setTitle(const TakeTitle& title)
{
    if (m_title == title)
        return;
    m_title = title;
    refresh();
}

QString TitleStrip::numberText() const
{
    return m_title.number > 0 ? tr("take %1 of %2").arg(m_title.number).arg(m_title.count) : QString();
}

QString TitleStrip::noteText() const
{
    if (m_title.number == 0)
        return tr("no take yet");
    return m_title.isEarlier ? tr("made from an earlier prompt") : QString();
}

QString TitleStrip::spoken() const
{
    QStringList words;
    words.append(m_title.number > 0 ? m_title.scene + u" · "_s + numberText() : m_title.scene);
    if (m_title.isStarred)
        words.append(tr("starred"));
    if (!noteText().isEmpty())
        words.append(noteText());
    if (m_title.isForeign)
        words.append(tr("of another scene"));
    return commaList(words);
}

void TitleStrip::refresh()
{
    const bool hasTake = m_title.number > 0;
    const QString none = tr("no take is shown");
    enable(*m_previous, m_title.hasPrevious, hasTake ? tr("this is the newest one") : none);
    enable(*m_next, m_title.hasNext, hasTake ? tr("this is the oldest one") : none);
    m_star->setVisible(hasTake);
    m_star->setAccessibleName(m_title.isStarred ? tr("Remove star") : tr("Star"));
    m_star->setToolTip(m_star->accessibleName());
    m_star->setIcon(starIcon(m_title.isStarred, devicePixelRatioF()));
    m_open->setVisible(m_title.isForeign);
    enable(*m_compare, m_title.canCompare || m_title.isComparing, tr("it takes two takes"));
    m_compare->setChecked(m_title.isComparing);
    enable(*m_more, hasTake, none);
    setAccessibleDescription(spoken());
    setToolTip(m_title.scene);
    placeStar();
    update();
}

QRect TitleStrip::textRect() const
{
    return m_space->geometry();
}

void TitleStrip::placeStar()
{
    const QFontMetrics bold(Theme::titleFont());
    const QFontMetrics body(Theme::bodyFont());
    const int number = body.horizontalAdvance(u" · "_s + numberText());
    const int scene = std::min(bold.horizontalAdvance(m_title.scene), textRect().width() - number - starSide);
    const int x = textRect().left() + std::max(0, scene) + number + 4;
    m_star->move(std::min(x, textRect().right() - starSide), (rect().height() - starSide) / 2);
}

QSize TitleStrip::sizeHint() const
{
    return {480, stripHeight};
}

QSize TitleStrip::minimumSizeHint() const
{
    return {160, stripHeight};
}

void TitleStrip::resizeEvent(QResizeEvent*)
{
    m_compare->setNarrow(width() < roomForWords);
    for (StripButton* added : findChildren<StripButton*>(Qt::FindDirectChildrenOnly)) {
        if (added != m_compare && added != m_open)
            added->setNarrow(width() < roomForAll);
    }
    m_row->activate();
    placeStar();
}

void TitleStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
    QWidget::changeEvent(event);
}

void TitleStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const QRect area(textRect().left(), 0, textRect().width(), rect().height());
    constexpr int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    const QFontMetrics body(Theme::bodyFont());
    const QString number = m_title.number > 0 ? u" · "_s + numberText() : QString();
    const int numberWidth = body.horizontalAdvance(number);
    const int star = m_title.number > 0 ? starSide : 0;

    painter.setFont(Theme::titleFont());
    painter.setPen(m_title.isForeign ? theme.dim : theme.text);
    const QString scene =
        shownName(m_title.scene, painter.fontMetrics(), std::max(0, area.width() - numberWidth - star));
    painter.drawText(area, flags, scene);
    int x = area.left() + painter.fontMetrics().horizontalAdvance(scene);
    painter.setFont(Theme::bodyFont());
    painter.setPen(theme.text);
    painter.drawText(QRect(x, 0, numberWidth, area.height()), flags, number);
    x += numberWidth + star + 4;
    const QString note = noteText();
    if (note.isEmpty() || x >= area.right() - 40)
        return;
    painter.setPen(theme.dim);
    const int room = area.right() - x;
    painter.drawText(QRect(x, 0, room, area.height()), flags,
                     body.elidedText(u" · "_s + note, Qt::ElideRight, room));
}

} // namespace rushes

// ScriptView's margins: shot numbers, lengths and character counts.
#include "app/prompt/marks.h"
#include "ui/composer/scriptview.h"
#include "ui/composer/typingundogrouper.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/shownname.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int linePixels = 20;
constexpr int partGap = 16;
constexpr int headHeight = 50;
constexpr int footHeight = 48;
constexpr int widestText = 650;
constexpr int wide = 620; ///< from here on the margins are as wide as they should be

/// Draws a key in a hint; returns the x after it.
int paintKey(QPainter& painter, int x, int y, const QString& name)
{
    const Theme& theme = Theme::current();
    const int width = painter.fontMetrics().horizontalAdvance(name) + 10;
    const QRect key(x, y, width, 18);
    paint::box(painter, key, theme.raised, theme.line, 4);
    painter.setPen(theme.dim);
    painter.drawText(key, Qt::AlignCenter | Qt::TextSingleLine, name);
    return key.right() + 7;
}

int paintHint(QPainter& painter, int x, int y, const QString& words)
{
    painter.setPen(Theme::current().dim);
    const int width = painter.fontMetrics().horizontalAdvance(words);
    painter.drawText(QRect(x, y, width, 18), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    return x + width;
}

} // namespace

ScriptView::Columns ScriptView::columns() const
{
    const int width = viewport()->width();
    if (width < wide)
        return {26, 58, 66, 78, width - 12, 0};
    constexpr int text = 120;
    constexpr int countWidth = 112;
    return {58, 90, 102, text, qMin(text + widestText, width - countWidth), width - 18};
}

/// Sets the space between parts and the margins.
void ScriptView::placeText()
{
    const bool wasUpdating = std::exchange(m_updating, true);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const bool begins = block.position() > 0 && m_starts.places.contains(block.position());
        const qreal top = begins ? partGap : 0;
        QTextBlockFormat format = block.blockFormat();
        if (format.topMargin() == top && format.lineHeight() == linePixels)
            continue;
        format.setTopMargin(top);
        format.setLineHeight(linePixels, QTextBlockFormat::FixedHeight);
        QTextCursor(block).setBlockFormat(format);
    }
    placeMargins();
    m_updating = wasUpdating;
}

void ScriptView::placeMargins()
{
    const Columns at = columns();
    QTextFrame* page = document()->rootFrame();
    QTextFrameFormat format = page->frameFormat();
    const qreal right = qMax(0, viewport()->width() - at.textEnd);
    if (format.leftMargin() == at.text && format.rightMargin() == right && format.topMargin() == headHeight)
        return;
    format.setMargin(0);
    format.setLeftMargin(at.text);
    format.setRightMargin(right);
    format.setTopMargin(headHeight);
    format.setBottomMargin(footHeight);
    page->setFrameFormat(format);
}

void ScriptView::resizeEvent(QResizeEvent* event)
{
    m_updating = true;
    placeMargins();
    m_updating = false;
    PromptEditor::resizeEvent(event);
}

QRect ScriptView::partRect(int part) const
{
    if (part < 0 || part >= m_starts.places.size())
        return {};
    const bool isLast = part + 1 == m_starts.places.size();
    const qsizetype end = isLast ? m_text.size() : m_starts.places.at(part + 1) - 1;
    const QTextBlock first = document()->findBlock(static_cast<int>(m_starts.places.at(part)));
    const QTextBlock last = document()->findBlock(static_cast<int>(end));
    const QAbstractTextDocumentLayout* layout = document()->documentLayout();
    const int top = qRound(layout->blockBoundingRect(first).top());
    const int bottom = qRound(layout->blockBoundingRect(last).bottom());
    return {0, top - verticalScrollBar()->value(), viewport()->width(), qMax(linePixels, bottom - top)};
}

bool ScriptView::hasLength(int shot) const
{
    return shot >= 0 || request().shots.isEmpty();
}

int ScriptView::secondsOf(int shot) const
{
    return shot < 0 || shot >= request().shots.size() ? request().duration : request().shots.at(shot).seconds;
}

QRect ScriptView::lengthBox(int shot) const
{
    const QRect part = partRect(shot + 1);
    if (part.isNull())
        return {};
    const QString words = tr("%1 s").arg(secondsOf(shot));
    const int width = qRound(numbers::width(words, Theme::numberFont())) + 10;
    return {columns().seconds + 5 - width, part.top() - 1, width, 22};
}

/// The shot whose length is at this point; -2: none.
int ScriptView::lengthAt(QPoint point) const
{
    for (int part = 0; part < m_starts.places.size(); ++part) {
        if (hasLength(part - 1) && lengthBox(part - 1).contains(point))
            return part - 1;
    }
    return -2;
}

void ScriptView::setSeconds(int shot, int seconds)
{
    if (!hasLength(shot)) {
        Q_EMIT limitReached(tr("the shots' lengths make the clip's"));
        return;
    }
    m_run->end();
    const edits::Limit limit = m_model.setSeconds(shot < 0 ? QList<int>() : QList<int>{shot}, seconds);
    if (limit != edits::Limit::None)
        Q_EMIT limitReached(m_model.reason(limit));
}

void ScriptView::showLengths(int shot)
{
    const Model& limits = m_model.limits();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Length"));
    const int least = shot < 0 ? limits.minSeconds : limits.minShotSeconds;
    const int most = shot < 0 ? limits.maxSeconds : limits.maxShotSeconds;
    for (int seconds = least; seconds <= most; ++seconds) {
        QAction* entry = menu->addAction(tr("%1 s").arg(seconds), this,
                                         [this, shot, seconds] { setSeconds(shot, seconds); });
        entry->setCheckable(true);
        entry->setChecked(seconds == secondsOf(shot));
    }
    menu->popup(viewport()->mapToGlobal(lengthBox(shot).bottomLeft() + QPoint(0, 2)));
}

void ScriptView::extendMenu(QMenu& menu, const QPoint& at)
{
    PromptEditor::extendMenu(menu, at);
    const int shot = currentShot();
    if (!hasLength(shot))
        return;
    menu.addSeparator();
    const auto add = [&](const QString& text, Qt::Key key, int step) {
        auto* entry =
            menu.addAction(text, this, [this, shot, step] { setSeconds(shot, secondsOf(shot) + step); });
        entry->setShortcut(Qt::CTRL | key);
    };
    add(tr("Lengthen by 1 s"), Qt::Key_Up, 1);
    add(tr("Shorten by 1 s"), Qt::Key_Down, -1);
}

void ScriptView::mousePressEvent(QMouseEvent* event)
{
    const int shot = event->button() == Qt::LeftButton ? lengthAt(event->pos()) : -2;
    if (shot < -1) {
        PromptEditor::mousePressEvent(event);
        return;
    }
    setCurrentShot(shot);
    showLengths(shot);
    event->accept();
}

void ScriptView::mouseMoveEvent(QMouseEvent* event)
{
    PromptEditor::mouseMoveEvent(event);
    const Columns at = columns();
    const bool isText = event->pos().x() >= at.text - 6 && event->pos().x() <= at.textEnd + 6;
    viewport()->setCursor(lengthAt(event->pos()) >= -1 ? Qt::PointingHandCursor
                          : isText                     ? Qt::IBeamCursor
                                                       : Qt::ArrowCursor);
}

/// Over a length, changes it if the editor has the focus; elsewhere scrolls.
void ScriptView::wheelEvent(QWheelEvent* event)
{
    const int shot = currentShot();
    if (!hasFocus() || lengthAt(event->position().toPoint()) != shot || !hasLength(shot)) {
        m_wheel = 0;
        PromptEditor::wheelEvent(event);
        return;
    }
    constexpr int notch = 120;
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / notch;
    m_wheel -= steps * notch;
    if (steps != 0)
        setSeconds(shot, secondsOf(shot) + steps);
    event->accept();
}

void ScriptView::paintEvent(QPaintEvent* event)
{
    {
        QPainter ground(viewport());
        const Theme& theme = Theme::current();
        const QRect current = partRect(m_shot + 1);
        ground.fillRect(QRect(0, current.top() - partGap / 2, current.width(), current.height() + partGap),
                        Theme::mixed(theme.field, theme.accent, theme.dark ? 0.08 : 0.06));
    }
    PromptEditor::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    for (int part = 0; part < m_starts.places.size(); ++part)
        paintPart(painter, part);
    paintHints(painter);
}

void ScriptView::paintHead(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const Columns at = columns();
    const QRect line(at.text, 16 - verticalScrollBar()->value(), at.textEnd - at.text, 22);
    painter.setFont(Theme::titleFont());
    painter.setPen(theme.text);
    const QString name = m_model.document().currentScene().name;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     shownName(name, painter.fontMetrics(), line.width()));
    if (at.count == 0 || request().shots.isEmpty())
        return;
    int all = characters(request().prompt);
    for (const Shot& shot : request().shots)
        all += characters(shot.prompt);
    painter.setFont(Theme::smallFont());
    painter.setPen(theme.dim);
    numbers::draw(painter, QRectF(at.textEnd, line.top(), at.count - at.textEnd, line.height()),
                  Qt::AlignRight | Qt::AlignVCenter, tr("%1 in all", "characters of the scene").arg(all));
}

void ScriptView::paintPart(QPainter& painter, int part) const
{
    const QRect place = partRect(part);
    if (!place.adjusted(0, -partGap, 0, partGap).intersects(viewport()->rect()))
        return;
    const Theme& theme = Theme::current();
    const Columns at = columns();
    const int shot = part - 1;
    const bool isCurrent = shot == m_shot;
    const QRect line(0, place.top(), at.seconds, linePixels);
    painter.setFont(Theme::numberFont());
    if (isCurrent && hasLength(shot))
        paint::box(painter, lengthBox(shot), theme.raised, theme.line, 4);
    painter.setPen(isCurrent ? theme.text : theme.dim);
    numbers::draw(painter, line, Qt::AlignRight | Qt::AlignVCenter, tr("%1 s").arg(secondsOf(shot)));
    if (shot >= 0) {
        painter.setFont(Theme::headFont());
        painter.setPen(theme.text);
        painter.drawText(QRect(0, place.top(), at.number, linePixels),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, QString::number(shot + 1));
        const int colour = m_model.index(shot, 0).data(TimelineModel::ColourRole).toInt();
        paint::box(painter, QRect(at.bar, place.top(), 3, place.height()), Theme::shot(colour), QColor(),
                   1.5);
    }
    const bool isLast = part + 1 == m_starts.places.size();
    const qsizetype end = isLast ? m_text.size() : m_starts.places.at(part + 1) - 1;
    const QString words = m_text.mid(m_starts.places.at(part), end - m_starts.places.at(part));
    if (words.isEmpty()) {
        painter.setFont(font());
        painter.setPen(theme.dim);
        const QString empty = shot < 0 ? tr("What is seen, where, in which light, and how the camera moves")
                                       : tr("What shot %1 shows").arg(shot + 1);
        painter.drawText(QRect(at.text, place.top(), at.textEnd - at.text, linePixels),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(empty, Qt::ElideRight, at.textEnd - at.text));
    }
    const int limit = shot < 0 ? m_model.limits().promptAdvice : m_model.limits().shotPromptAdvice;
    if (at.count == 0 || words.isEmpty())
        return;
    const int count = characters(words);
    painter.setFont(Theme::smallFont());
    painter.setPen(limit > 0 && count > limit && !isCurrent ? theme.bad : theme.dim);
    numbers::draw(painter, QRectF(at.textEnd, place.top(), at.count - at.textEnd, linePixels),
                  Qt::AlignRight | Qt::AlignVCenter,
                  limit > 0 ? tr("%1 / %2").arg(count).arg(limit) : QString::number(count));
}

/// Hints about keys, where there is room below the text.
void ScriptView::paintHints(QPainter& painter) const
{
    const Columns at = columns();
    const int y = partRect(static_cast<int>(m_starts.places.size()) - 1).bottom() + 16;
    painter.setFont(Theme::smallFont());
    const QString enter = tr("Enter", "the key");
    int x = paintKey(painter, at.text, y, enter);
    x = paintKey(painter, x, y, enter);
    x = paintHint(painter, x, y, tr("a new shot")) + 24;
    const QString pasted = tr("a pasted script becomes shots");
    if (x + painter.fontMetrics().horizontalAdvance(pasted) + 80 > viewport()->width())
        return;
    x = paintKey(painter, x, y, tr("Ctrl", "the key"));
    x = paintKey(painter, x, y, u"V"_s);
    paintHint(painter, x, y, pasted);
}

} // namespace rushes

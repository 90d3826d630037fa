#include "ui/queue/jobrowlayout.h"

#include "app/base/isolated.h"
#include "ui/style/shownname.h"

#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>

namespace rushes {

QStringList wrapped(const QString& text, const QFont& font, int width, int maxLines)
{
    const QFontMetrics metrics(font);
    QString oneLine = text.simplified();
    if (metrics.horizontalAdvance(oneLine) <= width)
        return {oneLine};
    if (maxLines <= 1)
        return {metrics.elidedText(oneLine, Qt::ElideRight, width)};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(oneLine, font);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        if (lines.size() == maxLines - 1) {
            lines.append(metrics.elidedText(oneLine.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(oneLine.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

/// The complete name, or the short one where it does not fit. Where that does not fit either, the number of
/// the take stays: it tells the rows of one scene apart.
static QString nameIn(const JobRowContent& content, const QFontMetrics& metrics, int width)
{
    const QString name = content.name.simplified();
    const QString brief = content.shortName.simplified();
    if (brief.isEmpty() || metrics.horizontalAdvance(name) <= width)
        return shownName(name, metrics, width);
    const int besideNumber = width - metrics.horizontalAdvance(takeTitle({}, content.takeNumber));
    if (content.takeNumber == 0 || besideNumber < width / 3)
        return shownName(brief, metrics, width);
    return takeTitle(metrics.elidedText(brief, Qt::ElideRight, besideNumber), content.takeNumber);
}

void JobRowLayout::translate(int by)
{
    for (QRect* rect : {&icon, &name, &text, &action, &actionHit, &bar}) {
        if (!rect->isNull())
            rect->translate(0, by);
    }
}

JobRowLayout JobRowLayout::of(const JobRowContent& content, const JobRowFonts& fonts, int width)
{
    const QFontMetrics nameMetrics(fonts.name);
    const QFontMetrics smallMetrics(fonts.small);
    const QFontMetrics actionMetrics(content.actionIsNote ? fonts.small : fonts.link);

    JobRowLayout row;
    const int left = margin + iconSize + gap;
    const int room = std::max(1, width - left - margin);
    const int nameHeight = std::max(nameMetrics.height(), iconSize);
    int y = padding;
    if (!content.head.isEmpty()) {
        const int priceWidth = smallMetrics.horizontalAdvance(content.price) + 1;
        row.price = QRect(width - margin - priceWidth, 0, priceWidth, headHeight);
        row.head = QRect(margin, 0, std::max(1, row.price.left() - gap - margin), headHeight);
        row.shownHead = smallMetrics.elidedText(content.head.simplified(), Qt::ElideRight, row.head.width());
        y += headHeight;
    }

    row.icon = QRect(margin, y + (nameHeight - iconSize) / 2, iconSize, iconSize);

    const QString name = content.name.simplified();
    const int wholeName = nameMetrics.horizontalAdvance(name);
    const int numberWidth =
        content.takeNumber > 0 ? nameMetrics.horizontalAdvance(takeTitle({}, content.takeNumber)) : 0;
    const int nameWidth = std::min(wholeName, nameRoom + numberWidth);
    const auto fits = [&](const QString& words) {
        return room - actionMetrics.horizontalAdvance(words) - gap >= nameWidth;
    };
    QString action = content.action;
    if (content.actionIsNote && !fits(action))
        action = fits(content.brief) ? content.brief : QString();
    const int actionWidth = action.isEmpty() ? 0 : actionMetrics.horizontalAdvance(action);
    const int beside = room - actionWidth - gap;
    const bool below = !action.isEmpty() && !fits(action);

    row.name = QRect(left, y, actionWidth > 0 && !below ? beside : room, nameHeight);
    row.shownName = nameIn(content, nameMetrics, row.name.width());
    const int baseline = y + (nameHeight - nameMetrics.height()) / 2 + nameMetrics.ascent();
    if (actionWidth > 0 && !below) {
        row.action = QRect(left + room - actionWidth, baseline - actionMetrics.ascent(), actionWidth,
                           actionMetrics.height());
        row.shownAction = action;
    }
    y += nameHeight;

    row.shownText = wrapped(content.text, fonts.small, room, content.maxTextLines);
    auto lines = static_cast<int>(row.shownText.size());
    if (!content.widest.isEmpty() && lines < content.maxTextLines)
        lines = std::max(
            lines, static_cast<int>(wrapped(content.widest, fonts.small, room, content.maxTextLines).size()));
    row.text = QRect(left, y, room, static_cast<int>(row.shownText.size()) * smallMetrics.height());
    y += row.text.height();

    if (below) {
        y += 2;
        row.shownAction = actionMetrics.elidedText(action, Qt::ElideRight, room);
        row.action = QRect(left, y, std::min(actionWidth, room), actionMetrics.height());
        y += row.action.height();
    }
    if (content.hasBar)
        row.bar = QRect(left, y + (padding - barHeight) / 2, room, barHeight);
    // Lines reserved for longer text are at the end.
    y += lines * smallMetrics.height() - row.text.height();
    row.height = y + padding + 1;
    if (!row.action.isNull()) {
        // As large as the row allows: text alone is a small target.
        row.actionHit = row.action.adjusted(-6, -6, 6, 6) & QRect(0, 0, width, row.height - 1);
    }
    return row;
}

} // namespace rushes

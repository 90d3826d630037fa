#include "ui/composer/advicecard.h"

#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString spaced(const QString& words)
{
    return u"<p style=\"line-height: 17px\">%1</p>"_s.arg(words);
}

} // namespace

AdviceCard::AdviceCard(const Advice& advice, QWidget* parent)
    : QWidget(parent)
    , m_advice(advice)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 7, 11, 9);
    layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* title = new QLabel(spaced(advice.title.toHtmlEscaped()), this);
    title->setFont(Theme::headFont());
    title->setWordWrap(true);
    title->setTextFormat(Qt::RichText);
    title->setAccessibleName(advice.title);
    layout->addWidget(title);

    QString words = advice.text.toHtmlEscaped();
    if (!advice.mendText.isEmpty()) {
        words += u" <a href=\"mend\" style=\"text-decoration: none\">%1</a>"_s.arg(
            advice.mendText.toHtmlEscaped().replace(u' ', u"&nbsp;"_s));
    }
    auto* text = new QLabel(spaced(words), this);
    text->setFont(Theme::smallFont());
    text->setWordWrap(true);
    text->setTextFormat(Qt::RichText);
    if (!advice.mendText.isEmpty()) {
        text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        text->setFocusPolicy(Qt::StrongFocus);
        m_link = text;
        text->setAccessibleName(advice.mendText);
        text->setAccessibleDescription(advice.title + u' ' + advice.text);
        connect(text, &QLabel::linkActivated, this, &AdviceCard::actionWanted);
    }
    layout->addWidget(text);
}

void AdviceCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    QPainterPath round;
    round.addRoundedRect(rect(), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
    painter.fillRect(rect(), theme.tint(theme.accent));
    painter.fillRect(QRect(0, 0, 3, height()), theme.accent);
}

} // namespace rushes

#include "ui/composer/advicecard.h"

#include "ui/style/paragraph.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QLayoutItem>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int pitch = 17; ///< px from line to line

/// A button that looks like a link in the text before it.
class Link : public QPushButton
{
public:
    Link(const QString& words, QWidget* parent)
        : QPushButton(words, parent)
    {
        setAccessibleName(words);
        setFont(Theme::smallFont());
        setCursor(Qt::PointingHandCursor);
        setAutoDefault(false);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + room, pitch};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QFont words = font();
        words.setUnderline(underMouse());
        painter.setFont(words);
        painter.setPen(Theme::current().accent);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
        if (paint::showsFocus(*this))
            paint::focusRing(painter, rect(), 4);
    }

private:
    static constexpr int room = 3;
};

/// The link follows the words on their line where both have room, else it stands beneath. A layout, so that
/// the height is known for every width: deciding it after a resize would make a scroll bar come and go for
/// ever.
class WordsThenLink : public QLayout
{
public:
    WordsThenLink(Paragraph* words, int wordsWidth, QWidget* link)
        : m_wordsWidth(wordsWidth)
    {
        addWidget(words);
        if (link)
            addWidget(link);
    }
    ~WordsThenLink() override { qDeleteAll(m_items); }
    Q_DISABLE_COPY_MOVE(WordsThenLink)

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override
    {
        return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
    }
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const int words = wordsHeight(width);
        if (!link())
            return words;
        return fits(width) ? qMax(words, link()->sizeHint().height()) : words + link()->sizeHint().height();
    }
    [[nodiscard]] QSize minimumSize() const override
    {
        return {link() ? link()->sizeHint().width() : 40, pitch};
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_wordsWidth, heightForWidth(m_wordsWidth)}; }
    void setGeometry(const QRect& area) override
    {
        QLayout::setGeometry(area);
        const int words = wordsHeight(area.width());
        const bool beside = fits(area.width());
        m_items.first()->setGeometry({area.left(), area.top(), beside ? m_wordsWidth : area.width(), words});
        if (link())
            link()->setGeometry(QRect(beside ? area.topLeft() + QPoint(m_wordsWidth + blank, 1)
                                             : area.topLeft() + QPoint(0, words),
                                      link()->sizeHint()));
    }

private:
    static constexpr int blank = 2;

    [[nodiscard]] QLayoutItem* link() const { return m_items.value(1); }
    [[nodiscard]] bool fits(int width) const
    {
        return link() && m_wordsWidth + blank + link()->sizeHint().width() <= width;
    }
    [[nodiscard]] int wordsHeight(int width) const
    {
        return fits(width) ? pitch : m_items.first()->heightForWidth(width);
    }

    int m_wordsWidth;
    QList<QLayoutItem*> m_items = {};
};

} // namespace

AdviceCard::AdviceCard(const Advice& advice, QWidget* parent)
    : QWidget(parent)
    , m_advice(advice)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 7, 11, 9);
    layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Expanding,
                  QSizePolicy::Minimum); // a fixed height would be that of the widest card

    auto* title = new Paragraph(advice.title, this);
    title->setFont(Theme::headFont());
    auto* words = new Paragraph(advice.text, this);
    words->setFont(Theme::smallFont());
    for (Paragraph* paragraph : {title, words})
        paragraph->setPitch(pitch);
    layout->addWidget(title);
    if (!advice.mendText.isEmpty()) {
        m_link = new Link(advice.mendText, this);
        m_link->setAccessibleDescription(advice.title + u' ' + advice.text);
        connect(m_link, &QPushButton::clicked, this, &AdviceCard::actionWanted);
    }
    layout->addLayout(
        new WordsThenLink(words, words->fontMetrics().horizontalAdvance(advice.text) + 1, m_link));
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

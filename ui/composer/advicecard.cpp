#include "ui/composer/advicecard.h"

#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QLayoutItem>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int pitch = 17; ///< px from line to line

/// A button that looks like a link in text.
class Link : public QPushButton
{
public:
    explicit Link(QWidget* parent)
        : QPushButton(parent)
    {
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

/// A clickable title that wraps like a label.
class Lead : public QAbstractButton
{
public:
    explicit Lead(QWidget* parent)
        : QAbstractButton(parent)
    {
        setFont(Theme::headFont());
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QRect words = fontMetrics().boundingRect({0, 0, qMax(1, width), 10'000}, flags, text());
        return qMax(1, qRound(qreal(words.height()) / fontMetrics().lineSpacing())) * pitch;
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 1, pitch};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, pitch}; }

protected:
    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QFont words = font();
        words.setUnderline(underMouse());
        painter.setFont(words);
        painter.setPen(Theme::current().text);
        painter.drawText(rect(), flags | Qt::AlignVCenter, text());
        if (paint::showsFocus(*this))
            paint::focusRing(painter, rect(), 4);
    }

private:
    static constexpr int flags = Qt::TextWordWrap | Qt::AlignLeft;
};

/// Puts the link after the words where both fit on a line, else below them. A layout with height for width:
/// deciding after a resize could make a scroll bar toggle endlessly.
class WordsThenLink : public QLayout
{
public:
    WordsThenLink(WrappedLabel* words, QWidget* link)
        : m_words(words)
    {
        addWidget(words);
        addWidget(link);
    }
    ~WordsThenLink() override { qDeleteAll(m_items); }
    Q_DISABLE_COPY_MOVE(WordsThenLink)

    void invalidate() override
    {
        m_wordsWidth = -1;
        QLayout::invalidate();
    }
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
        const int link = linkSize().height();
        return fits(width) ? qMax(words, link) : words + link;
    }
    [[nodiscard]] QSize minimumSize() const override { return {link() ? linkSize().width() : 40, pitch}; }
    [[nodiscard]] QSize sizeHint() const override { return {wordsWidth(), heightForWidth(wordsWidth())}; }
    void setGeometry(const QRect& area) override
    {
        QLayout::setGeometry(area);
        const int words = wordsHeight(area.width());
        const bool beside = fits(area.width());
        m_items.first()->setGeometry({area.left(), area.top(), beside ? wordsWidth() : area.width(), words});
        if (QLayoutItem* item = link())
            item->setGeometry(QRect(beside ? area.topLeft() + QPoint(wordsWidth() + blank, 1)
                                           : area.topLeft() + QPoint(0, words),
                                    linkSize()));
    }

private:
    static constexpr int blank = 2;

    [[nodiscard]] QLayoutItem* link() const
    {
        QLayoutItem* item = m_items.value(1);
        return item && !item->isEmpty() ? item : nullptr;
    }
    /// Empty where there is no link.
    [[nodiscard]] QSize linkSize() const
    {
        const QLayoutItem* item = link();
        return item ? item->sizeHint() : QSize(0, 0);
    }
    [[nodiscard]] bool fits(int width) const
    {
        return link() && wordsWidth() + blank + linkSize().width() <= width;
    }
    [[nodiscard]] int wordsWidth() const
    {
        if (m_wordsWidth < 0)
            m_wordsWidth = m_words->fontMetrics().horizontalAdvance(m_words->text()) + 1;
        return m_wordsWidth;
    }
    [[nodiscard]] int wordsHeight(int width) const
    {
        return fits(width) ? pitch : m_items.first()->heightForWidth(width);
    }

    WrappedLabel* m_words;
    mutable int m_wordsWidth = -1; ///< px of all words beside each other; -1: not measured
    QList<QLayoutItem*> m_items = {};
};

} // namespace

AdviceCard::AdviceCard(const Advice& advice, QWidget* parent)
    : QWidget(parent)
    , m_title(new Lead(this))
    , m_words(new WrappedLabel(this))
    , m_link(new Link(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 7, 11, 9);
    layout->setSpacing(1);
    setSizePolicy(QSizePolicy::Expanding,
                  QSizePolicy::Minimum); // a fixed height would be that of the widest card

    m_words->setFont(Theme::smallFont());
    m_words->setPitch(pitch);
    layout->addWidget(m_title);
    layout->addLayout(new WordsThenLink(m_words, m_link));
    connect(m_title, &QAbstractButton::clicked, this, &AdviceCard::placeRequested);
    connect(m_link, &QPushButton::clicked, this, &AdviceCard::actionRequested);
    setAdvice(advice);
}

void AdviceCard::setAdvice(const Advice& advice)
{
    m_advice = advice;
    m_title->setText(advice.title);
    m_title->setAccessibleName(advice.title);
    m_title->setAccessibleDescription(advice.text);
    m_words->setText(advice.text);
    m_link->setText(advice.mendText);
    m_link->setAccessibleName(advice.mendText);
    m_link->setAccessibleDescription(advice.title + u' ' + advice.text);
    m_link->setVisible(!advice.mendText.isEmpty());
    m_title->updateGeometry();
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

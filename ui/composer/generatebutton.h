#pragma once

#include <QElapsedTimer>
#include <QPushButton>

namespace rushes {

/// The button that spends money: what it does at the left, what it costs at the right. Where something is to
/// be done first it says that instead, and a press leads there: it is never grey. Its accessible name stays
/// its verb; next step and price are its description.
class GenerateButton : public QPushButton
{
    Q_OBJECT

public:
    explicit GenerateButton(QWidget* parent = nullptr);

    /// What it does, in a word: "Generate" unless set.
    void setVerb(const QString& verb);
    /// What the verb comes to now, such as "Add to queue" while the queue is paused; empty: the verb itself.
    void setWords(const QString& words);
    /// "$2.52", "Free". `reason`: what of it is not this clip's, as one sentence; may be empty.
    void setPrice(const QString& price, const QString& reason = {});
    [[nodiscard]] const QString& price() const { return m_price; }
    /// What is to be done first, in the button's words and as one sentence; empty: nothing.
    void setNextStep(const QString& step, const QString& why);
    /// What it says instead of a next step: "Generate", "Add to queue".
    [[nodiscard]] const QString& words() const { return m_words.isEmpty() ? m_verb : m_words; }
    [[nodiscard]] const QString& hindrance() const { return m_hindrance; }

    /// What it was pressed for is queued: for a second it takes no press by key, mouse or menu.
    void rest();
    /// What it is pressed for now is another thing: no press of it was there before.
    void wake();
    [[nodiscard]] bool isResting() const;

    [[nodiscard]] QSize sizeHint() const override;
    /// Narrower than sizeHint(): the price goes under the words then.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where words and price stand: side by side, else one under the other. They never overlap.
    struct Places
    {
        QRect words = {};
        QRect price = {};
    };
    [[nodiscard]] Places places() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    // What costs money is not bought twice by a habit of the hand: a double click is one click.
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void describe();
    void drawWords(QPainter& painter, const QRectF& area) const;
    [[nodiscard]] int priceWidth(const QFont& font) const;

    QString m_price = {};
    QString m_reason = {};
    QString m_verb = {};
    QString m_words = {};
    QString m_step = {};
    QString m_hindrance = {};
    QElapsedTimer m_sinceQueued = {};
};

} // namespace rushes

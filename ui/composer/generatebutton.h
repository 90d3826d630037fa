#pragma once

#include <QElapsedTimer>
#include <QPushButton>

namespace rushes {

/// The button that spends money: its action at the left, the price at the right. Where something has to be
/// done first it shows that instead, and a click leads there: it is never disabled. Its accessible name is
/// always the verb; next step and price are in the description.
class GenerateButton : public QPushButton
{
    Q_OBJECT

public:
    explicit GenerateButton(QWidget* parent = nullptr);

    /// The action's name: "Generate" by default.
    void setVerb(const QString& verb);
    /// The verb's current meaning, such as "Add to queue" while the queue is paused; empty: the verb itself.
    void setWords(const QString& words);
    /// "$2.52", "Free". `reason`: a sentence about costs beyond this clip; may be empty.
    void setPrice(const QString& price, const QString& reason = {});
    [[nodiscard]] const QString& price() const { return m_price; }
    /// What has to be done first, as button text and as a sentence; empty: nothing.
    void setNextStep(const QString& step, const QString& why);
    /// The text without a next step: "Generate", "Add to queue".
    [[nodiscard]] const QString& words() const { return m_words.isEmpty() ? m_verb : m_words; }
    [[nodiscard]] const QString& hindrance() const { return m_hindrance; }

    /// Its action was queued: ignores clicks by key, mouse or menu for one second.
    void rest();
    /// Its action has changed: accepts clicks at once.
    void wake();
    [[nodiscard]] bool isResting() const;

    [[nodiscard]] QSize sizeHint() const override;
    /// Narrower than sizeHint(): then the price is below the words.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Rectangles of text and price: side by side, else one below the other; never overlapping.
    struct Places
    {
        QRect words = {};
        QRect price = {};
    };
    [[nodiscard]] Places places() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    // Protection against accidental purchases: a double click counts once.
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

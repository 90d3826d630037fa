#pragma once

#include <QElapsedTimer>
#include <QPushButton>

namespace rushes {

/// The button that spends money: what it does at the left, what it costs at the right. Where it can't, it
/// says why, keeps its place in the tab order, and a press leads to what has to be mended.
class GenerateButton : public QPushButton
{
    Q_OBJECT

public:
    explicit GenerateButton(QWidget* parent = nullptr);

    /// What it does, in a word: "Generate" unless set.
    void setVerb(const QString& verb);
    /// "$2.52", "Free". The accessible description while nothing is in the way.
    void setPrice(const QString& price);
    [[nodiscard]] const QString& price() const { return m_price; }
    /// Why it can't, one sentence; empty: it can.
    void setHindrance(const QString& why);
    [[nodiscard]] const QString& hindrance() const { return m_hindrance; }

    /// What it was pressed for is queued: for a second it takes no press by key, mouse or menu.
    void rest();
    /// What it is pressed for now is another thing: no press of it was there before.
    void wake();
    [[nodiscard]] bool isResting() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    // What costs money is not bought twice by a habit of the hand: a double click is one click.
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void describe();

    QString m_price = {};
    QString m_hindrance = {};
    QElapsedTimer m_sinceQueued = {};
};

} // namespace rushes

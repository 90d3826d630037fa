#pragma once

#include <QTimer>
#include <QWidget>

namespace rushes {

/// A strip of text at the lower edge of the video, with a thin progress bar.
class OverlayStrip : public QWidget
{
    Q_OBJECT

public:
    explicit OverlayStrip(QWidget* parent = nullptr);

    /// `progress`: 0 … 1; negative: unknown.
    void say(const QString& title, const QString& text, double progress);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QString m_title = {};
    QString m_text = {};
    double m_progress = -1;
    int m_phase = 0;
    QTimer m_busy;
};

} // namespace rushes

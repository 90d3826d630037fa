#pragma once

#include "ui/player/frameposition.h"

#include <QAbstractSlider>
#include <QToolButton>
#include <QWidget>

class QAction;

namespace rushes {

class PositionSlider;

/// A flat icon button that triggers an action and shows its state; it takes the focus from Tab only.
class TransportButton : public QToolButton
{
    Q_OBJECT

public:
    /// `name` is the accessible name; the tool tip is the action's, the icon lucide's.
    TransportButton(const QString& name, const QString& icon, QAction* action, QWidget* parent);

    void setIconName(const QString& icon);
    /// For a switch whose icon stays the same: off is drawn dim.
    void setDimWhenOff(bool dim) { m_dimWhenOff = dim; }
    [[nodiscard]] QSize sizeHint() const override { return {32, 32}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// What is checked is the action's state, never the click's.
    void nextCheckState() override {}

private:
    QString m_icon = {};
    bool m_dimWhenOff = false;
};

/// "0:05:17 / 0:15:00" in figures of one width.
class TimeLabel : public QWidget
{
    Q_OBJECT

public:
    explicit TimeLabel(QWidget* parent = nullptr);

    void setTimes(const QString& now, const QString& total);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_now = {};
    QString m_total = {};
};

/// A short rail, 0 … 100.
class VolumeSlider : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit VolumeSlider(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {68, 32}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void follow(qreal x);
};

/// The row beneath the video. It shows what it is told and asks through the actions and its sliders' signals.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction* stepBack = nullptr;
        QAction* play = nullptr;
        QAction* stepForward = nullptr;
        QAction* loop = nullptr;
        QAction* mute = nullptr;
        QAction* saveFrame = nullptr;
        QAction* fullScreen = nullptr;
    };

    explicit TransportBar(const Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] PositionSlider* position() const { return m_position; }
    [[nodiscard]] VolumeSlider* volume() const { return m_volume; }

    void setClip(int frames, const FramePosition& rate);
    void setFrame(int frame);
    void setPlaying(bool playing);
    void setMuted(bool muted);
    void setFullScreen(bool full);
    /// Over a picture: with a ground of its own.
    void setFloating(bool floating);
    [[nodiscard]] QString timeText() const { return m_time->text(); }

    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 44}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isFloating = false;
    FramePosition m_rate = {};
    int m_frames = 0;
    TransportButton* m_play = nullptr;
    TransportButton* m_mute = nullptr;
    TransportButton* m_fullScreen = nullptr;
    TimeLabel* m_time = nullptr;
    PositionSlider* m_position = nullptr;
    VolumeSlider* m_volume = nullptr;
};

} // namespace rushes

#pragma once

#include "ui/player/frameposition.h"

#include <QAbstractSlider>
#include <QToolButton>
#include <QWidget>

class QAction;

namespace rushes {

class PositionSlider;

/// A flat icon button that triggers an action and shows its state; gets the focus by Tab only.
class TransportButton : public QToolButton
{
    Q_OBJECT

public:
    /// `name`: accessible name; tool tip: the action's; `icon`: name in resources/icons.
    TransportButton(const QString& name, const QString& icon, QAction* action, QWidget* parent);

    void setIconName(const QString& icon);
    /// For a switch with one icon: drawn dimmed while off.
    void setDimWhenOff(bool dim) { m_dimWhenOff = dim; }
    [[nodiscard]] QSize sizeHint() const override { return {32, 32}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// Checked follows the action's state, not the click.
    void nextCheckState() override {}

private:
    QString m_icon = {};
    bool m_dimWhenOff = false;
};

/// "0:05:17 / 0:15:00" in tabular figures.
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

/// A short slider, 0 … 100.
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

/// The row of controls below the video. Changes are requested through the actions and the sliders' signals.
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
    /// Over a picture: with a background of its own.
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

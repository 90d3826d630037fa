#pragma once

#include "ui/player/comparison.h"
#include "ui/player/playercommands.h"

#include <QObject>
#include <QStringList>

#include <memory>

class QAction;

namespace rushes {

class PairPlayback;
class Playback;
class PositionSlider;
class Transport;
class VideoSurface;

/// A take in a comparison, with its name for the user.
struct ComparedTake
{
    QString path = {};
    QString name = {};
};

/// The comparison of two takes in the player of takes: plays them together, shows both in the player's
/// picture, and has the actions for it.
class PlayerComparison : public QObject
{
    Q_OBJECT

public:
    /// `playback` plays the take that is A: a comparison begins at its position and with its sound.
    PlayerComparison(Playback& playback, VideoSurface& surface, PositionSlider& slider,
                     const player::AddAction& add);
    ~PlayerComparison() override;

    /// changed(true) follows, or changed(false) and failed().
    void start(const ComparedTake& a, const ComparedTake& b);
    void stop();
    /// True also while the two are being opened.
    [[nodiscard]] bool isOn() const { return m_pair != nullptr; }
    /// Plays both; null: there is no comparison.
    [[nodiscard]] Transport* transport() const;
    [[nodiscard]] ComparisonMode mode() const { return m_shown.mode; }
    void setMode(ComparisonMode mode);
    /// Differences between the two files: length, frame rate, size.
    [[nodiscard]] QStringList notes() const;
    /// A line for each take with the frame it shows; empty until both are open.
    [[nodiscard]] QStringList frameLines() const;
    /// The picture of A that is shown; null: none.
    [[nodiscard]] QImage pictureOfA() const { return m_shown.a; }

    /// By which the user asks to start or stop.
    [[nodiscard]] QAction* toggleAction() const { return m_toggle; }
    /// For a menu while two takes are compared.
    [[nodiscard]] QList<QAction*> actions() const { return m_actions; }

Q_SIGNALS:
    /// The user wants to start or stop a comparison.
    void toggleRequested();
    /// transport() is a new one; it is to be used from opened() to closed().
    void transportMade(rushes::Transport* transport);
    void opened();
    void closed(double seconds); ///< the position of both
    /// After opened() and after the end of each comparison.
    void changed(bool isOn);
    /// The comparison has ended; `words`: a message for the user.
    void failed(const QString& words);
    void modeChanged(rushes::ComparisonMode mode);

private:
    void makeActions(const player::AddAction& add);
    void makePair();
    void open();
    void takePair(const QImage& a, const QImage& b, int frame);
    void show();
    void markEnd();
    void flip();
    void wipeBy(double step);
    void hear(bool b);

    Playback& m_playback;
    VideoSurface& m_surface;
    PositionSlider& m_slider;
    QAction* m_toggle = nullptr;
    QList<QAction*> m_actions = {};
    Comparison m_shown = {};
    double m_from = 0;     ///< seconds at which both begin
    bool m_isOpen = false; ///< from opened() to closed()
    std::unique_ptr<PairPlayback> m_pair;
};

} // namespace rushes

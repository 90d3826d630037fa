#pragma once

#include <QWidget>

namespace rushes {

/// The picture of a player with its bar. It stands in the player, the last of its column, or is a window of
/// its own that fills the screen.
class PlayerStage : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerStage(QWidget& player);

    [[nodiscard]] bool fillsScreen() const { return isWindow(); }
    /// `behind`: the colour around the picture.
    void fillScreen(const QString& title, const QColor& behind);
    /// Into the player again.
    void comeBack();

Q_SIGNALS:
    /// The window was to be closed: it stays until it is told to come back.
    void closeWanted();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget& m_player;
};

} // namespace rushes

#pragma once

#include <QWidget>

namespace rushes {

/// The player's picture with its bar: either the last widget in the player's column, or a window of its own
/// in full screen.
class PlayerStage : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerStage(QWidget& player);

    [[nodiscard]] bool fillsScreen() const { return isWindow(); }
    /// `behind`: colour around the picture.
    void fillScreen(const QString& title, const QColor& behind);
    /// Returns into the player.
    void comeBack();

Q_SIGNALS:
    /// The user wants to close the full-screen window; it stays until comeBack().
    void closeRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget& m_player;
};

} // namespace rushes

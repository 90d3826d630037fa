#pragma once

#include <QWidget>

namespace rushes {

class ComparePane;
class PlayerView;
class SceneTakeModel;
class TakesRow;
class Thumbnails;
class TitleStrip;

/// The player with the title strip above and the scene's takes below.
class TakesPane : public QWidget
{
    Q_OBJECT

public:
    /// `takes` and `thumbnails` must outlive the pane.
    TakesPane(PlayerView& player, SceneTakeModel& takes, Thumbnails& thumbnails, QWidget* parent = nullptr);

    [[nodiscard]] TitleStrip& title() { return *m_title; }
    [[nodiscard]] TakesRow& row() { return *m_row; }
    [[nodiscard]] ComparePane& comparison() { return *m_comparison; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showRow();

    SceneTakeModel& m_takes;
    TitleStrip* m_title;
    TakesRow* m_row;
    ComparePane* m_comparison;
    QWidget* m_line;
};

} // namespace rushes

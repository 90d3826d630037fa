#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace rushes {

class StripButton;

/// What the strip above the player shows about the take in the player.
struct TakeTitle
{
    QString scene = {};
    int number = 0; ///< 0: there is no take
    int count = 0;  ///< "take 4 of 7": the 7
    bool isStarred = false;
    bool isEarlier = false; ///< made from an earlier version of the scene
    bool isForeign = false; ///< belongs to a scene that is not open, or to another project
    bool hasPrevious = false;
    bool hasNext = false;
    bool canCompare = false;
    bool isComparing = false;

    bool operator==(const TakeTitle&) const = default;
};

/// The strip above the player: scene and take, previous and next take, compare, menu.
class TitleStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TitleStrip(QWidget* parent = nullptr);

    void setTitle(const TakeTitle& title);
    [[nodiscard]] const TakeTitle& title() const { return m_title; }
    /// "Conversation · take 4 of 7, starred, made from an earlier prompt", for screen readers.
    [[nodiscard]] QString spoken() const;
    /// Filled by a receiver of menuAboutToShow().
    [[nodiscard]] QMenu& menu() { return *m_menu; }
    /// Adds a button before the menu button.
    void addButton(QWidget* button);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void previousRequested(); ///< the newer take, to the left in the row
    void nextRequested();
    void starToggled(bool starred);
    void compareToggleRequested(bool compare);
    void openSceneRequested();
    void menuAboutToShow();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* button(const QString& icon, const QString& name);
    void refresh();
    void placeStar();
    [[nodiscard]] QString numberText() const;
    [[nodiscard]] QString noteText() const;
    [[nodiscard]] QRect textRect() const;

    TakeTitle m_title = {};
    QHBoxLayout* m_row = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_star = nullptr;
    QWidget* m_space = nullptr; ///< where the text is
    StripButton* m_open = nullptr;
    StripButton* m_compare = nullptr;
    QToolButton* m_more = nullptr;
    QMenu* m_menu = nullptr;
};

} // namespace rushes

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace rushes {

/// What stands where a list has nothing to show: an icon, what is so, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `icon`: a name of resources/icons.
    explicit EmptyState(const QString& icon, const QString& title, const QString& hint,
                        QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setHint(const QString& hint);
    /// A link beneath the hint; an empty text takes it away.
    void setAction(const QString& text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void dress();
    void fit();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_hint;
    QToolButton* m_action;
};

} // namespace rushes

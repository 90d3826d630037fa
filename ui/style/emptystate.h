#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace rushes {

/// Shown in place of an empty list: an icon, a title, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// `icon`: name of an icon in resources/icons.
    explicit EmptyState(const QString& icon, const QString& title, const QString& hint,
                        QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setHint(const QString& hint);
    /// A link below the hint; an empty text removes it.
    void setAction(const QString& text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refreshLook();
    void fit();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_hint;
    QToolButton* m_action;
};

} // namespace rushes

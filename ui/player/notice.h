#pragma once

#include <QWidget>

class QLabel;

namespace rushes {

/// A notice in place of a picture: icon, title, what to do next, and optionally a command to type.
class Notice : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(QWidget* parent = nullptr);

    /// `icon`: name of an icon in resources/icons. `command` may be empty.
    void say(const QString& icon, const QString& title, const QString& hint, const QString& command = {});
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString command() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshLook();
    void fit();
    void fitCommand();

    QString m_iconName = {};
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_command = nullptr;
};

} // namespace rushes

#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace rushes {

/// One message over the rooms, with one button where something can be done. It waits to be read and stops
/// nothing.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Note, Trouble };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows the message in place of the one before. `key` names the cause, so that clear() takes back only
    /// its own. `run` is called when the button is pressed; without `action` there is no button.
    void show(const QString& key, Tone tone, const QString& title, const QString& text,
              const QString& action = {}, std::function<void()> run = {});
    /// Takes the message back when it is this cause's.
    void clear(const QString& key);
    [[nodiscard]] const QString& key() const { return m_key; }

Q_SIGNALS:
    void dismissed(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dismiss();
    using QWidget::show;

    QString m_key = {};
    Tone m_tone = Tone::Note;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    std::function<void()> m_run = {};
};

} // namespace rushes

#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace rushes {

/// A bar with one message and an optional button above the rooms. It blocks nothing. A problem is shown again
/// when a message that replaced it is cleared.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Severity { Note, Problem };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows the message, replacing the current one. `key`: the cause; there is one message for each cause,
    /// and clear() removes only its own. `run`: called when the button is clicked; without `action` there is
    /// no button. `stays`: neither the button nor the user removes the message, only clear().
    void show(const QString& key, Severity severity, const QString& title, const QString& text,
              const QString& action = {}, std::function<void()> run = {}, bool stays = false);
    /// Removes the message if it has this key.
    void clear(const QString& key);
    [[nodiscard]] const QString& key() const { return m_message.key; }

Q_SIGNALS:
    void dismissed(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Message
    {
        QString key = {}; ///< empty: none
        Severity severity = Severity::Note;
        QString title = {};
        QString text = {};
        QString action = {};
        std::function<void()> run = {};
        bool stays = false;
    };

    void set(Message message);
    void dismiss();
    using QWidget::show;

    Message m_message = {};
    QList<Message> m_covered = {}; ///< problems replaced by other messages, latest last
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace rushes

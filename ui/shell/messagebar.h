#pragma once


#include <QList>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace rushes {

/// One message over the rooms, with one button where something can be done. It waits to be read and stops
/// nothing. A problem comes back when the message that came over it goes.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Severity { Note, Problem };

    explicit MessageBar(QWidget* parent = nullptr);

    /// Shows the message in place of the one before. `key` names the cause: a cause has one message, and
    /// clear() takes back only its own. `run` is called when the button is pressed; without `action` there is
    /// no button. What `stays` is there until it is cleared: neither its button nor the user takes it away.
    void show(const QString& key, Severity severity, const QString& title, const QString& text,
              const QString& action = {}, std::function<void()> run = {}, bool stays = false);
    /// Takes the message back when it is this cause's.
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
    QList<Message> m_covered = {}; ///< problems that other messages came over, the last one last
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace rushes

#pragma once

#include "app/base/result.h"
#include "app/studio/errortext.h"
#include "ui/shell/confirm.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace rushes {

class MessageBar;

/// The keys (causes) of messages. There is one message for each key: a new one replaces the former.
namespace messagekey {
inline constexpr QLatin1StringView account("account");         ///< jobs that wait for a sign-in
inline constexpr QLatin1StringView balance("balance");         ///< a low balance at a service
inline constexpr QLatin1StringView caps("caps");               ///< limits that cannot be read
inline constexpr QLatin1StringView connection("connection");   ///< a service that does not answer, or refuses
inline constexpr QLatin1StringView drop("drop");               ///< dropped files that were left out
inline constexpr QLatin1StringView environment("environment"); ///< environment variables that cannot be used
inline constexpr QLatin1StringView file("file");               ///< a file that can't be read or written
inline constexpr QLatin1StringView film("film");               ///< an export
inline constexpr QLatin1StringView news("news");               ///< of a new version
inline constexpr QLatin1StringView player("player");
inline constexpr QLatin1StringView price("price"); ///< prices that changed
inline constexpr QLatin1StringView proxy("proxy"); ///< where its password is stored
inline constexpr QLatin1StringView queue("queue"); ///< why the queue stopped, or refused an action
inline constexpr QLatin1StringView recent("recent");
inline constexpr QLatin1StringView sandbox("sandbox"); ///< a sandbox that jobs need and that can't start
inline constexpr QLatin1StringView scenes("scenes");
inline constexpr QLatin1StringView service("service"); ///< what could not be queued and why
inline constexpr QLatin1StringView signedIn("signed in");
inline constexpr QLatin1StringView store("store"); ///< the database
inline constexpr QLatin1StringView take("take");
inline constexpr QLatin1StringView unkept("unkept"); ///< a token that is not in a keyring
inline constexpr QLatin1StringView waiting("waiting");
inline constexpr QLatin1StringView writing("writing");
} // namespace messagekey

/// A button in a message.
struct MessageAction
{
    QString label = {}; ///< empty: no button
    std::function<void()> run = {};
    bool stays = false; ///< the message stays until it is withdrawn: the action does not solve the problem
};

/// All messages and questions of the window. Messages are shown, replaced and withdrawn by key; questions are
/// non-blocking dialogs over the window.
class Messages : public QObject
{
    Q_OBJECT

public:
    /// `window`: parent of questions.
    Messages(MessageBar& bar, QWidget& window);

    /// Shows information. It disappears when another message is shown.
    void note(QLatin1StringView key, const QString& title, const QString& text = {},
              const MessageAction& action = {});
    /// Shows a problem. It reappears when a message that replaced it disappears.
    void problem(QLatin1StringView key, const QString& title, const QString& text = {},
                 const MessageAction& action = {});
    /// With the texts of textOf().
    void problem(QLatin1StringView key, const Error& error, Next next = Next::NotDone);
    /// The result of an action on the queue: shows nothing for success and for OverCap, about which
    /// SpendingGate asks.
    void report(QLatin1StringView key, const Result<void>& result);
    /// Removes this key's message; others stay.
    void withdraw(QLatin1StringView key);
    /// True where this key's message is visible.
    [[nodiscard]] bool isShown(QLatin1StringView key) const;

    /// See rushes::confirm(). For each `key` one question is open at a time: a new one replaces it.
    void confirm(const Question& question, QLatin1StringView key = {});

Q_SIGNALS:
    /// The user closed the message or clicked its button.
    void dismissed(const QString& key);

private:
    MessageBar& m_bar;
    QWidget& m_window;
    QHash<QString, QPointer<QMessageBox>> m_questions = {}; ///< by key
};

} // namespace rushes

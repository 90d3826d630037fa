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

/// The causes that the window speaks of. A cause has one message: a new one takes the place of the one
/// before.
namespace messagekey {
inline constexpr QLatin1StringView account("account");         ///< jobs that wait for somebody to sign in
inline constexpr QLatin1StringView balance("balance");         ///< a service's, that is low
inline constexpr QLatin1StringView caps("caps");               ///< limits that can't be read
inline constexpr QLatin1StringView connection("connection");   ///< a service that does not answer, or refuses
inline constexpr QLatin1StringView drop("drop");               ///< what of a drop was left out
inline constexpr QLatin1StringView environment("environment"); ///< variables that can't be used
inline constexpr QLatin1StringView file("file");               ///< a file that can't be read or written
inline constexpr QLatin1StringView film("film");               ///< an export
inline constexpr QLatin1StringView news("news");               ///< of a version that runs for the first time
inline constexpr QLatin1StringView player("player");
inline constexpr QLatin1StringView price("price"); ///< prices that changed
inline constexpr QLatin1StringView proxy("proxy"); ///< where its password is
inline constexpr QLatin1StringView queue("queue"); ///< why the queue stopped, or did not do what was asked
inline constexpr QLatin1StringView recent("recent");
inline constexpr QLatin1StringView scenes("scenes");
inline constexpr QLatin1StringView service("service"); ///< what could not be queued, and why
inline constexpr QLatin1StringView signedIn("signed in");
inline constexpr QLatin1StringView store("store"); ///< the database
inline constexpr QLatin1StringView take("take");
inline constexpr QLatin1StringView unkept("unkept"); ///< a token that no keyring keeps
inline constexpr QLatin1StringView waiting("waiting");
inline constexpr QLatin1StringView writing("writing");
} // namespace messagekey

/// A button of a message, and what it does.
struct MessageAction
{
    QString label = {}; ///< empty: there is none
    std::function<void()> run = {};
    bool stays = false; ///< the message is there until it is withdrawn: pressing the button does not mend it
};

/// All that the window says and asks by itself. Messages are shown, replaced and withdrawn by the key of
/// their cause; questions stand over the window and wait for nobody.
class Messages : public QObject
{
    Q_OBJECT

public:
    /// `window`: questions stand over it.
    Messages(MessageBar& bar, QWidget& window);

    /// Something that is good to know. It goes when another message comes.
    void note(QLatin1StringView key, const QString& title, const QString& text = {},
              const MessageAction& action = {});
    /// Something that went wrong. It comes back when what was shown over it goes.
    void problem(QLatin1StringView key, const QString& title, const QString& text = {},
                 const MessageAction& action = {});
    /// In the words of textOf().
    void problem(QLatin1StringView key, const Error& error, Next next = Next::NotDone);
    /// What came of a click in the queue: nothing where it went well, and nothing of OverCap, which
    /// SpendingGate asks about.
    void report(QLatin1StringView key, const Result<void>& result);
    /// It is over, or no longer true. Messages of other causes stay.
    void withdraw(QLatin1StringView key);
    /// Whether this cause's message is the one that is seen now.
    [[nodiscard]] bool isShown(QLatin1StringView key) const;

    /// See rushes::confirm(). Of one `key` one question stands at a time: another one takes its place.
    void confirm(const Question& question, QLatin1StringView key = {});

Q_SIGNALS:
    /// The user has closed the message, or pressed its button.
    void dismissed(const QString& key);

private:
    MessageBar& m_bar;
    QWidget& m_window;
    QHash<QString, QPointer<QMessageBox>> m_questions = {}; ///< by key
};

} // namespace rushes

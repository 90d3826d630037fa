#pragma once

#include <QDialog>
#include <QUrl>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rushes {

/// Asks for a service's token. The text is emitted once, for the receiver to check and store; it is kept
/// nowhere else.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /// `service`: its name. `replaces`: there is already a token.
    SignInDialog(const QString& service, bool replaces, QWidget* parent = nullptr);

    /// While the token is being checked, input is disabled.
    void setBusy(bool busy);
    /// Why the token can't be used, and what to do.
    void setProblem(const QString& words);
    /// Information that does not prevent signing in.
    void setNote(const QString& words);

    /// The web page where the user gets a token: shown as a link, opened by the desktop.
    void setAccountPage(const QUrl& page);

Q_SIGNALS:
    /// The typed text, to be checked.
    void entered(const QString& text);

private:
    void submit();

    QPushButton* m_page;
    QLineEdit* m_token;
    QLabel* m_words;
    QPushButton* m_signIn = nullptr;
};

} // namespace rushes

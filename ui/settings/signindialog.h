#pragma once

#include "app/base/secret.h"

#include <QDialog>
#include <QUrl>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rushes {

/// Asks for a service's token. What is typed is handed out once, to be checked and kept by whoever made the
/// dialog; it is in no other place.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /// `service`: its name. `replaces`: there is a token already.
    SignInDialog(const QString& service, bool replaces, QWidget* parent = nullptr);

    /// The token is being checked: nothing can be typed until an answer.
    void setBusy(bool busy);
    /// Why it can't be used, and what to do.
    void setProblem(const QString& words);
    /// Something worth knowing that stands in nobody's way.
    void setNote(const QString& words);

    /// Where the token is to be had: offered as a link, opened by the desktop.
    void setAccountPage(const QUrl& page);

Q_SIGNALS:
    /// Text that somebody typed, to be checked.
    void entered(const QString& text);

private:
    void submit();

    QPushButton* m_page;
    QLineEdit* m_token;
    QLabel* m_words;
    QPushButton* m_signIn = nullptr;
};

} // namespace rushes

#include "ui/settings/signindialog.h"

#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rushes {

SignInDialog::SignInDialog(const QString& service, bool replaces, QWidget* parent)
    : QDialog(parent)
    , m_page(new QPushButton(tr("Open the account page"), this))
    , m_token(new QLineEdit(this))
    , m_words(new QLabel(this))
{
    setWindowTitle(replaces ? tr("Replace the token of %1").arg(service) : tr("Sign in to %1").arg(service));
    setMinimumWidth(440);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 20, 20, 16);
    rows->setSpacing(4);

    auto* intro = new QLabel(tr("Paste your API token from the account page of %1. It is checked with a call "
                                "that costs nothing, and kept in the desktop’s keyring.")
                                 .arg(service),
                             this);
    intro->setWordWrap(true);
    intro->setTextFormat(Qt::PlainText);
    rows->addWidget(intro);
    m_page->setIcon(icon(QStringLiteral("external-link")));
    m_page->setAccessibleName(m_page->text());
    m_page->setAutoDefault(false);
    m_page->hide();
    rows->addWidget(m_page, 0, Qt::AlignLeft);
    rows->addSpacing(Theme::grid);

    auto* caption = new Caption(tr("Token"), this);
    caption->setBuddy(m_token);
    m_token->setAccessibleName(tr("Token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setMinimumHeight(28);
    // Input methods must not learn it, and it must not be undoable.
    m_token->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                                 Qt::ImhNoAutoUppercase);
    rows->addWidget(caption);
    rows->addWidget(m_token);
    auto* show = new QCheckBox(tr("Show the token"), this);
    show->setAccessibleName(show->text());
    rows->addWidget(show);
    rows->addSpacing(4);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setFont(Theme::smallFont());
    // Two lines are reserved, so that nothing moves when a text appears.
    m_words->setMinimumHeight(2 * m_words->fontMetrics().lineSpacing());
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    rows->addWidget(m_words);
    rows->addStretch(1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_signIn = buttons->addButton(replaces ? tr("Replace") : tr("Sign in"), QDialogButtonBox::AcceptRole);
    m_signIn->setAccessibleName(m_signIn->text());
    m_signIn->setProperty("primary", true);
    m_signIn->setDefault(true);
    m_signIn->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    rows->addWidget(buttons);

    connect(m_token, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_signIn->setEnabled(!text.trimmed().isEmpty());
        m_words->clear();
    });
    connect(show, &QCheckBox::toggled, this,
            [this](bool shown) { m_token->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(buttons, &QDialogButtonBox::accepted, this, &SignInDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_token->setFocus();
}

void SignInDialog::setAccountPage(const QUrl& page)
{
    m_page->setToolTip(page.toDisplayString());
    m_page->show();
    connect(m_page, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(page); });
}

void SignInDialog::submit()
{
    if (!m_token->text().trimmed().isEmpty())
        Q_EMIT entered(m_token->text());
}

void SignInDialog::setBusy(bool busy)
{
    m_token->setEnabled(!busy);
    m_signIn->setEnabled(!busy && !m_token->text().trimmed().isEmpty());
    if (busy)
        setNote(tr("Checking the token…"));
}

void SignInDialog::setProblem(const QString& words)
{
    m_words->setForegroundRole(QPalette::BrightText);
    m_words->setText(words);
    setAccessibleDescription(words);
    m_token->selectAll();
    m_token->setFocus();
}

void SignInDialog::setNote(const QString& words)
{
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setText(words);
    setAccessibleDescription(words);
}

} // namespace rushes

#include "ui/shell/helpcontroller.h"

#include "app/base/settings.h"
#include "ui/help/hintbubble.h"
#include "ui/help/manual.h"
#include "ui/help/manualdress.h"
#include "ui/help/manualwindow.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/style/scroller.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString chosenLanguage()
{
    return QLocale::languageToCode(QLocale().language());
}

} // namespace

HelpController::HelpController(Settings& settings, const ShellContext& context)
    : QObject(&context.widget)
    , m_settings(settings)
    , m_context(context)
{
    m_context.actions.handle(ActionId::Manual, this, [this] { showManual(); });
    m_context.actions.handle(ActionId::WhatsNew, this, [this] { showNews(); });
}

void HelpController::showManual(const QString& page)
{
    if (!m_manual) {
        m_manual = new ManualWindow(chosenLanguage(), &m_context.widget);
        connect(m_manual, &ManualWindow::sceneRequested, this, &HelpController::sceneRequested);
        connect(m_manual, &ManualWindow::linkRequested, this,
                [](const QUrl& address) { QDesktopServices::openUrl(address); });
    }
    if (!page.isEmpty())
        m_manual->showPage(page);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

QString HelpController::openPage() const
{
    return m_manual && m_manual->isVisible() ? m_manual->shownFile() : QString();
}

void HelpController::showNews()
{
    auto* dialog = new QDialog(&m_context.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("What's new"));
    auto* words = new QTextBrowser(dialog);
    words->setAccessibleName(dialog->windowTitle());
    words->setFrameShape(QFrame::NoFrame);
    words->setOpenExternalLinks(true);
    words->document()->setDefaultFont(Theme::bodyFont());
    words->document()->setDocumentMargin(16);
    static const QRegularExpression heads(u"^## \\[([^\\]]+)\\]"_s, QRegularExpression::MultilineOption);
    const News news = newsIn(chosenLanguage());
    QString text = changesSince(news.text, {})
                       .replace(u"## [Unreleased]"_s, u"## "_s + tr("In this version"))
                       .replace(heads, u"## \\1"_s);
    if (!news.isTranslated && QLocale().language() != QLocale::English)
        text.prepend(tr("This is not there in your language yet: it is told in English.") + u"\n\n"_s);
    words->setMarkdown(text);
    dressManual(*words->document());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::accept);
    auto* rows = new QVBoxLayout(dialog);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(words, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(16, 8, 16, 14);
    foot->addWidget(buttons);
    rows->addLayout(foot);
    fitToScreen(*dialog, {640, 600});
    dialog->show();
}

void HelpController::offerNews()
{
    const QString version = QCoreApplication::applicationVersion();
    const QString seen = m_settings.value(setting::seenVersion);
    if (seen == version)
        return;
    m_settings.set(setting::seenVersion, version);
    if (!seen.isEmpty() && !changesSince(newsIn(u"en"_s).text, seen).isEmpty())
        m_context.messages.note(messagekey::news, tr("Rushes is %1 now.").arg(version), {},
                                {tr("What's new"), [this] { showNews(); }});
}

void HelpController::giveHints(const QList<Hint>& hints)
{
    if (m_settings.value(setting::hintsSeen))
        return;
    m_settings.set(setting::hintsSeen, true);
    m_hints = hints.mid(0, 3);
    nextHint();
}

void HelpController::nextHint()
{
    while (!m_hints.isEmpty()) {
        const Hint hint = m_hints.takeFirst();
        if (!hint.target || !hint.target->isVisible())
            continue;
        auto* bubble = new HintBubble(hint.words, hint.target, &m_context.widget);
        connect(bubble, &HintBubble::over, this, &HelpController::nextHint);
        return;
    }
}

} // namespace rushes

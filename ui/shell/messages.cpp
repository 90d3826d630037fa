#include "ui/shell/messages.h"

#include "app/studio/errortext.h"
#include "ui/shell/messagebar.h"

#include <QMessageBox>

namespace rushes {

Messages::Messages(MessageBar& bar, QWidget& window)
    : QObject(&window)
    , m_bar(bar)
    , m_window(window)
{
    connect(&m_bar, &MessageBar::dismissed, this, &Messages::dismissed);
}

void Messages::note(QLatin1StringView key, const QString& title, const QString& text,
                    const MessageAction& action)
{
    m_bar.show(key, MessageBar::Severity::Note, title, text, action.label, action.run, action.stays);
}

void Messages::problem(QLatin1StringView key, const QString& title, const QString& text,
                       const MessageAction& action)
{
    m_bar.show(key, MessageBar::Severity::Problem, title, text, action.label, action.run, action.stays);
}

void Messages::problem(QLatin1StringView key, const Error& error, Next next)
{
    const ErrorText text = textOf(error, next);
    problem(key, text.title, text.advice);
}

void Messages::report(QLatin1StringView key, const Result<void>& result)
{
    if (!result && result.error().kind != ErrorKind::OverCap)
        problem(key, result.error());
}

void Messages::withdraw(QLatin1StringView key)
{
    m_bar.clear(key);
}

bool Messages::isShown(QLatin1StringView key) const
{
    return m_bar.key() == key;
}

void Messages::confirm(const Question& question, QLatin1StringView key)
{
    if (!key.isEmpty()) {
        if (QMessageBox* before = m_questions.value(key))
            before->reject();
    }
    QMessageBox* box = rushes::confirm(question, &m_window);
    if (!key.isEmpty())
        m_questions.insert(key, box);
}

} // namespace rushes

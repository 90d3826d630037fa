#include "app/prompt/prompthistory.h"

namespace rushes {

PromptHistory::PromptHistory(const QStringList& prompts)
{
    for (const QString& prompt : prompts) {
        if (m_prompts.size() < most && !prompt.trimmed().isEmpty() && !m_prompts.contains(prompt))
            m_prompts.append(prompt);
    }
}

bool PromptHistory::add(const QString& prompt)
{
    m_at = -1;
    if (prompt.trimmed().isEmpty() || (!m_prompts.isEmpty() && m_prompts.constFirst() == prompt))
        return false;
    m_prompts.removeAll(prompt);
    m_prompts.prepend(prompt);
    if (m_prompts.size() > most)
        m_prompts.resize(most);
    return true;
}

void PromptHistory::goOnFrom(const QString& shown)
{
    if (m_at >= 0 && shown != m_last)
        m_at = -1;
    if (m_at < 0)
        m_written = shown;
}

std::optional<QString> PromptHistory::older(const QString& shown)
{
    goOnFrom(shown);
    for (qsizetype i = m_at + 1; i < m_prompts.size(); ++i) {
        if (m_prompts.at(i) == shown || m_prompts.at(i) == m_written)
            continue;
        m_at = i;
        m_last = m_prompts.at(i);
        return m_last;
    }
    return {};
}

std::optional<QString> PromptHistory::newer(const QString& shown)
{
    goOnFrom(shown);
    if (m_at < 0)
        return {};
    for (--m_at; m_at >= 0; --m_at) {
        if (m_prompts.at(m_at) == shown || m_prompts.at(m_at) == m_written)
            continue;
        m_last = m_prompts.at(m_at);
        return m_last;
    }
    m_last = m_written;
    return m_written;
}

} // namespace rushes

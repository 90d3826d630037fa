#pragma once

#include <QStringList>

#include <optional>

namespace rushes {

/// Former prompts, which the user can step through and back to the text being written.
class PromptHistory
{
public:
    static constexpr int most = 100;

    PromptHistory() = default;
    /// Newest first; blank prompts and duplicates are left out.
    explicit PromptHistory(const QStringList& prompts);

    /// Newest first.
    [[nodiscard]] const QStringList& prompts() const { return m_prompts; }
    /// Makes the prompt the newest; true when the list changed. A blank prompt is ignored. Ends stepping.
    bool add(const QString& prompt);

    /// The next older prompt. Stepping starts by storing `shown` as the text being written. Prompts equal to
    /// `shown` are skipped. nullopt at the end.
    [[nodiscard]] std::optional<QString> older(const QString& shown);
    /// The next newer prompt, finally the text being written. nullopt where no stepping is under way.
    [[nodiscard]] std::optional<QString> newer(const QString& shown);

private:
    void goOnFrom(const QString& shown);

    QStringList m_prompts = {};
    QString m_written = {};
    QString m_last = {}; ///< the last text returned; if `shown` differs, stepping has ended
    qsizetype m_at = -1; ///< -1: no stepping under way
};

} // namespace rushes

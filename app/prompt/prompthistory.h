#pragma once

#include <QStringList>

#include <optional>

namespace rushes {

/// Prompts that were used, and a walk through them that comes back to what was being written.
class PromptHistory
{
public:
    static constexpr int most = 100;

    PromptHistory() = default;
    /// Newest first; blank ones and repeats are left out.
    explicit PromptHistory(const QStringList& prompts);

    /// Newest first.
    [[nodiscard]] const QStringList& prompts() const { return m_prompts; }
    /// Makes it the newest; true when the list changed. A blank prompt is none. Ends a walk.
    bool add(const QString& prompt);

    /// The next one back from `shown`, which is remembered as what was being written when a walk begins. The
    /// same text as is shown is passed over. Nothing at the end.
    [[nodiscard]] std::optional<QString> older(const QString& shown);
    /// The next one forward, at last what was being written. Nothing where no walk is under way.
    [[nodiscard]] std::optional<QString> newer(const QString& shown);

private:
    void goOnFrom(const QString& shown);

    QStringList m_prompts = {};
    QString m_written = {};
    QString m_last = {}; ///< what the walk showed; other text has ended it
    qsizetype m_at = -1; ///< -1: no walk
};

} // namespace rushes

#pragma once

#include "app/prompt/speller.h"

#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace rushes {

/// Colours camera moves, sounds, shot labels and `[Speaker, tone]: "dialogue"` in a prompt, as the vocabulary
/// finds them, and underlines what is misspelt in the blocks that are shown. The word at the cursor is not a
/// mistake yet.
class PromptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PromptHighlighter(QTextDocument* document);

    /// Null: nothing is checked. Everything is looked at anew, as a word may have been learnt.
    void setSpeller(Speller* speller);
    void setNames(const QSet<QString>& names);
    /// What can be called by @name.
    void setMentions(const QStringList& names);
    /// Numbers of the first and last block that are seen.
    void setShown(int first, int last);
    /// Position in the document.
    void setCursor(int position);
    /// The misspelt word at a place of the block; empty where there is none.
    [[nodiscard]] TextRange misspeltAt(const QTextBlock& block, int position) const;

protected:
    void highlightBlock(const QString& text) override;

private:
    void underline(const QString& text);

    Speller* m_speller = nullptr;
    QSet<QString> m_names = {};
    QStringList m_mentions = {};
    int m_first = 0;
    int m_last = 0;
    int m_cursor = 0;
    int m_spared = -1; ///< position of a misspelt word that the cursor is in
    int m_sparedEnd = -1;
};

} // namespace rushes

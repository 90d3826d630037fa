#pragma once

#include "app/prompt/speller.h"

#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace rushes {

/// Highlights camera moves, sounds, shot labels and `[Speaker, tone]: "dialogue"` in a prompt, and underlines
/// misspelt words in visible blocks, except the word at the cursor.
class PromptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PromptHighlighter(QTextDocument* document);

    /// Null: no spelling check. Checks everything again, as a word may have been added.
    void setSpeller(Speller* speller);
    void setNames(const QSet<QString>& names);
    /// Names for @name.
    void setMentions(const QStringList& names);
    /// Numbers of the first and last visible block.
    void setShown(int first, int last);
    /// Position in the document.
    void setCursor(int position);
    /// The misspelt word at a position of the block; empty: none.
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
    int m_spared = -1; ///< position of the misspelt word that contains the cursor
    int m_sparedEnd = -1;
};

} // namespace rushes

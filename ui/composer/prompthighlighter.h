#pragma once

#include <QSyntaxHighlighter>

namespace rushes {

/// Colours camera moves and `[Speaker, tone]: "dialogue"` in a prompt, as the vocabulary finds them.
class PromptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PromptHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;
};

}

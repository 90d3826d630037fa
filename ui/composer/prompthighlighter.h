#pragma once

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace rushes {

/// Colours camera moves and `[Speaker, tone]: "dialogue"` in a prompt. The words come from
/// data/vocabulary.json.
class PromptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PromptHighlighter(QTextDocument* document);

    /// A stretch of the text, in UTF-16 units.
    struct Span
    {
        qsizetype start = 0;
        qsizetype length = 0;
        bool isSpeech = false;

        bool operator==(const Span&) const = default;
    };
    /// What is coloured in one line of text, speech last.
    [[nodiscard]] static QList<Span> spans(const QString& line);

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace rushes

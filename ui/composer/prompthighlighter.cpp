#include "ui/composer/prompthighlighter.h"

#include "app/prompt/mentions.h"
#include "app/prompt/vocabulary.h"
#include "ui/style/theme.h"

namespace rushes {

namespace {

enum State { Unchecked = 0, Checked = 1 };

QColor colourOf(SpanKind kind)
{
    const Theme& theme = Theme::current();
    switch (kind) {
    case SpanKind::CameraMove:
        return theme.camera;
    case SpanKind::Dialogue:
        return theme.speech;
    case SpanKind::ShotLabel:
        return theme.accent;
    case SpanKind::Sound:
        return theme.sound;
    }
    return theme.text;
}

} // namespace

PromptHighlighter::PromptHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
}

void PromptHighlighter::setSpeller(Speller* speller)
{
    m_speller = speller;
    rehighlight();
}

void PromptHighlighter::setNames(const QSet<QString>& names)
{
    if (names == m_names)
        return;
    m_names = names;
    if (m_speller)
        rehighlight();
}

void PromptHighlighter::setMentions(const QStringList& names)
{
    if (names == m_mentions)
        return;
    m_mentions = names;
    rehighlight();
}

void PromptHighlighter::setShown(int first, int last)
{
    m_first = first;
    m_last = last;
    if (!m_speller)
        return;
    for (QTextBlock block = document()->findBlockByNumber(first);
         block.isValid() && block.blockNumber() <= last; block = block.next()) {
        if (block.userState() != Checked)
            rehighlightBlock(block);
    }
}

void PromptHighlighter::setCursor(int position)
{
    m_cursor = position;
    if (m_spared < 0 || (position >= m_spared && position <= m_sparedEnd))
        return;
    const QTextBlock left = document()->findBlock(m_spared);
    m_spared = -1;
    rehighlightBlock(left);
}

TextRange PromptHighlighter::misspeltAt(const QTextBlock& block, int position) const
{
    if (m_speller) {
        for (const TextRange& word : m_speller->misspelt(block.text(), m_names)) {
            if (word.start <= position && position <= word.start + word.length)
                return word;
        }
    }
    return {position, 0};
}

void PromptHighlighter::highlightBlock(const QString& text)
{
    for (const Span& span : Vocabulary::builtIn().spans(text))
        setFormat(static_cast<int>(span.start), static_cast<int>(span.length), colourOf(span.kind));
    for (const TextRange& mention : mentionsIn(text, m_mentions))
        setFormat(static_cast<int>(mention.start), static_cast<int>(mention.length), Theme::current().accent);
    const int number = currentBlock().blockNumber();
    const bool checks = m_speller && number >= m_first && number <= m_last;
    if (m_spared >= 0 && currentBlock().contains(m_spared))
        m_spared = -1;
    setCurrentBlockState(checks ? Checked : Unchecked);
    if (checks)
        underline(text);
}

void PromptHighlighter::underline(const QString& text)
{
    const Theme& theme = Theme::current();
    const int cursor = m_cursor - currentBlock().position();
    for (const TextRange& word : m_speller->misspelt(text, m_names)) {
        const int start = static_cast<int>(word.start);
        const int length = static_cast<int>(word.length);
        if (cursor >= start && cursor <= start + length) {
            m_spared = currentBlock().position() + start;
            m_sparedEnd = m_spared + length;
            continue;
        }
        QTextCharFormat look = format(start);
        look.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        look.setUnderlineColor(Theme::mixed(theme.field, theme.bad, 0.8));
        setFormat(start, length, look);
    }
}

} // namespace rushes

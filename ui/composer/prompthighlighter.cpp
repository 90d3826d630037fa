#include "ui/composer/prompthighlighter.h"

#include "app/prompt/vocabulary.h"
#include "ui/style/theme.h"

namespace rushes {

namespace {

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
        break;
    }
    return theme.text;
}

}

PromptHighlighter::PromptHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {}

void PromptHighlighter::highlightBlock(const QString& text)
{
    for (const Span& span : Vocabulary::builtIn().spans(text))
        setFormat(static_cast<int>(span.start), static_cast<int>(span.length), colourOf(span.kind));
}

}

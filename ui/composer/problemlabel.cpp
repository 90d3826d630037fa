#include "ui/composer/problemlabel.h"

#include "ui/style/theme.h"

namespace rushes {

ProblemLabel::ProblemLabel(QWidget* parent)
    : WrappedLabel(parent)
{
    setFont(Theme::smallFont());
    setForegroundRole(QPalette::BrightText);
    setContentsMargins(0, 4, 0, 0);
    hide();
}

void ProblemLabel::setProblem(const QString& text)
{
    if (text == this->text())
        return;
    setText(text);
    setVisible(!text.isEmpty());
}

} // namespace rushes

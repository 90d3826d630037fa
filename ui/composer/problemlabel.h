#pragma once

#include "ui/style/wrappedlabel.h"

namespace rushes {

/// The problem of the field above it, in the theme's problem colour. Hidden while the text is empty.
class ProblemLabel : public WrappedLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget* parent = nullptr);

    void setProblem(const QString& text);
};

} // namespace rushes

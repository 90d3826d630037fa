#pragma once

#include "ui/style/wrappedlabel.h"

namespace rushes {

/// What is wrong with the field above it, in the colour of problem. Hidden while there is nothing.
class ProblemLabel : public WrappedLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget* parent = nullptr);

    void setProblem(const QString& text);
};

} // namespace rushes

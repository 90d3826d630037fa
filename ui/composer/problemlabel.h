#pragma once

#include <QLabel>

namespace rushes {

/// What is wrong with the field above it, in the colour of trouble. Hidden while there is nothing.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget* parent = nullptr);

    void setProblem(const QString& text);
};

} // namespace rushes

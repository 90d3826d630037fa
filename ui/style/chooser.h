#pragma once

#include <QComboBox>

namespace rushes {

/// A combo box that keeps its own name for a screen reader. (On Linux Qt gives a combo box the name of what
/// is chosen, which then is nowhere told as its value.)
class Chooser : public QComboBox
{
    Q_OBJECT

public:
    explicit Chooser(QWidget* parent = nullptr);
};

} // namespace rushes

#pragma once

#include <QComboBox>

namespace rushes {

/// A combo box that keeps its own name for a screen reader. (On Linux Qt gives a combo box the name of what
/// is chosen, which then is nowhere told as its value.)
class AccessibleComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit AccessibleComboBox(QWidget* parent = nullptr);

    /// As wide as its longest words, however narrow the box is.
    void showPopup() override;
};

} // namespace rushes

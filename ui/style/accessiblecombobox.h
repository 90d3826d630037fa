#pragma once

#include <QComboBox>

namespace rushes {

/// A combo box that keeps its accessible name. (On Linux, Qt replaces the name by the current text, which is
/// then not reported as the value.)
class AccessibleComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit AccessibleComboBox(QWidget* parent = nullptr);

    /// At least as wide as the longest entry, however narrow the box is.
    void showPopup() override;
};

} // namespace rushes

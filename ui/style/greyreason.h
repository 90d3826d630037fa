#pragma once

#include <QString>

class QAbstractButton;

namespace rushes {

/// Enables the button, or disables it and says why in its tool tip and accessible description.
void enable(QAbstractButton& button, bool on, const QString& whyNot);

} // namespace rushes

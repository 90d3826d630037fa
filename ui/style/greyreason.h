#pragma once

#include <QString>

class QAbstractButton;

namespace rushes {

/// Enables the button, or makes it grey and says why: in its tool tip, and to assistive technology.
void enable(QAbstractButton& button, bool on, const QString& whyNot);

} // namespace rushes

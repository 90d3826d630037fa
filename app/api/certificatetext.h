#pragma once

#include <QDateTime>
#include <QSslError>

namespace rushes {

/// What the user can do about a certificate that is not accepted; `now` is this computer's time. Empty where
/// there are no errors.
[[nodiscard]] QString certificateText(const QList<QSslError>& errors, const QString& host,
                                      const QDateTime& now);

} // namespace rushes

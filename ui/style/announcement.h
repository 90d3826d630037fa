#pragma once

class QWidget;

namespace rushes {

/// Makes the widget a notification for assistive technology: its name is read when it appears. To be called
/// in its constructor.
void makeNotification(QWidget& widget);
/// Announces its name now: it has appeared or changed.
void announce(QWidget& widget);

} // namespace rushes

#pragma once

class QWidget;

namespace rushes {

/// Assistive technology takes the widget for a notification: its name is read when it appears. To be called
/// in its constructor.
void makeNotification(QWidget& widget);
/// It appears, or says something else: read its name now.
void announce(QWidget& widget);

} // namespace rushes

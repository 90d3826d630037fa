#pragma once

#include "ui/style/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace rushes {

/// Once, before the first window: files of its own, and our look.
inline void setUpWindows()
{
    QStandardPaths::setTestModeEnabled(true);
    applyTheme(*qApp, Theme::darkTheme());
}

/// Any warning fails the test, but for what the offscreen platform says of windows that it cannot help, and
/// the media framework of a machine without a screen or a sound card.
inline void failOnWarnings()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support|QRhi|Failed to "
                                          "create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*")));
}

} // namespace rushes

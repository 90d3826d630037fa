#pragma once

#include "ui/style/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QTranslator>

namespace rushes {

/// For initTestCase(): the user's files are not used, dialogs are Qt's, and the look is the program's.
inline void setUpWindows()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    applyTheme(*qApp, Theme::darkTheme());
}

/// For initTestCase(), if the test compares texts with numbers: English has its plurals.
inline void installPlurals()
{
    static QTranslator plurals;
    if (!plurals.load(QStringLiteral(":/rushes/translations/rushes_en.qm")))
        qFatal("The English texts are missing");
    QCoreApplication::installTranslator(&plurals);
}

/// For init() of tests that play nothing: any warning fails the test, except that the offscreen platform does
/// not support something.
inline void failOnWidgetWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
}

/// For init(): any warning fails the test, except those of the offscreen platform, and of the media framework
/// on a machine without a screen or a sound card.
inline void failOnWarnings()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support|QRhi|Failed to "
                                          "create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*")));
}

} // namespace rushes

#pragma once

#include <QFile>
#include <QProcess>
#include <QTest>

namespace rushes {

/// Writes MLT's XML to `file` and renders it to `out` with melt. `coding`: options of the sound.
inline void melt(const QByteArray& xml, const QString& file, const QString& out, const QString& coding)
{
    using namespace Qt::StringLiterals;
    QFile mlt(file);
    QVERIFY(mlt.open(QIODevice::WriteOnly));
    mlt.write(xml);
    mlt.close();
    QProcess melt;
    melt.start(u"melt"_s, {u"-silent"_s, file, u"-consumer"_s, u"avformat:"_s + out, u"vcodec=libx264"_s,
                           coding, u"real_time=-1"_s, u"preset=ultrafast"_s});
    QVERIFY(melt.waitForFinished(60000));
    QCOMPARE(melt.exitCode(), 0);
}

} // namespace rushes

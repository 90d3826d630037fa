#include "ui/player/mediafile.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QByteArray box(const char* type, qsizetype content)
{
    QByteArray bytes(8, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(content + 8), bytes.data());
    std::memcpy(bytes.data() + 4, type, 4);
    return bytes + QByteArray(content, 'x');
}

} // namespace

class TestMediaFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
        return path;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWholeMp4IsFine()
    {
        const QByteArray whole = box("ftyp", 16) + box("free", 0) + box("mdat", 5000) + box("moov", 700);
        QCOMPARE(mediaFileState(written(u"whole.mp4"_s, whole)), MediaFileState::Fine);
    }

    void everyCutOfAnMp4IsIncomplete()
    {
        const QByteArray whole = box("ftyp", 16) + box("mdat", 40) + box("moov", 30);
        for (qsizetype length = 8; length < whole.size(); ++length)
            QCOMPARE(mediaFileState(written(u"cut.mp4"_s, whole.first(length))), MediaFileState::Incomplete);
    }

    void aLargeBoxHasALongSize()
    {
        QByteArray large = box("mdat", 100);
        qToBigEndian<quint32>(1, large.data());
        qToBigEndian<quint64>(static_cast<quint64>(large.size()), large.data() + 8);
        QCOMPARE(mediaFileState(written(u"large.mp4"_s, box("ftyp", 8) + large + box("moov", 8))),
                 MediaFileState::Fine);
        qToBigEndian<quint64>(~quint64(0), large.data() + 8);
        QCOMPARE(mediaFileState(written(u"huge.mp4"_s, box("ftyp", 8) + large + box("moov", 8))),
                 MediaFileState::Incomplete);
    }

    void rubbishIsNoVideo()
    {
        QCOMPARE(mediaFileState(written(u"page.mp4"_s, "<html><body>Not found</body></html>")),
                 MediaFileState::NotVideo);
        QCOMPARE(mediaFileState(written(u"empty.mp4"_s, {})), MediaFileState::NotVideo);
    }

    void whatIsNotThereIsMissing()
    {
        QCOMPARE(mediaFileState(m_folder.filePath(u"none.mp4"_s)), MediaFileState::Missing);
        QCOMPARE(mediaFileState(m_folder.path()), MediaFileState::Missing);
    }

    void otherKindsAreNotJudged()
    {
        QCOMPARE(mediaFileState(written(u"clip.webm"_s, "anything")), MediaFileState::Fine);
    }
};

QTEST_GUILESS_MAIN(TestMediaFile)
#include "tst_mediafile.moc"

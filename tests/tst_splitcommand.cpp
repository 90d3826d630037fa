#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

const QString text = u"Noir.\r\nShot 1 (0-4s): Ein Möwenschrei, 海.\r\nShot 2 (4-9s): 🌊\r\n"_s;

struct Run
{
    int exitCode = -1;
    QByteArray output = {};
    QByteArray errors = {};

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

Run run(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(RUSHES_BINARY), QStringList{u"split"_s} + arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(60'000))
        program.kill();
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            program.readAllStandardOutput(), program.readAllStandardError()};
}

QByteArray encoded(QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

/// `rushes split` as a program is run: what stands on stdout, and with which exit code.
class TestSplitCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anyEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with its mark") << encoded(QStringConverter::Utf8, true);
        QTest::newRow("UTF-16 with its mark") << encoded(QStringConverter::Utf16LE, true);
        QTest::newRow("UTF-16, the other way round") << encoded(QStringConverter::Utf16BE, true);
        QTest::newRow("UTF-16 without a mark") << encoded(QStringConverter::Utf16LE, false);
    }
    void anyEncodingIsRead()
    {
        QFETCH(QByteArray, bytes);
        const QJsonObject right{
            {u"prompt"_s, u"Noir."_s},
            {u"duration"_s, 9},
            {u"shots"_s, QJsonArray{QJsonObject{{u"prompt"_s, u"Ein Möwenschrei, 海."_s}, {u"duration"_s, 4}},
                                    QJsonObject{{u"prompt"_s, u"🌊"_s}, {u"duration"_s, 5}}}},
            {u"notes"_s, QJsonArray()}};
        const Run piped = run({u"-"_s, u"--json"_s}, bytes);
        QCOMPARE(piped.json(), right);
        QCOMPARE(piped.exitCode, 0);
        QCOMPARE(piped.output.count('\n'), 1);

        const QString path = m_folder.filePath(u"prompt.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        // To a program it speaks JSON in any case.
        const Run named = run({path, u"--seconds"_s, u"15"_s});
        QCOMPARE(named.json(), right);
        QCOMPARE(named.exitCode, 0);
    }

    void proseStaysOneAndItSaysSo()
    {
        const Run prose = run({u"-"_s, u"--seconds"_s, u"12"_s, u"--json"_s},
                              "A fox runs. It stops at a river. It drinks.");
        QCOMPARE(prose.exitCode, 0);
        QCOMPARE(prose.json()[u"shots"].toArray(), QJsonArray());
        QCOMPARE(prose.json()[u"duration"].toInt(), 12);
        QCOMPARE(prose.json()[u"prompt"].toString(), u"A fox runs. It stops at a river. It drinks."_s);
        QCOMPARE(prose.json()[u"notes"].toArray().size(), 2);
    }

    void whatCannotBeReadIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("exitCode");
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QTest::newRow("no such file") << QStringList{m_folder.filePath(u"none.txt"_s)} << QByteArray() << 66;
        QTest::newRow("a folder") << QStringList{m_folder.path()} << QByteArray() << 66;
        QTest::newRow("a pipe") << QStringList{pipe} << QByteArray() << 66;
        QTest::newRow("a device") << QStringList{u"/dev/zero"_s} << QByteArray() << 66;
        QTest::newRow("too large") << QStringList{u"-"_s} << QByteArray(1'100'000, 'a') << 65;
        QTest::newRow("no text") << QStringList{u"-"_s} << QByteArray("\xff\xc0\x80zz\xfe", 6) << 65;
        QTest::newRow("nothing") << QStringList{u"-"_s} << QByteArray(" \n") << 65;
        QTest::newRow("an unknown model")
            << QStringList{u"-"_s, u"--model"_s, u"nobody/nothing"_s} << QByteArray("A fox.") << 65;
        QTest::newRow("seconds in words")
            << QStringList{u"-"_s, u"--seconds"_s, u"ten"_s} << QByteArray("A fox.") << 64;
        QTest::newRow("no seconds") << QStringList{u"-"_s, u"--seconds"_s, u"0"_s} << QByteArray("A fox.")
                                    << 64;
        QTest::newRow("two files") << QStringList{u"a"_s, u"b"_s} << QByteArray() << 64;
        QTest::newRow("no file") << QStringList() << QByteArray() << 64;
        QTest::newRow("an unknown option") << QStringList{u"-"_s, u"--colour"_s} << QByteArray() << 64;
    }
    void whatCannotBeReadIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(int, exitCode);
        const Run refused = run(arguments + QStringList{u"--json"_s}, input);
        QCOMPARE(refused.exitCode, exitCode);
        for (const auto* key : {u"error", u"detail", u"text"})
            QVERIFY2(!refused.json()[QStringView(key)].toString().isEmpty(), refused.output.constData());
        QVERIFY(refused.json()[u"shots"].isArray() && refused.json()[u"notes"].isArray());
    }

private:
    QTemporaryDir m_folder = {};
};

QTEST_GUILESS_MAIN(TestSplitCommand)
#include "tst_splitcommand.moc"

#include "app/store/listfile.h"
#include "app/store/snippetfile.h"
#include "app/studio/writingaids.h"
#include "tests/files.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestWritingAids : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void whatIsWrittenIsRead()
    {
        const QString lists = path(u"new/list.json"_s);
        QCOMPARE(readList(lists).value(), QStringList());
        const QStringList list = {u"a\n\"b\""_s, u"„ü“ 🎬"_s, u""_s};
        QVERIFY(writeList(lists, list));
        QCOMPARE(readList(lists).value(), list);

        const QString snippets = path(u"snippets.json"_s);
        QCOMPARE(readSnippets(snippets).value(), QList<Snippet>());
        QVERIFY(writeSnippets(snippets, {m_dusk}));
        QCOMPARE(readSnippets(snippets).value(), QList<Snippet>{m_dusk});
    }

    void damageNamesItsPlaceAndStays_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const char* json, const char* place) {
            QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(place);
        };
        row("no JSON", "{\n  \"format\": ", "line 2");
        row("a snippet without kind",
            R"({"format":"rushes-snippets","version":1,"snippets":[{"kind":"smell","title":"a","text":"b"}]})",
            "snippets[0].kind");
        row("another file", "[]", "snippets");
    }
    void damageNamesItsPlaceAndStays()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, place);
        const QString file = path(u"snippets.json"_s);
        put(file, json);
        const auto read = readSnippets(file);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Damaged);
        QVERIFY2(read.error().detail.contains(u"snippets.json: "_s + place),
                 qUtf8Printable(read.error().detail));
        QVERIFY(!writeSnippets(file, {m_dusk}));
        QCOMPARE(contents(file), json);
    }

    void aNewersFileStays()
    {
        const QString file = path(u"snippets.json"_s);
        const QByteArray json = R"({"format":"rushes-snippets","version":2,"snippets":[]})";
        put(file, json);
        const auto written = writeSnippets(file, {m_dusk});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::TooNew);
        QCOMPARE(contents(file), json);
    }

    void aDamagedListNamesItsPlaceAndStays()
    {
        const QString file = path(u"prompts.json"_s);
        put(file, "[\"a\", 7]");
        const auto read = readList(file);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.endsWith(u"prompts.json: [1]"_s), qUtf8Printable(read.error().detail));
        QVERIFY(!writeList(file, {u"b"_s}));
        QCOMPARE(contents(file), QByteArray("[\"a\", 7]"));
        put(file, "[\"a\",\n}");
        QVERIFY(readList(file).error().detail.contains(u"line 2"_s));
        put(file, "{}");
        QVERIFY(!readList(file));
    }

    void aFolderIsNoFile()
    {
        QCOMPARE(readList(m_folder->path()).error().kind, ErrorKind::NotReadable);
        QCOMPARE(readSnippets(m_folder->path()).error().kind, ErrorKind::NotReadable);
    }

    void ownSnippetsAreAddedChangedAndRemoved()
    {
        {
            WritingAids aids(m_folder->path());
            aids.load();
            QSignalSpy changed(&aids, &WritingAids::snippetsChanged);
            aids.addSnippet(m_dusk);
            aids.addSnippet(m_rain);
            aids.addSnippet(m_dusk);
            QCOMPARE(changed.count(), 2);
            Snippet night = m_dusk;
            night.title = u"Night"_s;
            aids.replaceSnippet(m_dusk, night);
            QCOMPARE(aids.ownSnippets(), (QList<Snippet>{night, m_rain}));
            // Changed into one that there is already: it stands there once.
            aids.replaceSnippet(night, m_rain);
            QCOMPARE(aids.ownSnippets(), QList<Snippet>{m_rain});
            aids.addSnippet(m_dusk);
            aids.removeSnippet(m_rain);
        }
        WritingAids again(m_folder->path());
        again.load();
        QCOMPARE(again.ownSnippets(), QList<Snippet>{m_dusk});
    }

    void damageIsReportedAndNeverOverwritten()
    {
        put(path(u"snippets.json"_s), "oops");
        put(path(u"prompts.json"_s), "oops");
        WritingAids aids(m_folder->path());
        QSignalSpy failed(&aids, &WritingAids::failed);
        aids.load();
        QCOMPARE(failed.count(), 2);
        aids.addSnippet(m_dusk);
        Request request;
        request.prompt = u"A harbour"_s;
        aids.remember(request);
        QCOMPARE(failed.count(), 4);
        QCOMPARE(contents(path(u"snippets.json"_s)), QByteArray("oops"));
        QCOMPARE(contents(path(u"prompts.json"_s)), QByteArray("oops"));
        // They are there until the program ends.
        QCOMPARE(aids.ownSnippets(), QList<Snippet>{m_dusk});
        QCOMPARE(aids.scenePrompts().prompts(), QStringList{u"A harbour"_s});
    }

    void snippetsAreShared()
    {
        WritingAids mine(m_folder->path());
        mine.addSnippet(m_dusk);
        QVERIFY(mine.exportSnippets(path(u"shared.json"_s)));
        QTemporaryDir elsewhere;
        WritingAids theirs(elsewhere.path());
        theirs.addSnippet(m_rain);
        QCOMPARE(theirs.importSnippets(path(u"shared.json"_s)).value(), 1);
        QCOMPARE(theirs.importSnippets(path(u"shared.json"_s)).value(), 0);
        QCOMPARE(theirs.ownSnippets(), (QList<Snippet>{m_rain, m_dusk}));
        put(path(u"shared.json"_s), "oops");
        QCOMPARE(theirs.importSnippets(path(u"shared.json"_s)).error().kind, ErrorKind::Damaged);
        QCOMPARE(theirs.ownSnippets().size(), 2);
    }

    void usedPromptsAreThereTheNextTime()
    {
        {
            WritingAids aids(m_folder->path());
            Request request;
            request.prompt = u"A harbour"_s;
            request.shots = {{u"one"_s, 3}, {u"two"_s, 3}};
            aids.remember(request);
            request.prompt = u"A market"_s;
            aids.remember(request);
            aids.remember(request);
        }
        WritingAids again(m_folder->path());
        again.load();
        QCOMPARE(again.scenePrompts().prompts(), (QStringList{u"A market"_s, u"A harbour"_s}));
        QCOMPARE(again.shotPrompts().prompts(), (QStringList{u"one"_s, u"two"_s}));
    }

    void learntWordsAreThereTheNextTime()
    {
        put(path(u"en_US.aff"_s), "SET UTF-8\n");
        put(path(u"en_US.dic"_s), "1\nhello\n");
        const auto dictionary = dictionaryFor(QLocale::c(), {m_folder->path()});
        if (!dictionary)
            QSKIP("built without hunspell");
        {
            WritingAids aids(m_folder->path());
            aids.learn(u"Vespa"_s);
        }
        WritingAids again(m_folder->path());
        again.load();
        QSignalSpy changed(&again, &WritingAids::spellingChanged);
        again.setSpelling(true, dictionary);
        QVERIFY(!again.speller());
        QTRY_VERIFY(again.speller());
        QVERIFY(again.speller()->knows(u"Vespa"_s));
        QVERIFY(!again.speller()->knows(u"Lambretta"_s));
        again.setSpelling(false, dictionary);
        QVERIFY(!again.speller());
        QCOMPARE(changed.count(), 3);
    }

    void withoutADictionaryThereIsNoSpeller()
    {
        WritingAids aids(m_folder->path());
        aids.setSpelling(true, {});
        QVERIFY(!aids.speller());
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    static void put(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    const Snippet m_dusk = {PhraseKind::Light, u"Dusk"_s, u"Blue dusk, lamps coming on."_s};
    const Snippet m_rain = {PhraseKind::Sound, u"Rain"_s, u"Rain on tin."_s};
    std::unique_ptr<QTemporaryDir> m_folder = {};
};

QTEST_GUILESS_MAIN(TestWritingAids)
#include "tst_writingaids.moc"

#include "app/prompt/speller.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestSpeller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        put(u"en_US"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz'\nREP 1\nREP ie ei\n",
            "woman\nterrace\nthe\na\nvineyard\nshe\ndoesn't\nreceive\nhello\nman\n");
        put(u"de_AT"_s, "SET ISO8859-1\n", "Haus\nT\xfcr\n");
        if (!dictionaryFor(QLocale(u"en_US"_s), {m_folder.path()}))
            QSKIP("built without hunspell");
        const auto dictionary = dictionaryFor(QLocale::c(), {m_folder.path()});
        m_speller = Speller::load(*dictionary).value();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theLocalesDictionaryIsTaken()
    {
        const auto languageFor = [this](const QString& name) {
            return dictionaryFor(QLocale(name), {u"/nowhere"_s, m_folder.path()})->language;
        };
        QCOMPARE(languageFor(u"en_US"_s), u"en_US"_s);
        QCOMPARE(languageFor(u"de_AT"_s), u"de_AT"_s);
        // Another one of the same language, and where there is none the standard.
        QCOMPARE(languageFor(u"de_DE"_s), u"de_AT"_s);
        QCOMPARE(languageFor(u"fr_FR"_s), u"en_US"_s);
        QCOMPARE(languageFor(u"C"_s), u"en_US"_s);
        QVERIFY(!dictionaryFor(QLocale(u"en_US"_s), {u"/nowhere"_s}));
        QCOMPARE(nameOf(*dictionaryFor(QLocale(u"en_US"_s), {m_folder.path()})),
                 u"English (United States)"_s);
    }

    void wrongWordsAreFoundWhereTheyStand()
    {
        const QString text = u"the womann, a terrace: she doesn’t recieve"_s;
        QCOMPARE(wrong(text), (QStringList{u"womann"_s, u"recieve"_s}));
        QCOMPARE(m_speller->misspelt(text).constFirst(), (TextRange{4, 6}));
    }

    void whatIsNoWordIsLeftAlone()
    {
        QCOMPARE(wrong(u"24fps 3s CCTV a’s x 9:16 — …"_s), QStringList());
        QCOMPARE(wrong(u""_s), QStringList());
    }

    void possessivesAreKnown() { QCOMPARE(wrong(u"the woman’s terrace's"_s), QStringList()); }

    void theVocabularyIsKnown()
    {
        QCOMPARE(wrong(u"dolly-in, the woman, Rack focus"_s), QStringList());
        QCOMPARE(wrong(u"dollyy"_s), QStringList{u"dollyy"_s});
    }

    void speakersAreKnownAndTheirLinesAreChecked()
    {
        QCOMPARE(wrong(u"the Zbigniew: [Zbigniew, hoarsly]: \"the womann\""_s), QStringList{u"womann"_s});
        QCOMPARE(wrong(u"the Zbigniew"_s), QStringList{u"Zbigniew"_s});
    }

    void theLikeliestWordIsOffered()
    {
        QCOMPARE(m_speller->suggestions(u"recieve"_s).value(0), u"receive"_s);
        QVERIFY(m_speller->suggestions(u"womann"_s, 1).size() <= 1);
    }

    void aLearntWordIsKnownInAnyCase()
    {
        QVERIFY(!m_speller->knows(u"Vespa"_s));
        m_speller->learn(u"Vespa"_s);
        QVERIFY(m_speller->knows(u"Vespa"_s));
        QVERIFY(m_speller->knows(u"vespa"_s));
    }

    void otherEncodingsAreRead()
    {
        const auto german = Speller::load(*dictionaryFor(QLocale(u"de_AT"_s), {m_folder.path()})).value();
        QVERIFY(german->knows(u"Tür"_s));
        QVERIFY(!german->knows(u"Tur"_s));
        QVERIFY(german->suggestions(u"Tur"_s).contains(u"Tür"_s));
        // Letters that the dictionary does not even have are no mistake of its language.
        QVERIFY(german->knows(u"дом"_s));
    }

    void aMissingFileIsAnError()
    {
        const auto speller = Speller::load({u"xx"_s, u"/nowhere/xx.aff"_s, u"/nowhere/xx.dic"_s});
        QVERIFY(!speller);
        QCOMPARE(speller.error().kind, ErrorKind::NotReadable);
    }

    void wordsEndWhereTheirLettersDo()
    {
        QCOMPARE(wordAt(u"don't go"_s, 2), (TextRange{0, 5}));
        QCOMPARE(wordAt(u"'go'"_s, 1), (TextRange{1, 2}));
        QCOMPARE(wordAt(u"a b"_s, 1).length, 0);
        QCOMPARE(wordAt(u""_s, 0).length, 0);
        QCOMPARE(wordAt(u"go"_s, 9).length, 0);
    }

private:
    void put(const QString& name, const QByteArray& affixes, const QByteArray& words)
    {
        QFile aff(m_folder.filePath(name + u".aff"_s));
        QVERIFY(aff.open(QIODevice::WriteOnly));
        aff.write(affixes);
        QFile dic(m_folder.filePath(name + u".dic"_s));
        QVERIFY(dic.open(QIODevice::WriteOnly));
        dic.write(QByteArray::number(words.count('\n')) + '\n' + words);
    }
    QStringList wrong(const QString& text)
    {
        QStringList words;
        for (const TextRange& range : m_speller->misspelt(text))
            words.append(text.mid(range.start, range.length));
        return words;
    }

    QTemporaryDir m_folder;
    std::shared_ptr<Speller> m_speller = {};
};

QTEST_GUILESS_MAIN(TestSpeller)
#include "tst_speller.moc"

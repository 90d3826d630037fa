#include "app/base/language.h"
#include "app/catalogue/catalogue.h"
#include "app/catalogue/modeltext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

/// Which language is shown, and that one takes the place of another at once.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void englishAndRussianAreThere()
    {
        QStringList codes;
        for (const Language& language : languages())
            codes.append(language.code);
        QVERIFY(codes.contains(u"en"_s));
        QVERIFY(codes.contains(u"ru"_s));
    }

    void theOneThatIsWantedElseTheDesktopsElseEnglish_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("desktop");
        QTest::addColumn<QString>("shown");
        QTest::newRow("wanted") << u"ru"_s << QStringList{u"en-US"_s} << u"ru"_s;
        QTest::newRow("the desktop's") << QString() << QStringList{u"ru-RU"_s, u"en"_s} << u"ru"_s;
        QTest::newRow("its second one") << QString() << QStringList{u"tlh"_s, u"ru_UA"_s} << u"ru"_s;
        QTest::newRow("none of them") << QString() << QStringList{u"tlh"_s} << u"en"_s;
        QTest::newRow("not there") << u"xx"_s << QStringList{} << u"en"_s;
        QTest::newRow("C") << QString() << QStringList{u"C"_s} << u"en"_s;
    }
    void theOneThatIsWantedElseTheDesktopsElseEnglish()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, desktop);
        QTEST(languageFor(wanted, desktop), "shown");
    }

    void aLanguageTakesThePlaceOfAnotherAtOnce()
    {
        Translations translations;
        translations.use(u"ru"_s);
        QCOMPARE(translations.language(), u"ru"_s);
        QCOMPARE(QCoreApplication::translate("JobState", "Waiting"), u"Ждёт"_s);
        QCOMPARE(QCoreApplication::translate("Queue", "%n waiting", nullptr, 2), u"2 ждут"_s);
        QCOMPARE(QLocale().language(), QLocale::Russian);
        translations.use(u"en"_s);
        QCOMPARE(QCoreApplication::translate("JobState", "Waiting"), u"Waiting"_s);
        QCOMPARE(QCoreApplication::translate("rushes::SceneModel", "%n shot(s)", nullptr, 1), u"1 shot"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void whatModelsDoIsSaidInTheLanguage()
    {
        Translations translations;
        translations.use(u"ru"_s);
        static const QRegularExpression russian(u"\\p{Cyrillic}"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
        QCOMPARE(taskText(Catalogue::builtIn().standard()), u"текст в видео"_s);
        QStringList left;
        for (const Model& model : Catalogue::builtIn().models()) {
            if (!model.task().isEmpty() && !taskText(model).contains(russian))
                left.append(model.id);
        }
        QCOMPARE(left, QStringList());
        translations.use(u"en"_s);
        QCOMPARE(taskText(Catalogue::builtIn().standard()), u"text to video"_s);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)

#include "tst_language.moc"

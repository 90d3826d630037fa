#include "app/base/usd.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

/// Money is written as the user's language has it, and for machines always in one way.
class TestUsd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void eachLanguageHasItsOwn_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<qint64>("micros");
        QTest::addColumn<QString>("text");
        const QString behind = QString(QChar(QChar::Nbsp)) + u'$';
        QTest::newRow("English") << u"en_US"_s << 2'520'000LL << u"$2.52"_s;
        QTest::newRow("English, a rate") << u"en_US"_s << 168'000LL << u"$0.168"_s;
        QTest::newRow("English, below") << u"en_US"_s << -1'000'000LL << u"−$1.00"_s;
        QTest::newRow("English, thousands") << u"en_US"_s << 1'234'500'000LL << u"$1234.50"_s;
        QTest::newRow("no locale") << u"C"_s << 2'520'000LL << u"$2.52"_s;
        QTest::newRow("Japanese") << u"ja_JP"_s << 2'520'000LL << u"$2.52"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s << 2'520'000LL << u"$2.52"_s;
        QTest::newRow("Russian") << u"ru_RU"_s << 2'520'000LL << QString(u"2,52"_s + behind);
        QTest::newRow("Russian, a rate") << u"ru_RU"_s << 168'000LL << QString(u"0,168"_s + behind);
        QTest::newRow("Russian, below") << u"ru_RU"_s << -1'000'000LL << QString(u"−1,00"_s + behind);
        QTest::newRow("German") << u"de_DE"_s << 0LL << QString(u"0,00"_s + behind);
        QTest::newRow("French") << u"fr_FR"_s << 84'000'000LL << QString(u"84,00"_s + behind);
    }
    void eachLanguageHasItsOwn()
    {
        QFETCH(QString, locale);
        QFETCH(qint64, micros);
        QLocale::setDefault(QLocale(locale));
        QTEST(Usd{micros}.text(), "text");
        QVERIFY(!Usd{micros}.digits().contains(u','));
    }
};

QTEST_GUILESS_MAIN(TestUsd)
#include "tst_usd.moc"

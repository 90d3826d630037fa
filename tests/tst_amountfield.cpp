#include "ui/settings/amountfield.h"

#include <QLineEdit>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

/// A cap is what was typed, with a point or a comma, in every language.
class TestAmountField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void pointAndCommaBothBeginTheCents_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("cents");
        for (const QString& locale : {u"en_US"_s, u"ru_RU"_s, u"de_DE"_s, u"fr_FR"_s, u"C"_s}) {
            for (const QString& typed : {u"2.5"_s, u"2,5"_s, u"2.50"_s, u"2,50"_s}) {
                QTest::addRow("%s %s", qPrintable(locale), qPrintable(typed)) << locale << typed << 250;
            }
            QTest::addRow("%s whole", qPrintable(locale)) << locale << u"40"_s << 4000;
        }
    }
    void pointAndCommaBothBeginTheCents()
    {
        QFETCH(QString, locale);
        QFETCH(QString, typed);
        QLocale::setDefault(QLocale(locale));
        AmountField field(u"No cap"_s, 1'000'000);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setCents(100);
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, typed);
        QTest::keyClick(&field, Qt::Key_Return);
        QTEST(field.cents(), "cents");
        const QString shown = field.text();
        QCOMPARE(shown.startsWith(u'$'), locale == u"en_US" || locale == u"C");
        QCOMPARE(shown.endsWith(u'$'), locale != u"en_US" && locale != u"C");
    }
};

QTEST_MAIN(TestAmountField)
#include "tst_amountfield.moc"

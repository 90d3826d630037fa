// Names that people give, in any script and of any length, as they are painted and said.
#include "app/base/isolated.h"
#include "tests/windowsetup.h"
#include "ui/player/passingnote.h"
#include "ui/style/plaintips.h"
#include "ui/style/shownname.h"

#include <QAccessible>
#include <QGlyphRun>
#include <QLabel>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QString hebrew = u"מגדלור בזריחה"_s;
const QString arabic = u"منارة عند الفجر"_s;

/// Where a character stands, px from the left, in a line whose direction is left to right.
qreal placeOf(const QString& text, qsizetype at)
{
    QTextLayout layout(text);
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(10'000);
    layout.endLayout();
    // A cursor between two directions has two places; a glyph has one.
    const QList<QGlyphRun> runs = layout.glyphRuns(static_cast<int>(at), 1);
    return runs.isEmpty() || runs.constFirst().positions().isEmpty()
               ? -1
               : runs.constFirst().positions().constFirst().x();
}

} // namespace

class TestShownNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

    void aNameLeavesTheSentenceAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("marked");
        QTest::newRow("Latin") << u"Lighthouse"_s << false;
        QTest::newRow("Russian") << u"Маяк"_s << false;
        QTest::newRow("Japanese") << u"夜明けの灯台"_s << false;
        QTest::newRow("emoji") << u"👩‍👩‍👧‍👦🏳️‍🌈"_s << false;
        QTest::newRow("one character") << u"x"_s << false;
        QTest::newRow("places to fill") << u"100%2 %1 %n"_s << false;
        QTest::newRow("Hebrew") << hebrew << true;
        QTest::newRow("Arabic") << arabic << true;
        QTest::newRow("both") << u"Shot שלום 2"_s << true;
        QTest::newRow("turned round") << u"take\u202Egnp.4pm"_s << false;
    }
    void aNameLeavesTheSentenceAsItIs()
    {
        QFETCH(QString, name);
        QFETCH(bool, marked);
        const QString shown = isolated(name);
        QCOMPARE(shown.startsWith(u'\u2068') && shown.endsWith(u'\u2069'), marked);
        QVERIFY(!shown.contains(u'\u202e'));
        // The take's number is behind the name, in the order of our own letters.
        const QString title = takeTitle(name, 37);
        QVERIFY2(title.endsWith(u" · take 37"), qPrintable(title));
        const qsizetype number = title.size() - 2;
        QVERIFY(placeOf(title, number) < placeOf(title, number + 1));
        for (qsizetype i = 0; i < number - 8; ++i) {
            if (!title.at(i).isLetter())
                continue;
            QVERIFY2(placeOf(title, i) < placeOf(title, number), qPrintable(QString::number(i)));
        }
    }

    void whatHasNoRoomEndsWhereItsReaderEnds()
    {
        const QFontMetrics metrics{QFont()};
        const int room = metrics.horizontalAdvance(u"0123456789"_s);
        const QString english = shownName(u"A lighthouse at dawn, far away"_s, metrics, room);
        QVERIFY(english.endsWith(u'…'));
        const QString shown = shownName(QString(hebrew + u' ' + hebrew + u' ' + hebrew), metrics, room);
        QVERIFY(shown.contains(u'…'));
        QVERIFY(metrics.horizontalAdvance(shown) <= room + 2);
        // Read from the right, it ends at the left.
        QVERIFY(placeOf(shown, shown.indexOf(u'…')) < placeOf(shown, 1));
        QCOMPARE(shownName(u"x"_s, metrics, 0).size(), 1);
        QCOMPARE(shownName(takeTitle(hebrew, 37), metrics, 1000), takeTitle(hebrew, 37));
        QCOMPARE(shownName(u"one\ntwo"_s, metrics, 1000), u"one two"_s);
        // No sign is cut in two.
        const QString family = shownName(
            u"👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"_s,
            metrics, 40);
        QVERIFY(!family.chopped(1).endsWith(u'\u200d'));
    }

    void aTipIsShownAsItIsWritten()
    {
        const PlainTips tips;
        QWidget window;
        window.resize(300, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto tip = [] {
            for (QWidget* one : QApplication::topLevelWidgets()) {
                if (one->inherits("QTipLabel") && one->isVisible())
                    return qobject_cast<QLabel*>(one);
            }
            return static_cast<QLabel*>(nullptr);
        };
        QToolTip::showText(window.mapToGlobal(QPoint(20, 20)), u"<b>bold</b> & <img src='x'>"_s, &window);
        QTRY_VERIFY(tip());
        QCOMPARE(tip()->textFormat(), Qt::PlainText);
        QCOMPARE(tip()->text(), u"<b>bold</b> & <img src='x'>"_s);
        QVERIFY(tip()->width() >= tip()->fontMetrics().horizontalAdvance(tip()->text()));
        // A prompt of many words is not one line across the screen.
        QToolTip::showText(window.mapToGlobal(QPoint(30, 30)), u"A lighthouse at dawn. "_s.repeated(60),
                           &window);
        QTRY_VERIFY(tip() && tip()->text().size() > 200);
        QTRY_VERIFY2(tip()->width() <= 480, qPrintable(QString::number(tip()->width())));
        QVERIFY(tip()->height() >= tip()->heightForWidth(tip()->width()) - 2);
        QToolTip::hideText();
    }

    void aNoteOfLongNamesStaysInItsPicture_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label");
        const QString longName = u"A very long name of a scene that goes on and on "_s.repeated(5);
        QTest::newRow("long text") << longName << u"Undo"_s;
        QTest::newRow("long button") << u"Done."_s << longName;
        QTest::newRow("both") << longName << longName;
        QTest::newRow("ampersand") << u"Tom & Jerry"_s << u"Put them into “Tom & Jerry” instead"_s;
        QTest::newRow("Hebrew") << hebrew << hebrew;
    }
    void aNoteOfLongNamesStaysInItsPicture()
    {
        QFETCH(QString, text);
        QFETCH(QString, label);
        QWidget picture;
        picture.resize(420, 240);
        picture.show();
        PassingNote note(picture);
        int pressed = 0;
        note.say(text, label, [&pressed] { ++pressed; });
        auto* button = note.findChild<QToolButton*>();
        QVERIFY(picture.rect().contains(note.geometry()));
        QVERIFY(note.rect().contains(button->geometry()));
        QVERIFY(button->width() >= button->sizeHint().width());
        const auto* words = note.findChild<QLabel*>();
        QVERIFY(words->width() + 1 >= words->sizeHint().width());
        QVERIFY(words->geometry().right() < button->geometry().left());
        QCOMPARE(note.text(), text);
        QCOMPARE(note.accessibleName(), text);
        QCOMPARE(button->accessibleName(), label);
        if (label.contains(u'&'))
            QVERIFY(button->text().contains(u"&&"_s));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(pressed, 1);
    }

    void aNoteIsANotification()
    {
        QWidget picture;
        PassingNote note(picture);
        QCOMPARE(QAccessible::queryAccessibleInterface(&note)->role(), QAccessible::Notification);
    }
};

QTEST_MAIN(TestShownNames)
#include "tst_shownnames.moc"

#include "ui/queue/jobrowlayout.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using rushes::JobRowContent;
using rushes::JobRowFonts;
using rushes::JobRowLayout;

class TestJobRowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theActionStandsBesideTheNameWhereThereIsRoom();
    void aNameThatHasNoRoomIsShortenedInWords();
    void aLongNameLeavesTheTakesNumber();
    void theActionGoesBelowInANarrowPane();
    void aRowIsAsHighWhenItsJobRuns();
    void aShortNameKeepsTheActionBeside();
    void nothingOverlapsAtAnyWidth();
    void theHeightIsThatOfTheWidestText();
    void textIsShortenedAfterTwoLines();
    void textWithoutSpacesWrapsToo();
    void theHitAreaIsLargerThanTheWordsAndInsideTheRow();
    void noActionAndNoBarLeaveNoRectangles();

private:
    JobRowFonts m_fonts = {};
};

void TestJobRowLayout::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_fonts.name.setPixelSize(13);
    m_fonts.link.setPixelSize(13);
    m_fonts.small.setPixelSize(12);
}

void TestJobRowLayout::theActionStandsBesideTheNameWhereThereIsRoom()
{
    const auto row = JobRowLayout::of(
        {u"Harbour at dawn"_s, u"Queued"_s, {}, u"Cancel, free"_s, false, false}, m_fonts, 300);
    QCOMPARE(row.action.right(), 300 - JobRowLayout::margin - 1);
    QVERIFY(row.action.left() > row.name.right());
    QVERIFY(row.action.bottom() <= row.text.top() + 1);
    QCOMPARE(row.shownName, u"Harbour at dawn"_s);
    QCOMPARE(row.shownAction, u"Cancel, free"_s);
}

void TestJobRowLayout::aNameThatHasNoRoomIsShortenedInWords()
{
    JobRowContent content = {u"Harbour · take 12"_s, u"Done"_s, {}, u"Play it again"_s, false, false};
    content.shortName = u"Harbour"_s;
    QCOMPARE(JobRowLayout::of(content, m_fonts, 400).shownName, content.name);
    int width = 400;
    while (width > 0 && JobRowLayout::of(content, m_fonts, width).shownName == content.name)
        --width;
    QCOMPARE(JobRowLayout::of(content, m_fonts, width).shownName, u"Harbour"_s);
}

/// The rows of four takes of one scene differ by nothing else.
void TestJobRowLayout::aLongNameLeavesTheTakesNumber()
{
    JobRowContent content = {
        u"The grand opening of the harbour at dawn · take 12"_s, u"Done"_s, {}, u"Play"_s, false, false};
    content.shortName = u"The grand opening of the harbour at dawn"_s;
    content.takeNumber = 12;
    for (int width = 200; width < 300; width += 10) {
        const JobRowLayout row = JobRowLayout::of(content, m_fonts, width);
        QVERIFY2(row.shownName.endsWith(u"… · take 12"_s), qUtf8Printable(row.shownName));
        QVERIFY(row.shownName.startsWith(u"The"_s));
        QVERIFY(QFontMetrics(m_fonts.name).horizontalAdvance(row.shownName) <= row.name.width());
    }
    // A short name too, which alone would have had room.
    content.name = u"Scene 2 · take 12"_s;
    content.shortName = u"Scene 2"_s;
    content.action = u"Смотреть"_s;
    for (int width = 170; width < 300; width += 10) {
        const JobRowLayout row = JobRowLayout::of(content, m_fonts, width);
        QVERIFY2(row.shownName.endsWith(u"take 12"_s), qUtf8Printable(row.shownName));
    }
    content = {
        u"The grand opening of the harbour at dawn · take 12"_s, u"Done"_s, {}, u"Play"_s, false, false};
    content.shortName = u"The grand opening of the harbour at dawn"_s;
    content.takeNumber = 12;
    // Of a name in two letters nothing would be learnt.
    QVERIFY(!JobRowLayout::of(content, m_fonts, 110).shownName.contains(u"12"_s));
}

void TestJobRowLayout::theActionGoesBelowInANarrowPane()
{
    const JobRowContent content = {u"Harbour at dawn"_s, u"Queued"_s, {}, u"Cancel it, free"_s, false, true};
    const auto row = JobRowLayout::of(content, m_fonts, 180);
    QCOMPARE(row.action.left(), row.text.left());
    QVERIFY(row.action.top() > row.text.bottom());
    QVERIFY(row.bar.top() > row.action.bottom());
    QVERIFY(row.height > JobRowLayout::of(content, m_fonts, 420).height);
}

/// Rows that grow move what is below them away from the mouse.
void TestJobRowLayout::aRowIsAsHighWhenItsJobRuns()
{
    const QString running = u"Running · 0:25 of about 2:40"_s;
    const JobRowContent before = {u"Tuscany"_s, u"Queued · position 1"_s, running, u"Cancel, free"_s, false,
                                  false};
    const JobRowContent after = {u"Tuscany"_s, running, running,   u"Can’t be cancelled; $2.52"_s, true, true,
                                 {},           {},      u"$2.52"_s};
    for (int width = 200; width < 500; width += 10) {
        const auto queued = JobRowLayout::of(before, m_fonts, width);
        const auto runs = JobRowLayout::of(after, m_fonts, width);
        QCOMPARE(runs.height, queued.height);
        QVERIFY(runs.shownAction == u"$2.52" || runs.shownAction == after.action);
    }
}

void TestJobRowLayout::aShortNameKeepsTheActionBeside()
{
    const int action = QFontMetrics(m_fonts.link).horizontalAdvance(u"Cancel, free"_s);
    const int name = QFontMetrics(m_fonts.name).horizontalAdvance(u"Ab"_s);
    const int left = JobRowLayout::margin + JobRowLayout::iconSize + JobRowLayout::gap;
    const int width = left + name + JobRowLayout::gap + action + JobRowLayout::margin;
    const JobRowContent content = {u"Ab"_s, u"Queued"_s, {}, u"Cancel, free"_s, false, false};
    QVERIFY(JobRowLayout::of(content, m_fonts, width).action.top() <
            JobRowLayout::of(content, m_fonts, width).text.top());
    QVERIFY(JobRowLayout::of(content, m_fonts, width - 1).action.top() >
            JobRowLayout::of(content, m_fonts, width).text.top());
}

void TestJobRowLayout::nothingOverlapsAtAnyWidth()
{
    const JobRowContent content = {u"Night shift on the ring road"_s,
                                   u"Running · 1:12 of about 2:40"_s,
                                   u"Running · 00:00, usually about 0:00"_s,
                                   u"Can’t be cancelled; $2.52"_s,
                                   true,
                                   true};
    for (int width = 60; width < 700; width += 7) {
        const auto row = JobRowLayout::of(content, m_fonts, width);
        const QRect whole(0, 0, width, row.height);
        const QList<QRect> parts = {row.icon, row.name, row.text, row.action, row.bar};
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QVERIFY2(parts.at(i).left() >= 0 && parts.at(i).bottom() < whole.bottom(),
                     qPrintable(QString::number(width)));
            for (qsizetype j = i + 1; j < parts.size(); ++j)
                QVERIFY2(!parts.at(i).intersects(parts.at(j)),
                         qPrintable(u"%1: %2 and %3"_s.arg(width).arg(i).arg(j)));
        }
    }
}

void TestJobRowLayout::theHeightIsThatOfTheWidestText()
{
    JobRowContent content = {
        u"Tuscany"_s, u"Running"_s, u"Running for such a long time that it takes another line"_s,
        {},           false,        true};
    const int width = 260;
    const int tall = JobRowLayout::of(content, m_fonts, width).height;
    content.text = content.widest;
    QCOMPARE(JobRowLayout::of(content, m_fonts, width).height, tall);
    content.text = content.widest = u"Running"_s;
    QVERIFY(JobRowLayout::of(content, m_fonts, width).height < tall);
}

void TestJobRowLayout::textIsShortenedAfterTwoLines()
{
    const QString words =
        u"The content policy refused this prompt because of the weapon in shot 2, so change it"_s;
    const QStringList lines = rushes::wrapped(words, m_fonts.small, 200, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.constLast().endsWith(u'…'));
    for (const QString& line : lines)
        QVERIFY(QFontMetrics(m_fonts.small).horizontalAdvance(line) <= 200);
    QCOMPARE(rushes::wrapped(u"Queued"_s, m_fonts.small, 200, 2), QStringList{u"Queued"_s});
}

void TestJobRowLayout::textWithoutSpacesWrapsToo()
{
    const QStringList lines = rushes::wrapped(QString(80, u'x'), m_fonts.small, 200, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.constFirst().size() > 5);
    QVERIFY(QFontMetrics(m_fonts.small).horizontalAdvance(lines.constFirst()) <= 200);
}

void TestJobRowLayout::theHitAreaIsLargerThanTheWordsAndInsideTheRow()
{
    const auto row = JobRowLayout::of({u"Harbour"_s, u"Done"_s, {}, u"Play"_s, false, false}, m_fonts, 300);
    QVERIFY(row.actionHit.contains(row.action));
    QVERIFY(row.actionHit.height() >= 24);
    QVERIFY(QRect(0, 0, 300, row.height).contains(row.actionHit));
}

void TestJobRowLayout::noActionAndNoBarLeaveNoRectangles()
{
    const auto row = JobRowLayout::of({u"Harbour"_s, u"Cancelled"_s, {}, {}, false, false}, m_fonts, 300);
    QVERIFY(row.action.isNull());
    QVERIFY(row.actionHit.isNull());
    QVERIFY(row.bar.isNull());
    QCOMPARE(row.name.right(), 300 - JobRowLayout::margin - 1);
}

QTEST_MAIN(TestJobRowLayout)
#include "tst_jobrowlayout.moc"

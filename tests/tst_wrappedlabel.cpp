#include "ui/composer/advicecard.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QPainter>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestWrappedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints).*"_s));
    }

    void narrowWordsTakeMoreLines()
    {
        WrappedLabel paragraph(u"The guests raise their glasses in the last light of the evening"_s);
        const int line = paragraph.heightForWidth(4000);
        QCOMPARE(paragraph.heightForWidth(2000), line);
        QVERIFY(paragraph.heightForWidth(120) >= 3 * line);
        QVERIFY(paragraph.heightForWidth(60) > paragraph.heightForWidth(120));
    }

    void theHintHoldsWhatIsSaid()
    {
        WrappedLabel paragraph(u"Short"_s);
        QCOMPARE(paragraph.heightForWidth(paragraph.sizeHint().width()), paragraph.sizeHint().height());
        paragraph.setText(u"One long sentence that no pane of the window would show on a single line of it, "
                          u"whatever the person does"_s);
        QCOMPARE(paragraph.heightForWidth(paragraph.sizeHint().width()), paragraph.sizeHint().height());
        QVERIFY(paragraph.sizeHint().height() > paragraph.heightForWidth(4000));
    }

    void newWordsAndANewFaceAreMeasuredAnew()
    {
        WrappedLabel paragraph(u"Short"_s);
        const int before = paragraph.heightForWidth(100);
        paragraph.setText(u"Now these are a good many more words than there were"_s);
        const int longer = paragraph.heightForWidth(100);
        QVERIFY(longer > before);
        QFont large = paragraph.font();
        large.setPixelSize(40);
        paragraph.setFont(large);
        QVERIFY(paragraph.heightForWidth(100) > longer);
    }

    void givenLineBreaksAndAPitchAreKept()
    {
        WrappedLabel paragraph(u"one\ntwo\nthree"_s);
        paragraph.setPitch(17);
        QCOMPARE(paragraph.heightForWidth(1000), 3 * 17);
        paragraph.setContentsMargins(0, 4, 0, 0);
        QCOMPARE(paragraph.heightForWidth(1000), 3 * 17 + 4);
    }

    void anAdviceCardIsAsHighAsItsWordsNeed()
    {
        QWidget pane;
        auto* column = new QVBoxLayout(&pane);
        column->setContentsMargins(0, 0, 0, 0);
        Advice advice;
        advice.title = u"With shots, Kling may ignore the negative prompt"_s;
        advice.text = u"Say it in each shot instead."_s;
        advice.mendText = u"Add to shots"_s;
        auto* card = new AdviceCard(advice, &pane);
        column->addWidget(card);
        column->addStretch(1);
        pane.resize(246, 400);
        pane.show();
        for (const WrappedLabel* paragraph : card->findChildren<WrappedLabel*>())
            QCOMPARE(paragraph->height(), paragraph->heightForWidth(paragraph->width()));
    }

    void itsLinesStandAtTheirSide_data()
    {
        QTest::addColumn<Qt::Alignment>("alignment");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<int>("side"); // -1 left, 0 centre, 1 right
        using enum Qt::LayoutDirection;
        QTest::newRow("left") << Qt::Alignment(Qt::AlignLeft) << LeftToRight << -1;
        QTest::newRow("centre") << Qt::Alignment(Qt::AlignCenter) << LeftToRight << 0;
        QTest::newRow("right") << Qt::Alignment(Qt::AlignRight) << LeftToRight << 1;
        QTest::newRow("left, mirrored") << Qt::Alignment(Qt::AlignLeft) << RightToLeft << 1;
        QTest::newRow("centre, mirrored") << Qt::Alignment(Qt::AlignCenter) << RightToLeft << 0;
        QTest::newRow("left, absolute, mirrored")
            << Qt::Alignment(Qt::AlignLeft | Qt::AlignAbsolute) << RightToLeft << -1;
    }
    void itsLinesStandAtTheirSide()
    {
        QFETCH(Qt::Alignment, alignment);
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(int, side);
        // One text has room on a line, the other one is broken.
        for (const QString& words : {u"hand"_s, u"hand hand hand hand hand hand hand hand hand hand"_s}) {
            WrappedLabel paragraph(words);
            paragraph.setLayoutDirection(direction);
            paragraph.setAlignment(alignment);
            QPalette palette;
            palette.setColor(QPalette::Window, Qt::white);
            palette.setColor(QPalette::WindowText, Qt::black);
            paragraph.setPalette(palette);
            paragraph.resize(200, 100);
            QVERIFY((paragraph.heightForWidth(200) > paragraph.heightForWidth(4000)) == (words.size() > 4));
            const QImage picture = paragraph.grab().toImage();
            int left = picture.width();
            int right = picture.width();
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (picture.pixelColor(x, y).lightness() < 200) {
                        left = qMin(left, x);
                        right = qMin(right, picture.width() - 1 - x);
                    }
                }
            }
            if (side == 0)
                QVERIFY2(qAbs(left - right) <= 3, qPrintable(u"%1 and %2"_s.arg(left).arg(right)));
            else
                QVERIFY2((side < 0 ? left : right) <= 3, qPrintable(u"%1 and %2"_s.arg(left).arg(right)));
        }
    }

    void itPaintsEveryLineInTheColourOfItsRole()
    {
        WrappedLabel paragraph(u"one\ntwo"_s);
        paragraph.setPitch(20);
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::white);
        palette.setColor(QPalette::WindowText, Qt::red);
        paragraph.setPalette(palette);
        paragraph.resize(200, 40);
        const QImage picture = paragraph.grab().toImage();
        const auto reddest = [&](int from, int to) {
            int most = 0;
            for (int y = from; y < to; ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    const QColor colour = picture.pixelColor(x, y);
                    most = qMax(most, colour.red() - colour.blue());
                }
            }
            return most;
        };
        QVERIFY(reddest(0, picture.height() / 2) > 100);
        QVERIFY(reddest(picture.height() / 2, picture.height()) > 100);
    }
};

QTEST_MAIN(TestWrappedLabel)
#include "tst_wrappedlabel.moc"

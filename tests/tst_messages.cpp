// What the window says and asks: by cause, one at a time, with an answer that Enter gives.
#include "app/domain/spending.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/messages.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// A window with a bar.
struct Room
{
    Room()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(bar);
        window.resize(800, 200);
        window.show();
    }
    [[nodiscard]] QList<QMessageBox*> questions() const
    {
        QList<QMessageBox*> all = window.findChildren<QMessageBox*>();
        all.removeIf([](const QMessageBox* box) { return !box->isVisible(); });
        return all;
    }
    static QAbstractButton* button(const QMessageBox& box, const QString& label)
    {
        for (QAbstractButton* one : box.buttons()) {
            if (one->text() == label)
                return one;
        }
        return nullptr;
    }

    QWidget window;
    MessageBar* bar = new MessageBar(&window);
    Messages* messages = new Messages(*bar, window);
};

/// Nothing is kept for an icon that is not there: the words begin where the box does.
bool hasNoGutter(const QMessageBox& box)
{
    int least = box.width();
    for (const QLabel* label : box.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        if (label->textFormat() != Qt::PlainText)
            return false;
        least = std::min(least, label->mapTo(&box, QPoint(0, 0)).x());
    }
    return least <= box.layout()->contentsMargins().left() + 4;
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints).*"_s));
    }

    void aCauseHasOneMessage()
    {
        Room room;
        room.messages->problem(messagekey::queue, u"The queue is paused."_s);
        room.messages->problem(messagekey::queue, u"The queue is still paused."_s);
        QCOMPARE(room.bar->accessibleName(), u"The queue is still paused."_s);
        room.messages->withdraw(messagekey::account);
        QVERIFY(room.messages->isShown(messagekey::queue));
        room.messages->withdraw(messagekey::queue);
        QVERIFY(!room.bar->isVisible());
    }

    void aProblemComesBackAfterANote()
    {
        Room room;
        room.messages->problem(messagekey::account, u"Nobody is signed in."_s);
        room.messages->note(messagekey::take, u"Removed."_s);
        QVERIFY(room.messages->isShown(messagekey::take));
        room.messages->withdraw(messagekey::take);
        QVERIFY(room.messages->isShown(messagekey::account));
    }

    void theActionOfAMessageIsRunOnce()
    {
        Room room;
        int runs = 0;
        room.messages->note(messagekey::take, u"Removed."_s, {}, {u"Undo"_s, [&] { ++runs; }});
        QTest::mouseClick(room.bar->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(runs, 1);
        QVERIFY(!room.bar->isVisible());
    }

    void aReportSaysNothingOfWhatWentWellOrIsAskedAbout()
    {
        Room room;
        room.messages->report(messagekey::queue, {});
        room.messages->report(messagekey::queue, failure(ErrorKind::OverCap, u"$3.00 a day"_s));
        QVERIFY(!room.bar->isVisible());
        room.messages->report(messagekey::queue, failure(ErrorKind::Refused, u"It has started."_s));
        QCOMPARE(room.bar->accessibleName(), u"It has started."_s);
    }

    void anAnswerIsRunAndTheQuestionGoes()
    {
        Room room;
        QStringList answers;
        room.messages->confirm(
            {.title = u"Cancel 3 jobs?"_s,
             .text = u"They were not sent."_s,
             .answers = {{Question::Role::Destructive, u"Cancel jobs"_s,
                          [&] { answers.append(u"cancel"_s); }},
                         {Question::Role::No, u"Keep them"_s, [&] { answers.append(u"keep"_s); }}},
             .standard = Question::Role::No});
        QCOMPARE(room.questions().size(), 1);
        Room::button(*room.questions().constFirst(), u"Cancel jobs"_s)->click();
        QCOMPARE(answers, QStringList{u"cancel"_s});
        QCOMPARE(room.questions().size(), 0);
    }

    void enterGivesTheStandardAnswerAndEscapeTheHarmlessOne_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("given");
        QTest::newRow("Enter") << int(Qt::Key_Return) << u"save"_s;
        QTest::newRow("Escape") << int(Qt::Key_Escape) << u"cancel"_s;
    }
    void enterGivesTheStandardAnswerAndEscapeTheHarmlessOne()
    {
        QFETCH(const int, key);
        QFETCH(const QString, given);
        Room room;
        QStringList answers;
        const auto told = [&](const QString& what) { return [&answers, what] { answers.append(what); }; };
        room.messages->confirm({.title = u"Save the changes?"_s,
                                .answers = {{Question::Role::Save, {}, told(u"save"_s)},
                                            {Question::Role::Discard, {}, told(u"discard"_s)},
                                            {Question::Role::Cancel, {}, told(u"cancel"_s)}},
                                .standard = Question::Role::Save});
        QTest::keyClick(room.questions().constFirst(), static_cast<Qt::Key>(key));
        QTRY_COMPARE(answers, QStringList{given});
        QVERIFY(room.questions().isEmpty());
    }

    void oneCauseAsksOneQuestionAtATime()
    {
        Room room;
        int runs = 0;
        const auto ask = [&](const QString& title, QLatin1StringView key) {
            room.messages->confirm(
                {.title = title,
                 .answers = {{Question::Role::Yes, u"Yes"_s, [&runs] { ++runs; }}, {Question::Role::Cancel}}},
                key);
        };
        ask(u"$1?"_s, messagekey::price);
        ask(u"$2?"_s, messagekey::price);
        QCOMPARE(room.questions().size(), 1);
        QCOMPARE(room.questions().constFirst()->text(), u"$2?"_s);
        QCOMPARE(runs, 0);
        ask(u"Save?"_s, messagekey::file);
        QCOMPARE(room.questions().size(), 2);
    }

    /// What Enter presses is told from the other answers by its edge.
    void theDefaultAnswerIsSeen()
    {
        Room room;
        room.messages->confirm(
            {.title = u"Save the changes?"_s,
             .answers = {{Question::Role::Save}, {Question::Role::Discard}, {Question::Role::Cancel}},
             .standard = Question::Role::Save});
        QMessageBox* box = room.questions().constFirst();
        QVERIFY(QTest::qWaitForWindowExposed(box));
        const auto edgeOf = [&](QMessageBox::StandardButton which) {
            const QImage image = box->button(which)->grab().toImage();
            return image.pixelColor(image.width() / 2, 0);
        };
        QVERIFY(edgeOf(QMessageBox::Save) != edgeOf(QMessageBox::Cancel));
        QCOMPARE(edgeOf(QMessageBox::Discard), edgeOf(QMessageBox::Cancel));
    }

    void aQuestionIsPlainTextWithoutAGutter()
    {
        Room room;
        room.messages->confirm(
            {.title = u"Submit “<b>Harbour</b>” again?"_s,
             .text = u"It may be charged a second time: <i>$1.68</i>."_s,
             .answers = {{Question::Role::Destructive, u"Submit again"_s}, {Question::Role::Cancel}}});
        const QMessageBox* box = room.questions().constFirst();
        QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
        QVERIFY(hasNoGutter(*box));
    }

    /// On a small screen the text is wrapped narrower than the buttons are wide.
    void wrappedTextHasNoGutterEither()
    {
        Room room;
        room.messages->confirm({.title = u"“Untitled” has changes that were not saved. "_s.repeated(3),
                                .text = u"They can be opened as a project of its own. "_s.repeated(4),
                                .answers = {{Question::Role::Yes, u"Recover what was there before"_s},
                                            {Question::Role::Destructive, u"Discard what was there"_s},
                                            {Question::Role::Cancel, u"Ask me again another day"_s}}});
        QVERIFY(hasNoGutter(*room.questions().constFirst()));
    }
};

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"

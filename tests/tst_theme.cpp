#include "ui/style/accent.h"
#include "ui/style/accessiblecombobox.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QMessageBox>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says so of every window whose least size changes.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints).*"_s));
        qunsetenv("RUSHES_THEME");
        applyTheme(*qApp, Theme::darkTheme());
    }

    void wordsCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("accent");
        for (const Accent& accent : accents()) {
            QTest::addRow("dark, %s", qUtf8Printable(accent.id)) << true << accent.id;
            QTest::addRow("light, %s", qUtf8Printable(accent.id)) << false << accent.id;
        }
    }
    void wordsCanBeRead()
    {
        QFETCH(bool, dark);
        QFETCH(QString, accent);
        const Theme theme = withAccent(dark ? Theme::darkTheme() : Theme::lightTheme(), accent);
        for (const QColor& ground : {theme.window, theme.pane, theme.raised, theme.field}) {
            QVERIFY(contrast(theme.text, ground) >= 7);
            QVERIFY(contrast(theme.dim, ground) >= 4.5);
            QVERIFY(contrast(theme.accent, ground) >= 3);
            QVERIFY(contrast(theme.bad, ground) >= 3);
            QVERIFY(contrast(theme.good, ground) >= 3);
        }
        QVERIFY(contrast(theme.bad, theme.pane) >= 4.5);
        QVERIFY(contrast(theme.camera, theme.field) >= 4.5);
        QVERIFY(contrast(theme.speech, theme.field) >= 4.5);
        QVERIFY(contrast(theme.sound, theme.field) >= 4.5);
        QVERIFY(contrast(theme.text, theme.tint(theme.accent)) >= 4.5);
        QVERIFY(contrast(theme.onAccent, theme.accent) >= 3.5);
    }

    /// WCAG 2.1, AA: 4.5 for words, 3 for what is drawn. Disabled controls are exempt, as there.
    void everyRoleMeetsItsContrast_data() { wordsCanBeRead_data(); }
    void everyRoleMeetsItsContrast()
    {
        QFETCH(bool, dark);
        QFETCH(QString, accent);
        const Theme theme = withAccent(dark ? Theme::darkTheme() : Theme::lightTheme(), accent);
        QStringList weak;
        const auto measure = [&](const QString& what, const QColor& one, const QColor& ground, double least) {
            if (const double found = contrast(one, ground); found < least)
                weak.append(u"%1 on %2: %3"_s.arg(what, ground.name()).arg(found, 0, 'f', 2));
        };
        const QList<std::pair<QString, QColor>> words = {
            {u"text"_s, theme.text},     {u"dim"_s, theme.dim},     {u"accent"_s, theme.accent},
            {u"good"_s, theme.good},     {u"bad"_s, theme.bad},     {u"camera"_s, theme.camera},
            {u"speech"_s, theme.speech}, {u"sound"_s, theme.sound},
        };
        for (const auto& [what, colour] : words) {
            for (const QColor& ground : {theme.window, theme.pane, theme.raised, theme.field})
                measure(what, colour, ground, 4.5);
        }
        measure(u"on accent"_s, theme.onAccent, theme.accent, 4.5);
        for (const QColor& colour : {theme.accent, theme.good, theme.bad})
            measure(u"text"_s, theme.text, theme.tint(colour), 4.5);
        measure(u"text"_s, theme.text, theme.hover(), 4.5);
        measure(u"dim"_s, theme.dim, theme.hover(), 4.5);
        for (int shot = 0; shot < 5; ++shot) {
            measure(u"shot %1"_s.arg(shot), Theme::shot(shot), theme.pane, 3);
            measure(u"shot %1"_s.arg(shot), Theme::shot(shot), theme.field, 3);
        }
        const QPalette palette = theme.palette();
        measure(u"palette text"_s, palette.color(QPalette::Text), palette.color(QPalette::Base), 4.5);
        measure(u"palette window text"_s, palette.color(QPalette::WindowText),
                palette.color(QPalette::Window), 4.5);
        measure(u"palette button text"_s, palette.color(QPalette::ButtonText),
                palette.color(QPalette::Button), 4.5);
        measure(u"palette link"_s, palette.color(QPalette::Link), palette.color(QPalette::Base), 4.5);
        measure(u"palette tool tip"_s, palette.color(QPalette::ToolTipText),
                palette.color(QPalette::ToolTipBase), 4.5);
        measure(u"palette selection"_s, palette.color(QPalette::HighlightedText),
                palette.color(QPalette::Highlight), 4.5);
        QVERIFY2(weak.isEmpty(), qPrintable(weak.join(u"; "_s)));
    }

    void theEnvironmentDecidesBeforeAll()
    {
        qputenv("RUSHES_THEME", "light");
        QVERIFY(!systemTheme().dark);
        ThemeFollower follower(*qApp, ThemeChoice::Dark);
        QVERIFY(!Theme::current().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::lightTheme().window);
    }

    void aChoiceHoldsAtOnceAndIsTold()
    {
        ThemeFollower follower(*qApp, ThemeChoice::Dark);
        QVERIFY(Theme::current().dark);
        QSignalSpy changed(&follower, &ThemeFollower::themeChanged);
        follower.setChoice(ThemeChoice::Light);
        QVERIFY(!Theme::current().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::lightTheme().window);
        follower.setChoice(ThemeChoice::Light);
        QCOMPARE(changed.count(), 1);
    }

    void theDesignsAccentIsTheFirst()
    {
        for (const Theme& theme : {Theme::darkTheme(), Theme::lightTheme()}) {
            for (const QString& id : {QString(), u"no such colour"_s, accents().constFirst().id}) {
                QCOMPARE(withAccent(theme, id).accent, theme.accent);
                QCOMPARE(withAccent(theme, id).onAccent, theme.onAccent);
            }
        }
    }

    void anAccentHoldsAtOnceAndInBothThemes()
    {
        ThemeFollower follower(*qApp, ThemeChoice::Dark);
        QSignalSpy changed(&follower, &ThemeFollower::themeChanged);
        follower.setAccent(u"blue"_s);
        const Accent blue = accents().at(1);
        QCOMPARE(Theme::current().accent, blue.dark);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), blue.dark);
        QCOMPARE(changed.count(), 1);
        ToggleSwitch toggle(u"Sound"_s);
        toggle.setChecked(true);
        toggle.resize(264, 24);
        QCOMPARE(toggle.grab().toImage().pixelColor(240, 12), blue.dark);
        follower.setChoice(ThemeChoice::Light);
        QCOMPARE(Theme::current().accent, blue.light);
        QCOMPARE(Theme::current().onAccent, blue.onLight);
        follower.setAccent({});
        QCOMPARE(Theme::current().accent, Theme::lightTheme().accent);
    }

    void theSystemIsAskedAgainWhenItChanges()
    {
        ThemeFollower follower(*qApp, ThemeChoice::System);
        const bool system = systemTheme().dark;
        // As if the program had been turned the other way.
        applyTheme(*qApp, system ? Theme::lightTheme() : Theme::darkTheme());
        QEvent event(QEvent::ThemeChange);
        QApplication::sendEvent(qApp, &event);
        QTRY_COMPARE(Theme::current().dark, system);
    }

    void figuresTakeTheSameRoom()
    {
        const QFont font = Theme::numberFont();
        QCOMPARE(numbers::width(u"11:11:11"_s, font), numbers::width(u"08:40:26"_s, font));
        NumberLabel label;
        label.setText(u"1:11"_s);
        const QSize narrow = label.sizeHint();
        label.setText(u"4:08"_s);
        QCOMPARE(label.sizeHint(), narrow);
        const QAccessibleInterface* read = QAccessible::queryAccessibleInterface(&label);
        QCOMPARE(read->text(QAccessible::Name), u"4:08"_s);
        label.setText(u"4:09"_s);
        QCOMPARE(read->text(QAccessible::Name), u"4:09"_s);
    }

    void wordsBesideFiguresLookAsAnywhere()
    {
        for (const QFont& font : {Theme::numberFont(), Theme::smallFont()}) {
            const QFontMetricsF metrics(font);
            const QString words = u"Nothing in the queue · Ay "_s;
            QCOMPARE(numbers::width(words, font), metrics.horizontalAdvance(words));
            QImage expected(300, 40, QImage::Format_RGB32);
            expected.fill(Qt::white);
            QImage seen = expected;
            QPainter plain(&expected);
            plain.setFont(font);
            const qreal middle = 20 + (metrics.ascent() - metrics.descent()) / 2;
            plain.drawText(QPointF(10, std::round(middle)), words);
            QPainter painter(&seen);
            painter.setFont(font);
            numbers::draw(painter, QRectF(10, 0, 280, 40), Qt::AlignLeft | Qt::AlignVCenter, words);
            numbers::draw(painter, QRectF(10, 0, 280, 40), Qt::AlignLeft | Qt::AlignVCenter, words);
            plain.drawText(QPointF(10, std::round(middle)), words);
            QCOMPARE(seen, expected);
        }
    }

    void aClickOnTheRailJumpsAndSnaps()
    {
        Slider slider(Qt::Horizontal);
        slider.setRange(0, 100);
        slider.setSingleStep(5);
        slider.resize(200 + 2 * Slider::overhang, 16);
        slider.show();
        QVERIFY(QTest::qWaitForWindowExposed(&slider));
        QSignalSpy grabbed(&slider, &Slider::grabbed);
        QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(Slider::overhang + 80, 8));
        QCOMPARE(slider.value(), 40);
        QCOMPARE(grabbed.count(), 1);
    }

    void keysMoveByStepsAndWithCtrlFinely()
    {
        Slider slider(Qt::Horizontal);
        slider.setRange(0, 100);
        slider.setSingleStep(5);
        slider.setFineStep(1);
        slider.setValue(50);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.value(), 55);
        QTest::keyClick(&slider, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(slider.value(), 54);
        QTest::keyClick(&slider, Qt::Key_End);
        QCOMPARE(slider.value(), 100);
    }

    void theWheelNeedsTheFocus()
    {
        Slider slider(Qt::Horizontal);
        slider.setRange(0, 100);
        slider.setValue(50);
        slider.show();
        QVERIFY(QTest::qWaitForWindowExposed(&slider));
        slider.clearFocus();
        const auto turn = [&] {
            QWheelEvent event(QPointF(5, 5), slider.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120),
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(&slider, &event);
        };
        turn();
        QCOMPARE(slider.value(), 50);
        slider.activateWindow();
        slider.setFocus();
        QTRY_VERIFY(slider.hasFocus());
        turn();
        QVERIFY(slider.value() > 50);
    }

    /// Space on an invisible button could discard a film, or pay for one.
    /// A box may be narrow; what it offers is read whole.
    void aPopupFitsItsWords()
    {
        AccessibleComboBox box;
        const QString longest = u"RunComfy at a-rather-long-name.example.com:8443"_s;
        box.addItems({u"Sandbox"_s, longest});
        box.setFixedWidth(90);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        for (const char* lacking : {"setting window masks", "raise()", "grabbing the keyboard"})
            QTest::ignoreMessage(QtWarningMsg, qPrintable(u"This plugin does not support %1"_s.arg(
                                                   QLatin1StringView(lacking))));
        box.showPopup();
        QTRY_VERIFY(box.view()->isVisible());
        QVERIFY(box.view()->viewport()->width() > box.view()->fontMetrics().horizontalAdvance(longest));
        box.hidePopup();
    }

    void aButtonInADialogShowsTheFocus()
    {
        QMessageBox box;
        box.setText(u"Save the changes?"_s);
        QPushButton* save = box.addButton(u"Save"_s, QMessageBox::AcceptRole);
        QPushButton* discard = box.addButton(u"Discard"_s, QMessageBox::DestructiveRole);
        box.setDefaultButton(save);
        box.show();
        box.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&box));
        const auto shows = [&](QPushButton* button) {
            const QImage picture = button->grab().toImage();
            int accent = 0;
            for (int x = 0; x < picture.width(); ++x)
                accent += picture.pixelColor(x, 1) == Theme::current().accent ? 1 : 0;
            return accent > picture.width() / 2;
        };
        for (int i = 0; i < 6 && !discard->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(discard->hasFocus());
        QVERIFY(shows(discard));
        QVERIFY(!shows(save));
        for (int i = 0; i < 6 && !save->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(shows(save));
        QVERIFY(!shows(discard));
    }

    void segmentsAreChosenByMouseAndByArrows()
    {
        Segmented segments;
        segments.setChoices({u"16:9"_s, u"9:16"_s, u"1:1"_s});
        QCOMPARE(segments.current(), -1);
        segments.setCurrent(0);
        segments.show();
        segments.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&segments));
        QSignalSpy chosen(&segments, &Segmented::chosen);
        const auto buttons = segments.findChildren<QRadioButton*>();
        QCOMPARE(buttons.size(), 3);
        QCOMPARE(buttons.at(1)->accessibleName(), u"9:16"_s);
        QTest::mouseClick(buttons.at(1), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(segments.current(), 1);
        QCOMPARE(buttons.at(0)->focusPolicy(), Qt::ClickFocus);
        QCOMPARE(buttons.at(1)->focusPolicy(), Qt::StrongFocus);
        QTest::keyClick(buttons.at(1), Qt::Key_Right);
        QCOMPARE(segments.current(), 2);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.last().first().toInt(), 2);
        segments.setCurrent(0);
        QCOMPARE(chosen.count(), 2);
    }

    void aTextFieldChangesOnlyWhatDiffers()
    {
        TextField field;
        field.startWith(u"A slow dolly-in on a terrace"_s);
        QTextCursor cursor = field.textCursor();
        cursor.setPosition(6);
        field.setTextCursor(cursor);
        field.setText(u"A slow dolly-in on a stone terrace 😀"_s);
        QCOMPARE(field.text(), u"A slow dolly-in on a stone terrace 😀"_s);
        QCOMPARE(field.textCursor().position(), 6);
        field.setText(u"A slow dolly-in on a stone terrace 😁"_s);
        QCOMPARE(field.text(), u"A slow dolly-in on a stone terrace 😁"_s);
        field.setText({});
        QCOMPARE(field.text(), QString());
        field.setText(u"two\nlines\u00a0here"_s);
        QCOMPARE(field.text(), u"two\nlines\u00a0here"_s);
    }

    void aPaneRoundsItsCorners()
    {
        Pane pane;
        auto* fill = new QWidget(&pane);
        fill->setAutoFillBackground(true);
        QPalette red;
        red.setColor(QPalette::Window, Qt::red);
        fill->setPalette(red);
        pane.resize(100, 60);
        fill->resize(100, 60);
        pane.setClipsCorners(true);
        const QImage image = pane.grab().toImage();
        QCOMPARE(image.pixelColor(0, 0), Theme::current().window);
        QCOMPARE(image.pixelColor(99, 59), Theme::current().window);
        QCOMPARE(image.pixelColor(50, 30), QColor(Qt::red));
    }

    void everyControlPaintsInBothThemes()
    {
        for (const Theme& theme : {Theme::darkTheme(), Theme::lightTheme()}) {
            applyTheme(*qApp, theme);
            ToggleSwitch toggle(u"Sound"_s);
            toggle.setChecked(true);
            toggle.resize(264, 24);
            QImage image = toggle.grab().toImage();
            QCOMPARE(image.pixelColor(240, 12), theme.accent);
            toggle.setChecked(false);
            image = toggle.grab().toImage();
            QVERIFY(image.pixelColor(253, 12) != theme.accent);
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

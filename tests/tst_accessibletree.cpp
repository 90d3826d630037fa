// Every window, dialog, menu and popup as assistive technology sees it: names, languages, and whether words
// fit.
#include "app/base/language.h"
#include "tests/accessibletree.h"
#include "tests/dialogs.h"
#include "ui/composer/completionpopup.h"
#include "ui/player/passingnote.h"
#include "ui/player/playerview.h"
#include "ui/queue/queuepastdialog.h"
#include "ui/shell/messages.h"
#include "ui/shell/shellcontext.h"
#include "ui/style/pane.h"
#include "ui/style/tabulartext.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QStyleOption>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// A made-up language: every text that is translated at all is marked.
class Marker : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override
    {
        return u"⟦"_s + QString::fromUtf8(text) + u"⟧"_s;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

void eachMenu(Run& run, const std::function<void(QMenu&)>& look)
{
    const QList<QMenu*> menus = run.window().findChildren<QMenu*>();
    for (QMenu* menu : menus) {
        menu->popup(QPoint(0, 0));
        if (!menu->actions().isEmpty() && menu->isVisible())
            look(*menu);
        menu->close();
    }
}

QAccessibleInterface* seen(QObject& object)
{
    return QAccessible::queryAccessibleInterface(&object);
}

/// What has no room for its words, where the window is made as small as `room`.
QStringList cutOff(const QWidget& window, const QString& name, const QSize& room)
{
    QCoreApplication::sendPostedEvents(); // what was laid out anew
    QStringList wrong;
    const QSize least = window.size().expandedTo(window.minimumSizeHint());
    if (least.width() > room.width() || least.height() > room.height())
        wrong.append(u"%1 is %2 × %3 px at the least"_s.arg(name).arg(least.width()).arg(least.height()));
    const QList<QWidget*> all = window.findChildren<QWidget*>();
    for (const QWidget* one : all) {
        if (!one->isVisible())
            continue;
        const auto say = [&](const QString& text) {
            wrong.append(u"%1: “%2” has %3 of %4 px"_s.arg(name, text.left(50))
                             .arg(one->width())
                             .arg(one->sizeHint().width()));
        };
        if (const auto* label = qobject_cast<const QLabel*>(one)) {
            const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height() + 1
                                                : label->sizeHint().width() <= label->width();
            if (!label->text().isEmpty() && !fits)
                say(label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(one)) {
            const auto* tool = qobject_cast<const QToolButton*>(button);
            const bool isIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
            // Some wrap, and some have a smaller face or an icon where there is little room.
            const bool fits = button->hasHeightForWidth()
                                  ? button->heightForWidth(button->width()) <= button->height() + 1
                                  : button->width() >= button->minimumSizeHint().width();
            if (!button->text().isEmpty() && !isIcon && !fits)
                say(button->text());
        } else if (const auto* box = qobject_cast<const QComboBox*>(one); box && !box->isEditable()) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            option.rect = box->rect();
            const int field =
                box->style()
                    ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                    .width();
            if (box->fontMetrics().horizontalAdvance(box->currentText()) > field - 2)
                say(box->currentText());
        } else if (const auto* number = qobject_cast<const QAbstractSpinBox*>(one)) {
            const auto* field = number->findChild<QLineEdit*>();
            if (field && field->fontMetrics().horizontalAdvance(number->text()) > field->width() - 4)
                say(number->text());
        } else if (const auto* count = qobject_cast<const NumberLabel*>(one)) {
            if (count->shown().endsWith(u'…') && !count->text().endsWith(u'…'))
                say(count->text());
        } else if (const auto* caption = qobject_cast<const Caption*>(one)) {
            if (caption->sizeHint().width() > caption->width())
                say(caption->text());
        }
    }
    return wrong;
}

/// Words that are not translated.
bool isOwnWord(const QString& text)
{
    static const QRegularExpression letters(u"\\p{L}{2,}"_s);
    if (!text.contains(letters) || text.startsWith(u"https://") ||
        text == QCoreApplication::applicationName())
        return true;
    static const QStringList whole = {
        u"rushes"_s, u"Rushes"_s, u"RunComfy"_s, u"Lighthouse"_s, u"Untitled"_s,
    };
    if (whole.contains(text.trimmed()))
        return true;
    // A model is called what its maker calls it.
    const QList<Model>& models = Catalogue::builtIn().models();
    return std::any_of(models.begin(), models.end(),
                       [&](const Model& model) { return text.startsWith(model.name); });
}

} // namespace

class TestAccessibleTree : public QObject
{
    Q_OBJECT

    static void prepare(Run& run, const QSize& size = {1280, 800})
    {
        Request request = run.mainController().document().currentScene().request;
        request.shots = {{u"123 456"_s, 3}, {u"789"_s, 3}};
        request.duration = 6;
        request.prompt = u"123 456"_s;
        run.mainController().document().editRequest(request, u"1"_s);
        run.window().resize(size);
    }

private Q_SLOTS:
    void init() { setUpDialogs(); }

    void everyNodeHasANameAndARole()
    {
        const Computer computer;
        Run run(computer);
        prepare(run);
        QVERIFY(QTest::qWaitForWindowExposed(&run.window()));
        QStringList wrong;
        const auto look = [&](QAccessibleInterface* from, const QString& where) {
            int nodes = 0;
            seeAll(from, [&](const SeenNode& node) {
                ++nodes;
                if (needsName(node) && node.name.trimmed().isEmpty())
                    wrong.append(where + u": nameless "_s + node.told());
                if (node.name.contains(u'&') && !node.name.contains(u" & "_s))
                    wrong.append(where + u": a mark in the name of "_s + node.told());
                if (node.object && qobject_cast<const QDockWidget*>(node.object) &&
                    node.role == QAccessible::Window)
                    wrong.append(where + u": a pane that says it is a window "_s + node.told());
            });
            if (nodes < 2)
                wrong.append(where + u": nothing in it"_s);
        };
        look(seen(run.window()), u"window"_s);
        eachDialog(run, [&](QWidget& dialog, const QString& name) { look(seen(dialog), name); });
        eachMenu(run, [&](QMenu& menu) { look(seen(menu), u"menu "_s + menu.title()); });
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void noTextOfTheInterfaceEscapes()
    {
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        QStringList wrong;
        {
            const Computer computer;
            Run run(computer);
            prepare(run);
            QVERIFY(QTest::qWaitForWindowExposed(&run.window()));
            const auto check = [&](const QString& text, const SeenNode& node, const QString& where) {
                if (!text.contains(u'⟦') && !isOwnWord(text))
                    wrong.append(u"%1: “%2” in %3"_s.arg(where, text.left(60), node.told().right(120)));
            };
            const auto look = [&](QAccessibleInterface* from, const QString& where) {
                seeAll(from, [&](const SeenNode& node) {
                    // What is chosen or written, and rows, are contents.
                    if (node.role == QAccessible::ListItem || node.role == QAccessible::Cell ||
                        node.role == QAccessible::TreeItem)
                        return;
                    check(node.name, node, where);
                    check(node.description, node, where);
                });
            };
            look(seen(run.window()), u"window"_s);
            eachDialog(run, [&](QWidget& dialog, const QString& name) {
                // The manual and the news are texts of their own in each language.
                if (!name.contains(u"anual"_s) && !name.contains(u"new⟧"_s))
                    look(seen(dialog), name);
            });
            eachMenu(run, [&](QMenu& menu) { look(seen(menu), u"menu "_s + menu.title()); });
        }
        QCoreApplication::removeTranslator(&marker);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    /// What comes and goes by itself: completions, notes over the picture, the buttons of a question.
    void whatPassesIsReadToo()
    {
        const Computer computer;
        Run run(computer);
        prepare(run);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        QStringList wrong;
        const auto look = [&](QObject& from, const QString& where) {
            int nodes = 0;
            seeAll(seen(from), [&](const SeenNode& node) {
                ++nodes;
                if (needsName(node) && node.name.trimmed().isEmpty())
                    wrong.append(where + u": nameless "_s + node.told());
                if (node.name.contains(u'&'))
                    wrong.append(where + u": a mark in the name of "_s + node.told());
            });
            return nodes;
        };
        auto* player = run.room<PlayerView>();
        player->say(u"Saved."_s, u"Show in folder"_s, [] {});
        auto* note = player->findChild<PassingNote*>();
        QVERIFY(note && note->isVisible());
        QVERIFY(look(*note, u"the note"_s) >= 2);

        run.window().context().messages.confirm(
            {.title = u"Put it back?"_s,
             .text = u"It costs nothing."_s,
             .answers = {{Question::Role::Yes, u"&Put back"_s}, {Question::Role::Cancel}},
             .standard = Question::Role::Cancel});
        QVERIFY(run.question());
        QVERIFY(look(*run.question(), u"the question"_s) >= 4);
        int focused = 0;
        run.question()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(run.question()));
        QTRY_VERIFY(run.question()->focusWidget() && run.question()->focusWidget()->hasFocus());
        seeAll(seen(*run.question()), [&](const SeenNode& node) {
            focused += node.state.focused && node.role == QAccessible::Button ? 1 : 0;
        });
        QCOMPARE(focused, 1);
        run.question()->reject();

        QWidget editor;
        editor.show();
        CompletionPopup popup(&editor);
        popup.offer({u"slow pan left"_s, u"slow push-in"_s}, QRect(0, 0, 10, 16), true);
        QVERIFY(look(popup, u"the completions"_s) >= 3);
        QAccessibleInterface* list = seen(popup);
        QCOMPARE(list->child(0)->text(QAccessible::Name), u"slow pan left"_s);
        QVERIFY(list->child(0)->state().selected);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("room");
        // A screen of 1280 × 800, and what there is of it where everything is twice as large.
        QTest::newRow("English") << u"en"_s << QSize(1280, 760);
        QTest::newRow("Russian") << u"ru"_s << QSize(1280, 760);
        QTest::newRow("English, 200 %") << u"en"_s << QSize(640, 376);
        QTest::newRow("Russian, 200 %") << u"ru"_s << QSize(640, 376);
    }
    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        QFETCH(QSize, room);
        Translations translations;
        translations.use(language);
        QStringList wrong;
        {
            const Computer computer;
            Run run(computer);
            prepare(run);
            QVERIFY(QTest::qWaitForWindowExposed(&run.window()));
            eachDialog(run, [&](QWidget& dialog, const QString& name) {
                dialog.resize(dialog.size().boundedTo(room));
                wrong += cutOff(dialog, name, room);
            });
            Job job;
            job.id = 1;
            job.sceneName = u"Lighthouse"_s;
            job.state = JobState::Done;
            job.created = job.submitted = job.started = fromMs(1'000'000);
            job.finished = fromMs(1'100'000);
            QueuePastDialog past([&job] { return QList<Job>{job}; }, [] { return fromMs(1'200'000); });
            past.show();
            past.resize(past.size().boundedTo(room));
            wrong += cutOff(past, u"the queue's past"_s, room);
            run.window().resize(room);
            QStringList inWindow;
            (void)QTest::qWaitFor(
                [&] {
                    inWindow = cutOff(run.window(), u"window"_s, room);
                    return inWindow.isEmpty();
                },
                2000);
            wrong += inWindow;
        }
        translations.use(u"en"_s);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }
};

QTEST_MAIN(TestAccessibleTree)
#include "tst_accessibletree.moc"

// Languages beyond English and Russian are begun with what costs money and what is always seen; and in no
// language do two entries of a menu have the same letter.
#include "app/base/language.h"
#include "app/base/settings.h"
#include "ui/settings/preferencerow.h"
#include "ui/settings/preferences.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menuletters.h"
#include "ui/shell/topbar.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

using Sources = QList<std::pair<QByteArray, QByteArray>>; // context, text

/// What the Russian translation, which is whole, has of these contexts.
Sources sourcesOf(const QStringList& contexts)
{
    QFile file(QStringLiteral(TEST_DATA "/../../resources/translations/rushes_ru.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Sources all;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source" && contexts.contains(context))
            all.append(std::pair(context.toUtf8(), xml.readElementText().toUtf8()));
    }
    return all;
}

/// The letter that opens it with Alt; null: none.
QChar letterOf(const QString& text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QChar() : QChar(key[0].key());
}

} // namespace

class TestBegunLanguages : public QObject
{
    Q_OBJECT

    const QList<Language> known = languages();

    void eachLanguage() const
    {
        QTest::addColumn<QString>("code");
        for (const Language& language : known)
            QTest::newRow(qPrintable(language.name)) << language.code;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        applyTheme(*qApp, Theme::darkTheme());
    }

    void theyAreThere()
    {
        QStringList codes;
        for (const Language& language : known)
            codes.append(language.code);
        for (const char* code : {"de", "fr", "es", "zh", "ja"})
            QVERIFY2(codes.contains(QLatin1StringView(code)), code);
    }

    void whatIsWholeHasAllTexts_data() { eachLanguage(); }
    void whatIsWholeHasAllTexts()
    {
        QFETCH(QString, code);
        const auto language = std::ranges::find(known, code, &Language::code);
        QFile file(QStringLiteral(TEST_DATA "/../../resources/translations/rushes_%1.ts").arg(code));
        QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(file.errorString()));
        QCOMPARE(language->whole, !file.readAll().contains("type=\"unfinished\""));
    }

    void whatIsBegunIsOfferedAsSuch()
    {
        const QTemporaryDir home;
        Settings settings(home.filePath(u"rushes.ini"_s));
        const Preferences preferences(settings, {}, {});
        auto* list = preferences.row(u"language"_s)->findChild<QComboBox*>();
        for (const Language& language : known) {
            const QString offered = list->itemText(list->findData(language.code));
            QVERIFY2(offered.endsWith(u" (in part)") != language.whole, qUtf8Printable(offered));
        }
    }

    void menusGenerateStatesAndMoneyAreSaid_data() { eachLanguage(); }
    void menusGenerateStatesAndMoneyAreSaid()
    {
        QFETCH(QString, code);
        if (code == u"en")
            return; // the sources are
        QTranslator translator;
        QVERIFY(translator.load(u":/rushes/translations/rushes_%1.qm"_s.arg(code)));
        Sources all = sourcesOf({u"Actions"_s, u"JobState"_s, u"NextStep"_s, u"rushes::GenerateButton"_s,
                                 u"rushes::SpendingGate"_s});
        QVERIFY(all.size() > 100);
        for (const char* text :
             {"The balance is empty.", "Top up your account; nothing is lost.", "Token refused.",
              "The price has changed.", "A cap is in the way.",
              "It may have been charged. Look it up in Generations before you submit it again.",
              "It may have been charged. Ask again later, or look in Generations.",
              "It is paid, and was not fetched. Ask again later, or look in Generations.",
              "The spending limits can’t be read, so nothing is spent.",
              "Nothing was queued. Try again and agree to it, or change the caps in Preferences."})
            all.append(std::pair(QByteArray("ErrorText"), QByteArray(text)));
        for (const auto& [context, text] : std::as_const(all))
            QVERIFY2(!translator.translate(context.constData(), text.constData()).isEmpty(),
                     text.constData());
    }

    void noMenuHasALetterTwice_data() { eachLanguage(); }
    void noMenuHasALetterTwice()
    {
        QFETCH(QString, code);
        Translations translations;
        translations.use(code);
        const QTemporaryDir home;
        Settings settings(home.filePath(u"rushes.ini"_s));
        MainWindow window({}, settings);
        // As a menu is when it opens.
        QList<QList<QAction*>> menus;
        menus.append(window.topBar().menuBar()->actions());
        for (QAction* action : window.actionTable().all())
            action->setVisible(true);
        for (const QAction* action : window.topBar().menuBar()->actions()) {
            Q_EMIT action->menu()->aboutToShow();
            menus.append(action->menu()->actions());
        }
        int letters = 0;
        QStringList wrong;
        for (const QList<QAction*>& menu : std::as_const(menus)) {
            QHash<QChar, QString> taken;
            for (const QAction* action : menu) {
                const QChar letter = letterOf(action->text());
                if (letter.isNull())
                    continue;
                ++letters;
                if (taken.contains(letter))
                    wrong.append(taken.value(letter) + u" = "_s + action->text());
                taken.insert(letter, action->text());
            }
        }
        QVERIFY(letters > 40);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    /// The first text keeps the letter; the other one takes a letter of its own words.
    void aLetterThatIsTakenGivesWay()
    {
        QAction save(u"&Save"_s);
        QAction hidden(u"&Start"_s);
        hidden.setVisible(false);
        QAction snippets(u"&Snippets…"_s);
        QAction split(u"Split && &save"_s);
        QAction plain(u"Plain"_s);
        QAction chinese(u"保存(&S)…"_s);
        QAction full(u"&S"_s);
        keepLettersApart({&save, &hidden, &snippets, &split, &plain, &chinese, &full});
        QCOMPARE(save.text(), u"&Save"_s);
        QCOMPARE(hidden.text(), u"&Start"_s);
        QCOMPARE(snippets.text(), u"S&nippets…"_s);
        QCOMPARE(split.text(), u"S&plit && save"_s);
        QCOMPARE(plain.text(), u"Plain"_s);
        QCOMPARE(chinese.text(), u"保存(&A)…"_s);
        QCOMPARE(full.text(), u"S"_s);
        keepLettersApart({&save, &snippets}); // again: nothing is left to do
        QCOMPARE(snippets.text(), u"S&nippets…"_s);
    }
};

QTEST_MAIN(TestBegunLanguages)
#include "tst_begunlanguages.moc"

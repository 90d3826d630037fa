// From key to painted frame while typing in a prompt of 2,500 characters, with everything on that looks at
// it.
#include "app/catalogue/catalogue.h"
#include "app/studio/writingaids.h"
#include "app/timeline/document.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/promptpane.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace rushes;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Theme::darkTheme());
    const QTemporaryDir folder;
    WritingAids aids(folder.path());
    const auto dictionary = dictionaryFor(QLocale::system());
    aids.setSpelling(true, dictionary);
    if (dictionary && !QTest::qWaitFor([&aids] { return aids.speller() != nullptr; }))
        return 1;
    std::printf("spelling: %s\n", dictionary ? qPrintable(dictionary->language) : "no dictionary");

    for (const bool paragraphs : {false, true}) {
        QString text;
        while (text.size() < 2500)
            text +=
                u"Slow dolly-in on a stone terrace, teh woman laughs, pan left. [Man, softly]: \"Ten yeers.\""_s +
                (paragraphs ? u"\n"_s : u" "_s);
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.scenes[0].request.prompt = text;
        Document document(project);
        PromptPane pane(document);
        pane.setAids(aids);
        pane.resize(900, 160);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            return 1;
        pane.focusEditor();
        for (const bool middle : {false, true}) {
            pane.editor()->select(middle ? text.indexOf(u' ', text.size() / 2) : pane.editor()->text().size(),
                                  0);
            const QString typed = u" she walks slowly thruogh the vineyard, dolly out,"_s.repeated(6);
            QList<double> times;
            for (const QChar c : typed) {
                QElapsedTimer timer;
                timer.start();
                QTest::keyClick(pane.editor(), c.toLatin1());
                pane.editor()->viewport()->repaint();
                times.append(double(timer.nsecsElapsed()) / 1e6);
            }
            std::sort(times.begin(), times.end());
            std::printf("%-14s %-10s %4lld keys  p50 %6.2f ms  p99 %6.2f ms  most %6.2f ms\n",
                        paragraphs ? "paragraphs" : "one paragraph", middle ? "middle" : "end",
                        static_cast<long long>(times.size()), times.at(times.size() / 2),
                        times.at(times.size() * 99 / 100), times.constLast());
        }
    }
}

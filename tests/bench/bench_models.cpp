// The choice of models with 500 of them: from the press to its first painted frame, and from a key of the
// search to the painted list. Limits: one frame of 60 a second, 16 ms.
#include "app/catalogue/catalogue.h"
#include "tests/bench/timings.h"
#include "ui/models/modelbrowser.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

#include <cstdio>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

constexpr int count = 500;

/// As many as the service may list one day, each with a schema of its own.
Catalogue manyModels()
{
    const QJsonArray kept = [] {
        QJsonArray all;
        for (const Model& model : Catalogue::builtIn().models()) {
            QJsonObject properties;
            for (const Property& property : model.schema.properties)
                properties.insert(property.key, property.raw);
            all.append(properties);
        }
        return all;
    }();
    QJsonArray entries;
    for (int i = 0; i < count; ++i)
        entries.append(
            QJsonObject{{u"model_id"_s, u"maker-%1/family-%2/text-to-video"_s.arg(i % 31).arg(i)},
                        {u"display_name"_s, u"Family %1"_s.arg(i)},
                        {u"categories"_s, QJsonArray{i % 4 == 0 ? u"text-to-image"_s : u"image-to-video"_s}},
                        {u"base_price_usd"_s, 0.01 * (i % 40)},
                        {u"input_schema"_s, QJsonObject{{u"properties"_s, kept.at(i % kept.size())}}}});
    return Catalogue::fromEntries(entries, Catalogue::Source::Live, QDate(2026, 11, 28));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Theme::darkTheme());
    const Catalogue catalogue = manyModels();
    QPushButton anchor;
    anchor.resize(280, 34);
    anchor.show();
    ModelBrowser browser(&anchor);
    browser.setCatalogue(catalogue);

    QList<double> opened;
    QList<double> typed;
    for (int round = 0; round < 20; ++round) {
        QElapsedTimer timer;
        timer.start();
        browser.present(anchor, catalogue.models().constFirst().id);
        (void)browser.grab(); // lays out and paints all that is seen
        opened.append(ms(timer));
        for (const QChar key : u"family 4 video"_s) {
            timer.start();
            QTest::keyClick(browser.search(), key.toLatin1());
            (void)browser.grab();
            typed.append(ms(timer));
        }
        browser.search()->clear();
        browser.hide();
    }
    std::printf("%d models\n", count);
    row("opened, to its first frame", {opened.constFirst()});
    row("opened again", opened.mid(1));
    row("a key of the search, to paint", typed);
}

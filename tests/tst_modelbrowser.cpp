#include "app/catalogue/modeltext.h"
#include "app/timeline/document.h"
#include "ui/models/modelbrowser.h"
#include "ui/models/modelfilterbar.h"
#include "ui/models/modellistmodel.h"
#include "ui/style/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

/// `count` models, each of a name of its own.
Catalogue manyModels(int count)
{
    QJsonArray entries;
    for (int i = 0; i < count; ++i) {
        const QJsonObject properties{
            {u"prompt"_s, QJsonObject{{u"type"_s, u"string"_s}}},
            {u"duration"_s,
             QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 5 + i % 20}}}};
        entries.append(QJsonObject{{u"model_id"_s, u"maker/family-%1/text-to-video"_s.arg(i)},
                                   {u"display_name"_s, u"Family %1"_s.arg(i)},
                                   {u"output"_s, i % 3 == 0 ? u"image"_s : u"video"_s},
                                   {u"input_schema"_s, QJsonObject{{u"properties"_s, properties}}}});
    }
    return Catalogue::fromEntries(entries, Catalogue::Source::Live, QDate(2026, 11, 28));
}

} // namespace

class TestModelBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_anchor = std::make_unique<QPushButton>();
        m_anchor->show();
        m_browser = std::make_unique<ModelBrowser>(m_anchor.get());
        m_browser->setCatalogue(Catalogue::builtIn());
    }
    void cleanup()
    {
        m_browser.reset();
        m_anchor.reset();
    }

    void theListKeepsItsPromises()
    {
        ModelListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCatalogue(Catalogue::builtIn());
        model.setFilter({u"kling"_s, {}, {}, 0}, ModelOrder::Name);
        model.setFavourites({u"kling/kling-3.0/pro/text-to-video"_s});
        model.setFilter({}, ModelOrder::Longest);
        QVERIFY(model.found() >= 120);
    }

    void aSearchNarrowsWithEveryKey()
    {
        present();
        QCOMPARE(found(), 122);
        QTest::keyClicks(m_browser->search(), u"kling 3.0 pro"_s);
        QCOMPARE(found(), 2);
        // What stands in the id and in the task counts too.
        m_browser->search()->setText(u"runwayml"_s);
        QCOMPARE(found(), 1);
        m_browser->search()->setText(u"reference to video"_s);
        QVERIFY(found() > 5);
        m_browser->search()->setText(u"no such model"_s);
        QCOMPARE(found(), 0);
        QVERIFY(!m_browser->list()->isVisible());
    }

    void noRowIsCutByWhatTellsOfIt()
    {
        m_browser->setMemory({u"kling/kling-3.0/pro/text-to-video"_s, u"wan-ai/wan-2.7/edit"_s},
                             {u"runwayml/runway-aleph-2/video-to-video"_s});
        present();
        const QListView* list = m_browser->list();
        const int height = list->viewport()->height();
        const QModelIndex last = list->indexAt(QPoint(20, height - 1));
        QVERIFY(last.isValid());
        QCOMPARE(list->visualRect(last).bottom(), height - 1);
        // Nor the very last one, at the end of it all.
        m_browser->list()->scrollToBottom();
        const QModelIndex end = list->model()->index(list->model()->rowCount() - 1, 0);
        QCOMPARE(list->visualRect(end).bottom(), height - 1);
    }

    void itIsNarrowedByKindByInputsAndByLength()
    {
        ModelListModel model;
        model.setCatalogue(Catalogue::builtIn());
        model.setFilter({{}, {MediaKind::Audio}, {}, 0}, ModelOrder::Name);
        QCOMPARE(model.found(), 6);
        model.setFilter({{}, {MediaKind::Image, MediaKind::Audio}, {}, 0}, ModelOrder::Name);
        QCOMPARE(model.found(), 30);
        model.setFilter({{}, {MediaKind::Video}, {u"start image"_s, u"end image"_s}, 0}, ModelOrder::Name);
        QVERIFY(model.found() > 10);
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const Model* one = model.model(model.index(row)))
                QVERIFY(one->takes().contains(u"end image"_s) && one->output == MediaKind::Video);
        }
        model.setFilter({{}, {}, {}, 20}, ModelOrder::Longest);
        int before = std::numeric_limits<int>::max();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const Model* one = model.model(model.index(row))) {
                QVERIFY(longestSeconds(*one) >= 20 && longestSeconds(*one) <= before);
                before = longestSeconds(*one);
            }
        }
    }

    void theBarsChoicesAreSpokenAndWork()
    {
        present();
        auto* video = named<FilterChip>(u"Video"_s);
        QVERIFY(video);
        video->setFocus(Qt::TabFocusReason);
        QTest::keyClick(video, Qt::Key_Space);
        QCOMPARE(found(), 92);
        auto* takes = named<QPushButton>(u"Takes anything"_s);
        QVERIFY(takes);
        for (QAction* action : takes->menu()->actions()) {
            if (action->text() == u"start image"_s)
                action->trigger();
        }
        QVERIFY(named<QPushButton>(u"Takes start image"_s));
        QVERIFY(found() < 60 && found() > 10);
    }

    void theKeyboardSearchesWalksAndChooses()
    {
        present();
        QSignalSpy chosen(m_browser.get(), &ModelBrowser::modelChosen);
        QTest::keyClicks(m_browser->search(), u"wan 2.7 text"_s);
        QTest::keyClick(m_browser->search(), Qt::Key_Down);
        QTest::keyClick(m_browser->search(), Qt::Key_Up);
        const QString id = m_browser->list()->currentIndex().data(ModelListModel::IdRole).toString();
        QVERIFY(id.startsWith(u"wan-ai/wan-2.7"_s));
        QTest::keyClick(m_browser->search(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), id);
        QVERIFY(!m_browser->isVisible());
        present();
        QTest::keyClick(m_browser->search(), Qt::Key_Escape);
        QVERIFY(!m_browser->isVisible());
        QCOMPARE(chosen.count(), 1);
        // Letters typed in the list go on with the search.
        present();
        m_browser->list()->setFocus();
        QTest::keyClick(m_browser->list(), Qt::Key_K);
        QCOMPARE(m_browser->search()->text(), u"k"_s);
    }

    void aStarIsSetWithoutChoosing()
    {
        present();
        QSignalSpy chosen(m_browser.get(), &ModelBrowser::modelChosen);
        QSignalSpy stars(m_browser.get(), &ModelBrowser::favouritesChanged);
        const QModelIndex row = m_browser->list()->currentIndex();
        const QRect place = m_browser->list()->visualRect(row);
        const QPoint star(place.right() - 18, place.center().y());
        QTest::mouseClick(m_browser->list()->viewport(), Qt::LeftButton, {}, star);
        QCOMPARE(stars.count(), 1);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(m_browser->isVisible());
        QVERIFY(row.data(ModelListModel::FavouriteRole).toBool());
        QTest::mouseClick(m_browser->list()->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(chosen.count(), 1);
    }

    void recentAndFavouriteOnesStandOnTop()
    {
        m_browser->setMemory({u"wan-ai/wan-2.7/text-to-video"_s},
                             {u"kling/kling-3.0/pro/image-to-video"_s, u"gone/model"_s});
        present();
        const QAbstractItemModel* rows = m_browser->list()->model();
        QCOMPARE(rows->index(0, 0).data().toString(), u"Recent"_s);
        QCOMPARE(rows->index(1, 0).data().toString(), u"Kling 3.0 Pro · text to video"_s);
        QCOMPARE(rows->index(2, 0).data().toString(), u"Kling 3.0 Pro · image to video"_s);
        QCOMPARE(rows->index(3, 0).data().toString(), u"Favourites"_s);
        QVERIFY(rows->index(4, 0).data(Qt::AccessibleTextRole).toString().contains(u"favourite"_s));
    }

    void everyRowSaysItAllToAScreenReader()
    {
        present();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_browser->list());
        QVERIFY(list);
        m_browser->search()->setText(u"kling 3.0 pro text"_s);
        QAccessibleInterface* row = list->child(0);
        QVERIFY(row);
        QCOMPARE(row->text(QAccessible::Name),
                 u"Kling 3.0 Pro · text to video, takes text, 15 s, $0.168 a second, silent $0.112"_s);
        for (const QWidget* widget : m_browser->findChildren<QWidget*>()) {
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible())
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void namesSayTheTaskOnce()
    {
        for (const Model& model : Catalogue::builtIn().models()) {
            const QString title = titleOf(model);
            QVERIFY2(!title.isEmpty(), qUtf8Printable(model.id));
            for (const QString& code : {u" T2V"_s, u" I2V"_s, u" T2I"_s, u" I2I"_s, u" A2V"_s})
                QVERIFY2(!title.contains(code), qUtf8Printable(title));
        }
        QCOMPARE(titleOf(*Catalogue::builtIn().model(u"kling/kling-3.0/4k/image-to-video"_s)),
                 u"Kling 3.0 4K · image to video"_s);
    }

    /// A key costs one pass over the models and one reset of the list, however many models there are.
    void fiveHundredModelsAreSearchedInOneStep()
    {
        const Catalogue catalogue = manyModels(500);
        m_browser->setCatalogue(catalogue);
        present();
        // Those of the program's own snapshot are withdrawn there, and are not offered.
        QCOMPARE(found(), 500);
        QSignalSpy resets(m_browser->list()->model(), &QAbstractItemModel::modelReset);
        QTest::keyClicks(m_browser->search(), u"family 49"_s);
        QCOMPARE(resets.count(), 9);
        QCOMPARE(found(), 15);
        QVERIFY(!m_browser->grab().isNull());
        m_browser->setCatalogue(Catalogue::builtIn());
    }

    void itLooks()
    {
        const QString folder = qEnvironmentVariable("RUSHES_PICTURES");
        if (folder.isEmpty())
            QSKIP("No folder for pictures is named");
        m_browser->setMemory(
            {u"wan-ai/wan-2.7/text-to-video"_s, u"kling/kling-3.0/standard/image-to-video"_s},
            {u"kling/kling-3.0/pro/image-to-video"_s, u"bytedance/seedream-5.0-pro/image-to-image"_s});
        for (const bool dark : {true, false}) {
            applyTheme(*qApp, dark ? Theme::darkTheme() : Theme::lightTheme());
            m_browser = std::make_unique<ModelBrowser>(m_anchor.get());
            m_browser->setCatalogue(Catalogue::builtIn());
            m_browser->setMemory({u"wan-ai/wan-2.7/text-to-video"_s},
                                 {u"kling/kling-3.0/pro/image-to-video"_s});
            present();
            QVERIFY(
                m_browser->grab().save(folder + (dark ? u"/browser-dark.png"_s : u"/browser-light.png"_s)));
        }
        applyTheme(*qApp, Theme::darkTheme());
    }

private:
    void present()
    {
        m_browser->present(*m_anchor, u"kling/kling-3.0/pro/text-to-video"_s);
        QVERIFY(m_browser->isVisible());
    }
    [[nodiscard]] int found() const
    {
        return static_cast<int>(qobject_cast<ModelListModel*>(m_browser->list()->model())->found());
    }
    template<typename T>
    [[nodiscard]] T* named(const QString& name) const
    {
        for (auto* widget : m_browser->findChildren<T*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<QPushButton> m_anchor;
    std::unique_ptr<ModelBrowser> m_browser;
};

QTEST_MAIN(TestModelBrowser)
#include "tst_modelbrowser.moc"

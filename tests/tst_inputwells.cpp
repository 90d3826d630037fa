#include "app/catalogue/requestjson.h"
#include "app/media/exifturn.h"
#include "app/media/localinput.h"
#include "app/studio/inputshelf.h"
#include "tests/clippanetest.h"
#include "tests/files.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/inputsfield.h"
#include "ui/composer/inputtile.h"
#include "ui/composer/picturebutton.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

const QByteArray place("GPS 59.934280 N 30.335099 E");

QByteArray photo(int width = 320, int height = 180)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(qRgb(width % 256, 90, 40));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "JPEG"))
        qFatal("no JPEG");
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiffWithOrientation(1) + place;
    bytes.insert(2, QByteArray("\xff\xe1\x00", 3) + static_cast<char>(exif.size() + 2) + exif);
    return bytes;
}

/// No name leads anywhere, and nothing is asked.
std::unique_ptr<AddressProbe> noNetwork(QNetworkAccessManager& network)
{
    return std::make_unique<AddressProbe>(
        network, [](const QString& host, QObject*, const AddressProbe::Found& found) {
            found(host.startsWith(u"inside"_s) ? QList<QHostAddress>{QHostAddress(u"10.0.0.2"_s)}
                                               : QList<QHostAddress>());
        });
}

} // namespace

class TestInputWells : public ClipPaneTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init()
    {
        failOnWidgetWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_shelf = std::make_unique<InputShelf>(m_folder->filePath(u"inputs"_s));
        m_shelf->setProbe(noNetwork(m_network));
        open(Project::create(defaultsOf(Catalogue::builtIn().standard())), 900, m_shelf.get());
    }
    void cleanup()
    {
        close();
        m_shelf.reset();
        m_folder.reset();
    }

    void everySlotOfEveryModelHasItsWell_data()
    {
        QTest::addColumn<QString>("id");
        for (const Model& model : Catalogue::builtIn().models())
            QTest::newRow(qUtf8Printable(model.id)) << model.id;
    }
    void everySlotOfEveryModelHasItsWell()
    {
        QFETCH(QString, id);
        const Model& model = use(id);
        const QList<InputWell*> wells = seenWells();
        QCOMPARE(wells.size(), model.roles.media.size());
        QSet<QString> names;
        for (qsizetype i = 0; i < wells.size(); ++i) {
            QCOMPARE(wells.at(i)->slot(), model.roles.media.at(i));
            names.insert(wells.at(i)->findChild<EmptyWell*>()->accessibleName());
        }
        QCOMPARE(names.size(), wells.size());
    }

    void aDroppedPhotoGoesInWithoutItsPlace()
    {
        const Model& model = use(u"bytedance/seedance-2.5/image-to-video/720p"_s);
        Request request_ = request();
        request_.prompt = u"x"_s;
        m_document->editRequest(request_, u"x"_s);
        QVERIFY(m_pane->generateButton()->hindrance().contains(u"needed"_s));
        drop(well(u"Start image"_s), {file(u"photo.jpg"_s, photo())});
        QCOMPARE(request().inputs.size(), 1);
        QCOMPARE(request().inputs.constFirst().role, InputRole::StartImage);
        auto* tile = m_pane->findChild<InputTile*>();
        QVERIFY(tile);
        QTRY_VERIFY(tile->accessibleDescription().contains(u"320×180"_s));
        QVERIFY(m_pane->generateButton()->hindrance().isEmpty());
        const Result<Request> sent =
            withSources(request(), [](const QString& source) { return sendableSource(source); });
        QVERIFY(sent);
        const QJsonObject body = toServiceJson(*sent, model);
        const QString data = body.value("image"_L1).toString();
        QVERIFY(data.startsWith(u"data:image/jpeg;base64,"_s));
        QVERIFY(!QByteArray::fromBase64(data.section(u',', 1).toLatin1()).contains(place));
        QVERIFY(!requestBody(*sent).contains(place.toBase64().mid(2, 20)));
        // One takes the place of the other, each is a step.
        const int steps = m_document->undoStack().count();
        drop(well(u"Start image"_s), {file(u"other.jpg"_s, photo(200, 300))});
        QCOMPARE(request().inputs.size(), 1);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        m_document->undoStack().undo();
        m_document->undoStack().undo();
        QVERIFY(request().inputs.isEmpty());
    }

    void aPictureThatCannotBeKeptIsSaidWithWhatToDo()
    {
        use(u"bytedance/seedance-2.5/image-to-video/720p"_s);
        const QString folder = m_folder->filePath(u"inputs"_s);
        QVERIFY(put(folder, "a file where a folder should be"));
        QSignalSpy said(m_pane.get(), &ClipPane::inputSaid);
        drop(well(u"Start image"_s), {file(u"photo.jpg"_s, photo())});
        QVERIFY(request().inputs.isEmpty());
        QCOMPARE(said.count(), 1);
        const QString text = said.constFirst().constFirst().toString();
        for (const QString& part :
             {u"This place can't be written to."_s, u"Choose another folder."_s, folder})
            QVERIFY2(text.contains(part), qUtf8Printable(text));
    }

    void severalGoIntoAListAndOutAgain()
    {
        const Model& model = use(u"google/nano-banana-2-lite/edit"_s);
        drop(well(u"Reference pictures"_s),
             {file(u"a.jpg"_s, photo(100, 50)), file(u"b.jpg"_s, photo(60, 90))});
        QCOMPARE(request().inputs.size(), 2);
        QCOMPARE(toServiceJson(request(), model).value("image_urls"_L1).toArray().size(), 2);
        const QString second = request().inputs.at(1).source;
        auto* first = m_pane->findChildren<InputTile*>().constFirst();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Delete);
        QCOMPARE(request().inputs.size(), 1);
        QCOMPARE(request().inputs.constFirst().source, second);
        QTest::mouseClick(m_pane->findChildren<InputTile*>().constFirst()->removeButton(), Qt::LeftButton);
        QVERIFY(request().inputs.isEmpty());
    }

    void anAddressIsPastedAndTried()
    {
        use(u"bytedance/seedance-2.5/image-to-video/720p"_s);
        QSignalSpy said(m_pane.get(), &ClipPane::inputSaid);
        for (const QString& bad : {u"http://example.com/a.png"_s, u"https://192.168.0.3/a.png"_s,
                                   u"https://localhost/a.png"_s, u"https://[::1]/a.png"_s}) {
            paste(u"Start image"_s, bad);
            QVERIFY2(request().inputs.isEmpty(), qUtf8Printable(bad));
        }
        QCOMPARE(said.count(), 4);
        // A name that leads inside is found out, and stands in the way of Generate.
        Request request_ = request();
        request_.prompt = u"x"_s;
        m_document->editRequest(request_, u"x"_s);
        paste(u"Start image"_s, u"https://inside.example.com/a.png"_s);
        QCOMPARE(request().inputs.size(), 1);
        QTRY_VERIFY(m_pane->generateButton()->hindrance().contains(u"inside.example.com"_s));
        QVERIFY(!labels().filter(u"inside.example.com"_s).isEmpty());
    }

    /// Nothing is paid for with an address of which nobody knows yet where it leads.
    void anAddressStandsInTheWayWhileItIsTried()
    {
        std::optional<AddressProbe::Found> asked;
        m_shelf->setProbe(std::make_unique<AddressProbe>(
            m_network,
            [&asked](const QString&, QObject*, const AddressProbe::Found& found) { asked = found; }));
        use(u"bytedance/seedance-2.5/image-to-video/720p"_s);
        Request request_ = request();
        request_.prompt = u"x"_s;
        m_document->editRequest(request_, u"x"_s);
        paste(u"Start image"_s, u"https://slow.example.com/a.png"_s);
        QTRY_VERIFY2(m_pane->generateButton()->hindrance().contains(u"is being tried"_s),
                     qUtf8Printable(m_pane->generateButton()->hindrance()));
        QTRY_VERIFY(asked);
        // No name leads anywhere: this computer is offline, and the service is not.
        for (int i = 0; i < 2; ++i) {
            const AddressProbe::Found found = *asked; // another one is asked for meanwhile
            found({});
        }
        QTRY_VERIFY2(m_pane->generateButton()->hindrance().isEmpty(),
                     qUtf8Printable(m_pane->generateButton()->hindrance()));
    }

    void aPictureIsPasted()
    {
        use(u"kling/kling-3.0/pro/image-to-video"_s);
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(image);
        auto* empty = well(u"End image"_s)->findChild<EmptyWell*>();
        empty->setFocus();
        QTest::keySequence(empty, QKeySequence::Paste);
        QCOMPARE(request().inputs.size(), 1);
        QCOMPARE(request().inputs.constFirst().role, InputRole::EndImage);
        QVERIFY(QFileInfo::exists(pathOfSource(request().inputs.constFirst().source)));
    }

    void whatDoesNotFitIsSaidBeforeItIsPaid()
    {
        use(u"bytedance/seedream-5.0-pro/image-to-image"_s);
        Request request_ = request();
        request_.prompt = u"x"_s;
        m_document->editRequest(request_, u"x"_s);
        drop(m_pane->findChild<InputWell*>(), {file(u"strip.jpg"_s, photo(1700, 50))});
        QTRY_VERIFY(m_pane->generateButton()->hindrance().contains(u"too wide"_s));
        QSignalSpy asked(m_pane.get(), &ClipPane::generateRequested);
        m_pane->generateButton()->click();
        QCOMPARE(asked.count(), 0);
        // A file that went away is missed, and found again.
        m_document->undoStack().undo();
        drop(m_pane->findChild<InputWell*>(), {file(u"good.jpg"_s, photo())});
        QTRY_VERIFY(m_pane->generateButton()->hindrance().isEmpty());
        const QString path = pathOfSource(request().inputs.constFirst().source);
        QVERIFY(QFile::rename(path, path + u".away"_s));
        m_shelf->forgetMissing();
        QTRY_VERIFY(m_pane->generateButton()->hindrance().contains(u"missing"_s));
        QVERIFY(QFile::rename(path + u".away"_s, path));
        m_shelf->forgetMissing();
        QTRY_VERIFY(m_pane->generateButton()->hindrance().isEmpty());
    }

    void anotherModelKeepsThePicture()
    {
        use(u"kling/kling-3.0/pro/image-to-video"_s);
        drop(well(u"Start image"_s), {file(u"photo.jpg"_s, photo())});
        const QString source = request().inputs.constFirst().source;
        const Model& wan = use(u"wan-ai/wan-2.7/image-to-video"_s);
        QCOMPARE(toServiceJson(request(), wan).value("image_url"_L1).toString(), source);
        use(u"kling/kling-3.0/pro/text-to-video"_s);
        QVERIFY(seenWells().isEmpty());
        use(u"kling/kling-3.0/pro/image-to-video"_s);
        QCOMPARE(request().inputs.constFirst().source, source);
    }

    void aTakeIsDroppedWhereAPictureIsWanted()
    {
        if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty())
            QSKIP("ffmpeg is not here");
        const QString video = m_folder->filePath(u"take.mp4"_s);
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                                   u"color=red:size=64x48:rate=8:duration=1"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                                   u"color=blue:size=64x48:rate=8:duration=1"_s, u"-filter_complex"_s,
                                   u"[0][1]concat"_s, u"-pix_fmt"_s, u"yuv420p"_s, video});
        QVERIFY(ffmpeg.waitForFinished() && ffmpeg.exitCode() == 0);
        use(u"kling/kling-3.0/pro/image-to-video"_s);
        drop(well(u"Start image"_s), {video});
        QTRY_COMPARE(request().inputs.size(), 1);
        const QImage frame(pathOfSource(request().inputs.constFirst().source));
        QCOMPARE(frame.size(), QSize(64, 48));
        QVERIFY(qBlue(frame.pixel(30, 20)) > 200 && qRed(frame.pixel(30, 20)) < 60);
    }

    /// Start, end, two elements, three shots: the body, field by field.
    void elementsAreNamedAndSent()
    {
        const Model& model = use(u"kling/kling-3.0/pro/image-to-video"_s);
        Request changed = request();
        changed.prompt = u"@anna meets @Bear"_s;
        changed.shots = {{u"@Anna waits"_s, 3}, {u"@bear comes"_s, 3}, {u"They dance"_s, 4}};
        changed.duration = 10;
        m_document->editRequest(changed, u"x"_s);
        drop(well(u"Start image"_s), {file(u"start.jpg"_s, photo(300, 200))});
        drop(well(u"End image"_s), {file(u"end.jpg"_s, photo(310, 200))});
        auto* add = button(u"Add to Elements"_s);
        QVERIFY(add);
        drop(add, {file(u"a.jpg"_s, photo(301, 200)), file(u"b.jpg"_s, photo(302, 200))});
        drop(add, {file(u"c.jpg"_s, photo(303, 200))});
        drop(button(u"Element 2, picture 2"_s), {file(u"d.jpg"_s, photo(304, 200))});
        QCOMPARE(request().elements.size(), 2);
        rename(u"Name of element 1"_s, u"@An na!"_s);
        rename(u"Name of element 2"_s, u"Bear"_s);
        QCOMPARE(request().elements.at(0).name, u"Anna"_s);
        QVERIFY2(m_pane->generateButton()->hindrance().isEmpty(),
                 qUtf8Printable(m_pane->generateButton()->hindrance()));
        const QJsonObject body = toServiceJson(request(), model);
        QCOMPARE(body.value("prompt"_L1).toString(), u"@Element1 meets @Element2"_s);
        QCOMPARE(body.value("multi_prompt"_L1).toArray().at(1).toObject().value("prompt"_L1).toString(),
                 u"@Element2 comes"_s);
        QCOMPARE(body.value("multi_prompt"_L1).toArray().size(), 3);
        QVERIFY(body.value("start_image_url"_L1).toString().startsWith(u"file:"_s));
        QVERIFY(body.value("end_image_url"_L1).toString().startsWith(u"file:"_s));
        QCOMPARE(body.value("elements"_L1).toArray().size(), 2);
        QVERIFY(!body.value("elements"_L1).toArray().at(0).toObject().contains("name"_L1));
        // Taken out again, each is a step.
        const int steps = m_document->undoStack().count();
        for (auto* remove : m_pane->findChildren<QToolButton*>()) {
            if (remove->accessibleName() == u"Remove element 1"_s)
                remove->click();
        }
        QCOMPARE(request().elements.size(), 1);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
    }

    void keyframesHaveTheirTimes()
    {
        const Model& model = use(u"blackforestlabs/flux-3/keyframes-to-video"_s);
        auto* add = button(u"Add to Keyframes"_s);
        QVERIFY(add);
        drop(add, {file(u"a.jpg"_s, photo(301, 200)), file(u"b.jpg"_s, photo(302, 200))});
        QCOMPARE(request().keyframes.size(), 2);
        QCOMPARE(request().keyframes.at(1).seconds, 1.0);
        rename(u"Keyframe 2, seconds"_s, u"2.5"_s);
        QCOMPARE(request().keyframes.at(1).seconds, 2.5);
        QCOMPARE(toServiceJson(request(), model).value("keyframes"_L1).toArray().size(), 2);
        // Typed with a comma, sign by sign, it stays as it is typed.
        QLineEdit* line = nullptr;
        for (QLineEdit* one : m_pane->findChildren<QLineEdit*>()) {
            if (one->accessibleName() == u"Keyframe 2, seconds"_s)
                line = one;
        }
        QVERIFY(line);
        line->setFocus();
        QTRY_VERIFY(line->hasFocus());
        line->selectAll();
        QTest::keyClicks(line, u"1,5"_s);
        QCOMPARE(line->text(), u"1,5"_s);
        QCOMPARE(request().keyframes.at(1).seconds, 1.5);
    }

    void theMenuSaysTheWays()
    {
        use(u"kling/kling-3.0/pro/image-to-video"_s);
        auto* empty = well(u"Start image"_s)->findChild<EmptyWell*>();
        empty->setFocus();
        QTest::keyClick(empty, Qt::Key_Space);
        const QMenu* menu = m_pane->findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().constFirst()->text(), u"Choose a file…"_s);
    }

private:
    [[nodiscard]] QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile target(m_folder->filePath(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size())
            qFatal("cannot write");
        return target.fileName();
    }
    [[nodiscard]] QList<InputWell*> seenWells() const
    {
        QList<InputWell*> all;
        for (InputWell* one : m_pane->findChildren<InputWell*>()) {
            if (one->isVisible())
                all.append(one);
        }
        return all;
    }
    [[nodiscard]] InputWell* well(const QString& name) const
    {
        for (InputWell* one : m_pane->findChildren<InputWell*>()) {
            if (one->findChild<EmptyWell*>()->accessibleName() == name)
                return one;
        }
        qFatal("no well %s", qUtf8Printable(name));
    }
    [[nodiscard]] QWidget* button(const QString& name) const
    {
        for (auto* one : m_pane->findChildren<PictureButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    void rename(const QString& name, const QString& text)
    {
        for (auto* line : m_pane->findChildren<QLineEdit*>()) {
            if (line->accessibleName() == name) {
                line->setFocus();
                line->selectAll();
                QTest::keyClicks(line, text);
            }
        }
    }
    static void drop(QWidget* target, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop_(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop_);
        QVERIFY(drop_.isAccepted());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void paste(const QString& name, const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        auto* empty = well(name)->findChild<EmptyWell*>();
        empty->setFocus();
        QTest::keySequence(empty, QKeySequence::Paste);
    }
    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<InputShelf> m_shelf;
};

QTEST_MAIN(TestInputWells)
#include "tst_inputwells.moc"

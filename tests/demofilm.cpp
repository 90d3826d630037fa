// A short film of the main job, for tools/screenshots: written, laid out, generated, watched. demofilm
// OUT.mp4
#include "app/base/language.h"
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/composer/prompteditor.h"
#include "ui/film/filmview.h"
#include "ui/shell/actions.h"
#include "ui/shell/dockpane.h"
#include "ui/timeline/timelineview.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QPainterPath>
#include <QProcess>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int rate = 12; ///< pictures a second
constexpr QSize size(1280, 800);

/// What films the window: its pictures, with a pointer in them, go to ffmpeg one after another.
class Camera
{
public:
    Camera(QWidget& window, const QString& path)
        : m_window(window)
    {
        m_encoder.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_encoder.start(u"ffmpeg"_s, {u"-v"_s,
                                      u"error"_s,
                                      u"-y"_s,
                                      u"-f"_s,
                                      u"rawvideo"_s,
                                      u"-pix_fmt"_s,
                                      u"bgra"_s,
                                      u"-s"_s,
                                      u"%1x%2"_s.arg(size.width()).arg(size.height()),
                                      u"-r"_s,
                                      QString::number(rate),
                                      u"-i"_s,
                                      u"-"_s,
                                      u"-c:v"_s,
                                      u"libx264"_s,
                                      u"-preset"_s,
                                      u"veryslow"_s,
                                      u"-crf"_s,
                                      u"24"_s,
                                      u"-pix_fmt"_s,
                                      u"yuv420p"_s,
                                      u"-movflags"_s,
                                      u"+faststart"_s,
                                      path});
        if (!m_encoder.waitForStarted())
            qFatal("ffmpeg does not start");
    }
    ~Camera()
    {
        m_encoder.closeWriteChannel();
        m_encoder.waitForFinished(120'000);
    }

    /// Films for so long; `faster`: so many times as fast as it happens.
    void film(int ms, int faster = 1)
    {
        QElapsedTimer clock;
        clock.start();
        for (int frame = 0; frame * 1000 / rate < ms / faster; ++frame) {
            keepPicture();
            QTest::qWait(std::max<int>(1, frame * 1000 * faster / rate - int(clock.elapsed())));
        }
    }
    /// One picture, however long it takes: what is typed and dragged goes by pictures.
    void keepPicture()
    {
        QCoreApplication::processEvents();
        QImage picture = m_window.grab().toImage().convertToFormat(QImage::Format_ARGB32);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath arrow;
        arrow.addPolygon(QPolygonF({{0, 0}, {0, 17}, {4, 13}, {7, 20}, {10, 19}, {7, 12}, {12, 12}, {0, 0}}));
        painter.translate(m_pointer);
        painter.fillPath(arrow, Qt::white);
        painter.strokePath(arrow, QPen(Qt::black, 1.2));
        painter.end();
        m_encoder.write(reinterpret_cast<const char*>(picture.constBits()), picture.sizeInBytes());
        while (m_encoder.bytesToWrite() > 0 && m_encoder.waitForBytesWritten()) {
        }
    }
    void type(const QString& text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar one = text.at(i);
            QWidget* writer = QApplication::focusWidget();
            if (one == u'\n')
                QTest::keyClick(writer, Qt::Key_Return);
            else
                QTest::keyClicks(writer, QString(one));
            if (i % 3 == 2)
                keepPicture();
        }
        keepPicture();
    }
    /// To a place of a widget; `held`: with the button down, as in a drag.
    void glide(QWidget& to, const QPoint& place, bool held = false)
    {
        const QPoint from = m_pointer;
        const QPoint target = to.mapTo(&m_window, place);
        constexpr int steps = 8;
        for (int i = 1; i <= steps; ++i) {
            const double done = i / double(steps);
            m_pointer = from + (target - from) * (done * done * (3 - 2 * done));
            const QPoint at = to.mapFrom(&m_window, m_pointer);
            QMouseEvent event(QEvent::MouseMove, at, to.mapToGlobal(at), Qt::NoButton,
                              held ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&to, &event);
            keepPicture();
        }
    }
    void click(QWidget& on)
    {
        glide(on, on.rect().center());
        QTest::mouseClick(&on, Qt::LeftButton);
    }

private:
    QWidget& m_window;
    QProcess m_encoder;
    QPoint m_pointer = {900, 420};
};

void write(Run& run, Camera& camera)
{
    run.room<PromptEditor>()->setFocus();
    camera.film(700);
    camera.type(u"Tuscany at golden hour, warm low sun, natural film look."_s);
    camera.film(400);
    run.window().actionTable()[ActionId::ShowScript]->trigger();
    camera.film(500);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End, Qt::ControlModifier);
    camera.type(u"\n\nWide shot, slow crane up over cypresses and vineyard hills."
                "\n\nSlow dolly-in on a stone terrace: a woman in an ivory dress laughs."
                "\n\nClose-up, pan right along the table: bread, olives, two glasses of red wine."_s);
    camera.film(900);
    run.window().actionTable()[ActionId::ShowBlocks]->trigger();
    camera.film(600);
}

void drag(Camera& camera, QWidget& track, const QPoint& from, const QPoint& to)
{
    camera.glide(track, from);
    QTest::mousePress(&track, Qt::LeftButton, {}, from);
    camera.glide(track, to, true);
    QTest::mouseRelease(&track, Qt::LeftButton, {}, to);
}

void layOut(Run& run, Camera& camera)
{
    auto* timeline = run.room<TimelineView>();
    QWidget* track = timeline->viewport();
    const TimelineGeometry geometry = timeline->measures();
    // The clip's end is drawn out by 4 s, then the last cut is rolled by 2.
    const int second = geometry.xOf(1) - geometry.xOf(0);
    const int middle = geometry.card(0).center().y();
    const QPoint end(geometry.xOf(timeline->shownRequest().duration), middle);
    drag(camera, *track, end, end + QPoint(4 * second, 0));
    camera.film(500);
    const TimelineGeometry later = timeline->measures();
    const QPoint cut(later.xOf(later.start(2)), middle);
    drag(camera, *track, cut, cut + QPoint(2 * second, 0));
    camera.film(700);
}

/// The switch at the timeline's head that has Scene and Film.
QRadioButton* filmSwitch(Run& run)
{
    for (auto* one : run.window().findChild<DockPane*>(u"timeline"_s)->findChildren<QRadioButton*>()) {
        const auto siblings = one->parentWidget()->findChildren<QRadioButton*>();
        if (one->isVisible() && siblings.size() == 2 && siblings.last() == one)
            return one;
    }
    qFatal("No switch to the film");
    return nullptr;
}

void generateAndWatch(Run& run, Camera& camera)
{
    camera.click(*run.generateButton());
    camera.film(2500);
    for (int i = 0; i < 60 && run.state() != JobState::Done; ++i)
        camera.film(1000, 8);
    camera.film(6500);
    camera.click(*filmSwitch(run));
    camera.film(3000);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2)
        qFatal("demofilm OUT.mp4");
    QCoreApplication::setApplicationName(u"rushes"_s);
    Translations translations;
    translations.use(u"en"_s);
    setUpWindows();
    const Computer computer;
    Run run(computer);
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    project.scenes.first().name = u"Tuscany"_s;
    project.scenes.first().request.duration = 9;
    run.mainController().document().replaceProject(project, {});
    run.window().resize(size);
    run.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&run.window()))
        qFatal("The window is not shown");
    Camera camera(run.window(), QString::fromLocal8Bit(argv[1]));
    write(run, camera);
    layOut(run, camera);
    generateAndWatch(run, camera);
    return 0;
}

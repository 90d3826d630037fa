#pragma once

#include "app/catalogue/validation.h"
#include "app/store/projectfile.h"
#include "tests/letteredshots.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

namespace rushes {

using namespace Qt::StringLiterals;
using Seconds = QList<int>;

inline const Model& kling()
{
    return Catalogue::builtIn().standard();
}

inline Project withShots(const Seconds& seconds, int duration)
{
    Project project = Project::create(defaultsOf(kling()));
    project.scenes.first().request = letteredShots(seconds, duration);
    return project;
}

/// Records the notifications for assistive technology.
class HeardView : public TimelineView
{
public:
    using TimelineView::TimelineView;
    QList<QPair<int, int>> heard = {};

protected:
    void announce(QAccessible::Event what, int child) override
    {
        heard.append({what, child});
        TimelineView::announce(what, child);
    }
};

/// A timeline of 100 px a second in a window of its own.
struct Room
{
    explicit Room(const Seconds& seconds, int duration = 5)
        : document(withShots(seconds, duration))
        , model(document)
    {
        view.resize(1500 + 2 * TimelineGeometry::margin, 130);
        view.show();
        view.activateWindow();
        view.setFocus();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&view) && view.hasFocus(); }

    [[nodiscard]] QPoint cut(int index) const
    {
        return {view.measures().xOf(view.measures().start(index)), 60};
    }
    [[nodiscard]] QPoint body(int index) const { return view.measures().card(index).center(); }

    void move(QPoint to, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, keys);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void press(QPoint at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, keys, at);
    }
    void release(QPoint at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, keys, at);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        press(from, keys);
        for (int i = 1; i <= 4; ++i)
            move(from + (to - from) * i / 4, keys);
        release(to, keys);
    }
    void click(QPoint at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        press(at, keys);
        release(at, keys);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = Qt::NoModifier) { QTest::keyClick(&view, key, keys); }

    /// "A4 B3 = 7"; or a difference between document, rows, accessible children and saved file, or a violated
    /// rule.
    [[nodiscard]] QString told() const
    {
        const QString why = fileDiffers();
        return why.isEmpty() ? shown() : why;
    }
    /// The same without the file, which takes long to write.
    [[nodiscard]] QString shown() const
    {
        const Request& request = model.request();
        QStringList words;
        for (const Shot& shot : request.shots)
            words.append(shot.prompt + QString::number(shot.seconds));
        words.append(u"= %1"_s.arg(request.duration));
        if (model.shots() != request.shots)
            return u"the model differs"_s;
        for (const Problem& problem : validate(request)) {
            if (problem.field != Field::ShotPrompt && problem.field != Field::Prompt)
                return problem.text;
        }
        QStringList names;
        for (int i = 0; i < request.shots.size(); ++i)
            names.append(u"Shot %1, %2 s"_s.arg(i + 1).arg(request.shots.at(i).seconds));
        if (names.isEmpty())
            names.append(u"Clip, %1 s"_s.arg(request.duration));
        if (names != children())
            return u"the accessible children differ: "_s + children().join(u", "_s);
        if (rows() != words)
            return u"the table's rows differ: "_s + rows().join(u' ');
        return words.join(u' ');
    }
    /// Checks the table's cells: each row begins where the one before ends, and the last end is the clip's.
    [[nodiscard]] QStringList rows() const
    {
        const auto cell = [&](int row, int column) { return model.index(row, column).data(); };
        QStringList words;
        int end = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const int seconds = cell(row, TimelineModel::SecondsColumn).toInt();
            if (cell(row, TimelineModel::StartColumn).toInt() != end ||
                cell(row, TimelineModel::EndColumn).toInt() != end + seconds)
                words.append(u"a gap"_s);
            words.append(cell(row, TimelineModel::PromptColumn).toString() + QString::number(seconds));
            end += seconds;
        }
        words.append(u"= %1"_s.arg(model.rowCount() == 0 ? model.request().duration : end));
        return words;
    }
    /// Differences in the saved file; empty: none.
    [[nodiscard]] QString fileDiffers() const
    {
        const Project file = saved();
        if (file != document.project())
            return u"the saved file differs"_s;
        const Request& request = file.scenes.at(document.currentIndex()).request;
        const bool sums = request.shots.isEmpty() || totalSeconds(request.shots) == request.duration;
        return sums ? QString() : u"the saved shots are not as long as the clip"_s;
    }
    /// The project after a save and a load.
    [[nodiscard]] Project saved() const
    {
        const QString path = folder.filePath(u"film.rushes"_s);
        if (!writeProject(path, document.project()))
            return {};
        const Result<Project> read = readProject(path);
        return read ? *read : Project();
    }
    [[nodiscard]] QStringList children() const
    {
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(const_cast<HeardView*>(&view));
        QStringList names;
        for (int i = 0; i < list->childCount() && list->child(i)->role() == QAccessible::ListItem; ++i)
            names.append(list->child(i)->text(QAccessible::Name));
        return names;
    }
    [[nodiscard]] Seconds selected()
    {
        Seconds rows;
        for (const QModelIndex& index : view.selectionModel()->selectedRows())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    [[nodiscard]] QAction* action(const QString& text) const
    {
        QList<QAction*> actions = view.shotActions();
        for (QAction* one : view.shotActions()) {
            if (one->menu())
                actions += one->menu()->actions();
        }
        for (QAction* one : std::as_const(actions)) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    QTemporaryDir folder = {};
    Document document;
    TimelineModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    HeardView view{model};
};

} // namespace rushes

#include "ui/player/playercommands.h"

#include "app/base/wholewrite.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QWidget>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes::player {

namespace {

constexpr std::array speeds = {0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0};

}

QAction* addAction(QWidget& owner, QWidget& stage, const QString& name, const QString& text,
                   const QList<QKeySequence>& keys, const std::function<void()>& run)
{
    auto* action = new QAction(text, &owner);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty())
        action->setToolTip(u"%1 (%2)"_s.arg(text, keys.first().toString(QKeySequence::NativeText)));
    QObject::connect(action, &QAction::triggered, &owner, run);
    stage.addAction(action);
    return action;
}

double nextSpeed(double now, int direction)
{
    if (direction > 0) {
        const auto next = std::upper_bound(speeds.cbegin(), speeds.cend(), now);
        return next == speeds.cend() ? speeds.back() : *next;
    }
    const auto from = std::lower_bound(speeds.cbegin(), speeds.cend(), now);
    return from == speeds.cbegin() ? speeds.front() : *std::prev(from);
}

QFuture<bool> writePicture(const QImage& picture, const QString& path)
{
    return QtConcurrent::run([picture, path] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && commitWhole(file);
    });
}

} // namespace rushes::player

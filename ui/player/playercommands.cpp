#include "ui/player/playercommands.h"

#include "app/base/onfinished.h"
#include "app/base/wholewrite.h"
#include "ui/player/playerview.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>
#include <QWidget>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes::player {

namespace {

constexpr std::array speeds = {0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0};

}

QAction* addAction(QWidget& owner, QWidget& stage, QList<QAction*>& actions, const QString& name,
                   const QString& text, const QList<QKeySequence>& keys, const std::function<void()>& run)
{
    auto* action = new QAction(text, &owner);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty())
        action->setToolTip(u"%1 (%2)"_s.arg(text, keys.first().toString(QKeySequence::NativeText)));
    QObject::connect(action, &QAction::triggered, &owner, run);
    stage.addAction(action);
    actions += action;
    return action;
}

QMenu* makeMenu(QWidget& parent, const QList<QAction*>& actions)
{
    auto* menu = new QMenu(&parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    return menu;
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

void nameSeeks(const QList<QAction*>& actions, int seconds)
{
    for (QAction* action : actions) {
        const bool isBack = action->objectName() == u"second-back";
        if (!isBack && action->objectName() != u"second-forward")
            continue;
        const QString before = action->text();
        if (seconds == 1)
            action->setText(isBack ? PlayerView::tr("One second back")
                                   : PlayerView::tr("One second forward"));
        else
            action->setText(isBack ? PlayerView::tr("%n second(s) back", nullptr, seconds)
                                   : PlayerView::tr("%n second(s) forward", nullptr, seconds));
        action->setToolTip(action->toolTip().replace(before, action->text())); // keeps its shortcut
    }
}

QString framePath(const QString& folder, const QString& name, QString time)
{
    const QString where =
        folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) : folder;
    const QString stem = QDir(where).filePath(name + u' ' + time.replace(u':', u'-'));
    QString path = stem + u".png"_s;
    for (int again = 2; QFileInfo::exists(path); ++again)
        path = stem + u" (%1).png"_s.arg(again);
    return path;
}

void copyPicture(const QImage& picture)
{
    if (!picture.isNull())
        QGuiApplication::clipboard()->setImage(picture);
}

void savePicture(QObject* context, const QImage& picture, const QString& path,
                 const std::function<void(const QString& path)>& saved,
                 const std::function<void(const QString& words)>& failed)
{
    const QFuture<bool> written = QtConcurrent::run([picture, path] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && commitWhole(file);
    });
    onFinished(written, context, [path, saved, failed](bool isWhole) {
        if (isWhole)
            saved(path);
        else
            failed(PlayerView::tr(
                       "The frame could not be saved as %1. Choose another folder, or make room there.")
                       .arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace rushes::player

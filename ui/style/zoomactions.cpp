#include "ui/style/zoomactions.h"

#include "ui/style/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rushes::TimelineView)
};

} // namespace

QList<QAction*> makeZoomActions(QWidget& view, const QString& whole,
                                const std::function<void(double factor)>& zoom)
{
    QList<QAction*> actions;
    const auto add = [&](const QString& name, const QString& text, const QString& iconName,
                         const QList<QKeySequence>& keys, double factor) {
        auto* action = new QAction(icon(iconName), text, &view);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        QObject::connect(action, &QAction::triggered, &view, [zoom, factor] { zoom(factor); });
        view.addAction(action);
        actions.append(action);
    };
    constexpr double step = 1.5;
    add(u"zoom-out"_s, Words::tr("Zoom out"), u"minus"_s, {Qt::CTRL | Qt::Key_Minus}, 1 / step);
    add(u"zoom-fit"_s, whole, u"maximize"_s, {Qt::CTRL | Qt::Key_0}, 0);
    add(u"zoom-in"_s, Words::tr("Zoom in"), u"plus"_s, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        step);
    return actions;
}

} // namespace rushes

#include "ui/timeline/timelineaccessible.h"

#include "ui/style/listaccessible.h"
#include "ui/timeline/timelineview.h"

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// A shot, or the clip if it has no shots. Its press action selects it.
class ShotAccessible : public PaintedItemAccessible
{
public:
    ShotAccessible(TimelineView* view, int row)
        : PaintedItemAccessible(view, row)
        , m_view(view)
    {
    }

    [[nodiscard]] bool isValid() const override
    {
        return hasView() && row() < qMax(1, static_cast<int>(request().shots.size()));
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name:
            return TimelineModel::nameOf(request(), row());
        case QAccessible::Description:
            return TimelineModel::sentenceOf(request(), row()) + u". "_s + prompt() + still();
        case QAccessible::Value:
            return prompt();
        default:
            return {};
        }
    }

private:
    [[nodiscard]] QRect card() const override { return m_view->measures().card(row()); }
    [[nodiscard]] bool isCurrent() const override { return isClip() || m_view->currentShot() == row(); }
    void addTo(QAccessible::State& state) const override
    {
        state.multiSelectable = !isClip();
        state.extSelectable = !isClip();
        state.selected = isClip() || m_view->selectionModel()->isRowSelected(row());
    }
    void press() override { m_view->setCurrentShot(isClip() ? -1 : row()); }

    [[nodiscard]] const Request& request() const { return m_view->model().request(); }
    [[nodiscard]] bool isClip() const { return request().shots.isEmpty(); }
    [[nodiscard]] QString prompt() const
    {
        return isClip() ? request().prompt : request().shots.at(row()).prompt;
    }

    [[nodiscard]] QString still() const
    {
        const QString name = m_view->still(row()).name;
        return name.isEmpty() ? QString() : u' ' + TimelineView::tr("Its still is “%1”.").arg(name);
    }

    TimelineView* m_view; ///< while hasView()
};

/// The shots, and after them the editor while a prompt is edited in place.
class TimelineAccessible : public PaintedListAccessible
{
public:
    explicit TimelineAccessible(TimelineView* view)
        : PaintedListAccessible(view)
    {
    }

    [[nodiscard]] int childCount() const override { return items() + (editor() ? 1 : 0); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (editor() && index == items())
            return QAccessible::queryAccessibleInterface(editor());
        return PaintedListAccessible::child(index);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* shot) const override
    {
        return shot && editor() && shot->object() == editor() ? items()
                                                              : PaintedListAccessible::indexOfChild(shot);
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = PaintedListAccessible::state();
        state.multiSelectable = true;
        state.extSelectable = true;
        return state;
    }

private:
    [[nodiscard]] TimelineView* view() const { return qobject_cast<TimelineView*>(widget()); }
    [[nodiscard]] QWidget* editor() const { return view() ? view()->editor() : nullptr; }
    /// Number of shots; 1 for a clip without shots.
    [[nodiscard]] int items() const override
    {
        return view() ? qMax(1, static_cast<int>(view()->model().request().shots.size())) : 0;
    }
    [[nodiscard]] QAccessibleInterface* make(int index) const override
    {
        return new ShotAccessible(view(), index);
    }
    [[nodiscard]] int current() const override
    {
        return view()->model().rowCount() == 0 ? 0 : view()->currentShot();
    }
};

QAccessibleInterface* timelineFactory(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

void installTimelineAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(timelineFactory);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace rushes

#include "ui/timeline/timelineaccessible.h"

#include "ui/timeline/timelineview.h"

#include <QAccessibleWidget>
#include <QHash>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// One shot, or the clip that has none. Pressing it selects it, as a click does.
class ShotAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ShotAccessible(TimelineView* view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    [[nodiscard]] bool isValid() const override
    {
        return m_view && m_row < qMax(1, static_cast<int>(request().shots.size()));
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override
    {
        return m_view ? m_view->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name:
            return TimelineModel::nameOf(request(), m_row);
        case QAccessible::Description:
            return TimelineModel::sentenceOf(request(), m_row) + u". "_s + prompt();
        case QAccessible::Value:
            return prompt();
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect card = m_view->measures().card(m_row);
        return {m_view->viewport()->mapToGlobal(card.topLeft()), card.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool clip = request().shots.isEmpty();
        const int current = m_view->currentShot();
        state.selectable = true;
        state.focusable = true;
        state.multiSelectable = !clip;
        state.extSelectable = !clip;
        state.selected = clip || m_view->selectionModel()->isRowSelected(m_row);
        state.active = clip || current == m_row;
        state.focused = m_view->hasFocus() && state.active;
        const TimelineGeometry geometry = m_view->measures();
        state.offscreen = !geometry.card(m_row).intersects(QRect(QPoint(), geometry.size));
        state.invisible = !m_view->isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid() || !m_view->isEnabled())
            return;
        if (name == setFocusAction())
            m_view->setFocus();
        if (name == pressAction() || name == setFocusAction())
            m_view->setCurrentShot(request().shots.isEmpty() ? -1 : m_row);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const Request& request() const { return m_view->model().request(); }
    [[nodiscard]] QString prompt() const
    {
        return request().shots.isEmpty() ? request().prompt : request().shots.at(m_row).prompt;
    }

    QPointer<TimelineView> m_view;
    int m_row;
};

class TimelineAccessible : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView* view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~TimelineAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return blocks() + (view() && view()->editor() ? 1 : 0); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (index >= blocks())
            return QAccessible::queryAccessibleInterface(view()->editor());
        const auto known = m_children.constFind(index);
        if (known != m_children.constEnd()) {
            if (QAccessibleInterface* shot = QAccessible::accessibleInterface(*known))
                return shot;
        }
        auto* shot = new ShotAccessible(view(), index);
        m_children.insert(index, QAccessible::registerAccessibleInterface(shot));
        return shot;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* shot) const override
    {
        if (shot && view() && view()->editor() && shot->object() == view()->editor())
            return blocks();
        for (auto i = m_children.cbegin(); i != m_children.cend(); ++i) {
            if (QAccessible::accessibleInterface(i.value()) == shot)
                return i.key();
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = childCount() - 1; i >= 0; --i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        if (!view() || !view()->hasFocus())
            return QAccessibleWidget::focusChild();
        return view()->model().rowCount() == 0 ? child(0) : child(view()->currentShot());
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        state.extSelectable = true;
        return state;
    }

private:
    [[nodiscard]] TimelineView* view() const { return qobject_cast<TimelineView*>(widget()); }

    /// Shots, or the one clip.
    [[nodiscard]] int blocks() const
    {
        return view() ? qMax(1, static_cast<int>(view()->model().request().shots.size())) : 0;
    }

    mutable QHash<int, QAccessible::Id> m_children;
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

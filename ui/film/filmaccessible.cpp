#include "ui/film/filmaccessible.h"

#include "ui/film/filmview.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace rushes {

namespace {

/// One scene of the film. Pressing it goes there, as a click does.
class SceneAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SceneAccessible(FilmView* view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_view && m_row < m_view->model().rowCount(); }
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
        const QModelIndex index = m_view->model().index(m_row);
        if (kind == QAccessible::Name)
            return index.data(Qt::AccessibleTextRole).toString();
        return kind == QAccessible::Description ? index.data(Qt::AccessibleDescriptionRole).toString()
                                                : QString();
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
        state.selectable = true;
        state.focusable = true;
        state.selected = m_row == m_view->current();
        state.active = state.selected;
        state.focused = m_view->hasFocus() && state.selected;
        const QRect seen(QPoint(), m_view->viewport()->size());
        state.offscreen = !m_view->measures().card(m_row).intersects(seen);
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
            Q_EMIT m_view->seekRequested(m_view->model().film().items.at(m_row).start);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<FilmView> m_view;
    int m_row;
};

class FilmAccessible : public QAccessibleWidget
{
public:
    explicit FilmAccessible(FilmView* view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~FilmAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return view() ? view()->model().rowCount() : 0; }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_children.constFind(index);
        if (known != m_children.constEnd()) {
            if (QAccessibleInterface* scene = QAccessible::accessibleInterface(*known))
                return scene;
        }
        auto* scene = new SceneAccessible(view(), index);
        m_children.insert(index, QAccessible::registerAccessibleInterface(scene));
        return scene;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* scene) const override
    {
        for (auto i = m_children.cbegin(); i != m_children.cend(); ++i) {
            if (QAccessible::accessibleInterface(i.value()) == scene)
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
        return child(view()->current());
    }

private:
    [[nodiscard]] FilmView* view() const { return qobject_cast<FilmView*>(widget()); }

    mutable QHash<int, QAccessible::Id> m_children;
};

QAccessibleInterface* filmFactory(const QString&, QObject* object)
{
    auto* view = qobject_cast<FilmView*>(object);
    return view ? new FilmAccessible(view) : nullptr;
}

} // namespace

void installFilmAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(filmFactory);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace rushes

#include "ui/film/filmaccessible.h"

#include "ui/film/filmview.h"
#include "ui/style/listaccessible.h"

namespace rushes {

namespace {

/// One scene of the film. Its press action moves the playhead there.
class SceneAccessible : public PaintedItemAccessible
{
public:
    SceneAccessible(FilmView* view, int row)
        : PaintedItemAccessible(view, row)
        , m_view(view)
    {
    }

    [[nodiscard]] bool isValid() const override { return hasView() && row() < m_view->model().rowCount(); }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const QModelIndex index = m_view->model().index(row());
        if (kind == QAccessible::Name)
            return index.data(Qt::AccessibleTextRole).toString();
        return kind == QAccessible::Description ? index.data(Qt::AccessibleDescriptionRole).toString()
                                                : QString();
    }

private:
    [[nodiscard]] QRect card() const override { return m_view->measures().card(row()); }
    [[nodiscard]] bool isCurrent() const override { return row() == m_view->current(); }
    void press() override { Q_EMIT m_view->seekRequested(m_view->model().film().items.at(row()).start); }

    FilmView* m_view; ///< while hasView()
};

class FilmAccessible : public PaintedListAccessible
{
public:
    explicit FilmAccessible(FilmView* view)
        : PaintedListAccessible(view)
    {
    }

private:
    [[nodiscard]] FilmView* view() const { return qobject_cast<FilmView*>(widget()); }
    [[nodiscard]] int items() const override { return view() ? view()->model().rowCount() : 0; }
    [[nodiscard]] QAccessibleInterface* make(int index) const override
    {
        return new SceneAccessible(view(), index);
    }
    [[nodiscard]] int current() const override { return view()->current(); }
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

#include "ui/film/filmactions.h"

#include "ui/film/filmgeometry.h"
#include "ui/style/heldkeys.h"
#include "ui/style/icons.h"

using namespace Qt::StringLiterals;

namespace rushes {

QString limitText(bool atWhole, bool atLeast)
{
    if (atWhole)
        return FilmActions::tr("the take has no more frames here");
    return atLeast ? FilmActions::tr("one frame of the take stays") : QString();
}

FilmActions::FilmActions(FilmModel& model, QWidget& owner)
    : QObject(&owner)
    , m_model(model)
    , m_owner(owner)
{
    m_open = add(tr("Open scene"), {Qt::Key_Return, Qt::Key_Enter}, u"external-link"_s,
                 [this] { Q_EMIT openRequested(m_item); });
    separate();
    m_earlier =
        add(tr("Move scene earlier"), {Qt::ALT | Qt::Key_Left}, u"arrow-left"_s, [this] { move(-1); });
    m_later = add(tr("Move scene later"), {Qt::ALT | Qt::Key_Right}, u"arrow-right"_s, [this] { move(+1); });
    separate();
    const auto trim = [this](const QString& text, const QKeySequence& key, const std::function<void()>& run) {
        QAction* action = add(text, {key}, {}, run);
        HeldKeys::mayRepeat(action);
        m_trims.append(action);
    };
    trim(tr("Start one frame earlier"), Qt::CTRL | Qt::Key_Left, [this] { trimBy(true, -1); });
    trim(tr("Start one frame later"), Qt::CTRL | Qt::Key_Right, [this] { trimBy(true, +1); });
    trim(tr("End one frame earlier"), Qt::SHIFT | Qt::CTRL | Qt::Key_Left, [this] { trimBy(false, -1); });
    trim(tr("End one frame later"), Qt::SHIFT | Qt::CTRL | Qt::Key_Right, [this] { trimBy(false, +1); });
    m_trims.append(add(tr("Start here"), {Qt::Key_Q}, u"scissors"_s, [this] { trimToPlayhead(true); }));
    m_trims.append(add(tr("End here"), {Qt::Key_W}, {}, [this] { trimToPlayhead(false); }));
    m_whole = add(tr("Show the whole take"), {Qt::Key_Delete}, u"undo-2"_s,
                  [this] { Q_EMIT trimRequested(m_item, {}); });
    nameActions();
    connect(&m_model, &FilmModel::filmChanged, this, &FilmActions::refresh);
    refresh();
}

/// Ids for the key bindings.
void FilmActions::nameActions()
{
    m_open->setObjectName(u"open-scene"_s);
    m_earlier->setObjectName(u"earlier"_s);
    m_later->setObjectName(u"later"_s);
    m_whole->setObjectName(u"whole-take"_s);
    const QStringList trims = {u"start-earlier"_s, u"start-later"_s, u"end-earlier"_s,
                               u"end-later"_s,     u"start-here"_s,  u"end-here"_s};
    for (qsizetype i = 0; i < m_trims.size(); ++i)
        m_trims.at(i)->setObjectName(trims.at(i));
}

QAction* FilmActions::add(const QString& text, const QList<QKeySequence>& keys, const QString& iconName,
                          const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    m_owner.addAction(action);
    m_all.append(action);
    return action;
}

void FilmActions::separate()
{
    auto* line = new QAction(this);
    line->setSeparator(true);
    m_all.append(line);
}

void FilmActions::setPlace(int item, qint64 frame)
{
    m_frame = frame;
    if (m_item == item)
        return;
    m_item = item;
    refresh();
}

const FilmItem* FilmActions::current() const
{
    const Film& film = m_model.film();
    return m_item >= 0 && m_item < film.items.size() ? &film.items.at(m_item) : nullptr;
}

void FilmActions::refresh()
{
    const FilmItem* item = current();
    m_open->setEnabled(item);
    m_earlier->setEnabled(item && m_item > 0);
    m_later->setEnabled(item && m_item + 1 < m_model.film().items.size());
    for (QAction* action : std::as_const(m_trims))
        action->setEnabled(item && !item->isSlate());
    m_whole->setEnabled(item && !item->isSlate() && item->trim != Trim());
}

void FilmActions::move(int by)
{
    if (current() && m_item + by >= 0 && m_item + by < m_model.film().items.size())
        Q_EMIT moveRequested(m_item, m_item + by);
}

void FilmActions::trimBy(bool head, qint64 frames)
{
    const FilmItem* item = current();
    if (!item || item->isSlate())
        return;
    const auto outcome = FilmTrimDrag{item->trim, item->media.frames(), head}.by(frames);
    if (const QString why = limitText(outcome.atWhole, outcome.atLeast); !why.isEmpty())
        Q_EMIT limitReached(why);
    else
        Q_EMIT trimRequested(m_item, outcome.trim);
}

void FilmActions::trimToPlayhead(bool head)
{
    const FilmItem* item = current();
    const std::optional<FilmPlace> place = placeAt(m_model.film(), m_frame);
    if (!item || item->isSlate() || !place || place->item != m_item)
        return;
    Trim trim = item->trim;
    // The frame shown stays visible as the first or last remaining one.
    if (head)
        trim.head = static_cast<int>(place->takeFrame);
    else
        trim.tail = static_cast<int>(item->media.frames() - 1 - place->takeFrame);
    Q_EMIT trimRequested(m_item, trim);
}

} // namespace rushes

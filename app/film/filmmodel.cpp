#include "app/film/filmmodel.h"

#include "app/base/isolated.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

FilmModel::FilmModel(QString ffprobe, QObject* parent)
    : QAbstractListModel(parent)
    , m_probe(std::move(ffprobe))
{
    connect(&m_probe, &MediaProbe::loaded, this, &FilmModel::refresh);
}

void FilmModel::setProject(const Project& project, const QString& name)
{
    if (project == m_project && name == m_name)
        return;
    m_project = project;
    m_name = name;
    lookAgain();
}

void FilmModel::setTakes(const QList<Take>& takes)
{
    if (takes == m_takes)
        return;
    m_takes = takes;
    lookAgain();
}

void FilmModel::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    lookAgain();
}

void FilmModel::lookAgain()
{
    if (!m_active)
        return;
    QStringList paths;
    for (const Scene& scene : std::as_const(m_project.scenes)) {
        if (const std::optional<Take> take = filmTake(scene, m_takes); take && !take->path.isEmpty())
            paths.append(take->path);
    }
    // Shows what is known at once; the rest follows.
    refresh();
    m_probe.load(paths);
}

MediaOf FilmModel::mediaOf() const
{
    return [this](const QString& path) {
        const Result<MediaInfo> media = m_probe.info(path);
        return media ? std::optional(*media) : std::nullopt;
    };
}

Film FilmModel::film(bool slates) const
{
    return filmOf(m_project, m_name, m_takes, mediaOf(), slates);
}

void FilmModel::refresh()
{
    if (!m_active)
        return;
    Film film = this->film(true);
    const bool sameRows =
        std::equal(film.items.cbegin(), film.items.cend(), m_film.items.cbegin(), m_film.items.cend(),
                   [](const FilmItem& a, const FilmItem& b) { return a.sceneId == b.sceneId; });
    if (!sameRows) {
        beginResetModel();
        m_film = std::move(film);
        endResetModel();
    } else if (film != m_film) {
        m_film = std::move(film);
        if (!m_film.items.isEmpty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_film.items.size()) - 1));
    }
    Q_EMIT filmChanged();
}

QStringList FilmModel::slates() const
{
    QStringList names;
    for (const FilmItem& item : m_film.items) {
        if (item.isSlate())
            names.append(item.sceneName);
    }
    return names;
}

QString FilmModel::problemOf(int item) const
{
    if (item < 0 || item >= m_film.items.size() || m_film.items.at(item).isSlate())
        return {};
    const QString& path = m_film.items.at(item).take->path;
    if (!QFileInfo(path).isFile())
        return tr("file missing");
    if (m_probe.isLoading())
        return {};
    const Result<MediaInfo> media = m_probe.info(path);
    if (!media)
        return media.error().kind == ErrorKind::MissingProgram ? QString() : tr("can't be read");
    return {};
}

int FilmModel::itemOf(const SceneId& sceneId) const
{
    const auto found = std::find_if(m_film.items.cbegin(), m_film.items.cend(),
                                    [&](const FilmItem& item) { return item.sceneId == sceneId; });
    return found == m_film.items.cend() ? -1 : static_cast<int>(found - m_film.items.cbegin());
}

int FilmModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_film.items.size());
}

QVariant FilmModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FilmItem& item = m_film.items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.sceneName;
    case Qt::AccessibleTextRole:
        return tr("Scene %1, %2, %3")
            .arg(QString::number(index.row() + 1), isolated(item.sceneName),
                 secondsText(item.frames, m_film.format.rate));
    case Qt::AccessibleDescriptionRole:
        return descriptionOf(item);
    case SceneIdRole:
        return item.sceneId.toString();
    case SlateRole:
        return item.isSlate();
    default:
        return {};
    }
}

QString FilmModel::descriptionOf(const FilmItem& item) const
{
    const QString start = timecode(item.start, m_film.format.rate);
    if (item.isSlate())
        return tr("no take yet, starts at %1").arg(start);
    if (item.trim == Trim())
        return tr("take %1, starts at %2").arg(QString::number(item.take->number), start);
    return tr("take %1, %2 frames trimmed from its start, %3 from its end, starts at %4")
        .arg(QString::number(item.take->number), QString::number(item.trim.head),
             QString::number(item.trim.tail), start);
}

QString timecode(qint64 frame, const FrameRate& rate)
{
    const int base = std::max(1, rate.timebase());
    const qint64 whole = std::max<qint64>(0, frame);
    const qint64 seconds = whole / base;
    return u"%1:%2:%3"_s.arg(seconds / 60)
        .arg(seconds % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % base, 2, 10, QLatin1Char('0'));
}

QString secondsText(qint64 frames, const FrameRate& rate)
{
    const double seconds = std::round(static_cast<double>(frames) / rate.toDouble() * 10) / 10;
    return FilmModel::tr("%1 s").arg(QLocale().toString(seconds, 'g', 6));
}

} // namespace rushes

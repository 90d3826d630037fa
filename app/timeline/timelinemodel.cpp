#include "app/timeline/timelinemodel.h"

#include "app/catalogue/modelorstandard.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// How similar two shots are, for matching old and new rows. Even a completely changed shot scores above no
/// match.
int likeness(const Shot& before, const Shot& after)
{
    if (before == after)
        return 5;
    return before.prompt == after.prompt ? 4 : 1;
}

QString name(int row, int seconds)
{
    return TimelineModel::tr("Shot %1, %2 s").arg(row + 1).arg(seconds);
}

QString sentence(int row, int rows, int start, int seconds)
{
    return TimelineModel::tr("Shot %1 of %2, %3 s, from %4 to %5")
        .arg(row + 1)
        .arg(rows)
        .arg(seconds)
        .arg(start)
        .arg(start + seconds);
}

} // namespace

TimelineModel::TimelineModel(Document& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document)
    , m_sceneId(document.currentScene().id)
{
    take(document.currentScene().request.shots);
    connect(&document, &Document::sceneChanged, this, &TimelineModel::refresh);
    connect(&document, &Document::scenesChanged, this, &TimelineModel::refresh);
    connect(&document, &Document::currentIndexChanged, this, &TimelineModel::refresh);
}

const Model& TimelineModel::limits() const
{
    return modelOrStandard(request().model);
}

void TimelineModel::commit(const edits::Edited& edited, const QString& text)
{
    m_document.endGesture();
    m_document.editRequest(edits::applied(request(), edited), text);
}

edits::Limit TimelineModel::setSeconds(const QList<int>& rows, int seconds)
{
    const edits::Edited edited = edits::setSeconds(request(), rows, seconds, limits());
    commit(edited, tr("Set length"));
    return edited.limit;
}

void TimelineModel::setPrompt(int row, const QString& prompt, const QString& gesture)
{
    Request changed = request();
    if (row < 0)
        changed.prompt = prompt;
    else if (row < changed.shots.size())
        changed.shots[row].prompt = prompt;
    if (gesture.isEmpty())
        m_document.endGesture();
    m_document.editRequest(changed, tr("Edit prompt"), gesture);
}

QString TimelineModel::reason(edits::Limit limit) const
{
    const Model& model = limits();
    switch (limit) {
    case edits::Limit::None:
        break;
    case edits::Limit::ShotTooShort:
        return tr("a shot lasts at least %1 s").arg(model.minShotSeconds);
    case edits::Limit::ShotTooLong:
        return tr("a shot lasts at most %1 s").arg(model.maxShotSeconds);
    case edits::Limit::ClipTooLong:
        return tr("a clip lasts at most %1 s").arg(model.maxSeconds);
    case edits::Limit::ClipTooShort:
        return tr("a clip lasts at least %1 s").arg(model.minSeconds);
    case edits::Limit::TooManyShots:
        return tr("a clip holds at most %n shot(s)", nullptr, model.mostShots());
    }
    return {};
}

QString TimelineModel::nameOf(const Request& request, int row)
{
    if (request.shots.isEmpty())
        return tr("Clip, %1 s").arg(request.duration);
    return name(row, request.shots.value(row).seconds);
}

QString TimelineModel::sentenceOf(const Request& request, int row)
{
    if (request.shots.isEmpty())
        return nameOf(request, row);
    return sentence(row, static_cast<int>(request.shots.size()), edits::startOf(request.shots, row),
                    request.shots.value(row).seconds);
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shots.size());
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const Shot& shot = m_shots.at(row);
    const int start = m_starts.at(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case StartColumn:
            return start;
        case EndColumn:
            return start + shot.seconds;
        case SecondsColumn:
            return shot.seconds;
        default:
            return shot.prompt;
        }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == PromptColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                                  : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == PromptColumn ? shot.prompt : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == StartColumn ? sentence(row, rowCount(), start, shot.seconds) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return index.column() == StartColumn ? shot.prompt : sentence(row, rowCount(), start, shot.seconds);
    case ShotRole:
        return QVariant::fromValue(shot);
    case NameRole:
        return name(row, shot.seconds);
    case ColourRole:
        return m_colours.at(row);
    default:
        return {};
    }
}

bool TimelineModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (index.column() == PromptColumn) {
        setPrompt(index.row(), value.toString());
        return true;
    }
    bool whole = false;
    const int seconds = value.toInt(&whole);
    if (index.column() != SecondsColumn || !whole)
        return false;
    setSeconds({index.row()}, seconds);
    return true;
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return QVariant::fromValue(section == PromptColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                           : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case StartColumn:
        return tr("Start");
    case EndColumn:
        return tr("End");
    case SecondsColumn:
        return tr("Seconds");
    case PromptColumn:
        return tr("Prompt");
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid()) {
        flags |= Qt::ItemNeverHasChildren;
        if (index.column() == SecondsColumn || index.column() == PromptColumn)
            flags |= Qt::ItemIsEditable;
    }
    return flags;
}

void TimelineModel::take(const QList<Shot>& shots)
{
    m_shots = shots;
    m_starts.clear();
    for (int i = 0; i < shots.size(); ++i)
        m_starts.append(edits::startOf(shots, i));
    while (m_colours.size() < shots.size())
        m_colours.append(freeColour());
    m_colours.resize(shots.size());
}

/// The first unused colour.
int TimelineModel::freeColour() const
{
    int colour = 0;
    while (m_colours.contains(colour))
        ++colour;
    return colour;
}

void TimelineModel::refresh()
{
    const Scene& scene = m_document.currentScene();
    if (scene.id != m_sceneId) {
        beginResetModel();
        m_sceneId = scene.id;
        m_colours.clear();
        take(scene.request.shots);
        endResetModel();
        Q_EMIT refreshed();
        return;
    }
    const QList<Shot>& shots = scene.request.shots;
    if (m_shots != shots) {
        const bool anotherCount = m_shots.size() != shots.size();
        if (m_shots.size() == shots.size() &&
            std::is_permutation(m_shots.cbegin(), m_shots.cend(), shots.cbegin()))
            reorder(shots);
        else
            align(shots);
        const QList<Shot> before = m_shots;
        const QList<int> starts = m_starts;
        take(shots);
        // Texts contain "of 4": with another count all rows have changed.
        int first = 0;
        while (!anotherCount && first < shots.size() && before.at(first) == shots.at(first) &&
               starts.at(first) == m_starts.at(first))
            ++first;
        if (first < shots.size())
            Q_EMIT dataChanged(index(first, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT refreshed();
}

void TimelineModel::moveRow(int from, int to)
{
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_shots.move(from, to);
    m_starts.move(from, to);
    m_colours.move(from, to);
    endMoveRows();
}

void TimelineModel::reorder(const QList<Shot>& shots)
{
    const int size = static_cast<int>(shots.size());
    // A shot that moved back while those between moved forward is a single move: a drag to the right causes
    // this.
    int first = 0;
    while (m_shots.at(first) == shots.at(first))
        ++first;
    for (int last = size - 1; last > first; --last) {
        QList<Shot> turned = m_shots;
        turned.move(first, last);
        if (turned == shots) {
            moveRow(first, last);
            return;
        }
    }
    for (int to = first; to < size; ++to) {
        if (m_shots.at(to) != shots.at(to))
            moveRow(static_cast<int>(m_shots.indexOf(shots.at(to), to + 1)), to);
    }
}

void TimelineModel::align(const QList<Shot>& shots)
{
    const int rows = static_cast<int>(m_shots.size());
    const int columns = static_cast<int>(shots.size());
    // best[i][j]: the highest total similarity of old shots from i and new ones from j.
    QList<QList<int>> best(rows + 1, QList<int>(columns + 1, 0));
    const auto paired = [&](int i, int j) {
        return best.at(i + 1).at(j + 1) + likeness(m_shots.at(i), shots.at(j));
    };
    for (int i = rows - 1; i >= 0; --i) {
        for (int j = columns - 1; j >= 0; --j)
            best[i][j] = std::max({paired(i, j), best.at(i + 1).at(j), best.at(i).at(j + 1)});
    }

    struct Step
    {
        bool removes = false;
        int row = 0;
    };
    QList<Step> steps;
    for (int i = 0, j = 0; i < rows || j < columns;) {
        if (i < rows && j < columns && best.at(i).at(j) == paired(i, j)) {
            ++i;
            ++j;
        } else if (j < columns && (i == rows || best.at(i).at(j) == best.at(i).at(j + 1))) {
            steps.append({false, j});
            ++j;
        } else {
            steps.append({true, j});
            ++i;
        }
    }
    for (const Step& step : steps) {
        if (step.removes) {
            beginRemoveRows({}, step.row, step.row);
            m_shots.removeAt(step.row);
            m_starts.removeAt(step.row);
            m_colours.removeAt(step.row);
            endRemoveRows();
        } else {
            beginInsertRows({}, step.row, step.row);
            m_shots.insert(step.row, shots.at(step.row));
            m_starts.insert(step.row, edits::startOf(shots, step.row));
            m_colours.insert(step.row, freeColour());
            endInsertRows();
        }
    }
}

} // namespace rushes

#include "ui/library/libraryfilters.h"

#include "app/catalogue/catalogue.h"
#include "app/library/librarymodel.h"
#include "ui/style/accessiblecombobox.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QStyleOption>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int margin = 12;
constexpr int gap = 6;

/// Days back; 0: any time.
constexpr std::array days = {0, 1, 7, 31, 366};
/// Range in millionths of a dollar: from the first, below the second.
constexpr std::array<std::pair<qint64, qint64>, 4> costs = {
    {{-1, -1}, {0, -1}, {1'000'000, -1}, {-1, 1'000'000}}};

QString modelName(const QString& id)
{
    const Model* model = Catalogue::current().model(id);
    return model && !model->name.isEmpty() ? model->name : id;
}

/// Refills the box; keeps the selection if it still exists.
void fill(QComboBox& box, const QString& all, const QList<std::pair<QString, QString>>& choices)
{
    const QString chosen = box.currentData().toString();
    const QString chosenName = box.currentText();
    const QSignalBlocker quiet(&box);
    box.clear();
    box.addItem(all, QString());
    for (const auto& [value, name] : choices)
        box.addItem(name, value);
    int index = box.findData(chosen);
    if (index < 0) {
        box.addItem(chosenName, chosen);
        index = box.count() - 1;
    }
    box.setCurrentIndex(chosen.isEmpty() ? 0 : index);
}

} // namespace

LibraryFilters::LibraryFilters(LibraryModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(margin, 0, margin, gap);
    m_rows->setSpacing(gap);
    m_sort = add(tr("Sort by"));
    m_kind = add(tr("Kind"));
    m_date = add(tr("Made"));
    m_project = add(tr("Project"));
    m_scene = add(tr("Scene"));
    m_take = add(tr("Model"));
    m_tag = add(tr("Tag"));
    m_cost = add(tr("Cost"));
    fillFixed();
    lay();
    connect(m_project, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
}

QComboBox* LibraryFilters::add(const QString& name)
{
    auto* box = new AccessibleComboBox(this);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setMinimumWidth(60);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    connect(box, &QComboBox::currentIndexChanged, this, &LibraryFilters::changed);
    m_boxes.append(box);
    return box;
}

void LibraryFilters::fillFixed()
{
    const QSignalBlocker quiet(this);
    const auto sort = [this](const QString& name, TakeQuery::Sort by) {
        m_sort->addItem(name, static_cast<int>(by));
    };
    sort(tr("Newest first"), TakeQuery::Sort::Newest);
    sort(tr("Oldest first"), TakeQuery::Sort::Oldest);
    sort(tr("By scene"), TakeQuery::Sort::Scene);
    sort(tr("Dearest first"), TakeQuery::Sort::Dearest);
    sort(tr("Longest first"), TakeQuery::Sort::Longest);
    m_kind->addItem(tr("Any kind"), -1);
    m_kind->addItem(tr("Videos"), static_cast<int>(MediaKind::Video));
    m_kind->addItem(tr("Pictures"), static_cast<int>(MediaKind::Image));
    m_kind->addItem(tr("Sounds"), static_cast<int>(MediaKind::Audio));
    m_date->addItems({tr("Any time"), tr("Today"), tr("Last 7 days"), tr("Last 31 days"), tr("Last year")});
    m_cost->addItems({tr("Any cost"), tr("Free"), tr("Up to $1"), tr("$1 and more")});
    fill(*m_project, tr("All projects"), {});
    fill(*m_scene, tr("All scenes"), {});
    fill(*m_take, tr("All models"), {});
    fill(*m_tag, tr("All tags"), {});
}

/// The width of its text. Names by the user may be long; the box of a chosen one shrinks.
int LibraryFilters::need(const QComboBox& box) const
{
    const bool isFixed = &box == m_sort || &box == m_kind || &box == m_date || &box == m_cost;
    int words = 0;
    for (int i = 0; i < (isFixed ? box.count() : std::min(1, box.count())); ++i)
        words = std::max(words, box.fontMetrics().horizontalAdvance(box.itemText(i)));
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const QSize size(words + 2, box.fontMetrics().height());
    return std::min(box.style()->sizeFromContents(QStyle::CT_ComboBox, &option, size, &box).width(),
                    width() - 2 * margin);
}

/// As many boxes per row as have enough space for their texts.
void LibraryFilters::lay()
{
    const int room = width() - 2 * margin;
    QList<int> counts;
    QList<int> needs;
    int used = room + 1;
    for (const QComboBox* box : std::as_const(m_boxes)) {
        needs.append(need(*box));
        if (used + gap + needs.constLast() > room) {
            counts.append(0);
            used = -gap;
        }
        used += gap + needs.constLast();
        ++counts.last();
    }
    if (counts == m_counts)
        return;
    m_counts = counts;
    while (QLayoutItem* row = m_rows->takeAt(0))
        delete row; // the boxes belong to the window
    qsizetype next = 0;
    for (const int count : counts) {
        auto* row = new QHBoxLayout;
        row->setSpacing(gap);
        for (int i = 0; i < count; ++i, ++next)
            row->addWidget(m_boxes.at(next), needs.at(next));
        m_rows->addLayout(row);
    }
    updateGeometry();
}

void LibraryFilters::refresh()
{
    LibraryStore* store = m_model.store();
    if (!store)
        return;
    QList<std::pair<QString, QString>> choices;
    for (const LibraryChoice& one : store->projects().value_or(QList<LibraryChoice>()))
        choices.append({one.value, one.name.isEmpty() ? tr("Unsaved project") : one.name});
    fill(*m_project, tr("All projects"), choices);
    choices.clear();
    for (const LibraryChoice& one :
         store->scenes(ProjectId(m_project->currentData().toString())).value_or(QList<LibraryChoice>()))
        choices.append({one.value, one.name});
    fill(*m_scene, tr("All scenes"), choices);
    choices.clear();
    for (const LibraryChoice& one : store->models().value_or(QList<LibraryChoice>()))
        choices.append({one.value, modelName(one.value)});
    fill(*m_take, tr("All models"), choices);
    choices.clear();
    for (const LibraryChoice& one : store->tags().value_or(QList<LibraryChoice>()))
        choices.append({one.value, one.name});
    fill(*m_tag, tr("All tags"), choices);
}

TakeQuery LibraryFilters::applied(TakeQuery query) const
{
    query.sort = static_cast<TakeQuery::Sort>(m_sort->currentData().toInt());
    const int kind = m_kind->currentData().toInt();
    query.kind = kind < 0 ? std::nullopt : std::optional(static_cast<MediaKind>(kind));
    const int back = days.at(static_cast<std::size_t>(std::max(0, m_date->currentIndex())));
    query.from =
        back == 0 ? Instant{} : fromDateTime(QDateTime(QDate::currentDate().addDays(1 - back), QTime(0, 0)));
    const auto [most, least] = costs.at(static_cast<std::size_t>(std::max(0, m_cost->currentIndex())));
    query.mostCost = most < 0 ? std::nullopt : std::optional(Usd{most});
    query.leastCost = least < 0 ? std::nullopt : std::optional(Usd{least});
    query.project = ProjectId(m_project->currentData().toString());
    query.scene = SceneId(m_scene->currentData().toString());
    query.model = m_take->currentData().toString();
    query.tag = m_tag->currentData().toString();
    return query;
}

void LibraryFilters::clear()
{
    const bool was = isActive();
    {
        const QSignalBlocker quiet(this);
        for (QComboBox* box : std::as_const(m_boxes)) {
            if (box != m_sort)
                box->setCurrentIndex(0);
        }
    }
    if (was)
        Q_EMIT changed();
}

void LibraryFilters::showScene(const SceneId& sceneId, const QString& name)
{
    int index = m_scene->findData(sceneId.toString());
    if (index < 0) {
        m_scene->addItem(name, sceneId.toString());
        index = m_scene->count() - 1;
    }
    m_scene->setCurrentIndex(index);
}

void LibraryFilters::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

void LibraryFilters::resizeEvent(QResizeEvent* event)
{
    lay();
    QWidget::resizeEvent(event);
}

} // namespace rushes

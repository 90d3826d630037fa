#include "ui/models/modelbrowser.h"

#include "app/base/commalist.h"
#include "app/catalogue/modeltext.h"
#include "ui/models/modeldelegate.h"
#include "ui/models/modelfilterbar.h"
#include "ui/models/modellistmodel.h"
#include "ui/style/emptystate.h"
#include "ui/style/icons.h"
#include "ui/style/searchlist.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QSize wantedSize(610, 660);
constexpr int margin = 12;
constexpr int detailLines = 3;

/// A model's limits in one line.
QString limitsOf(const Model& model)
{
    QStringList parts;
    if (model.takesSeconds() && model.output != MediaKind::Image)
        parts.append(model.secondsChoices.isEmpty() || model.minSeconds == model.maxSeconds
                         ? ModelBrowser::tr("%1 to %2 s").arg(model.minSeconds).arg(model.maxSeconds)
                         : ModelBrowser::tr("up to %1 s").arg(model.maxSeconds));
    if (!model.resolutions.isEmpty())
        parts.append(commaList(model.resolutions));
    if (!model.aspectRatios.isEmpty())
        parts.append(commaList(model.aspectRatios));
    if (model.takesShots())
        parts.append(ModelBrowser::tr("shots"));
    if (!model.roles.sound.isEmpty())
        parts.append(ModelBrowser::tr("makes sound"));
    return parts.join(u" · "_s);
}

QLabel* detail(const QFont& font, QPalette::ColorRole role)
{
    auto* label = new QLabel;
    label->setFont(font);
    label->setForegroundRole(role);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

} // namespace

ModelBrowser::ModelBrowser(QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_model(new ModelListModel(this))
    , m_search(new QLineEdit(this))
    , m_filters(new ModelFilterBar(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(u"search"_s, tr("No model fits"), tr("Other words, or fewer conditions."), this))
    , m_title(detail(Theme::headFont(), QPalette::WindowText))
    , m_about(detail(Theme::smallFont(), QPalette::WindowText))
    , m_limits(detail(Theme::smallFont(), QPalette::PlaceholderText))
    , m_favourite(new QToolButton(this))
    , m_foot(detail(Theme::smallFont(), QPalette::PlaceholderText))
{
    setWindowTitle(tr("Models"));
    setAccessibleName(tr("Models"));
    build();
    connect(m_search, &QLineEdit::textChanged, this, &ModelBrowser::refilter);
    connect(m_filters, &ModelFilterBar::changed, this, &ModelBrowser::refilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelBrowser::showDetails);
    connect(m_list, &QListView::clicked, this, [this] {
        if (!std::exchange(m_starPressed, false))
            choose();
    });
    connect(m_favourite, &QToolButton::clicked, this, [this] { toggleFavourite(currentId()); });
}

void ModelBrowser::build()
{
    m_search->setAccessibleName(tr("Search models"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedHeight(30);
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_search->installEventFilter(this);
    m_list->setModel(m_model);
    auto* delegate = new ModelDelegate(m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &ModelDelegate::starPressed, this, [this](const QString& id) {
        m_starPressed = true;
        toggleFavourite(id);
    });
    m_list->setAccessibleName(tr("Models"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty->hide();

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(1, margin, 1, margin - 2);
    rows->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(margin, 0, margin, 8);
    head->setSpacing(8);
    head->addWidget(m_search);
    head->addWidget(m_filters);
    rows->addLayout(head);
    rows->addWidget(new ModelColumnHeads(*m_list, this));
    rows->addWidget(m_list, 1);
    rows->addWidget(m_empty, 1);
    rows->addWidget(buildDetails());
}

QWidget* ModelBrowser::buildDetails()
{
    auto* details = new QWidget(this);
    auto* row = new QHBoxLayout(details);
    row->setContentsMargins(margin, 8, margin, 0);
    row->setSpacing(8);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (QLabel* label : {m_title, m_about, m_limits, m_foot}) {
        label->setFixedHeight(QFontMetrics(label->font()).height() + 2);
        words->addWidget(label);
    }
    words->insertSpacing(detailLines, 4);
    row->addLayout(words, 1);
    m_favourite->setCheckable(true);
    m_favourite->setAccessibleName(tr("Favourite"));
    m_favourite->setToolTip(tr("Favourite"));
    m_favourite->setIcon(icon(u"star"_s));
    m_favourite->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_favourite, 0, Qt::AlignTop);
    return details;
}

void ModelBrowser::setCatalogue(const Catalogue& catalogue)
{
    m_model->setCatalogue(catalogue);
    const auto count = static_cast<int>(m_model->count());
    m_search->setPlaceholderText(tr("Search %n model(s)", nullptr, count));
    const QString day = QLocale().toString(catalogue.date(), QLocale::ShortFormat);
    m_foot->setText(catalogue.source() == Catalogue::Source::Snapshot
                        ? tr("Catalogue of %1, as it came with Rushes").arg(day)
                    : catalogue.source() == Catalogue::Source::Cache
                        ? tr("Catalogue of the service, read on %1").arg(day)
                        : tr("Catalogue of the service, read today"));
}

void ModelBrowser::setMemory(const QStringList& favourites, const QStringList& recent)
{
    m_recent = recent;
    m_model->setFavourites(favourites);
}

void ModelBrowser::present(const QWidget& anchor, const QString& current)
{
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    m_filters->reset();
    // The scene's own model comes first, so that it is visible when the list opens.
    QStringList recent = m_recent;
    recent.removeAll(current);
    recent.prepend(current);
    m_model->setRecent(recent);
    m_model->setFilter(m_filters->filter(), m_filters->order());
    m_model->refresh();
    m_list->show();
    m_empty->hide();
    const QModelIndex place = m_model->indexOf(current);
    m_list->setCurrentIndex(place.isValid() ? place : m_model->first());
    showDetails();

    const QRect room = anchor.screen()->availableGeometry().adjusted(4, 4, -4, -4);
    resize(wantedSize.boundedTo(room.size()));
    // To the left of the anchor, so that the settings remain visible.
    const QPoint corner = anchor.mapToGlobal(QPoint(0, 0));
    int left = corner.x() - width() - 4;
    if (left < room.left())
        left = qMin(corner.x(), room.right() - width());
    move(qMax(room.left(), left), qBound(room.top(), corner.y(), qMax(room.top(), room.bottom() - height())));
    show();
    m_list->scrollToTop();
    m_list->scrollTo(m_list->currentIndex());
    endWithWholeRow();
    m_search->setFocus(Qt::OtherFocusReason);
}

/// Limits the list's height to whole rows.
void ModelBrowser::endWithWholeRow()
{
    const int height = m_list->viewport()->height();
    const QModelIndex last = m_list->indexAt(QPoint(margin, height - 1));
    const QRect row = m_list->visualRect(last);
    if (last.isValid() && row.bottom() >= height && row.top() > height / 2)
        resize(width(), this->height() - (height - row.top()));
}

void ModelBrowser::refilter()
{
    ModelFilter filter = m_filters->filter();
    filter.words = m_search->text();
    const QString before = currentId();
    m_model->setFilter(filter, m_filters->order());
    const bool isEmpty = m_model->found() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    const QModelIndex same = filter.words.isEmpty() ? m_model->indexOf(before) : QModelIndex();
    m_list->setCurrentIndex(same.isValid() ? same : m_model->first());
    m_list->scrollToTop();
    showDetails();
}

QString ModelBrowser::currentId() const
{
    const Model* model = m_model->model(m_list->currentIndex());
    return model ? model->id : QString();
}

void ModelBrowser::showDetails()
{
    const Model* model = m_model->model(m_list->currentIndex());
    const auto put = [](QLabel* label, const QString& text) {
        label->setText(text);
        label->setToolTip(text);
    };
    m_favourite->setEnabled(model);
    if (!model) {
        for (QLabel* label : {m_title, m_about, m_limits})
            put(label, {});
        return;
    }
    put(m_title, u"%1 · %2"_s.arg(titleOf(*model), commaList(priceLines(model->price, model->output))));
    put(m_about, tr("Takes %1").arg(takesText(*model)));
    const QString limits = limitsOf(*model);
    put(m_limits, limits.isEmpty() ? model->id : u"%1 · %2"_s.arg(limits, model->id));
    m_favourite->setChecked(m_model->favourites().contains(model->id));
}

void ModelBrowser::toggleFavourite(const QString& id)
{
    if (id.isEmpty())
        return;
    QStringList ids = m_model->favourites();
    if (!ids.removeOne(id))
        ids.append(id);
    m_model->setFavourites(ids);
    showDetails();
    Q_EMIT favouritesChanged(ids);
}

void ModelBrowser::choose()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    hide();
    Q_EMIT modelChosen(id);
}

/// Arrow keys move in the list while typing in the search field, and typing searches while in the list.
bool ModelBrowser::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (walksWhileSearching(watched, *key, *m_search, *m_list))
        return true;
    if (watched == m_list && !key->text().isEmpty() && key->text().at(0).isPrint() &&
        !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        m_search->setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(m_search, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void ModelBrowser::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.pane);
    painter.setPen(theme.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const int end = (m_list->isHidden() ? m_empty->geometry() : m_list->geometry()).bottom() + 1;
    painter.drawLine(0, end, width(), end);
}

} // namespace rushes

#include "ui/models/modelfilterbar.h"

#include "app/catalogue/modeltext.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int chipHeight = 24;
constexpr int chipMargin = 10;
constexpr int markSize = 14;

} // namespace

FilterChip::FilterChip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this] { updateGeometry(); });
}

QSize FilterChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * chipMargin + (isChecked() ? markSize + 4 : 0),
            chipHeight};
}

void FilterChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const QColor fill = isChecked() ? theme.tint(theme.accent) : underMouse() ? theme.hover() : theme.field;
    paint::box(painter, rect(), fill, isChecked() ? theme.accent : theme.line, chipHeight / 2.0);
    if (paint::showsFocus(*this))
        paint::focusRing(painter, rect(), chipHeight / 2.0);
    QRect words = rect().adjusted(chipMargin, 0, -chipMargin, 0);
    if (isChecked()) {
        painter.drawPixmap(words.left(), (height() - markSize) / 2,
                           iconPixmap(u"check"_s, theme.accent, markSize, devicePixelRatioF()));
        words.setLeft(words.left() + markSize + 4);
    }
    painter.setPen(theme.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
}

ModelFilterBar::ModelFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_takes(new QPushButton(this))
    , m_length(new QPushButton(this))
    , m_sort(new QPushButton(this))
    , m_lengths(new QActionGroup(this))
    , m_orders(new QActionGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(5); // so that everything fits in Russian at 200 %
    for (const auto& [text, kind] :
         {std::pair(tr("Video"), MediaKind::Video), std::pair(tr("Image"), MediaKind::Image),
          std::pair(tr("Sound", "kind of output"), MediaKind::Audio)}) {
        FilterChip* chip = addChip(text);
        row->addWidget(chip);
        m_kinds.append({chip, kind});
    }
    row->addSpacing(4);
    for (QPushButton* button : {m_takes, m_length, m_sort}) {
        button->setMenu(new QMenu(button));
        button->setAutoDefault(false);
        button->setFixedHeight(chipHeight);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        if (button == m_length)
            row->addStretch(1);
    }
    buildTakes();
    buildLengths();
    buildOrders();
    refresh();
}

FilterChip* ModelFilterBar::addChip(const QString& text)
{
    auto* chip = new FilterChip(text, this);
    connect(chip, &QAbstractButton::toggled, this, &ModelFilterBar::changed);
    return chip;
}

void ModelFilterBar::buildTakes()
{
    for (const QString& word :
         {u"text"_s, u"start image"_s, u"end image"_s, u"references"_s, u"video"_s, u"sound"_s}) {
        QAction* action = m_takes->menu()->addAction(takesWord(word));
        action->setCheckable(true);
        action->setData(word);
        m_takesActions.append(action);
        connect(action, &QAction::toggled, this, [this] {
            refresh();
            Q_EMIT changed();
        });
    }
}

void ModelFilterBar::buildLengths()
{
    for (const int seconds : {0, 5, 10, 15, 20, 30}) {
        QAction* action =
            m_length->menu()->addAction(seconds == 0 ? tr("Any length") : tr("%1 s or longer").arg(seconds));
        action->setCheckable(true);
        action->setChecked(seconds == 0);
        action->setData(seconds);
        m_lengths->addAction(action);
    }
    connect(m_lengths, &QActionGroup::triggered, this, [this] {
        refresh();
        Q_EMIT changed();
    });
}

void ModelFilterBar::buildOrders()
{
    for (const auto& [text, order] :
         {std::pair(tr("By name"), ModelOrder::Name), std::pair(tr("Longest first"), ModelOrder::Longest),
          std::pair(tr("Cheapest first"), ModelOrder::Price)}) {
        QAction* action = m_sort->menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == ModelOrder::Name);
        m_orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] {
            m_order = order;
            refresh();
            Q_EMIT changed();
        });
    }
}

void ModelFilterBar::refresh()
{
    QStringList takes;
    for (const QAction* action : std::as_const(m_takesActions)) {
        if (action->isChecked())
            takes.append(action->text());
    }
    const auto name = [](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    name(m_takes, takes.isEmpty()     ? tr("Takes anything")
                  : takes.size() == 1 ? tr("Takes %1").arg(takes.constFirst())
                                      : tr("Takes %1 +%2").arg(takes.constFirst()).arg(takes.size() - 1));
    name(m_length, m_lengths->checkedAction() ? m_lengths->checkedAction()->text() : QString());
    name(m_sort, m_orders->checkedAction() ? m_orders->checkedAction()->text() : QString());
}

ModelFilter ModelFilterBar::filter() const
{
    ModelFilter filter;
    for (const auto& [chip, kind] : m_kinds) {
        if (chip->isChecked())
            filter.kinds.append(kind);
    }
    for (const QAction* action : m_takesActions) {
        if (action->isChecked())
            filter.takes.append(action->data().toString());
    }
    if (const QAction* length = m_lengths->checkedAction())
        filter.leastSeconds = length->data().toInt();
    return filter;
}

void ModelFilterBar::reset()
{
    const QSignalBlocker quiet(this);
    for (const auto& [chip, kind] : std::as_const(m_kinds))
        chip->setChecked(false);
    for (QAction* action : std::as_const(m_takesActions))
        action->setChecked(false);
    m_lengths->actions().constFirst()->setChecked(true);
    refresh();
}

} // namespace rushes

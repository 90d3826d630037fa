#include "ui/shell/takespane.h"

#include "app/library/scenetakemodel.h"
#include "ui/player/playerview.h"
#include "ui/takes/comparepane.h"
#include "ui/takes/takesrow.h"
#include "ui/takes/titlestrip.h"

#include <QVBoxLayout>

namespace rushes {

namespace {

constexpr int roomForRow =
    320; // px: below this height of the pane the row of takes is hidden in favour of the picture
constexpr int rowMargin = 8; // px above and below

} // namespace

TakesPane::TakesPane(PlayerView& player, SceneTakeModel& takes, Thumbnails& thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_takes(takes)
    , m_title(new TitleStrip(this))
    , m_row(new TakesRow(takes, thumbnails))
    , m_comparison(new ComparePane)
    , m_line(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->addWidget(m_title);
    column->addWidget(&player, 1);
    m_comparison->hide();
    player.setSidePanel(m_comparison);
    auto* under = new QVBoxLayout(m_line);
    under->setContentsMargins(0, rowMargin - 2, 0, rowMargin - 4);
    under->addWidget(m_row);
    m_line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(m_line);
    connect(&m_takes, &SceneTakeModel::changed, this, &TakesPane::showRow);
    showRow();
}

QSize TakesPane::minimumSizeHint() const
{
    return {226, 160};
}

void TakesPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showRow();
}

/// A single take needs no row.
void TakesPane::showRow()
{
    m_line->setVisible(m_takes.rowCount() > 1 && height() >= roomForRow);
    m_title->setVisible(height() >= roomForRow / 2);
}

} // namespace rushes

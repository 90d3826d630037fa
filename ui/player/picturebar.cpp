#include "ui/player/picturebar.h"

#include "ui/player/transportbar.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rushes {

PictureBar::PictureBar(QAction* copyFrame, QAction* fullScreen, QWidget* parent)
    : QWidget(parent)
    , m_size(new QLabel(this))
    , m_zoom(new Segmented(Segmented::Size::Small, this))
{
    setFixedHeight(44);
    m_size->setFont(Theme::bodyFont());
    m_size->setForegroundRole(QPalette::PlaceholderText);
    m_zoom->setAccessibleName(tr("Size on screen"));
    m_zoom->setChoices({tr("Fit"), tr("100 %")});
    m_zoom->setCurrent(0);
    connect(m_zoom, &Segmented::chosen, this, [this](int index) { Q_EMIT actualSizeChosen(index == 1); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 7, 0);
    row->addWidget(m_size);
    row->addStretch(1);
    row->addWidget(m_zoom);
    row->addSpacing(8);
    row->addWidget(new TransportButton(tr("Copy picture"), u"copy"_s, copyFrame, this));
    row->addWidget(new TransportButton(tr("Picture on the full screen"), u"maximize"_s, fullScreen, this));
}

void PictureBar::setPictureSize(QSize size)
{
    m_size->setText(size.isEmpty() ? QString() : u"%1 × %2"_s.arg(size.width()).arg(size.height()));
}

void PictureBar::setActualSize(bool actual)
{
    m_zoom->setCurrent(actual ? 1 : 0);
}

QString PictureBar::text() const
{
    return m_size->text();
}

} // namespace rushes

#include "ui/film/filmpane.h"

#include "app/film/filmmodel.h"
#include "ui/film/filmview.h"
#include "ui/style/controls.h"
#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int limitShownMs = 4000;
constexpr int roomForWords = 560; // px
constexpr int roomForCount = 420;

} // namespace

Segmented* makeFilmSwitch(QWidget* parent)
{
    auto* views = new Segmented(Segmented::Size::Small, parent);
    views->setAccessibleName(FilmPane::tr("Scene or film"));
    views->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    views->setChoices({FilmPane::tr("Scene"), FilmPane::tr("Film")});
    views->setIcons({u"clapperboard"_s, u"film"_s}); // icons where the text has no room
    return views;
}

FilmPane::FilmPane(FilmModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_head(new PaneHead(tr("Film"), this))
    , m_switch(makeFilmSwitch(m_head))
    , m_missing(new QToolButton(m_head))
    , m_track(new FilmView(model, this))
    , m_help(new QLabel(this))
    , m_trimmed(new QLabel(this))
    , m_forget(new QTimer(this))
{
    buildHead();
    for (QLabel* label : {m_help, m_trimmed}) {
        label->setFont(Theme::smallFont());
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_help->setAccessibleName(
        tr("Drag a scene to move it, an end to trim it for the film. The takes stay whole."));
    m_help->setMinimumWidth(1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 4);
    foot->addWidget(m_help, 1);
    foot->addWidget(m_trimmed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Theme::grid / 2);
    column->setSpacing(0);
    column->addWidget(m_track, 1);
    column->addLayout(foot);
    m_forget->setSingleShot(true);
    connect(m_forget, &QTimer::timeout, this, &FilmPane::follow);
    connect(m_track, &FilmView::limitReached, this, &FilmPane::sayLimit);
    connect(&m_model, &FilmModel::filmChanged, this, [this] {
        m_forget->stop();
        follow();
    });
    connect(m_missing, &QToolButton::clicked, this, [this] {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.film().items.at(row).isSlate()) {
                Q_EMIT slateRequested(row);
                return;
            }
        }
    });
    setFocusProxy(m_track);
    follow();
    refreshLook();
}

void FilmPane::buildHead()
{
    m_switch->setCurrent(1);
    m_head->setLead(m_switch);
    m_missing->setAutoRaise(true);
    m_missing->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_missing->setIconSize({16, 16});
    m_missing->setFont(Theme::headFont());
    m_missing->setAccessibleDescription(tr("Goes to the first of them"));
    m_head->addWidget(m_missing);
    for (QAction* action : m_track->zoomActions()) {
        auto* button = new QToolButton(m_head);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(action->text());
        button->setToolTip(action->text());
        if (action == m_track->zoomActions().at(1)) {
            button->setText(tr("Fit"));
            button->setAccessibleName(tr("Fit"));
            button->setFont(Theme::smallFont());
        } else {
            button->setIcon(action->icon());
        }
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        m_head->addButton(button);
    }
}

void FilmPane::follow()
{
    const Film& film = m_model.film();
    const auto slates = static_cast<int>(m_model.slates().size());
    m_missing->setVisible(slates > 0);
    m_missing->setText(tr("%n scene(s) have no take", nullptr, slates));
    m_missing->setAccessibleName(m_missing->text());
    m_missing->setToolButtonStyle(width() >= roomForWords ? Qt::ToolButtonTextBesideIcon
                                                          : Qt::ToolButtonIconOnly);
    m_missing->setToolTip(m_missing->text());
    const QString length = timecode(film.frames(), film.format.rate);
    const QString count = tr("%n scene(s)", nullptr, static_cast<int>(film.items.size()));
    m_head->setNote(width() >= roomForCount ? u"%1 · %2"_s.arg(count, length) : length);
    const double trimmed = std::round(trimmedSeconds(film) * 10) / 10;
    m_trimmed->setText(trimmed > 0 ? tr("%1 s trimmed").arg(QLocale().toString(trimmed, 'g', 6)) : QString());
    layout()->activate();
    const QString help = m_help->accessibleName();
    m_help->setText(m_help->fontMetrics().elidedText(help, Qt::ElideRight, m_help->width()));
    m_help->setToolTip(m_help->text() == help ? QString() : help);
}

void FilmPane::sayLimit(const QString& why)
{
    m_head->setNote(why);
    m_head->announceNote();
    m_forget->start(limitShownMs);
}

void FilmPane::refreshLook()
{
    const Theme& theme = Theme::current();
    m_missing->setIcon(QIcon(iconPixmap(u"triangle-alert"_s, theme.accent, 16, devicePixelRatioF())));
    QPalette colours = m_missing->palette();
    colours.setColor(QPalette::ButtonText, theme.accent);
    colours.setColor(QPalette::WindowText, theme.accent);
    m_missing->setPalette(colours);
}

void FilmPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    follow();
}

void FilmPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        refreshLook();
    QWidget::changeEvent(event);
}

} // namespace rushes

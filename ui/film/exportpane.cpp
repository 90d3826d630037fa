#include "ui/film/exportpane.h"

#include "app/film/exporttext.h"
#include "app/film/filmmodel.h"
#include "ui/style/controls.h"
#include "ui/style/icons.h"
#include "ui/style/pane.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/scroller.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int formCount = 5;

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10'000'000 ? 1 : 0, QLocale::DataSizeSIFormat);
}

/// The card of an export that is running or finished.
class Card : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = Theme::current();
        paint::box(painter, rect(), theme.raised, theme.line, Theme::controlRadius);
    }
};

class Line : public QWidget
{
public:
    explicit Line(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::current().line); }
};

QString leftText(double fraction, int secondsLeft)
{
    const int percent = static_cast<int>(std::floor(fraction * 100));
    if (secondsLeft < 0)
        return ExportPane::tr("%1 %").arg(percent);
    if (secondsLeft < 60)
        return ExportPane::tr("%1 %, %2 s left").arg(percent).arg(secondsLeft);
    return ExportPane::tr("%1 %, %2 min left").arg(percent).arg((secondsLeft + 59) / 60);
}

} // namespace

ExportPane::ExportPane(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Export"));
    new PaneHead(tr("Export"), this);
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(12, 4, 12, 8);
    column->setSpacing(8);
    buildForms(*column);
    column->addWidget(new Line(form));
    buildFacts(*column);
    column->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new Scroller(form, this), 1);
    buildFoot(*whole);
    refreshLook();
    showIdle();
    refresh();
}

void ExportPane::buildForms(QBoxLayout& column)
{
    const std::array<std::pair<QString, QString>, formCount> texts = {{
        {tr("One mp4"), tr("the film, ready to play")},
        {tr("OTIO"), tr("a timeline for Resolve and Kdenlive")},
        {tr("Final Cut XML"), tr("a timeline for Premiere and Resolve")},
        {tr("MLT"), tr("a project for Shotcut and Kdenlive")},
        {tr("Subtitles"), tr("the dialogue as SRT")},
    }};
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    for (const auto& [name, hint] : texts) {
        auto* button = new QRadioButton(name, box);
        button->setAccessibleName(name);
        button->setAccessibleDescription(hint);
        auto* label = new WrappedLabel(hint, box);
        label->setFont(Theme::smallFont());
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(22, 0, 0, 0);
        auto* pair = new QVBoxLayout;
        pair->setSpacing(0);
        pair->addWidget(button);
        pair->addWidget(label);
        rows->addLayout(pair);
        m_forms.append(button);
        m_hints.append(label);
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (!on)
                return;
            refresh();
            Q_EMIT optionsChanged();
        });
    }
    column.addWidget(box);
    const QSignalBlocker quiet(m_forms.constFirst());
    m_forms.constFirst()->setChecked(true);
}

NumberLabel* ExportPane::addFact(QGridLayout& grid, const QString& name)
{
    const int row = grid.rowCount();
    auto* caption = new QLabel(name);
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto* value = new NumberLabel;
    value->setAccessibleDescription(name);
    grid.addWidget(caption, row, 0);
    grid.addWidget(value, row, 1);
    return value;
}

void ExportPane::buildFacts(QBoxLayout& column)
{
    m_slateBox = new QWidget;
    auto* slates = new QVBoxLayout(m_slateBox);
    slates->setContentsMargins(0, 0, 0, 4);
    m_slateLabel = new WrappedLabel(m_slateBox);
    m_slateLabel->setForegroundRole(QPalette::PlaceholderText);
    m_slates = new Segmented(Segmented::Size::Field, m_slateBox);
    m_slates->setAccessibleName(tr("Scenes without a take"));
    m_slates->setChoices({tr("Leave out"), tr("Show a slate")});
    m_slates->setCurrent(0);
    connect(m_slates, &Segmented::chosen, this, [this](int choice) {
        m_withSlates = choice == 1;
        Q_EMIT optionsChanged();
    });
    slates->addWidget(m_slateLabel);
    slates->addWidget(m_slates);
    column.addWidget(m_slateBox);

    auto* facts = new QGridLayout;
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setVerticalSpacing(6);
    facts->setColumnStretch(1, 1);
    m_resolution = addFact(*facts, tr("Resolution"));
    m_sound = addFact(*facts, tr("Sound"));
    m_length = addFact(*facts, tr("Length"));
    m_size = addFact(*facts, tr("Size"));
    column.addLayout(facts);

    auto* note = new QHBoxLayout;
    note->setSpacing(8);
    m_mark = new QLabel;
    m_mark->setFixedSize(16, 18);
    m_words = new WrappedLabel;
    m_words->setFont(Theme::smallFont());
    note->addWidget(m_mark, 0, Qt::AlignTop);
    note->addWidget(m_words, 1);
    column.addLayout(note);
}

void ExportPane::buildFoot(QBoxLayout& column)
{
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(12, 8, 12, 12);
    foot->setSpacing(12);
    m_card = new Card(this);
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(10, 8, 8, 10);
    inside->setSpacing(5);
    auto* top = new QHBoxLayout;
    m_name = new QLabel(m_card);
    m_name->setMinimumWidth(1);
    m_cancel = new QToolButton(m_card);
    m_cancel->setAutoRaise(true);
    m_cancel->setText(tr("Cancel export"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setToolTip(m_cancel->text());
    m_cancel->setToolButtonStyle(Qt::ToolButtonIconOnly);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_isRunning)
            Q_EMIT cancelRequested();
        else
            showIdle();
    });
    top->addWidget(m_name, 1);
    top->addWidget(m_cancel);
    m_progress = new QProgressBar(m_card);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Progress of the export"));
    auto* bottom = new QHBoxLayout;
    m_state = new QLabel(m_card);
    m_state->setMinimumWidth(1);
    m_state->setFont(Theme::smallFont());
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_bytes = new NumberLabel(m_card);
    m_bytes->setFont(Theme::smallFont());
    m_bytes->setRole(QPalette::PlaceholderText);
    m_show = new QPushButton(tr("Show in folder"), m_card);
    m_show->setAccessibleName(m_show->text());
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showInFolderRequested(m_donePath); });
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_bytes);
    inside->addLayout(top);
    inside->addWidget(m_progress);
    inside->addLayout(bottom);
    inside->addWidget(m_show, 0, Qt::AlignLeft); // beside the text it would make the pane wider
    m_export = new QPushButton(tr("Export film…"), this);
    m_export->setProperty("primary", true);
    m_export->setAccessibleName(tr("Export film"));
    m_export->setMinimumHeight(36);
    connect(m_export, &QPushButton::clicked, this, &ExportPane::exportRequested);
    foot->addWidget(m_card);
    foot->addWidget(m_export);
    column.addLayout(foot);
}

FilmForm ExportPane::form() const
{
    for (int i = 0; i < m_forms.size(); ++i) {
        if (m_forms.at(i)->isChecked())
            return static_cast<FilmForm>(i);
    }
    return FilmForm::Mp4;
}

void ExportPane::setForm(FilmForm form)
{
    m_forms.at(static_cast<int>(form))->setChecked(true);
}

void ExportPane::setOffer(const ExportOffer& offer)
{
    m_offer = offer;
    refresh();
}

void ExportPane::say(const QString& words, bool good)
{
    m_isGood = good;
    m_words->setText(words);
    m_mark->setVisible(!words.isEmpty());
    refreshLook();
}

void ExportPane::refresh()
{
    const Film& film = m_offer.film;
    const bool isMp4 = form() == FilmForm::Mp4;
    m_slateBox->setVisible(!m_offer.slates.isEmpty());
    m_slateLabel->setText(
        m_offer.slates.size() == 1
            ? tr("%1, without a take").arg(m_offer.slates.constFirst())
            : tr("%n scene(s) without a take", nullptr, static_cast<int>(m_offer.slates.size())));
    const int lines = spokenLinesOf(film);
    const QString spoken =
        lines > 0 ? tr("the dialogue as SRT, %n line(s)", nullptr, lines) : tr("nobody speaks in this film");
    m_hints.at(static_cast<int>(FilmForm::Srt))->setText(spoken);
    m_forms.at(static_cast<int>(FilmForm::Srt))->setAccessibleDescription(spoken);

    const QString none = u"—"_s;
    const bool some = !film.items.isEmpty();
    const VideoFormat& format = m_offer.plan ? m_offer.plan->format : film.format;
    m_resolution->setText(some ? tr("%1×%2, %3 fps")
                                     .arg(QString::number(format.size.width()),
                                          QString::number(format.size.height()), format.rate.text())
                               : none);
    m_length->setText(some ? timecode(film.frames(), film.format.rate) : none);
    m_sound->setText(
        !m_offer.plan ? none
        : !m_offer.plan->hasSound
            ? tr("none")
            : tr("stereo, %1 kHz").arg(QLocale().toString(m_offer.plan->sampleRate / 1000.0, 'g', 4)));
    const QString size =
        !isMp4 || !m_offer.plan || !m_offer.isKnown ? QString() : bytesText(m_offer.plan->bytes());
    m_size->setText(!isMp4 && some   ? tr("a small text file")
                    : size.isEmpty() ? none
                                     : tr("about %1").arg(size));
    m_export->setText(size.isEmpty() ? tr("Export film…") : tr("Export film…   %1").arg(size));
    m_export->setAccessibleDescription(m_size->text());

    const bool mute = form() == FilmForm::Srt && lines == 0;
    if (!m_offer.isKnown)
        say(tr("Looking into the takes…"), true);
    else if (!m_offer.plan)
        say(exportErrorText(m_offer.plan.error()), false);
    else if (mute)
        say(tr("Nobody speaks in this film: there are no subtitles."), false);
    else if (isMp4)
        say(m_offer.plan->summary(), true);
    else
        say(tr("It names the takes where they lie; they stay there and are not copied."), true);
    m_export->setEnabled(m_offer.isKnown && m_offer.plan && !mute && !m_isRunning);
    refreshLook();
}

void ExportPane::showProgress(const QString& name, double fraction, int secondsLeft, qint64 bytes)
{
    m_isRunning = true;
    m_card->show();
    m_progress->show();
    m_show->hide();
    m_bytes->show();
    m_cancel->setText(tr("Cancel export"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setToolTip(m_cancel->text());
    m_name->setText(name);
    m_progress->setValue(qRound(fraction * 1000));
    m_state->setText(leftText(fraction, secondsLeft));
    m_bytes->setText(bytesText(bytes));
    m_export->setEnabled(false);
    refreshLook();
}

void ExportPane::showDone(const QString& path)
{
    m_isRunning = false;
    m_donePath = path;
    m_card->show();
    m_progress->hide();
    m_bytes->hide();
    m_show->show();
    m_cancel->setText(tr("Close"));
    m_cancel->setAccessibleName(m_cancel->text());
    m_cancel->setToolTip(m_cancel->text());
    m_name->setText(QFileInfo(path).fileName());
    m_state->setText(tr("Exported, %1").arg(bytesText(QFileInfo(path).size())));
    refresh();
}

void ExportPane::showIdle()
{
    m_isRunning = false;
    m_card->hide();
    refresh();
}

void ExportPane::refreshLook()
{
    const Theme& theme = Theme::current();
    if (m_cancel)
        m_cancel->setIcon(icon(u"x"_s));
    if (m_export)
        m_export->setIcon(QIcon(iconPixmap(u"film"_s, m_export->isEnabled() ? theme.onAccent : theme.dim, 16,
                                           devicePixelRatioF())));
    if (m_mark)
        m_mark->setPixmap(iconPixmap(m_isGood ? u"circle-check"_s : u"circle-alert"_s,
                                     m_isGood ? theme.good : theme.bad, 16, devicePixelRatioF()));
}

void ExportPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        refreshLook();
    QWidget::changeEvent(event);
}

} // namespace rushes

#include "ui/settings/preferences.h"

#include "app/base/language.h"
#include "app/base/settings.h"
#include "app/prompt/speller.h"
#include "ui/settings/amountfield.h"
#include "ui/style/accessiblecombobox.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/scroller.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int wanted = 620; ///< px, the width
constexpr int mostCents = 100'000'000;
constexpr qint64 centMicros = 10'000;

int centsOf(const std::optional<Usd>& cap)
{
    return cap ? static_cast<int>(std::min<qint64>(cap->micros / centMicros, mostCents)) : 0;
}

std::optional<Usd> capOf(int cents)
{
    return cents > 0 ? std::optional(Usd{cents * centMicros}) : std::nullopt;
}

} // namespace

Preferences::Preferences(Settings& settings, const Caps& caps, std::function<void(const Caps&)> keepCaps,
                         QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_caps(std::make_shared<Caps>(caps))
    , m_keepCaps(std::move(keepCaps))
    , m_jobs(new QSpinBox(this))
    , m_theme(new AccessibleComboBox(this))
    , m_folder(new QLineEdit(this))
{
    setWindowTitle(tr("Preferences"));
    auto* form = new QWidget(this);
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(20, 20, 20, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(1, 1);

    const auto addRow = [&](const QString& name, QWidget* field, QWidget* beside = nullptr) {
        const int row = grid->rowCount();
        auto* caption = new Caption(name, this);
        caption->setBuddy(field);
        caption->setMinimumWidth(caption->sizeHint().width());
        field->setAccessibleName(name);
        grid->addWidget(caption, row, 0);
        if (beside) {
            grid->addWidget(field, row, 1);
            grid->addWidget(beside, row, 2);
        } else {
            grid->addWidget(field, row, 1, Qt::AlignLeft);
        }
    };

    m_jobs->setRange(setting::jobsAtOnce.least, setting::jobsAtOnce.most);
    m_jobs->setValue(settings.value(setting::jobsAtOnce));
    m_jobs->setFixedWidth(72);
    addRow(tr("Jobs at once"), m_jobs);

    m_theme->addItem(tr("Like the system"), u"system"_s);
    m_theme->addItem(tr("Dark"), u"dark"_s);
    m_theme->addItem(tr("Light"), u"light"_s);
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(settings.value(setting::theme))));
    m_theme->setMinimumHeight(28);
    addRow(tr("Theme"), m_theme);

    auto* language = new AccessibleComboBox(this);
    language->addItem(tr("Like the system"), QString());
    const QList<Language> known = languages();
    for (const Language& one : known)
        language->addItem(one.name, one.code);
    language->setCurrentIndex(qMax(0, language->findData(settings.value(setting::language))));
    language->setMinimumHeight(28);
    addRow(tr("Language"), language);
    addNote(*grid, tr("From the next start on."), 1);
    connect(language, &QComboBox::activated, this,
            [this, language] { m_settings.set(setting::language, language->currentData().toString()); });

    addSpelling(*grid);
    addTelling(*grid);
    addMoney(*grid);

    m_folder->setText(QDir::toNativeSeparators(settings.videosFolder()));
    m_folder->setMinimumWidth(180);
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose videos folder"));
    choose->setAutoDefault(false);
    addRow(tr("Videos folder"), m_folder, choose);
    addNote(*grid, tr("New takes go there. Those that are there already stay where they are."), 1);

    grid->setRowStretch(grid->rowCount(), 1);
    addFoot(form);

    connect(m_jobs, &QSpinBox::valueChanged, this,
            [this](int jobs) { m_settings.set(setting::jobsAtOnce, jobs); });
    connect(m_theme, &QComboBox::activated, this,
            [this] { m_settings.set(setting::theme, m_theme->currentData().toString()); });
    connect(m_folder, &QLineEdit::editingFinished, this, [this] {
        const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
        // A folder that is not absolute would be another one after the next start.
        if (QDir::isAbsolutePath(folder) && folder != m_settings.videosFolder())
            m_settings.set(setting::videosFolder, QDir::cleanPath(folder));
        m_folder->setText(QDir::toNativeSeparators(m_settings.videosFolder()));
    });
    connect(choose, &QPushButton::clicked, this, &Preferences::chooseFolder);
}

void Preferences::addFoot(QWidget* form)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(20, 12, 20, 16);
    foot->addWidget(buttons);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    auto* scroller = new Scroller(form, this);
    rows->addWidget(scroller, 1);
    rows->addLayout(foot);
    const int width = std::max(wanted, form->sizeHint().width());
    // As high as it is beside a scroll bar: a bar that came for a moment would stay for the lines that it
    // breaks.
    const int height = form->heightForWidth(width - scroller->verticalScrollBar()->sizeHint().width());
    fitToScreen(*this, {width, height + foot->sizeHint().height()});
}

void Preferences::addNote(QGridLayout& grid, const QString& text, int column)
{
    auto* note = new WrappedLabel(text, this);
    note->setFont(Theme::smallFont());
    note->setForegroundRole(QPalette::PlaceholderText);
    grid.addWidget(note, grid.rowCount(), column, 1, 3 - column);
}

void Preferences::addSpelling(QGridLayout& grid)
{
    auto* spelling = new ToggleSwitch(tr("Check spelling"), this);
    const std::optional<Dictionary> dictionary = dictionaryFor(QLocale::system());
    spelling->setChecked(dictionary && m_settings.value(setting::spelling));
    spelling->setEnabled(dictionary.has_value());
    grid.addWidget(spelling, grid.rowCount(), 0, 1, 3);
    addNote(grid,
            dictionary ? tr("%1, the dictionary that is installed.").arg(nameOf(*dictionary))
                       : tr("Off: no hunspell dictionary is installed for %1 or for American English.")
                             .arg(QLocale::system().name()),
            0);
    connect(spelling, &QCheckBox::toggled, this, [this](bool on) { m_settings.set(setting::spelling, on); });
}

void Preferences::addTelling(QGridLayout& grid)
{
    const auto add = [&](const QString& name, const Setting<bool>& setting) {
        auto* toggle = new ToggleSwitch(name, this);
        toggle->setChecked(m_settings.value(setting));
        grid.addWidget(toggle, grid.rowCount(), 0, 1, 3);
        connect(toggle, &QCheckBox::toggled, this,
                [this, chosen = &setting](bool on) { m_settings.set(*chosen, on); });
    };
    add(tr("Notifications"), setting::notifications);
    addNote(grid, tr("When a take is ready or a job needs you, and you look elsewhere."), 0);
    add(tr("Sound when a take is ready"), setting::readySound);
    add(tr("Icon in the tray"), setting::trayIcon);
}

void Preferences::addMoney(QGridLayout& grid)
{
    const auto add = [&](const QString& name, const QString& none, std::optional<Usd> Caps::*cap) {
        auto* field = new AmountField(none, mostCents, this);
        field->setCents(centsOf((*m_caps).*cap));
        field->setAccessibleName(name);
        auto* caption = new Caption(name, this);
        caption->setBuddy(field);
        caption->setMinimumWidth(caption->sizeHint().width());
        const int row = grid.rowCount();
        grid.addWidget(caption, row, 0);
        grid.addWidget(field, row, 1, Qt::AlignLeft);
        // Of the field, not of the dialog: what is typed last may be told while the dialog ends.
        connect(field, &QDoubleSpinBox::valueChanged, field, [caps = m_caps, keep = m_keepCaps, field, cap] {
            (*caps).*cap = capOf(field->cents());
            keep(*caps);
        });
    };
    add(tr("Daily cap"), tr("No cap"), &Caps::day);
    add(tr("Monthly cap"), tr("No cap"), &Caps::month);
    add(tr("Warn above"), tr("Never"), &Caps::click);
    addNote(grid,
            tr("A click that would cross a cap asks first. What waits, runs or may have been charged "
               "counts; the day ends at local midnight. The warning is for the price of one click."),
            1);
}

void Preferences::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Videos folder"), m_settings.videosFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_settings.set(setting::videosFolder, folder);
        m_folder->setText(QDir::toNativeSeparators(folder));
    });
    dialog->open();
}

} // namespace rushes

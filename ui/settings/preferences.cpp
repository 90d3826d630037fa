#include "ui/settings/preferences.h"

#include "app/base/language.h"
#include "app/base/settings.h"
#include "app/prompt/speller.h"
#include "ui/settings/preferencerow.h"
#include "ui/style/accessiblecombobox.h"
#include "ui/style/controls.h"
#include "ui/style/scroller.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int wanted = 640; ///< px, the width

struct Line
{
    const char* id;
    const char* group;
    const char* title;
};

constexpr std::array<Line, 29> lines = {{
    {"theme", QT_TRANSLATE_NOOP("rushes::Preferences", "Look"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Theme")},
    {"accent", "Look", QT_TRANSLATE_NOOP("rushes::Preferences", "Accent")},
    {"contrast", "Look", QT_TRANSLATE_NOOP("rushes::Preferences", "Contrast")},
    {"motion", "Look", QT_TRANSLATE_NOOP("rushes::Preferences", "Motion")},
    {"text-size", "Look", QT_TRANSLATE_NOOP("rushes::Preferences", "Text size")},
    {"language", "Look", QT_TRANSLATE_NOOP("rushes::Preferences", "Language")},
    {"videos-folder", QT_TRANSLATE_NOOP("rushes::Preferences", "Files"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Videos folder")},
    {"take-names", "Files", QT_TRANSLATE_NOOP("rushes::Preferences", "Names of takes")},
    {"new-aspect", QT_TRANSLATE_NOOP("rushes::Preferences", "New scenes"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Aspect")},
    {"new-seconds", "New scenes", QT_TRANSLATE_NOOP("rushes::Preferences", "Seconds")},
    {"new-sound", "New scenes", QT_TRANSLATE_NOOP("rushes::Preferences", "Sound of the clip")},
    {"spelling", QT_TRANSLATE_NOOP("rushes::Preferences", "Writing"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Check spelling")},
    {"jobs", QT_TRANSLATE_NOOP("rushes::Preferences", "Queue"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Jobs at once")},
    {"notifications", QT_TRANSLATE_NOOP("rushes::Preferences", "Telling"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Notifications")},
    {"sound", "Telling", QT_TRANSLATE_NOOP("rushes::Preferences", "Sound when a take is ready")},
    {"tray", "Telling", QT_TRANSLATE_NOOP("rushes::Preferences", "Icon in the tray")},
    {"day-cap", QT_TRANSLATE_NOOP("rushes::Preferences", "Money"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Daily cap")},
    {"month-cap", "Money", QT_TRANSLATE_NOOP("rushes::Preferences", "Monthly cap")},
    {"warning", "Money", QT_TRANSLATE_NOOP("rushes::Preferences", "Warn above")},
    {"low-balance", QT_TRANSLATE_NOOP("rushes::Preferences", "Prices"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Low balance")},
    {"unknown-price", "Prices", QT_TRANSLATE_NOOP("rushes::Preferences", "Unknown price")},
    {"loop", QT_TRANSLATE_NOOP("rushes::Preferences", "Playing"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Loop takes")},
    {"arrivals", "Playing", QT_TRANSLATE_NOOP("rushes::Preferences", "Play a take when it arrives")},
    {"muted", "Playing", QT_TRANSLATE_NOOP("rushes::Preferences", "Muted")},
    {"volume", "Playing", QT_TRANSLATE_NOOP("rushes::Preferences", "Volume")},
    {"seek", "Playing", QT_TRANSLATE_NOOP("rushes::Preferences", "Seek by")},
    {"keys", QT_TRANSLATE_NOOP("rushes::Preferences", "Keys"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Keys of all actions")},
    {"proxy", QT_TRANSLATE_NOOP("rushes::Preferences", "Network"),
     QT_TRANSLATE_NOOP("rushes::Preferences", "Proxy")},
    {"certificates", "Network", QT_TRANSLATE_NOOP("rushes::Preferences", "Certificates")},
}};

QString words(const char* text)
{
    return QCoreApplication::translate("rushes::Preferences", text);
}

/// In the language's own letters; if no font has them, in Latin ones.
QString readableName(const Language& language, const QFontMetrics& font)
{
    const QList<uint> letters = language.name.toUcs4();
    const bool shows =
        std::all_of(letters.begin(), letters.end(), [&](uint letter) { return font.inFontUcs4(letter); });
    return shows ? language.name : QLocale::languageToString(QLocale(language.code).language());
}

QString choiceOf(const Language& language, const QFontMetrics& font)
{
    const QString name = readableName(language, font);
    return language.whole ? name : Preferences::tr("%1 (in part)").arg(name);
}

} // namespace

QList<Preferences::Entry> Preferences::entries()
{
    QList<Entry> all;
    for (const Line& line : lines)
        all.append({QString::fromLatin1(line.id), words(line.group), words(line.title)});
    return all;
}

Preferences::Preferences(Settings& settings, const Caps& caps, std::function<void(const Caps&)> keepCaps,
                         QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_caps(std::make_shared<Caps>(caps))
    , m_keepCaps(std::move(keepCaps))
    , m_search(new QLineEdit(this))
    , m_nothing(new QLabel(tr("No setting is called that."), this))
    , m_folder(new QLineEdit(this))
{
    setWindowTitle(tr("Preferences"));
    build();
}

void Preferences::build()
{
    auto* form = new QWidget(this);
    m_form = new QVBoxLayout(form);
    m_form->setContentsMargins(20, 4, 12, 0);
    m_form->setSpacing(10);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->hide();
    m_form->addWidget(m_nothing);

    addLook();
    addFolder();
    addTakeNames();
    addSceneStart();
    addSpelling();
    addNumber(u"jobs"_s, setting::jobsAtOnce);
    addSwitch(u"notifications"_s, setting::notifications)
        ->addNote(tr("When a take is ready or a job needs you, and you look elsewhere."));
    addSwitch(u"sound"_s, setting::readySound);
    addSwitch(u"tray"_s, setting::trayIcon);
    addMoney();
    addPlaying();
    addKeys();
    addNetwork();
    m_form->addStretch(1);
    alignCaptions();
    addFoot(form);
}

void Preferences::addFoot(QWidget* form)
{
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(28);
    connect(m_search, &QLineEdit::textChanged, this, &Preferences::filter);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(20, 14, 20, 10);
    head->addWidget(m_search);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter completes a text instead
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(20, 10, 20, 14);
    foot->addWidget(buttons);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(head);
    auto* scroller = new Scroller(form, this);
    rows->addWidget(scroller, 1);
    rows->addLayout(foot);
    const int width = std::max(wanted, form->sizeHint().width());
    // The height with a scroll bar: otherwise a bar that appears for a moment would stay because of the lines
    // that it wraps.
    const int height = form->heightForWidth(width - scroller->verticalScrollBar()->sizeHint().width());
    fitToScreen(*this, {width, height + head->sizeHint().height() + foot->sizeHint().height()});
    for (const Group& group : std::as_const(m_groups)) {
        if (!group.rows.isEmpty() && &group == &m_groups.constFirst())
            group.rows.constFirst()->field()->setFocus();
    }
}

PreferenceRow* Preferences::row(const QString& id) const
{
    for (const Group& group : m_groups) {
        for (PreferenceRow* row : group.rows) {
            if (row->id() == id)
                return row;
        }
    }
    return nullptr;
}

PreferenceRow* Preferences::addRow(const QString& id, QWidget* field, bool captioned)
{
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const Line& one) { return id == QLatin1StringView(one.id); });
    Q_ASSERT(line != lines.end());
    const QString title = words(line->group);
    if (m_groups.isEmpty() || m_groups.constLast().title != title) {
        auto* box = new QWidget(this);
        auto* across = new QHBoxLayout(box);
        across->setContentsMargins({});
        across->setSpacing(2 * Theme::grid);
        auto* head = new QLabel(title, box);
        head->setFont(Theme::headFont());
        head->setMinimumHeight(28);
        across->addWidget(head, 0, Qt::AlignTop);
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        across->addLayout(column, 1);
        m_form->addWidget(box);
        m_groups.append({title, box, column, {}});
    }
    auto* row = new PreferenceRow(id, words(line->title), field, captioned, this);
    m_groups.last().rows.append(row);
    m_groups.last().column->addWidget(row);
    return row;
}

PreferenceRow* Preferences::addChoice(const QString& id, const QList<std::pair<QString, QString>>& choices,
                                      const Setting<QString>& setting)
{
    auto* box = new AccessibleComboBox(this);
    for (const auto& [value, name] : choices)
        box->addItem(name, value);
    const auto show = [this, box, &setting] {
        box->setCurrentIndex(qMax(0, box->findData(m_settings.value(setting))));
    };
    show();
    box->setMinimumHeight(28);
    PreferenceRow* row = addRow(id, box);
    connect(box, &QComboBox::activated, row, [this, box, row, &setting] {
        // It may open another window that replaces this one.
        row->refresh();
        m_settings.set(setting, box->currentData().toString());
    });
    connect(&m_settings, &Settings::changed, row, [row, show, key = setting.key](QLatin1StringView changed) {
        if (changed == key) {
            show();
            row->refresh();
        }
    });
    row->setReset([this, &setting] { return m_settings.value(setting) == setting.standard; },
                  [this, &setting] { m_settings.set(setting, setting.standard); });
    return row;
}

PreferenceRow* Preferences::addSwitch(const QString& id, const Setting<bool>& setting)
{
    auto* toggle = new ToggleSwitch({}, this);
    PreferenceRow* row = addRow(id, toggle, false);
    toggle->setText(toggle->accessibleName());
    toggle->setChecked(m_settings.value(setting));
    connect(toggle, &QCheckBox::toggled, row, [this, row, &setting](bool on) {
        m_settings.set(setting, on);
        row->refresh();
    });
    connect(&m_settings, &Settings::changed, toggle, [this, toggle, &setting](QLatin1StringView key) {
        if (key == setting.key)
            toggle->setChecked(m_settings.value(setting));
    });
    row->setReset([this, &setting] { return m_settings.value(setting) == setting.standard; },
                  [toggle, &setting] { toggle->setChecked(setting.standard); });
    return row;
}

void Preferences::addLook()
{
    addChoice(u"theme"_s,
              {{u"system"_s, tr("Like the system")}, {u"dark"_s, tr("Dark")}, {u"light"_s, tr("Light")}},
              setting::theme);
    addChoice(u"accent"_s,
              {{QString(), tr("Amber")},
               {u"blue"_s, tr("Blue")},
               {u"teal"_s, tr("Teal")},
               {u"violet"_s, tr("Violet")},
               {u"grey"_s, tr("Grey")}},
              setting::accent);
    addChoice(u"contrast"_s,
              {{QString(), tr("Like the system")},
               {u"normal"_s, tr("Normal", "contrast")},
               {u"high"_s, tr("High", "contrast")}},
              setting::contrast);
    addChoice(
        u"motion"_s,
        {{QString(), tr("Like the system")}, {u"on"_s, tr("On", "motion")}, {u"off"_s, tr("Off", "motion")}},
        setting::motion);
    auto* size = new AccessibleComboBox(this);
    for (const int percent : {75, 90, 100, 110, 125, 150, 175, 200})
        size->addItem(tr("%1 %").arg(percent), percent);
    size->setCurrentIndex(size->findData(m_settings.value(setting::textSize)));
    size->setMinimumHeight(28);
    PreferenceRow* row = addRow(u"text-size"_s, size);
    row->addNote(tr("From the next start on."));
    connect(size, &QComboBox::activated, row, [this, size, row] {
        m_settings.set(setting::textSize, size->currentData().toInt());
        row->refresh();
    });
    row->setReset([this] { return m_settings.value(setting::textSize) == setting::textSize.standard; },
                  [this, size] {
                      m_settings.set(setting::textSize, setting::textSize.standard);
                      size->setCurrentIndex(size->findData(setting::textSize.standard));
                  });
    QList<std::pair<QString, QString>> choices = {{QString(), tr("Like the system")}};
    const QList<Language> known = languages();
    for (const Language& one : known)
        choices.append({one.code, choiceOf(one, fontMetrics())});
    addChoice(u"language"_s, choices, setting::language);
}

void Preferences::addFolder()
{
    m_folder->setText(QDir::toNativeSeparators(m_settings.videosFolder()));
    m_folder->setMinimumWidth(180);
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose videos folder"));
    choose->setAutoDefault(false);
    PreferenceRow* row = addRow(u"videos-folder"_s, m_folder);
    row->addBeside(choose);
    row->addNote(tr("New takes go there. Those that are there already stay where they are."));
    connect(choose, &QPushButton::clicked, this, &Preferences::chooseFolder);
    const auto show = [this, row] {
        m_folder->setText(QDir::toNativeSeparators(m_settings.videosFolder()));
        row->refresh();
    };
    connect(m_folder, &QLineEdit::editingFinished, row, [this, show] {
        const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
        // A relative folder would depend on the working folder of the next start.
        if (QDir::isAbsolutePath(folder) && folder != m_settings.videosFolder())
            m_settings.set(setting::videosFolder, QDir::cleanPath(folder));
        show();
    });
    row->setReset([this] { return m_settings.value(setting::videosFolder).isEmpty(); },
                  [this, show] {
                      m_settings.set(setting::videosFolder, {});
                      show();
                  });
}

QString Preferences::noDictionaryNote(const QLocale& system)
{
    // By its name: the system's locale is never equal to one that is made.
    if (system.language() == QLocale::C || system.name() == u"en_US"_s)
        return tr("Off: no hunspell dictionary is installed for American English.");
    return tr("Off: no hunspell dictionary is installed for %1 or for American English.")
        .arg(system.nativeLanguageName());
}

void Preferences::addSpelling()
{
    PreferenceRow* row = addSwitch(u"spelling"_s, setting::spelling);
    const std::optional<Dictionary> dictionary = dictionaryFor(QLocale::system());
    row->field()->setEnabled(dictionary.has_value());
    row->addNote(dictionary ? tr("%1, the dictionary that is installed.").arg(nameOf(*dictionary))
                            : noDictionaryNote(QLocale::system()));
    if (!dictionary) {
        const QSignalBlocker quiet(row->field());
        static_cast<ToggleSwitch*>(row->field())->setChecked(false);
    }
}

void Preferences::addKeys()
{
    auto* change = new QPushButton(tr("Change keys…"), this);
    change->setAutoDefault(false);
    addRow(u"keys"_s, change);
    change->setAccessibleName(tr("Change keys"));
    connect(change, &QPushButton::clicked, this, &Preferences::keysRequested);
}

/// Aligns captions and fields of all groups.
void Preferences::alignCaptions()
{
    int heads = 0;
    int captions = 0;
    for (const Group& group : std::as_const(m_groups)) {
        heads = std::max(heads,
                         group.box->findChild<QLabel*>({}, Qt::FindDirectChildrenOnly)->sizeHint().width());
        for (const PreferenceRow* row : group.rows)
            captions = std::max(captions, row->captionWidth());
    }
    for (const Group& group : std::as_const(m_groups)) {
        group.box->findChild<QLabel*>({}, Qt::FindDirectChildrenOnly)->setFixedWidth(heads);
        for (PreferenceRow* row : group.rows)
            row->setCaptionWidth(captions);
    }
}

void Preferences::filter(const QString& text)
{
    const QStringList asked = text.split(u' ', Qt::SkipEmptyParts);
    bool any = false;
    for (const Group& group : std::as_const(m_groups)) {
        bool some = false;
        for (PreferenceRow* row : group.rows) {
            const bool answers = row->answers(asked, group.title);
            row->setVisible(answers);
            some = some || answers;
        }
        group.box->setVisible(some);
        any = any || some;
    }
    m_nothing->setVisible(!any);
}

void Preferences::reveal(const QString& id)
{
    m_search->clear();
    if (PreferenceRow* found = row(id))
        found->field()->setFocus(Qt::TabFocusReason);
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
        row(u"videos-folder"_s)->refresh();
    });
    dialog->open();
}

} // namespace rushes

#include "ui/shell/keysdialog.h"

#include "app/base/commalist.h"
#include "ui/keys/keybindings.h"
#include "ui/keys/keyfield.h"
#include "ui/keys/keypresets.h"
#include "ui/keys/keysmodel.h"
#include "ui/style/accessiblecombobox.h"
#include "ui/style/scroller.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rushes {

KeysDialog::KeysDialog(KeyBindings& bindings, QWidget* parent)
    : QDialog(parent)
    , m_bindings(bindings)
    , m_model(new KeysModel(bindings, this))
    , m_search(new QLineEdit(this))
    , m_preset(new AccessibleComboBox(this))
    , m_table(new QTableView(this))
    , m_action(new QLabel(this))
    , m_key(new KeyField(this))
    , m_conflict(new QLabel(this))
{
    setWindowTitle(tr("Keys"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 16, 16, 16);
    rows->setSpacing(Theme::grid);
    buildHead(*rows);
    buildTable(*rows);
    buildEditor(*rows);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    auto* all = buttons->addButton(tr("Reset all"), QDialogButtonBox::ResetRole);
    all->setAccessibleName(all->text());
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, &KeysDialog::resetAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    rows->addWidget(buttons);
    fitToScreen(*this, {680, 680});
    connect(&m_bindings, &KeyBindings::changed, this, &KeysDialog::showChosen);
    m_table->setCurrentIndex(m_model->index(0, 0));
    showChosen();
}

void KeysDialog::buildHead(QBoxLayout& rows)
{
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setAccessibleName(tr("Search actions and keys"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(28);
    m_preset->addItem(tr("Rushes"), QString());
    for (const KeyPreset& preset : keyPresets())
        m_preset->addItem(preset.id == u"mpv" ? tr("%1 (player)").arg(preset.name) : preset.name, preset.id);
    m_preset->setCurrentIndex(qMax(0, m_preset->findData(m_bindings.preset())));
    m_preset->setAccessibleName(tr("Keys as in"));
    m_preset->setMinimumHeight(28);
    auto* as = new QLabel(tr("Keys as in"), this);
    as->setBuddy(m_preset);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(m_search, 1);
    row->addWidget(as);
    row->addWidget(m_preset);
    rows.addLayout(row);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model->setFilter(words);
        m_table->setCurrentIndex(m_model->index(0, 0));
        showChosen();
    });
    connect(m_preset, &QComboBox::activated, this,
            [this] { m_bindings.usePreset(m_preset->currentData().toString()); });
}

void KeysDialog::buildTable(QBoxLayout& rows)
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Keys"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    QHeaderView* head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionResizeMode(KeysModel::ActionColumn, QHeaderView::Stretch);
    head->setSectionResizeMode(KeysModel::PlaceColumn, QHeaderView::ResizeToContents);
    head->setSectionResizeMode(KeysModel::KeysColumn, QHeaderView::ResizeToContents);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    rows.addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeysDialog::showChosen);
    connect(m_table, &QTableView::activated, m_key, [this] { m_key->setFocus(Qt::OtherFocusReason); });
}

QPushButton* KeysDialog::addButton(QBoxLayout& row, const QString& text, void (KeysDialog::*act)())
{
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    row.addWidget(button);
    return button;
}

void KeysDialog::buildEditor(QBoxLayout& rows)
{
    m_action->setFont(Theme::headFont());
    m_key->setAccessibleName(tr("New key"));
    m_key->setMinimumHeight(28);
    m_conflict->setWordWrap(true);
    m_conflict->setForegroundRole(QPalette::PlaceholderText);
    m_conflict->setMinimumHeight(m_conflict->fontMetrics().height());
    rows.addWidget(m_action);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::grid);
    row->addWidget(m_key, 1);
    m_use = addButton(*row, tr("Use this key"), &KeysDialog::use);
    m_add = addButton(*row, tr("Use it too"), &KeysDialog::addKey);
    m_clear = addButton(*row, tr("No key"), &KeysDialog::clear);
    m_reset = addButton(*row, tr("Reset"), &KeysDialog::reset);
    rows.addLayout(row);
    rows.addWidget(m_conflict);
    connect(m_key, &KeyField::keyChanged, this, &KeysDialog::keyPressed);
}

QString KeysDialog::chosen() const
{
    return m_table->currentIndex().data(KeysModel::IdRole).toString();
}

void KeysDialog::select(const QString& id)
{
    m_table->setCurrentIndex(m_model->indexOf(id));
    m_table->scrollTo(m_table->currentIndex());
}

void KeysDialog::showChosen()
{
    const KeyBindings::Binding* binding = m_bindings.find(chosen());
    m_key->setEnabled(binding);
    m_clear->setEnabled(binding && !binding->action->shortcuts().isEmpty());
    m_reset->setEnabled(binding && !m_bindings.isStandard(*binding));
    m_preset->setCurrentIndex(qMax(0, m_preset->findData(m_bindings.preset())));
    m_action->setText(binding ? tr("%1 · %2").arg(plainText(binding->action->text()), binding->group.title)
                              : tr("No action is called that"));
    m_key->setKey({}); // updates the rest, too
}

/// Shows what the recorded key would change, before anything is changed.
void KeysDialog::keyPressed()
{
    const KeyBindings::Binding* binding = m_bindings.find(chosen());
    const QKeySequence& key = m_key->key();
    m_use->setEnabled(binding && !key.isEmpty());
    m_add->setEnabled(binding && !key.isEmpty() && !binding->action->shortcuts().contains(key));
    if (!binding || key.isEmpty()) {
        m_conflict->setText(binding ? m_table->currentIndex().data(KeysModel::ConflictRole).toString()
                                    : QString());
        return;
    }
    QStringList others;
    for (const KeyBindings::Binding* other : m_bindings.othersWith(*binding, key))
        others.append(tr("“%1” (%2)").arg(plainText(other->action->text()), other->group.title));
    m_conflict->setText(others.isEmpty()
                            ? tr("%1 is free.").arg(key.toString(QKeySequence::NativeText))
                            : tr("%1 is the key of %2. It is taken away there.")
                                  .arg(key.toString(QKeySequence::NativeText), commaList(others)));
}

void KeysDialog::use()
{
    m_bindings.set(chosen(), {m_key->key()}, true);
}

void KeysDialog::addKey()
{
    if (const KeyBindings::Binding* binding = m_bindings.find(chosen()))
        m_bindings.set(chosen(), binding->action->shortcuts() + QList{m_key->key()}, true);
}

void KeysDialog::clear()
{
    m_bindings.set(chosen(), {});
}

void KeysDialog::reset()
{
    m_bindings.reset(chosen());
}

void KeysDialog::resetAll()
{
    m_bindings.usePreset(m_bindings.preset());
}

} // namespace rushes

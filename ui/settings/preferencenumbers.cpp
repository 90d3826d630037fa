// The settings with numbers: jobs at once, money, playing.
#include "ui/settings/preferences.h"

#include "app/base/settings.h"
#include "ui/settings/amountfield.h"
#include "ui/settings/preferencerow.h"
#include "ui/style/theme.h"

#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

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

PreferenceRow* Preferences::addNumber(const QString& id, const Setting<int>& setting, const QString& suffix)
{
    auto* field = new QSpinBox(this);
    field->setRange(setting.least, setting.most);
    field->setSuffix(suffix);
    field->setValue(m_settings.value(setting));
    field->setFixedWidth(std::max(72, field->sizeHint().width() + Theme::grid));
    PreferenceRow* row = addRow(id, field);
    connect(field, &QSpinBox::valueChanged, row, [this, row, &setting](int number) {
        m_settings.set(setting, number);
        row->refresh();
    });
    row->setReset([this, &setting] { return m_settings.value(setting) == setting.standard; },
                  [field, &setting] { field->setValue(setting.standard); });
    return row;
}

PreferenceRow* Preferences::addAmount(const QString& id, const Setting<int>& setting, const QString& none)
{
    auto* field = new AmountField(none, setting.most, this);
    field->setMinimum(setting.least / 100.0);
    field->setCents(m_settings.value(setting));
    PreferenceRow* row = addRow(id, field);
    connect(field, &QDoubleSpinBox::valueChanged, row, [this, row, field, &setting] {
        m_settings.set(setting, field->cents());
        row->refresh();
    });
    row->setReset([this, &setting] { return m_settings.value(setting) == setting.standard; },
                  [field, &setting] { field->setCents(setting.standard); });
    return row;
}

void Preferences::addCap(const QString& id, const QString& none, std::optional<Usd> Caps::*cap)
{
    auto* field = new AmountField(none, mostCents, this);
    field->setCents(centsOf((*m_caps).*cap));
    PreferenceRow* row = addRow(id, field);
    // The field is the context, since the last text may be committed while the dialog closes.
    connect(field, &QDoubleSpinBox::valueChanged, field, [caps = m_caps, keep = m_keepCaps, field, cap] {
        (*caps).*cap = capOf(field->cents());
        if (keep)
            keep(*caps);
    });
    connect(field, &QDoubleSpinBox::valueChanged, row, &PreferenceRow::refresh);
    row->setReset([field] { return field->cents() == 0; }, [field] { field->setCents(0); });
}

void Preferences::addMoney()
{
    addCap(u"day-cap"_s, tr("No cap"), &Caps::day);
    addCap(u"month-cap"_s, tr("No cap"), &Caps::month);
    addCap(u"warning"_s, tr("Never"), &Caps::click);
    row(u"warning"_s)
        ->addNote(tr("A click that would cross a cap asks first. What waits, runs or may have been charged "
                     "counts; the day ends at local midnight. The warning is for the price of one click."));
    addAmount(u"low-balance"_s, setting::lowBalance, tr("Never said"))
        ->addNote(tr("A balance below this is marked at the top of the window, and said once."));
    addAmount(u"unknown-price"_s, setting::unknownSecond, {})
        ->addNote(
            tr("What caps and sums reckon with for a second of video where nobody has said a price. What "
               "is charged is the service's."));
}

void Preferences::addPlaying()
{
    addSwitch(u"loop"_s, setting::loop);
    addSwitch(u"arrivals"_s, setting::playsArrivals)
        ->addNote(tr("A take of the open scene, where nothing else plays. Off: it is only shown."));
    addSwitch(u"muted"_s, setting::muted);
    addNumber(u"volume"_s, setting::volume, tr(" %"));
    addNumber(u"seek"_s, setting::seekSeconds, tr(" s", "seconds"))
        ->addNote(tr("How far Shift and the arrow keys go in the player."));
}

} // namespace rushes

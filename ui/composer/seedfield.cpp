#include "ui/composer/namedfields.h"
#include "ui/composer/requestedits.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qint64 usualMost = 2'147'483'647;
constexpr int controlHeight = 28;

QToolButton* signButton(const QString& sign, const QString& name)
{
    auto* button = new QToolButton;
    button->setIcon(icon(sign));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(controlHeight, controlHeight);
    return button;
}

} // namespace

SeedField::SeedField(RequestEdits& edits, QWidget* parent)
    : ClipField(edits, parent)
    , m_number(new QLineEdit)
    , m_dice(signButton(u"dices"_s, tr("New seed")))
    , m_keep(signButton(u"lock-open"_s, tr("Keep seed")))
{
    addHead(tr("Seed"), m_number);
    auto* row = new QWidget;
    auto* controls = new QHBoxLayout(row);
    controls->setContentsMargins({});
    controls->setSpacing(6);
    controls->addWidget(m_number, 1);
    controls->addWidget(m_dice);
    controls->addWidget(m_keep);
    addControl(row);
    m_number->setAccessibleName(tr("Seed"));
    m_number->setPlaceholderText(tr("another one each time"));
    m_number->setFixedHeight(controlHeight);
    m_keep->setCheckable(true);
    m_keep->setToolTip(tr("Keep seed: the same one for every take"));
    connect(m_number, &QLineEdit::textEdited, this, [this](const QString& text) {
        QString digits = text;
        digits.remove(QRegularExpression(u"[^0-9-]"_s));
        bool isNumber = false;
        const qint64 seed = digits.toLongLong(&isNumber);
        set(isNumber ? std::optional(seed) : std::nullopt, u"seed"_s);
    });
    connect(m_number, &QLineEdit::editingFinished, this, [this] {
        this->edits().endGesture();
        this->edits().setFilling(true);
        fill(this->edits().shown(), this->edits().model());
        this->edits().setFilling(false);
    });
    connect(m_dice, &QToolButton::clicked, this, [this] { set(rolled()); });
    connect(m_keep, &QToolButton::clicked, this,
            [this](bool on) { set(on ? std::optional(rolled()) : std::nullopt); });
}

void SeedField::set(const std::optional<qint64>& seed, const QString& gesture)
{
    Request changed = edits().request();
    changed.seed = seed;
    edits().edit(changed, tr("Seed"), gesture);
}

/// Within the model's limits; never -1 or 0, which mean random for some models.
qint64 SeedField::rolled() const
{
    const Model& model = edits().model();
    const Property* property = model.schema.property(model.roles.seed);
    const double least = property ? property->minimum.value_or(1) : 1;
    const double most = property ? property->maximum.value_or(double(usualMost)) : double(usualMost);
    const qint64 low = qMax<qint64>(1, static_cast<qint64>(least));
    const qint64 high = qMax(low, qMin<qint64>(static_cast<qint64>(most), 4'294'967'295));
    return low + static_cast<qint64>(QRandomGenerator::global()->bounded(quint64(high - low + 1)));
}

bool SeedField::belongsTo(const Model& model) const
{
    return !model.roles.seed.isEmpty();
}

void SeedField::fill(const Request& request, const Model& model)
{
    const QString text = request.seed ? QString::number(*request.seed) : QString();
    if (!m_number->hasFocus() || m_number->text().remove(u' ') != text)
        m_number->setText(text);
    m_keep->setChecked(request.seed.has_value());
    m_keep->setIcon(icon(request.seed ? u"lock"_s : u"lock-open"_s));
    const Property* property = model.schema.property(model.roles.seed);
    if (property)
        m_number->setToolTip(property->description);
}

bool SeedField::isAbout(const Problem& problem) const
{
    return problem.field == Field::Seed;
}

void SeedField::focusField()
{
    m_number->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> SeedField::stops() const
{
    return {m_number, m_dice, m_keep};
}

} // namespace rushes

#include "ui/library/takedetails.h"

#include "app/base/isolated.h"
#include "app/catalogue/catalogue.h"
#include "app/library/takekind.h"
#include "app/library/takemodel.h"
#include "ui/style/controls.h"
#include "ui/style/scroller.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QLabel* dim(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(Theme::smallFont());
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// The scene's prompt, then each shot with its seconds.
QString promptsOf(const Request& request)
{
    QStringList lines;
    if (!request.prompt.trimmed().isEmpty())
        lines.append(request.prompt.trimmed());
    for (int i = 0; i < request.shots.size(); ++i)
        lines.append(TakeDetails::tr("%1. %2 s: %3")
                         .arg(QString::number(i + 1), QString::number(request.shots.at(i).seconds),
                              request.shots.at(i).prompt.trimmed()));
    if (!request.negativePrompt.trimmed().isEmpty())
        lines.append(TakeDetails::tr("Not: %1").arg(request.negativePrompt.trimmed()));
    return lines.join(u'\n');
}

QString factsOf(const LibraryTake& shown)
{
    const Take& take = shown.take;
    const QLocale locale;
    const Model* model = Catalogue::current().model(take.request.model);
    QStringList lines = {model && !model->name.isEmpty() ? model->name : take.request.model};
    QStringList line;
    if (takeKind(take.path) != MediaKind::Image)
        line.append(lengthText(take));
    if (!take.request.aspectRatio.isEmpty())
        line.append(take.request.aspectRatio);
    line.append(take.cost ? take.cost->text() : TakeDetails::tr("cost not known"));
    lines.append(line.join(u" · "_s));
    const QDateTime made = toDateTime(take.finished);
    lines.append(TakeDetails::tr("Made %1").arg(locale.toString(made, QLocale::ShortFormat)));
    if (take.created > Instant{} && take.finished > take.created)
        lines.append(
            TakeDetails::tr("It took %1 s")
                .arg(locale.toString(qint64((take.finished - take.created) / std::chrono::seconds(1)))));
    if (!shown.project.isEmpty())
        lines.append(TakeDetails::tr("Project %1").arg(shown.project));
    if (!take.requestId.isEmpty())
        lines.append(TakeDetails::tr("Request %1").arg(take.requestId));
    if (!take.path.isEmpty())
        lines.append(QDir::toNativeSeparators(take.path));
    if (take.bytes > 0)
        lines.append(locale.formattedDataSize(take.bytes, 1, QLocale::DataSizeSIFormat));
    return lines.join(u'\n');
}

} // namespace

TakeDetails::TakeDetails(QWidget* parent)
    : QWidget(parent)
    , m_form(new QWidget)
    , m_none(dim(tr("Select a take to see what made it."), this))
    , m_name(new QLabel(m_form))
    , m_prompt(new WrappedLabel(m_form))
    , m_facts(new WrappedLabel(m_form))
    , m_notes(new TextField(m_form))
    , m_tags(new QLineEdit(m_form))
{
    setAccessibleName(tr("Details"));
    m_name->setFont(Theme::titleFont());
    m_name->setMinimumWidth(1);
    m_facts->setFont(Theme::smallFont());
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* label : {m_prompt, m_facts})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Notes"));
    m_notes->setFixedHeight(64);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags, with commas between"));
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_notes);
    column->addWidget(m_tags);
    column->addWidget(m_prompt);
    column->addWidget(m_facts);
    column->addStretch(1);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    auto* scroller = new Scroller(m_form, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_none);
    whole->addWidget(scroller, 1);
    connect(m_notes, &TextField::left, this, &TakeDetails::keep);
    connect(m_tags, &QLineEdit::editingFinished, this, &TakeDetails::keep);
    m_pause.setSingleShot(true);
    m_pause.setInterval(1000);
    connect(&m_pause, &QTimer::timeout, this, &TakeDetails::keep);
    connect(m_notes, &QTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_tags, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    setMinimumSize(120, 80);
    setTake({});
}

void TakeDetails::hideEvent(QHideEvent* event)
{
    keep(); // the window may be closing
    QWidget::hideEvent(event);
}

void TakeDetails::keep()
{
    m_pause.stop();
    if (!m_take)
        return;
    if (const QString notes = m_notes->text().trimmed(); notes != m_take->notes) {
        m_take->notes = notes;
        Q_EMIT notesEdited(m_take->take.id, notes);
    }
    QStringList tags;
    for (const QString& tag : m_tags->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString simple = tag.simplified(); !simple.isEmpty())
            tags.append(simple);
    }
    if (tags != m_take->tags) {
        m_take->tags = tags;
        Q_EMIT tagsEdited(m_take->take.id, tags);
    }
}

void TakeDetails::setTake(const std::optional<LibraryTake>& take)
{
    if (take && m_take && take->take.id == m_take->take.id) {
        // Text being edited is not replaced by an update of the same take.
        if (m_notes->hasFocus() || m_tags->hasFocus())
            return;
    } else {
        keep();
    }
    m_take = take;
    m_none->setVisible(!take);
    m_form->setVisible(take.has_value());
    if (take)
        show(*take);
}

void TakeDetails::show(const LibraryTake& take)
{
    m_name->setText(takeTitle(take.take.sceneName, take.take.number));
    m_prompt->setText(promptsOf(take.take.request));
    m_facts->setText(factsOf(take));
    m_notes->setText(take.notes);
    m_tags->setText(take.tags.join(u", "_s));
}

} // namespace rushes

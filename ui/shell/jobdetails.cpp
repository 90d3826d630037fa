#include "ui/shell/jobdetails.h"

#include "app/api/address.h"
#include "app/base/commalist.h"
#include "app/base/isolated.h"
#include "app/base/numbertext.h"
#include "app/catalogue/catalogue.h"
#include "app/queue/jobmodel.h"
#include "ui/queue/jobtext.h"
#include "ui/style/pane.h"
#include "ui/style/scroller.h"
#include "ui/style/theme.h"
#include "ui/style/wrappedlabel.h"

#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostFacts = 20;

QString timeOf(Instant instant)
{
    if (instant <= Instant{})
        return {};
    return QLocale().toString(toDateTime(instant), JobDetails::tr("d MMM yyyy, HH:mm:ss", "a job's time"));
}

QString between(Instant from, Instant to)
{
    return from > Instant{} && to >= from ? elapsedText(to - from) : QString();
}

/// The run time. For a finished job of this program the end includes the download.
QString ranText(const Job& job)
{
    const QString time = between(job.started, job.finished);
    return job.state == JobState::Done && !time.isEmpty() ? JobDetails::tr("%1, with its download").arg(time)
                                                          : time;
}

QString reportedText(const Job& job)
{
    if (job.cost)
        return JobDetails::tr("%1, as the service reports").arg(job.cost->text());
    const bool mayHaveCost =
        job.state == JobState::Done || job.state == JobState::Failed || needsDecision(job.state);
    return mayHaveCost && job.price > Usd{} && job.submitted > Instant{}
               ? JobDetails::tr("not reported by the service")
               : QString();
}

QString settingsText(const Request& request)
{
    const QString sound = request.sound ? JobDetails::tr("with sound") : JobDetails::tr("silent");
    return JobDetails::tr("%1 · %2 s · CFG %3 · %4")
        .arg(request.aspectRatio, QString::number(request.duration), numberText(request.cfgScale, 2), sound);
}

/// "3: 4 s, 4 s, 7 s"
QString shotsText(const Request& request)
{
    QStringList lengths;
    for (const Shot& shot : request.shots)
        lengths.append(JobDetails::tr("%1 s").arg(shot.seconds));
    return lengths.isEmpty() ? QString()
                             : JobDetails::tr("%1: %2").arg(lengths.size()).arg(commaList(lengths));
}

} // namespace

QList<JobFact> jobFacts(const Job& job, const QString& service)
{
    const Model* model = Catalogue::current().model(job.request.model);
    const bool isTake = job.state == JobState::Done;
    const QList<JobFact> all = {
        {JobDetails::tr("State"), stateText(job)},
        {JobDetails::tr("Service"), service},
        {JobDetails::tr("Request id"), job.requestId},
        {JobDetails::tr("Queued"), timeOf(job.created)},
        {JobDetails::tr("Sent"), timeOf(job.submitted)},
        {JobDetails::tr("Started"), timeOf(job.started)},
        {JobDetails::tr("Finished"), timeOf(job.finished)},
        {JobDetails::tr("Waited at the service"), between(job.submitted, job.started)},
        {JobDetails::tr("Ran"), ranText(job)},
        {JobDetails::tr("Price when queued"), job.price > Usd{} ? job.price.text() : JobDetails::tr("free")},
        {JobDetails::tr("Cost"), reportedText(job)},
        {JobDetails::tr("Model"), model ? model->name : job.request.model},
        {JobDetails::tr("Settings"), settingsText(job.request)},
        {JobDetails::tr("Shots"), shotsText(job.request)},
        {JobDetails::tr("Address"), job.state == JobState::NotFetched ? addressText(job.output) : QString()},
        {JobDetails::tr("Take"), isTake ? QDir::toNativeSeparators(job.path) : QString()},
    };
    QList<JobFact> known;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(known),
                 [](const JobFact& fact) { return !fact.value.isEmpty(); });
    return known;
}

JobDetails::JobDetails(QWidget* parent)
    : QDialog(parent)
    , m_title(new WrappedLabel(this))
    , m_text(new WrappedLabel(this))
    , m_list(new QGridLayout)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(Theme::grid);
    m_title->setFont(Theme::headFont());
    rows->addWidget(m_title);
    rows->addWidget(m_text);

    auto* list = new QWidget(this);
    m_list->setContentsMargins(0, Theme::grid / 2, 0, 0);
    m_list->setHorizontalSpacing(3 * Theme::grid);
    m_list->setVerticalSpacing(Theme::grid / 2);
    m_list->setColumnStretch(1, 1);
    m_list->setRowStretch(mostFacts, 1);
    list->setLayout(m_list);
    rows->addWidget(new Scroller(list, this), 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_folder = buttons->addButton(tr("Show file in folder"), QDialogButtonBox::ActionRole);
    m_action = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    for (QPushButton* button : {copy, m_folder, buttons->button(QDialogButtonBox::Close)})
        button->setAccessibleName(button->text().remove(u'&'));
    rows->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(words()); });
    connect(m_folder, &QPushButton::clicked, this, [this] { Q_EMIT showInFolderRequested(m_path); });
    connect(m_action, &QPushButton::clicked, this, &JobDetails::actionTriggered);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    offer({});
    fitToScreen(*this, {480, 470});
}

void JobDetails::setJob(const Job& job, const QString& service, const QString& title, const QString& text)
{
    setWindowTitle(tr("Job: %1").arg(isolated(job.sceneName)));
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_path = job.path;
    m_folder->setVisible(job.state == JobState::Done && !job.path.isEmpty());
    setAccessibleDescription(title);
    showFacts(jobFacts(job, service));
}

void JobDetails::offer(const QString& action)
{
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

/// An unchanged text keeps its selection, which the user may be about to copy.
void JobDetails::showFacts(const QList<JobFact>& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < facts.size(); ++row) {
        const JobFact& fact = facts.at(row);
        auto* value = new QLabel(fact.value);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(tr("%1: %2").arg(fact.name, fact.value));
        m_list->addWidget(new Caption(fact.name), row, 0, Qt::AlignTop);
        m_list->addWidget(value, row, 1);
    }
}

QString JobDetails::words() const
{
    QStringList lines = {m_title->text(), m_text->text()};
    lines.removeAll(QString());
    for (const JobFact& fact : m_facts)
        lines.append(tr("%1: %2").arg(fact.name, fact.value));
    return lines.join(u'\n');
}

} // namespace rushes

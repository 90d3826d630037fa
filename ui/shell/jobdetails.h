#pragma once

#include "app/domain/job.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QPushButton;

namespace rushes {

/// One thing that is known of a job: "Sent", "4 May 2026, 14:02:11".
struct JobFact
{
    QString name = {};
    QString value = {};

    bool operator==(const JobFact&) const = default;
};

/// What somebody who pays for a job wants to know of it, in the order to be read; what is not known is left
/// out. `service`: its name.
[[nodiscard]] QList<JobFact> jobFacts(const Job& job, const QString& service);

/// Everything that is known of one job. It decides nothing.
class JobDetails : public QDialog
{
    Q_OBJECT

public:
    explicit JobDetails(QWidget* parent = nullptr);

    /// `title` and `text` say how it stands, or what went wrong.
    void setJob(const Job& job, const QString& service, const QString& title, const QString& text);
    /// A button for what can be done about it; empty: none.
    void offer(const QString& action);
    /// All that is shown, line by line.
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void actionTriggered();
    void showInFolderRequested(const QString& path);

private:
    void showFacts(const QList<JobFact>& facts);

    QLabel* m_title;
    QLabel* m_text;
    QGridLayout* m_list;
    QPushButton* m_action;
    QPushButton* m_folder;
    QList<JobFact> m_facts = {};
    QString m_path = {};
};

} // namespace rushes

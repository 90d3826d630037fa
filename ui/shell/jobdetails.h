#pragma once

#include "app/domain/job.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QPushButton;

namespace rushes {

/// A property of a job for display: "Sent", "4 May 2026, 14:02:11".
struct JobFact
{
    QString name = {};
    QString value = {};

    bool operator==(const JobFact&) const = default;
};

/// The known properties of a job in display order. `service`: name of its service.
[[nodiscard]] QList<JobFact> jobFacts(const Job& job, const QString& service);

/// Shows the properties of one job.
class JobDetails : public QDialog
{
    Q_OBJECT

public:
    explicit JobDetails(QWidget* parent = nullptr);

    /// `title` and `text`: its state, or what went wrong.
    void setJob(const Job& job, const QString& service, const QString& title, const QString& text);
    /// Shows a button for an action; empty: none.
    void offer(const QString& action);
    /// The displayed text, line by line.
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

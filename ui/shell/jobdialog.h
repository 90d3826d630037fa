#pragma once

#include "app/catalogue/prices.h"
#include "app/catalogue/validation.h"
#include "app/domain/job.h"
#include "app/domain/service.h"
#include "app/timeline/document.h"
#include "app/timeline/timelinemodel.h"

#include <QDialog>

class QLabel;

namespace rushes {

class ClipPane;
class InputShelf;
class PromptPane;
class TimelineView;

/// Edits a waiting job's request with the widgets that edit a scene. Job and scene are not changed before
/// Save.
class JobDialog : public QDialog
{
    Q_OBJECT

public:
    /// `service` and `rates` determine the price.
    JobDialog(const Job& job, const Service& service, const Rates& rates, QWidget* parent = nullptr);
    ~JobDialog() override;

    /// Shows the inputs, which can be changed. `shelf`, which has their files, must outlive the dialog or be
    /// its child.
    void setInputs(InputShelf& shelf);
    /// The service's prices have changed.
    void setRates(const Rates& rates);
    [[nodiscard]] const Request& request() const { return m_document.currentScene().request; }
    /// True where the request differs from the job's.
    [[nodiscard]] bool isChanged() const;
    /// The job is not waiting any more, for the reason `why`: from now on only a new job can be made.
    void offerNewJob(const QString& why);
    [[nodiscard]] bool offersNewJob() const { return m_offersNew; }
    void showProblem(const QString& words);
    /// Closes without a question: the request has been stored.
    void closeWith(const Request& kept);

Q_SIGNALS:
    /// `shown`: the price on the button.
    void saveRequested(const rushes::Request& request, rushes::Usd shown);
    void newJobRequested(const rushes::Request& request, rushes::Usd shown);

public Q_SLOTS:
    /// Asks first where changes would be lost.
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void connectRooms();
    void say(const QString& words, QPalette::ColorRole role);
    void goToProblem(const Problem& problem);

    Request m_first;
    Document m_document;
    TimelineModel m_timelineModel;
    bool m_offersNew = false;

    QLabel* m_words;
    QWidget* m_rooms; ///< destroyed before the document that they edit
    PromptPane* m_prompt;
    TimelineView* m_timeline;
    ClipPane* m_clip;
};

} // namespace rushes

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

/// Edits a waiting job's request with the rooms that edit a scene. The job and the scene stay as they are
/// until Save.
class JobDialog : public QDialog
{
    Q_OBJECT

public:
    /// `service`: where the job runs; with what it charges, it decides the price.
    JobDialog(const Job& job, const Service& service, const Rates& rates, QWidget* parent = nullptr);
    ~JobDialog() override;

    /// Shows the inputs too, and lets them be changed; their files are the shelf's, which outlives the
    /// dialog or is its child.
    void setInputs(InputShelf& shelf);
    /// It charges something else now.
    void setRates(const Rates& rates);
    [[nodiscard]] const Request& request() const { return m_document.currentScene().request; }
    /// Whether anything is different from what the job asks for.
    [[nodiscard]] bool isChanged() const;
    /// The job waits no more, in words: from now on only a new job can be made of what is here.
    void offerNewJob(const QString& why);
    [[nodiscard]] bool offersNewJob() const { return m_offersNew; }
    void showProblem(const QString& words);
    /// Closes without asking: what is here has found its place.
    void closeWith(const Request& kept);

Q_SIGNALS:
    /// `shown`: the price that the button said.
    void saveRequested(const rushes::Request& request, rushes::Usd shown);
    void newJobRequested(const rushes::Request& request, rushes::Usd shown);

public Q_SLOTS:
    /// Asks first where something would be lost.
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
    QWidget* m_rooms; ///< go before the document that they edit
    PromptPane* m_prompt;
    TimelineView* m_timeline;
    ClipPane* m_clip;
};

} // namespace rushes

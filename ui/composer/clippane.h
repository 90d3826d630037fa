#pragma once

#include "app/catalogue/prices.h"
#include "app/catalogue/validation.h"
#include "app/domain/job.h"
#include "app/domain/project.h"
#include "app/domain/service.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QMenu;

namespace rushes {

struct Advice;
class Caption;
class ClipForm;
class Document;
class GenerateButton;
class GenerateOptions;
class InputShelf;
class ModelButton;
class RequestEdits;

/// The current scene's settings, advice, and the Generate button with its price.
class ClipPane : public QWidget
{
    Q_OBJECT

public:
    explicit ClipPane(Document& document, QWidget* parent = nullptr);

    /// The service for jobs; determines the price and whether generating is possible.
    void setService(const Service& service);
    /// The service's prices; by default the catalogue's.
    void setRates(const Rates& rates);
    /// False: shows no advice, which takes about as long to compute as the pane to draw.
    void setAdvising(bool advising);
    /// The request during a gesture in another view: price and duration follow it. nullopt: the document's
    /// own.
    void setPreview(const std::optional<Request>& preview);

    /// The action of the button: emits generateRequested() or leads to a problem. Does nothing while the
    /// button rests.
    void generate(int takes = 1, QueueSide side = QueueSide::Back);
    /// Sets another text for the button; its menu is removed then.
    void setVerb(const QString& verb);
    /// Whether the queue is paused, so that new jobs wait.
    void setPaused(bool paused);
    /// The price of one take of what is shown; nullopt for an unknown model, 0 at a free service.
    [[nodiscard]] std::optional<Usd> price() const;
    /// Which scenes must be generated before the current one: Generate includes them, and shows the total.
    void setFirst(std::function<QList<Scene>(const ServiceId&)> first);
    /// Focuses the field the problem is about; false when that field is not here.
    bool focusField(Field field);
    bool focusProblem(const Problem& problem);
    /// All problems that prevent generating: the model's rules and those that the fields detect.
    [[nodiscard]] QList<Problem> problems() const;
    /// Shows the inputs that the model takes. `shelf`, which has their files, must outlive the pane.
    void setInputs(InputShelf& shelf);
    [[nodiscard]] RequestEdits& edits() { return *m_edits; }
    /// Checks again for problems that do not depend on the request, such as missing files.
    void refreshProblems();

    [[nodiscard]] GenerateButton* generateButton() const { return m_generate; }
    /// The widget that the model browser opens beside.
    [[nodiscard]] const QWidget& modelAnchor() const;
    /// Makes the model read-only.
    void setModelFixed(bool fixed);
    /// Another catalogue is in use.
    void refreshModel();

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    /// `shown`: the total shown when the button was clicked.
    void generateRequested(int takes, rushes::QueueSide side, rushes::Usd shown);
    /// Generate was clicked during a gesture: what is shown is not in the document yet.
    void unfinished();
    /// Clicked again within a second after queueing; nothing was done.
    void repeated();
    void variationsRequested();
    void modelRequested(); ///< the model's button was clicked
    /// Message about a new input: it was rejected or changed.
    void inputSaid(const QString& words, bool isProblem);
    /// Generate, or the title of an advice, was clicked, and the problem's field is not in this pane.
    void problemChosen(const rushes::Problem& problem);
    /// Generate was clicked with problems left: from now on missing values are shown as problems.
    void tried();
    /// Generate was clicked while the service is not ready.
    void serviceRequested();

private:
    [[nodiscard]] const Request& shown() const;
    [[nodiscard]] const Model& model() const;
    void build();
    void setTabOrders();
    void refresh();
    void refreshAdvice();
    void refreshPrice(const QList<Problem>& problems);
    void fitShortcut();
    void showOptions();
    void ask(int takes, QueueSide side, Usd total);
    /// Of one take, including the scenes generated before it.
    [[nodiscard]] Quote quote() const;
    [[nodiscard]] QString priceText() const;
    [[nodiscard]] QString textOf(const std::optional<Usd>& price) const;
    void goTo(const Advice& advice);

    Document& m_document;
    RequestEdits* m_edits;
    Service m_service = {};
    Rates m_rates = {};
    std::function<QList<Scene>(const ServiceId&)> m_findFirst = {};
    QList<Scene> m_first = {}; ///< scenes that are generated before
    Usd m_firstPrice = {};
    Usd m_painted = {}; ///< the price of this scene alone, as shown
    bool m_advising = true;
    bool m_isTried = false; ///< Generate was tried in this scene

    ModelButton* m_model;
    ClipForm* m_form;
    GenerateButton* m_generate;
    GenerateOptions* m_options;
    QLabel* m_line;
    Caption* m_shortcut;
};

} // namespace rushes

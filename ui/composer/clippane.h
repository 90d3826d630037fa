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

/// The current scene's settings, advice on them, and Generate with its price.
class ClipPane : public QWidget
{
    Q_OBJECT

public:
    explicit ClipPane(Document& document, QWidget* parent = nullptr);

    /// Where jobs would run: decides the price and whether Generate can.
    void setService(const Service& service);
    /// What it charges there; the catalogue's prices until told.
    void setRates(const Rates& rates);
    /// False: no advice. It takes about as long to work out as the pane to draw.
    void setAdvising(bool advising);
    /// What a gesture elsewhere would make of the request: price and duration follow it. Nothing: the
    /// document's own.
    void setPreview(const std::optional<Request>& preview);

    /// What a press of the button does: generateRequested(), or the way to what has to be mended. Nothing
    /// while the button rests.
    void generate(int takes = 1, QueueSide side = QueueSide::Back);
    /// Another word on the button, which then has no other ways.
    void setVerb(const QString& verb);
    /// The queue is: what is generated waits there until it goes on.
    void setPaused(bool paused);
    /// What one take of what is shown costs; nothing for an unknown model, and zero where nothing does.
    [[nodiscard]] std::optional<Usd> price() const;
    /// Which scenes have to be generated at this service before the current one can be: Generate does that
    /// too, and says what all of it costs.
    void setFirst(std::function<QList<Scene>(const ServiceId&)> first);
    /// Focuses the field the problem is about; false when that field is not here.
    bool focusField(Field field);
    bool focusProblem(const Problem& problem);
    /// Whatever is in the way of Generate: what the model refuses, and what the fields know.
    [[nodiscard]] QList<Problem> problems() const;
    /// Shows the inputs that the model takes; their files are the shelf's, which outlives the pane.
    void setInputs(InputShelf& shelf);
    [[nodiscard]] RequestEdits& edits() { return *m_edits; }
    /// What stands in the way may have changed without the request: a file came, or went.
    void refreshProblems();

    [[nodiscard]] GenerateButton* generateButton() const { return m_generate; }
    /// What the choice of models opens beside.
    [[nodiscard]] const QWidget& modelAnchor() const;
    /// The model stays what it is: the button only says it.
    void setModelFixed(bool fixed);
    /// Another catalogue is in force.
    void refreshModel();

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    /// `shown`: the total, as it stood where it was pressed.
    void generateRequested(int takes, rushes::QueueSide side, rushes::Usd shown);
    /// Generate was pressed in the middle of a gesture: what is shown is not the document's yet.
    void unfinished();
    /// It was asked for once more within the second after it was queued; nothing is done.
    void repeated();
    void variationsRequested();
    void modelWanted(); ///< its button was pressed
    /// Of an input that was just put in: it could not be taken, or was changed on the way.
    void inputSaid(const QString& words, bool isProblem);
    /// Generate was pressed and this is in the way, or the title of an advice on it; its field is not in this
    /// pane.
    void problemChosen(const rushes::Problem& problem);
    /// Generate was pressed and something was in the way: from now on what is wrong is shown as such.
    void tried();
    /// Generate was pressed and the service is not ready.
    void serviceWanted();

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
    /// Of one take, with what comes first.
    [[nodiscard]] Quote quote() const;
    [[nodiscard]] QString priceText() const;
    [[nodiscard]] QString textOf(const std::optional<Usd>& price) const;
    void goTo(const Advice& advice);

    Document& m_document;
    RequestEdits* m_edits;
    Service m_service = {};
    Rates m_rates = {};
    std::function<QList<Scene>(const ServiceId&)> m_findFirst = {};
    QList<Scene> m_first = {}; ///< what is generated before
    Usd m_firstPrice = {};
    Usd m_painted = {}; ///< what the button says of this scene alone
    bool m_advising = true;
    bool m_isTried = false; ///< in this scene

    ModelButton* m_model;
    ClipForm* m_form;
    GenerateButton* m_generate;
    GenerateOptions* m_options;
    QLabel* m_line;
    Caption* m_shortcut;
};

} // namespace rushes

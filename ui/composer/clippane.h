#pragma once

#include "app/catalogue/rates.h"
#include "app/catalogue/validation.h"
#include "app/domain/job.h"
#include "app/domain/service.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QMenu;

namespace rushes {

struct Advice;
class AdviceList;
class Caption;
class Document;
class GenerateButton;
class GenerateOptions;
class NumberLabel;
class ProblemLabel;
class Segmented;
class Slider;
class TextField;
class ToggleSwitch;
class TypingUndoGrouper;

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
    /// What one take of what is shown costs; nothing for an unknown model, and zero where nothing does.
    [[nodiscard]] std::optional<Usd> price() const;
    /// Focuses the field the problem is about; false when that field is not here.
    bool focusField(Field field);

    [[nodiscard]] GenerateButton* generateButton() const { return m_generate; }

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
    /// Generate was pressed and this is in the way, or the title of an advice on it; its field is not in this
    /// pane.
    void problemChosen(const rushes::Problem& problem);
    /// Generate was pressed and the service is not ready.
    void serviceWanted();

private:
    [[nodiscard]] const Request& shown() const;
    [[nodiscard]] const Model& model() const;
    void build();
    QWidget* buildForm();
    void refresh();
    void refreshDuration();
    void refreshProblems();
    void refreshPrice();
    void fitShortcut();
    void showOptions();
    void ask(int takes, QueueSide side, Usd total);
    [[nodiscard]] QString priceText(std::optional<Usd> price) const;
    void goTo(const Advice& advice);
    void moveDuration(int seconds);
    void moveCfgScale(int hundredths);
    void editNegativePrompt();
    void follow(Slider* slider);
    void edit(const Request& changed, const QString& text, const QString& gesture = {});

    Document& m_document;
    Service m_service = {};
    Rates m_rates = {};
    std::optional<Request> m_preview = {};
    std::optional<Request> m_grabbed = {}; ///< the request as it was when a slider was grabbed
    Usd m_painted = {};                    ///< what the button says
    bool m_updating = false;
    bool m_advising = true;
    QTimer m_pause;

    Segmented* m_aspect;
    Slider* m_duration;
    NumberLabel* m_durationWords;
    NumberLabel* m_durationStop; ///< what stops it where it stands
    Slider* m_cfgScale;
    NumberLabel* m_cfgWords;
    ToggleSwitch* m_sound;
    TextField* m_negative;
    TypingUndoGrouper* m_negativeRun;
    QLabel* m_negativeCount;
    ProblemLabel* m_aspectProblem;
    ProblemLabel* m_durationProblem;
    ProblemLabel* m_cfgProblem;
    ProblemLabel* m_otherProblem;
    AdviceList* m_advice;
    GenerateButton* m_generate;
    GenerateOptions* m_options;
    QLabel* m_line;
    Caption* m_shortcut;
};

} // namespace rushes

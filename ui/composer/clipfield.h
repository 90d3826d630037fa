#pragma once

#include "app/catalogue/validation.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace rushes {

class Caption;
class ProblemLabel;
class RequestEdits;

/// One field of the clip's form: its label, control and problem. Shows a part of the request, and changes it
/// through RequestEdits.
class ClipField : public QWidget
{
    Q_OBJECT

public:
    explicit ClipField(RequestEdits& edits, QWidget* parent = nullptr);

    /// True where the model takes what this field is for.
    [[nodiscard]] virtual bool belongsTo(const Model& model) const = 0;
    virtual void fill(const Request& request, const Model& model) = 0;
    [[nodiscard]] virtual bool isAbout(const Problem& problem) const = 0;
    virtual void focusField() = 0;
    /// Its widgets in tab order.
    [[nodiscard]] virtual QList<QWidget*> stops() const = 0;

    /// Problems that validate() can't detect, such as a missing file.
    [[nodiscard]] virtual QList<Problem> ownProblems() const { return {}; }

    /// Sets the problem's text; empty: no problem. `isMissing`: a value is missing, which is shown only when
    /// the field is judged; a wrong value is shown unless it is being typed.
    virtual void setProblem(const QString& text, bool isMissing = false);
    /// Set when Generate was tried, or the user has left the field.
    void setJudged(bool judged);

    static constexpr int gap = 16;       ///< px between two fields
    static constexpr int captionGap = 7; ///< px between a name and its control
    static constexpr int headGap = 6;    ///< px between a label and what stands beside it

protected:
    [[nodiscard]] RequestEdits& edits() const { return m_edits; }
    /// Adds a row with the field's label at the left; further widgets are added to its right.
    QHBoxLayout* addHead(const QString& name, QWidget* buddy);
    /// As wide as the form without padding. A control that is shown and hidden includes the space above it.
    void addControl(QWidget* control, bool comesAndGoes = false);
    /// Adds a slider, whose knob may extend into the padding.
    void addRail(QWidget* slider);
    [[nodiscard]] Caption* caption() const { return m_caption; }

private:
    RequestEdits& m_edits;
    QVBoxLayout* m_rows;
    Caption* m_caption = nullptr;
    ProblemLabel* m_problem;
    QString m_wrong = {};
    bool m_isMissing = false;
    bool m_isJudged = false;
};

} // namespace rushes

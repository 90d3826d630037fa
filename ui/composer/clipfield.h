#pragma once

#include "app/catalogue/validation.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace rushes {

class Caption;
class ProblemLabel;
class RequestEdits;

/// One field of the clip's form: its name, its control, and what is wrong with it. It shows a part of the
/// request and changes it through RequestEdits; it holds no truth of its own.
class ClipField : public QWidget
{
    Q_OBJECT

public:
    explicit ClipField(RequestEdits& edits, QWidget* parent = nullptr);

    /// The model takes what this field is for.
    [[nodiscard]] virtual bool belongsTo(const Model& model) const = 0;
    virtual void fill(const Request& request, const Model& model) = 0;
    [[nodiscard]] virtual bool isAbout(const Problem& problem) const = 0;
    virtual void focusField() = 0;
    /// The controls that Tab reaches, in their order.
    [[nodiscard]] virtual QList<QWidget*> stops() const = 0;

    /// What is wrong beyond what validate() can know, such as a file that is missing.
    [[nodiscard]] virtual QList<Problem> ownProblems() const { return {}; }

    /// Empty: nothing is wrong. `isMissing`: something is still to be given, which is not shown before the
    /// field is judged; a wrong value is, unless it is being written.
    virtual void setProblem(const QString& text, bool isMissing = false);
    /// Generate was tried, or the user has been in the field and left it.
    void setJudged(bool judged);

    static constexpr int gap = 16;       ///< px between two fields
    static constexpr int captionGap = 7; ///< px between a name and its control
    static constexpr int headGap = 6;    ///< px between a name and what stands beside it

protected:
    [[nodiscard]] RequestEdits& edits() const { return m_edits; }
    /// A row with the field's name at the left; what is added comes to the right of it.
    QHBoxLayout* addHead(const QString& name, QWidget* buddy);
    /// As wide as the form without its padding. One that comes and goes has the room above it in itself.
    void addControl(QWidget* control, bool comesAndGoes = false);
    /// A slider: its knob may hang over the padding.
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

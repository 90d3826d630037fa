#pragma once

#include "app/catalogue/validation.h"

#include <QWidget>

class QVBoxLayout;

namespace rushes {

class AdviceList;
class ClipField;
class Disclosure;
class NegativeField;
class ProblemLabel;
class RequestEdits;
class SettingField;

/// The clip's settings, built from the model: known roles in their places, other settings under "More
/// settings", made from the schema. Only inputs of the model are shown.
class ClipForm : public QWidget
{
    Q_OBJECT

public:
    explicit ClipForm(RequestEdits& edits, QWidget* parent = nullptr);
    ~ClipForm() override;

    /// Adds a field before all others, such as the inputs, and takes ownership.
    void prepend(ClipField* field);
    /// Shows the request; rebuilds the fields for another model.
    void fill();
    /// Problems that only the fields can detect.
    [[nodiscard]] QList<Problem> ownProblems() const;
    /// Shows each problem beside its field.
    void setProblems(const QList<Problem>& problems);
    /// True: shows all problems. False: only those of fields that the user has left.
    void setJudged(bool judged);
    /// Whether a scroll bar occupies the right margin.
    void setHasScrollBar(bool has);
    /// False: the form has no such field.
    bool focusProblem(const Problem& problem);
    [[nodiscard]] AdviceList& advice() { return *m_advice; }
    /// Its widgets in tab order.
    [[nodiscard]] QList<QWidget*> stops() const;

    static constexpr int padding = 14; ///< px beside the fields

Q_SIGNALS:
    void fieldsChanged(); ///< the fields changed: the tab order has to be set

private:
    void add(ClipField* field, QVBoxLayout* rows);
    void buildMore();
    void makeSettings(const Model& model);
    void showMore(bool on);
    [[nodiscard]] QList<ClipField*> allFields() const;
    void judgeLeft(const QWidget* left, const QWidget* entered);

    RequestEdits& m_edits;
    QVBoxLayout* m_rows;
    QVBoxLayout* m_moreRows;
    ProblemLabel* m_other;
    NegativeField* m_negative;
    AdviceList* m_advice;
    Disclosure* m_more;
    QWidget* m_moreBox;
    QList<ClipField*> m_fields = {};      ///< roles, in order
    QList<ClipField*> m_moreFields = {};  ///< roles under "More settings"
    QList<SettingField*> m_settings = {}; ///< fields by key
    bool m_isJudged = false;
    QString m_model = {};
    QList<Property> m_properties = {}; ///< the properties that m_settings were built from
};

} // namespace rushes

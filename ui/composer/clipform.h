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

/// The clip's settings, made from the model: what is known by name in its place, the rest under "More
/// settings", drawn from the schema. What the model does not take is not there.
class ClipForm : public QWidget
{
    Q_OBJECT

public:
    explicit ClipForm(RequestEdits& edits, QWidget* parent = nullptr);
    ~ClipForm() override;

    /// Fields that stand before all others, such as the inputs; the form's own from then on.
    void prepend(ClipField* field);
    /// Shows the request; the fields are made anew where the model is another one.
    void fill();
    /// What the fields themselves know to be wrong.
    [[nodiscard]] QList<Problem> ownProblems() const;
    /// Each beside its field.
    void setProblems(const QList<Problem>& problems);
    /// True: all of them are shown. False: those of fields that the user has been in and left.
    void setJudged(bool judged);
    /// A scroll bar stands in the margin at the right.
    void setHasScrollBar(bool has);
    /// False: the field is not here.
    bool focusProblem(const Problem& problem);
    [[nodiscard]] AdviceList& advice() { return *m_advice; }
    /// The controls that Tab reaches, in their order.
    [[nodiscard]] QList<QWidget*> stops() const;

    static constexpr int padding = 14; ///< px beside the fields

Q_SIGNALS:
    void fieldsChanged(); ///< others are there: the order of Tab is to be set

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
    QList<ClipField*> m_fields = {};      ///< by name, in their order
    QList<ClipField*> m_moreFields = {};  ///< by name, under "More settings"
    QList<SettingField*> m_settings = {}; ///< by key
    bool m_isJudged = false;
    QString m_model = {};
    QList<Property> m_properties = {}; ///< that the settings were made of
};

} // namespace rushes

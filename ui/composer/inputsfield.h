#pragma once

#include "app/catalogue/roles.h"
#include "ui/composer/clipfield.h"

class QVBoxLayout;

namespace rushes {

class Caption;
class EmptyWell;
class InputReceiver;
class InputShelf;
class InputTile;
class InputWell;
class ProblemLabel;

/// The media inputs of the model: a well for each of its slots, in the model's order.
class InputsField : public ClipField
{
    Q_OBJECT

public:
    /// `shelf` must outlive the field.
    InputsField(RequestEdits& edits, InputShelf& shelf, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;
    [[nodiscard]] QList<Problem> ownProblems() const override;
    /// Problems that a well shows itself are not repeated.
    void setProblem(const QString& text, bool isMissing = false) override;

    /// Appends sources to the slot; replaces the source of a slot that takes only one.
    void add(const MediaSlot& slot, const QStringList& sources);
    void remove(const MediaSlot& slot, int index);

Q_SIGNALS:
    void problemsChanged(); ///< more is known about an input
    void wellsChanged();    ///< the wells changed: the tab order has to be set
    /// A message: a new input was rejected or changed.
    void said(const QString& words, bool isProblem);

private:
    void makeWells(const Model& model);
    [[nodiscard]] QStringList sourcesOf(const Request& request, const Model& model,
                                        const MediaSlot& slot) const;
    [[nodiscard]] QString problemOf(const Property& property, const QString& source) const;

    InputShelf& m_shelf;
    QVBoxLayout* m_wells;
    QList<InputWell*> m_all = {};
    QList<MediaSlot> m_slots = {};
};

/// One slot of the model with its inputs.
class InputWell : public QWidget
{
    Q_OBJECT

public:
    InputWell(const MediaSlot& slot, const Property& property, InputsField& field, InputShelf& shelf);

    [[nodiscard]] const MediaSlot& slot() const { return m_slot; }
    void setSources(const QStringList& sources, const QStringList& problems);
    [[nodiscard]] QList<QWidget*> stops() const;
    void focusFirst();
    /// The problem of its inputs; empty: none.
    [[nodiscard]] QString problem() const;

    /// The slot's name for the user: "Start image".
    static QString nameOf(const MediaSlot& slot, const Property& property);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void popUp(QWidget* at);
    [[nodiscard]] bool isFull() const;

    MediaSlot m_slot;
    QString m_name;
    InputsField& m_field;
    InputShelf& m_shelf;
    InputReceiver* m_receiver;
    QVBoxLayout* m_rows;
    QList<InputTile*> m_tiles = {};
    QStringList m_sources = {};
    EmptyWell* m_empty;
    ProblemLabel* m_problem;
};

} // namespace rushes

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

/// The pictures, videos and sounds that the model takes: a well for each of its slots, in the model's order.
/// Files, addresses and pictures are dropped, pasted or chosen.
class InputsField : public ClipField
{
    Q_OBJECT

public:
    /// The shelf outlives the field.
    InputsField(RequestEdits& edits, InputShelf& shelf, QWidget* parent = nullptr);

    [[nodiscard]] bool belongsTo(const Model& model) const override;
    void fill(const Request& request, const Model& model) override;
    [[nodiscard]] bool isAbout(const Problem& problem) const override;
    void focusField() override;
    [[nodiscard]] QList<QWidget*> stops() const override;
    [[nodiscard]] QList<Problem> ownProblems() const override;
    /// What a well says itself is not said again.
    void setProblem(const QString& text, bool isMissing = false) override;

    /// Puts sources into the slot, after those that are there; where it takes one, in its place.
    void add(const MediaSlot& slot, const QStringList& sources);
    void remove(const MediaSlot& slot, int index);

Q_SIGNALS:
    void problemsChanged(); ///< something became known of an input
    void wellsChanged();    ///< others are there: the order of Tab is to be set
    /// In words, of what was just put in and could not be taken, or was changed on the way.
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

/// One slot of the model with what stands in it.
class InputWell : public QWidget
{
    Q_OBJECT

public:
    InputWell(const MediaSlot& slot, const Property& property, InputsField& field, InputShelf& shelf);

    [[nodiscard]] const MediaSlot& slot() const { return m_slot; }
    void setSources(const QStringList& sources, const QStringList& problems);
    [[nodiscard]] QList<QWidget*> stops() const;
    void focusFirst();
    /// What is wrong with what stands in it; empty: nothing.
    [[nodiscard]] QString problem() const;

    /// What a person calls the slot: "Start image".
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

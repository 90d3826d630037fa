#pragma once

#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"
#include "app/timeline/edits.h"

#include <QAbstractTableModel>

namespace rushes {

/// The current scene's shots as rows; timeline and table are views of it. Follows the document; changes made
/// here become one undo step of the document. When the scene changes, old and new shots are matched, so that
/// a row (and its selection) follows its shot. Another scene resets the model.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StartColumn, EndColumn, SecondsColumn, PromptColumn, ColumnCount };
    enum Role {
        ShotRole = Qt::UserRole, ///< rushes::Shot, the whole value
        NameRole,                ///< QString, "Shot 1, 4 s"
        ColourRole, ///< int, for Theme::shot(): the shot keeps it wherever it moves while its scene is shown
    };

    explicit TimelineModel(Document& document, QObject* parent = nullptr);

    [[nodiscard]] Document& document() const { return m_document; }
    [[nodiscard]] const Request& request() const { return m_document.currentScene().request; }
    /// The shots in the rows. Equal to request().shots except while the document emits its signals.
    [[nodiscard]] const QList<Shot>& shots() const { return m_shots; }
    /// The request's model, for its limits; the standard model for an unknown id.
    [[nodiscard]] const Model& limits() const;

    /// Commits the edit as an undo step named `text`; an edit without changes leaves none.
    void commit(const edits::Edited& edited, const QString& text);
    /// Sets the length of the shots in `rows`, as far as possible; returns the rule that limited it.
    edits::Limit setSeconds(const QList<int>& rows, int seconds);
    /// Sets a shot's prompt, or with row -1 the clip's. While typing, pass a `gesture` (see
    /// Document::editScene()) and end it afterwards.
    void setPrompt(int row, const QString& prompt, const QString& gesture = {});

    /// The rule that stopped an edit, for the user: "a shot lasts at least 3 s". Empty for None.
    [[nodiscard]] QString reason(edits::Limit limit) const;
    /// "Shot 2, 4 s"; for a request without shots and row 0 "Clip, 5 s".
    [[nodiscard]] static QString nameOf(const Request& request, int row);
    /// "Shot 2 of 4, 3 s, from 4 to 7"
    [[nodiscard]] static QString sentenceOf(const Request& request, int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Seconds column: a whole number; the other shots keep theirs and the total changes, as far as possible.
    /// Prompt column: a text.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The rows show the current scene again; emitted after all signals of the change itself.
    void refreshed();

private:
    void refresh();
    void take(const QList<Shot>& shots);
    [[nodiscard]] int freeColour() const;
    void moveRow(int from, int to);
    void reorder(const QList<Shot>& shots);
    void align(const QList<Shot>& shots);

    Document& m_document;
    SceneId m_sceneId = {};
    QList<Shot> m_shots = {};
    /// Start of each row in seconds. Stored, so that inserting or removing a row changes the data of others
    /// only with dataChanged().
    QList<int> m_starts = {};
    QList<int> m_colours = {}; ///< of each row
};

} // namespace rushes

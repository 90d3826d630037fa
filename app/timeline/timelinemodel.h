#pragma once

#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"
#include "app/timeline/edits.h"

#include <QAbstractTableModel>

namespace rushes {

/// The current scene's shots as rows; timeline and table are two views of it. It holds no truth: it follows
/// the document, and every change goes into the document as one undo step. When the scene changes, old and
/// new shots are compared, so that a row stays the same row (and selected) wherever its shot went. Another
/// scene is a reset.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StartColumn, EndColumn, SecondsColumn, PromptColumn, ColumnCount };
    enum Role {
        ShotRole = Qt::UserRole, ///< rushes::Shot, the whole value
        NameRole,                ///< QString, "Shot 1, 4 s"
        ColourRole, ///< int, for Theme::shot(): the shot keeps it wherever it goes while its scene is shown
    };

    explicit TimelineModel(Document& document, QObject* parent = nullptr);

    [[nodiscard]] Document& document() const { return m_document; }
    [[nodiscard]] const Request& request() const { return m_document.currentScene().request; }
    /// What the rows show. Equal to request().shots whenever no signal of the document is under way.
    [[nodiscard]] const QList<Shot>& shots() const { return m_shots; }
    /// Limits of the request's model; of the standard one where the catalogue does not know it.
    [[nodiscard]] const Model& limits() const;

    /// Makes the edit one undo step named `text`; an edit that changes nothing leaves none.
    void commit(const edits::Edited& edited, const QString& text);
    /// Sets the seconds of the shots in `rows`, as far as they may; says which rule stopped it.
    edits::Limit setSeconds(const QList<int>& rows, int seconds);
    /// Another prompt for a shot, or for the clip with row -1. Typing passes on a `gesture`, and ends it when
    /// it is done: Document::editScene().
    void setPrompt(int row, const QString& prompt, const QString& gesture = {});

    /// Which rule stopped an edit, in the user's words: "a shot lasts at least 3 s". Empty for None.
    [[nodiscard]] QString reason(edits::Limit limit) const;
    /// "Shot 2, 4 s"; for a request without shots and row 0 "Clip, 5 s".
    [[nodiscard]] static QString nameOf(const Request& request, int row);
    /// "Shot 2 of 4, 3 s, from 4 to 7"
    [[nodiscard]] static QString sentenceOf(const Request& request, int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Seconds: a whole number; the neighbours keep theirs and the total changes, as far as it may. Prompt: a
    /// text.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// The rows show the current scene again, after all signals of the change itself.
    void synced();

private:
    void sync();
    void take(const QList<Shot>& shots);
    [[nodiscard]] int freeColour() const;
    void moveRow(int from, int to);
    void reorder(const QList<Shot>& shots);
    void align(const QList<Shot>& shots);

    Document& m_document;
    SceneId m_sceneId = {};
    QList<Shot> m_shots = {};
    /// Start of each row in seconds. Kept, so that a row that comes or goes changes no other before
    /// dataChanged().
    QList<int> m_starts = {};
    QList<int> m_colours = {}; ///< of each row
};

} // namespace rushes

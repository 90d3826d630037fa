#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace rushes {

class Caption;

/// One setting: name, field, notes, and a button that restores the default.
class PreferenceRow : public QWidget
{
    Q_OBJECT

public:
    /// A field with a text of its own (a switch) has no caption. The title is its accessible name.
    PreferenceRow(const QString& id, const QString& title, QWidget* field, bool captioned,
                  QWidget* parent = nullptr);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] QWidget* field() const { return m_field; }
    /// Adds a control after the field, at the edge of the row.
    void addBeside(QWidget* widget);
    QLabel* addNote(const QString& note);
    /// Replaces the text of the note.
    void setNote(const QString& note);
    /// refresh() calls `isStandard`; `reset` restores the default.
    void setReset(std::function<bool()> isStandard, std::function<void()> reset);
    void refresh();
    /// For aligning the fields of all rows.
    [[nodiscard]] int captionWidth() const;
    void setCaptionWidth(int width);
    /// True where all words occur in its name, its notes or `group`.
    [[nodiscard]] bool answers(const QStringList& words, const QString& group) const;

private:
    QString m_id;
    QString m_title;
    QString m_words;
    QWidget* m_field;
    QLabel* m_note = nullptr;
    Caption* m_caption = nullptr;
    QHBoxLayout* m_line;
    QToolButton* m_reset;
    std::function<bool()> m_isStandard = {};
};

} // namespace rushes

#pragma once

#include "app/store/librarystore.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace rushes {

class TextField;

/// A take's properties and the user's notes and tags. Edits are emitted when a field loses the focus, and a
/// second after the last key.
class TakeDetails : public QWidget
{
    Q_OBJECT

public:
    explicit TakeDetails(QWidget* parent = nullptr);

    /// nullopt: nothing is selected. Emits pending edits first.
    void setTake(const std::optional<LibraryTake>& take);
    [[nodiscard]] TakeId takeId() const { return m_take ? m_take->take.id : TakeId(); }
    /// Emits pending edits now.
    void keep();

Q_SIGNALS:
    void notesEdited(const TakeId& takeId, const QString& notes);
    void tagsEdited(const TakeId& takeId, const QStringList& tags);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void show(const LibraryTake& take);

    std::optional<LibraryTake> m_take = {};
    QWidget* m_form;
    QLabel* m_none;
    QLabel* m_name;
    QLabel* m_prompt;
    QLabel* m_facts;
    TextField* m_notes;
    QLineEdit* m_tags;
    QTimer m_pause; ///< since the last key
};

} // namespace rushes

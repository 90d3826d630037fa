#pragma once

#include <QListView>
#include <QStringListModel>

namespace rushes {

/// A list beside the cursor that never takes the focus: keys and shortcuts stay with the editor, which moves
/// the selection.
class CompletionPopup : public QListView
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget* editor);

    /// Shows the words below `line` (global px), or above it where there is no room.
    void offer(const QStringList& words, const QRect& line, bool choosesFirst);
    [[nodiscard]] QStringList words() const { return m_words.stringList(); }
    /// -1: none.
    [[nodiscard]] int chosen() const { return currentIndex().row(); }
    void choose(int row);

Q_SIGNALS:
    void taken(int row);

private:
    QStringListModel m_words;
};

} // namespace rushes

#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rushes {

class Document;

/// For a model that knows no shots: one line that says how they are sent all the same, and the prompt as it
/// will be sent. Hidden while there is nothing to say.
class ShotsNote : public QWidget
{
    Q_OBJECT

public:
    explicit ShotsNote(Document& document, QWidget* parent = nullptr);

    /// The prompt as it is sent, while it is shown.
    [[nodiscard]] QString sentText() const;

private:
    void refresh();
    void showSent(bool on);

    Document& m_document;
    QLabel* m_words;
    QPushButton* m_show;
    QPlainTextEdit* m_sent;
};

} // namespace rushes

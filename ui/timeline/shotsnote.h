#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rushes {

class Document;
struct Model;

/// For a model that knows no shots: one line that says how they are sent all the same, and the prompt as it
/// will be sent. For one whose form of shots nobody states: that it is untested. Hidden while there is
/// nothing to say.
class ShotsNote : public QWidget
{
    Q_OBJECT

public:
    explicit ShotsNote(Document& document, QWidget* parent = nullptr);

    /// Whether a request of a model has succeeded with an input of it.
    void setProven(std::function<bool(const Model& model, const QString& key)> proven);
    void refresh();
    /// The prompt as it is sent, while it is shown.
    [[nodiscard]] QString sentText() const;

private:
    void showSent(bool on);

    Document& m_document;
    std::function<bool(const Model&, const QString&)> m_proven = {};
    QLabel* m_words;
    QPushButton* m_show;
    QPlainTextEdit* m_sent;
};

} // namespace rushes

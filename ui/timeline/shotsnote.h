#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rushes {

class Document;
struct Model;

/// A note about the scene's shots. For a model without shots: how they are sent, with the prompt as it will
/// be sent. For a model whose form of shots is not stated by the service: that it is untested. Hidden where
/// neither applies.
class ShotsNote : public QWidget
{
    Q_OBJECT

public:
    explicit ShotsNote(Document& document, QWidget* parent = nullptr);

    /// Sets the test whether a request of a model has succeeded with an input.
    void setProven(std::function<bool(const Model& model, const QString& key)> proven);
    void refresh();
    /// The prompt as it will be sent, while it is shown.
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

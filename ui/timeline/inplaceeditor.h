#pragma once

#include <QPlainTextEdit>

namespace rushes {

/// An editor for a prompt over its card. Enter (Shift+Enter inserts a line break) and losing the focus keep
/// the text, Esc discards it. The owner writes every change to the document as it is typed.
class InPlaceEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    InPlaceEditor(const QString& text, const QString& name, QWidget* parent);

Q_SIGNALS:
    /// Emitted once.
    void finished(bool keep);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void finish(bool keep);
    bool m_finished = false;
};

} // namespace rushes

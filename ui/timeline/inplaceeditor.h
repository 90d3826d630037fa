#pragma once

#include <QPlainTextEdit>

namespace rushes {

/// A prompt's text over its card. Enter (Shift+Enter makes a line) and leaving it keep the text, Esc takes it
/// back. Who opened it writes every change on as it is made.
class InPlaceEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    InPlaceEditor(const QString& text, const QString& name, QWidget* parent);

Q_SIGNALS:
    /// Told once.
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

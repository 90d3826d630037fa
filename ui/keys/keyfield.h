#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace rushes {

/// A field that records the next key combination. Tab moves the focus; Esc is left to the dialog.
class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);

    /// Empty: none recorded yet.
    [[nodiscard]] const QKeySequence& key() const { return m_key; }
    void setKey(const QKeySequence& key);

Q_SIGNALS:
    void keyChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent*) override {}

private:
    QKeySequence m_key = {};
};

} // namespace rushes

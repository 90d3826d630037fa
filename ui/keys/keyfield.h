#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace rushes {

/// Takes the next key that is pressed, whatever it does elsewhere. Tab leaves it, Esc is the dialog's.
class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);

    /// Empty: none was pressed yet.
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

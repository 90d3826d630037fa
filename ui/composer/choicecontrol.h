#pragma once

#include <QWidget>

class QComboBox;

namespace rushes {

class Segmented;

/// One of several: side by side where they are few and short, else a list that opens.
class ChoiceControl : public QWidget
{
    Q_OBJECT

public:
    /// `name`: for a screen reader.
    explicit ChoiceControl(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] const QStringList& choices() const { return m_choices; }
    /// Nothing is chosen then.
    void setChoices(const QStringList& choices);
    /// -1: none. Emits nothing.
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    void focusCurrent(Qt::FocusReason reason);
    [[nodiscard]] QList<QWidget*> stops() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    /// The wheel scrolls the form; it chooses only where the focus is.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeList();
    [[nodiscard]] bool fitInARow(const QStringList& choices) const;

    QString m_name;
    QStringList m_choices = {};
    Segmented* m_row;
    QComboBox* m_list = nullptr; ///< made when it is first wanted
    bool m_isRow = true;
};

} // namespace rushes

#pragma once

#include <QWidget>

class QComboBox;

namespace rushes {

class Segmented;

/// A choice of one option: buttons side by side where these are few and short, else a combo box.
class ChoiceControl : public QWidget
{
    Q_OBJECT

public:
    /// `name`: accessible name.
    explicit ChoiceControl(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] const QStringList& choices() const { return m_choices; }
    /// Afterwards nothing is selected.
    void setChoices(const QStringList& choices);
    /// -1: none. Emits no signal.
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    void focusCurrent(Qt::FocusReason reason);
    [[nodiscard]] QList<QWidget*> stops() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    /// The wheel scrolls the form; it changes the choice only with the focus.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeList();
    [[nodiscard]] bool fitInARow(const QStringList& choices) const;

    QString m_name;
    QStringList m_choices = {};
    Segmented* m_row;
    QComboBox* m_list = nullptr; ///< created when first needed
    bool m_isRow = true;
};

} // namespace rushes

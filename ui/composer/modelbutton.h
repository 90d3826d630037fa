#pragma once

#include <QPushButton>

namespace rushes {

/// The model at the head of the clip's settings: its name, what it does, and a press opens the choice of
/// models.
class ModelButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ModelButton(QWidget* parent = nullptr);

    /// `task`: may be empty.
    void setModel(const QString& name, const QString& task);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name = {};
    QString m_task = {};
};

} // namespace rushes

#pragma once

#include <QPushButton>

namespace rushes {

/// The button above the clip's settings with the model's name and task; it opens the model browser.
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

#pragma once

#include "app/base/usd.h"
#include "app/domain/service.h"

#include <QWidget>

#include <optional>

class QMenuBar;
class QPushButton;

namespace rushes {

class AccessibleComboBox;

/// The first row of the window: icon, menus, the project's title in the middle, balance and service at the
/// right.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    [[nodiscard]] QMenuBar* menuBar() const { return m_menus; }
    void setTitle(const QString& title);
    /// nullopt: unknown, which is displayed. `note`: one sentence for the tool tip. A low balance is marked.
    void setBalance(const std::optional<Usd>& balance, const QString& note = {}, bool isLow = false);
    /// Hides the balance, where nothing is charged.
    void hideBalance();
    /// The services, and the id of the selected one.
    void setServices(const QList<Service>& services, const ServiceId& chosen);

Q_SIGNALS:
    void serviceChosen(const ServiceId& id);
    void balancePressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshTips();

    QString m_title = {};
    QList<Service> m_services = {};
    QMenuBar* m_menus;
    QPushButton* m_balance;
    AccessibleComboBox* m_service;
};

} // namespace rushes

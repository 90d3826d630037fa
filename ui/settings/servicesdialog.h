#pragma once

#include "app/domain/service.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListWidget;
class QPushButton;

namespace rushes {

/// The services, with signing in and out and the user's own services. Actions are emitted as signals;
/// setServices() shows the result.
class ServicesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ServicesDialog(QWidget* parent = nullptr);

    /// `bases`: addresses by id. `chosen`: selected if nothing is selected yet.
    void setServices(const QList<Service>& services, const QHash<ServiceId, QUrl>& bases,
                     const ServiceId& chosen);
    void selectService(const ServiceId& id);
    /// The service that the user wanted to add exists: closes its form.
    void closeAdding();
    /// Why the last action failed; empty: it succeeded. Shown in the form of a new service, if that is open.
    void setProblem(const QString& words);

Q_SIGNALS:
    void signInRequested(const ServiceId& id);
    void signOutRequested(const ServiceId& id);
    void removeRequested(const ServiceId& id);
    void addRequested(const rushes::OwnService& service);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void openMenu(const QPoint& at);
    void askForService();
    [[nodiscard]] const Service* current() const;

    QList<Service> m_services = {};
    QHash<ServiceId, QUrl> m_bases = {};
    QListWidget* m_list;
    QLabel* m_state;
    QLabel* m_problem;
    QPointer<QDialog> m_adding = {};
    QPointer<QLabel> m_addProblem = {};
    // In tab order.
    QPushButton* m_signIn;
    QPushButton* m_signOut;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace rushes

#pragma once

#include "app/domain/service.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QListWidget;
class QPushButton;

namespace rushes {

/// Where jobs can run: who is signed in where, and services of other addresses. It decides nothing: what the
/// user wants goes out as signals, and setServices() shows what came of it.
class ServicesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ServicesDialog(QWidget* parent = nullptr);

    /// `bases`: their addresses by id. `chosen` is the one to be selected when nothing is yet.
    void setServices(const QList<Service>& services, const QHash<ServiceId, QUrl>& bases,
                     const ServiceId& chosen);
    void selectService(const ServiceId& id);
    /// The service that was wished for is there.
    void closeAdding();
    /// Why the last wish could not be granted; empty: it could. While a service is being added it stands
    /// there, beside what was typed.
    void setProblem(const QString& words);

Q_SIGNALS:
    void signInWanted(const ServiceId& id);
    void signOutWanted(const ServiceId& id);
    void removeWanted(const ServiceId& id);
    void addWanted(const rushes::OwnService& service);

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
    // Tab goes in the order in which they are made.
    QPushButton* m_signIn;
    QPushButton* m_signOut;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace rushes

// MainController: steps of the start after the window was shown, in the order of loadList().
#include "ui/composer/clippane.h"
#include "ui/shell/accountcontroller.h"
#include "ui/shell/afterstart.h"
#include "ui/shell/helpcontroller.h"
#include "ui/shell/maincontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/networkcontroller.h"
#include "ui/shell/notifier.h"
#include "ui/shell/servicecontroller.h"

#include <QGuiApplication>

namespace rushes {

void MainController::putOff()
{
    m_afterStart = new AfterStart(*m_window); // a child of the window
    AfterStart& late = *m_afterStart;
    late.set(LateStep::PastJobs, &m_studio, [studio = &m_studio] { studio->loadPast(Studio::Past::Jobs); });
    late.set(LateStep::Completions, this, [this] { m_aids.load(); });
    m_clip->setAdvising(false);
    late.set(LateStep::Advice, m_clip, [this] { m_clip->setAdvising(true); });
    late.set(LateStep::Accounts, m_accounts, [this] { m_accounts->begin(); });
    late.set(LateStep::Proxy, m_network, [this] { m_network->begin(); });
    late.set(LateStep::Services, m_services, [this] { m_services->begin(); });
    late.set(LateStep::OtherInstances, this, [this] {
        m_studio.watchOtherInstances();
        connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive)
                m_studio.checkOtherInstances();
        });
    });
    late.set(LateStep::Library, this, [this] { m_libraryModel.refreshSoon(); });
    late.set(LateStep::Notifications, m_notifier, [this] { m_notifier->begin(); });
    late.set(LateStep::News, m_help, [this] { m_help->offerNews(); });
}

} // namespace rushes

#include "ui/shell/windowkeeper.h"

#include "app/base/language.h"
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"
#include "ui/shell/desktopaction.h"
#include "ui/shell/helpcontroller.h"
#include "ui/shell/maincontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/projectfiles.h"

#include <QApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rushes {

WindowKeeper::WindowKeeper(Studio& studio, Settings& settings, Translations& translations)
    : m_studio(studio)
    , m_settings(settings)
    , m_translations(translations)
    , m_document(std::make_shared<Document>(Project::create(defaultsOf(Catalogue::current().standard()))))
{
    make();
    // Queued: the dialog in which the language was changed is destroyed with the window.
    connect(&settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (key == setting::language.key)
            QTimer::singleShot(0, this, &WindowKeeper::remake);
    });
}

WindowKeeper::~WindowKeeper() = default;

void WindowKeeper::make()
{
    m_controller = std::make_unique<MainController>(m_studio, m_settings, m_document);
}

void WindowKeeper::remake()
{
    const QString before = m_translations.language();
    m_translations.use(m_settings.value(setting::language));
    if (m_translations.language() == before)
        return;
    m_studio.serviceList().retranslate();
    MainWindow& old = m_controller->window();
    const bool shown = old.isVisible();
    const QByteArray geometry = old.saveGeometry();
    old.remember();
    const ProjectFiles::Session session = m_controller->files().session();
    const QString page = m_controller->help().openPage();
    // The window is closed for a moment; the program continues.
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_controller->leave();
    m_controller.reset();
    make();
    m_controller->files().resume(session);
    m_controller->window().restoreGeometry(geometry);
    if (shown) {
        m_controller->window().show();
        m_controller->window().activateWindow();
        if (!page.isEmpty())
            m_controller->help().showManual(page);
        m_controller->showPreferences(u"language"_s);
    }
    QGuiApplication::setQuitOnLastWindowClosed(quits);
    Q_EMIT remade();
}

void WindowKeeper::present(const QString& file)
{
    if (file.startsWith(u"action:")) {
        m_controller->present({});
        runDesktopAction(file, *m_controller);
    } else {
        m_controller->present(file);
    }
}

} // namespace rushes

#pragma once

#include "app/catalogue/catalogue.h"
#include "app/studio/studio.h"
#include "tests/e2e/service.h"
#include "ui/composer/clippane.h"
#include "ui/composer/generatebutton.h"
#include "ui/shell/maincontroller.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QMenu>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

/// The whole window over real stores and a real service, for tests.
namespace rushes {

/// The user's computer: folders and settings that outlast a window.
struct Computer
{
    QTemporaryDir home = {};
    bool paused = false;
    QList<OwnService> ownServices = {};
    std::shared_ptr<Keyring> keyring = {};

    Studio::Setup setup(const TestService* service) const
    {
        using namespace Qt::StringLiterals;
        Studio::Setup setup;
        setup.folders = {home.filePath(u"data"_s), home.filePath(u"videos"_s)};
        setup.paused = paused;
        setup.ownServices = ownServices;
        setup.keyring = keyring;
        if (service) {
            setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, service->base().toString());
            setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"token-for-the-window"_s);
        }
        return setup;
    }
};

/// One run of the program on it.
class Run
{
public:
    explicit Run(const Computer& computer, const TestService* service = nullptr)
        : m_settings(computer.home.filePath(QStringLiteral("rushes.ini")))
    {
        using namespace Qt::StringLiterals;
        m_settings.set(setting::videosFolder, computer.home.filePath(u"videos"_s));
        Result<std::unique_ptr<Studio>> studio = Studio::open(computer.setup(service));
        if (!studio)
            qFatal("The studio does not open: %s", qUtf8Printable(studio.error().detail));
        m_studio = *std::move(studio);
        m_mainController = std::make_unique<MainController>(*m_studio, m_settings);
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.id = ProjectId(u"project"_s);
        Scene& scene = project.scenes.first();
        scene.id = SceneId(u"scene"_s);
        scene.name = u"Lighthouse"_s;
        scene.request.prompt = u"A lighthouse at dawn, slow pan left"_s;
        scene.request.duration = 3;
        scene.request.aspectRatio = u"1:1"_s;
        scene.request.sound = false;
        m_mainController->document().replaceProject(project, {});
        window().show();
    }

    MainWindow& window() { return m_mainController->window(); }
    Studio& studio() { return *m_studio; }
    JobRunner& runner() { return m_studio->runner(); }
    MainController& mainController() { return *m_mainController; }
    Settings& settings() { return m_settings; }
    /// In cents; 0: none.
    void setCap(std::optional<Usd> Caps::*cap, int cents)
    {
        Caps caps = m_studio->purchases().caps();
        caps.*cap = cents > 0 ? std::optional(Usd{qint64(cents) * 10'000}) : std::nullopt;
        if (!m_studio->purchases().setCaps(caps))
            qFatal("The cap cannot be set");
    }
    [[nodiscard]] int cap(std::optional<Usd> Caps::*cap) const
    {
        return static_cast<int>((m_studio->purchases().caps().*cap).value_or(Usd{}).micros / 10'000);
    }
    template<typename T>
    T* room()
    {
        return window().findChild<T*>();
    }
    GenerateButton* generateButton() { return room<ClipPane>()->generateButton(); }
    void generate() { QTest::mouseClick(generateButton(), Qt::LeftButton); }
    /// The question that stands open; null where there is none.
    QMessageBox* question() { return visible<QMessageBox>(); }
    QMenu* menu() { return visible<QMenu>(); }
    /// Presses the button of the open question; false where there is no such button.
    bool answer(const QString& text)
    {
        const QList<QAbstractButton*> buttons =
            question() ? question()->buttons() : QList<QAbstractButton*>();
        for (QAbstractButton* button : buttons) {
            if (button->text() == text) {
                button->click();
                return true;
            }
        }
        return false;
    }
    /// As if it had been made: in the library, and where its scene is looked at.
    void keep(const Take& take)
    {
        if (!m_studio->restoreTakes({{.take = take}}))
            qFatal("The take can't be kept");
    }
    [[nodiscard]] QList<Job> jobs() const { return m_studio->jobs().jobs(); }
    [[nodiscard]] QList<Take> takes() const { return m_studio->takes().takes(); }
    [[nodiscard]] JobState state() const
    {
        return jobs().isEmpty() ? JobState::Waiting : jobs().constFirst().state;
    }

private:
    template<typename T>
    T* visible()
    {
        for (T* one : window().findChildren<T*>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }

    Settings m_settings;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<MainController> m_mainController;
};

} // namespace rushes

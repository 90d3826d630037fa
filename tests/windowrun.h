#pragma once

#include "tests/e2e/service.h"
#include "tests/runningprogram.h"
#include "tests/shortscene.h"

#include <QAbstractButton>
#include <QMenu>
#include <QTemporaryDir>

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

/// One run of the program on a computer.
class Run : public RunningProgram
{
public:
    explicit Run(const Computer& computer, const TestService* service = nullptr)
        : RunningProgram(computer.home.filePath(QStringLiteral("rushes.ini")))
    {
        using namespace Qt::StringLiterals;
        m_settings.set(setting::videosFolder, computer.home.filePath(u"videos"_s));
        start(computer.setup(service));
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.id = ProjectId(u"project"_s);
        project.scenes = {shortScene()};
        project.scenes.first().id = SceneId(u"scene"_s);
        m_mainController->document().replaceProject(project, {});
        window().show();
    }

    JobRunner& runner() { return m_studio->runner(); }
    void generate() { QTest::mouseClick(generateButton(), Qt::LeftButton); }
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
    /// Adds a take to the library.
    void keep(const Take& take)
    {
        if (!m_studio->takeLibrary().restore({{.take = take}}))
            qFatal("The take can't be kept");
    }
    [[nodiscard]] QList<Take> takes() const { return m_studio->takes().takes(); }
    [[nodiscard]] JobState state() const
    {
        return jobs().isEmpty() ? JobState::Waiting : jobs().constFirst().state;
    }
};

} // namespace rushes

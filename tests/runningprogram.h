#pragma once

#include "app/base/settings.h"
#include "app/studio/studio.h"
#include "ui/composer/clippane.h"
#include "ui/composer/generatebutton.h"
#include "ui/shell/maincontroller.h"
#include "ui/shell/mainwindow.h"

#include <QMessageBox>
#include <QTest>

namespace rushes {

/// The program with its window, within the test.
class RunningProgram
{
public:
    MainWindow& window() { return m_mainController->window(); }
    Studio& studio() { return *m_studio; }
    MainController& mainController() { return *m_mainController; }
    Settings& settings() { return m_settings; }
    /// In cents; 0: none.
    void setCap(std::optional<Usd> Caps::*cap, int cents)
    {
        Caps caps = m_studio->purchases().caps();
        caps.*cap = cents > 0 ? std::optional(Usd{qint64(cents) * 10'000}) : std::nullopt;
        if (!m_studio->unguardedPurchases().setCaps(caps))
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
    /// The question that is open; null: none.
    QMessageBox* question() { return visible<QMessageBox>(); }
    [[nodiscard]] QList<Job> jobs() const { return m_studio->jobs().jobs(); }

protected:
    explicit RunningProgram(const QString& settingsFile)
        : m_settings(settingsFile)
    {
    }
    /// To be called once, when the settings are set.
    void start(const Studio::Setup& setup)
    {
        Result<std::unique_ptr<Studio>> studio = Studio::open(setup);
        if (!studio)
            qFatal("The studio does not open: %s", qUtf8Printable(studio.error().detail));
        m_studio = *std::move(studio);
        m_mainController = std::make_unique<MainController>(*m_studio, m_settings);
    }
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
    std::unique_ptr<Studio> m_studio = {};
    std::unique_ptr<MainController> m_mainController = {};
};

} // namespace rushes

#pragma once

#include <QObject>

#include <memory>

namespace rushes {

class Document;
class MainController;
class Settings;
class Studio;
class Translations;

/// Keeps the one window. When another language is chosen, the window is made anew in it at once: the project
/// with its history, the queue, the takes and the services live on and know nothing of it.
class WindowKeeper : public QObject
{
    Q_OBJECT

public:
    /// Makes the window, which is not shown yet. All of them outlive the keeper.
    WindowKeeper(Studio& studio, Settings& settings, Translations& translations);
    ~WindowKeeper() override;

    [[nodiscard]] MainController& controller() { return *m_controller; }
    /// Shows the window in front, and opens `file` unless it is empty.
    void present(const QString& file);

Q_SIGNALS:
    /// The window is there in the language that was chosen.
    void remade();

private:
    void make();
    void remake();

    Studio& m_studio;
    Settings& m_settings;
    Translations& m_translations;
    std::shared_ptr<Document> m_document = {};
    std::unique_ptr<MainController> m_controller = {};
};

} // namespace rushes

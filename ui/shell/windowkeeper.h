#pragma once

#include <QObject>

#include <memory>

namespace rushes {

class Document;
class MainController;
class Settings;
class Studio;
class Translations;

/// Owns the window. When the language is changed, the window is created again at once; the project with its
/// undo history, the queue, the takes and the services are kept.
class WindowKeeper : public QObject
{
    Q_OBJECT

public:
    /// Creates the window without showing it. All arguments must outlive the keeper.
    WindowKeeper(Studio& studio, Settings& settings, Translations& translations);
    ~WindowKeeper() override;

    [[nodiscard]] MainController& controller() { return *m_controller; }
    /// Raises the window, and opens `file` unless it is empty.
    void present(const QString& file);

Q_SIGNALS:
    /// The window was created again in another language.
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
